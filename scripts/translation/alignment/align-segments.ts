import { rareSimilarity, weighWords } from '../../lib/text/index.ts';
import { type Candidate, heaviestChain, likelyPairs } from './candidates.ts';
import { matchRepeated } from './repeated.ts';
import { type AlignedText, likeness, mayPair, pairUp, type SegmentPairing, unpaired } from './segment-pairing.ts';

/**
 * Finds which text of an earlier sequence became which of a later one: equal texts that are unique, equal texts by their
 * neighbours, edited texts in their place, edited texts that moved, and what is left between neighbours that stayed.
 *
 * @param given pairs of indices that are settled
 */
export function alignSegments(
  before: readonly AlignedText[],
  after: readonly AlignedText[],
  given: readonly (readonly [number, number])[] = [],
): SegmentPairing {
  const pairing: SegmentPairing = {
    before,
    after,
    toAfter: before.map(() => undefined),
    toBefore: after.map(() => undefined),
    inPlaceOf: new Map(),
  };
  for (const [i, j] of given) pairUp(pairing, i, j);
  matchUnique(pairing, ({ kind, text }) => `${kind} ${text}`);
  matchUnique(pairing, ({ text }) => text);
  matchUnique(pairing, ({ fold }) => fold);
  matchRepeated(pairing, ({ text }) => text);
  matchRepeated(pairing, ({ fold }) => fold);
  matchEdited(pairing);
  return pairing;
}

/**
 * Likeness, the most first, down to which edited texts are paired before any that are less alike: a text that moved with
 * a word changed keeps its key from whatever stands now where it stood.
 */
const STEPS = [0.8, 0.5] as const;
/** The likeness from which two texts between the same neighbours count as one that was edited. */
const LEAST_IN_PLACE = 0.3;
/** The least likeness of a pair that has no neighbours to confirm it. */
const LEAST_MOVED = 0.4;

/** Pairs edited texts: within each step of likeness those that kept their place, then those that moved. */
function matchEdited(pairing: SegmentPairing): void {
  alignNear(pairing);
  const pairs = likelyPairs(pairing, unpaired(pairing.toAfter), unpaired(pairing.toBefore), LEAST_IN_PLACE);
  const rare = shareKept(pairing, []) < MOST ? rareLikeness(pairing, pairs) : [];
  const isReplaced = shareKept(pairing, rare) < MOST;
  const edited = isReplaced ? rare.filter(({ gain }) => gain >= LEAST_REPLACED) : pairs;
  for (const least of STEPS) {
    const step = edited.filter((pair) => pair.gain >= least && isTelling(pairing, pair));
    alignGaps(pairing, step);
    matchMoved(pairing, step);
  }
  alignGaps(pairing, edited);
  matchMoved(
    pairing,
    edited.filter(({ gain }) => gain >= LEAST_MOVED),
  );
  fillGaps(pairing, isReplaced);
}

/** Pairs what kept its place and most of its words, where that spares comparing all texts with all. */
function alignNear(pairing: SegmentPairing): void {
  const stretches = stretchesOf(pairing);
  const near = stretches.reduce((sum, { before, after }) => sum + before.length * after.length, 0);
  if (2 * near > unpaired(pairing.toAfter).length * unpaired(pairing.toBefore).length) return;
  const pairs = stretches.flatMap(({ before, after }) => likelyPairs(pairing, before, after, STEPS[0]));
  alignGaps(
    pairing,
    pairs.filter((pair) => isTelling(pairing, pair)),
  );
}

/** Letters that two texts must have alike to say something wherever they stand: “Article 9” is like “Article 8”. */
const TELLING = 24;

const isTelling = ({ before, after }: SegmentPairing, pair: Candidate): boolean =>
  pair.gain * Math.min(before[pair.before]?.text.length ?? 0, after[pair.after]?.text.length ?? 0) >= TELLING;

/**
 * The pairs with the likeness of their words, of which those that all texts of the document have say little. Texts that are
 * nearly equal letter by letter are so whatever their words: each may have been misspelt.
 */
function rareLikeness({ before, after }: SegmentPairing, pairs: readonly Candidate[]): readonly Candidate[] {
  const [olds = [], news = []] = weighWords([before, after].map((texts) => texts.map((text) => text.profile())));
  return pairs.flatMap((pair) => {
    const [a, b] = [olds[pair.before], news[pair.after]];
    if (a === undefined || b === undefined) return [];
    return pair.gain >= STEPS[0] ? pair : { ...pair, gain: rareSimilarity(a, b) };
  });
}

/** Pairs edited texts that moved: the most alike first, anywhere in the document. */
function matchMoved(pairing: SegmentPairing, pairs: readonly Candidate[]): void {
  for (const pair of [...pairs].sort((a, b) => b.gain - a.gain))
    if (areFree(pairing, pair)) pairUp(pairing, pair.before, pair.after);
}

const areFree = ({ toAfter, toBefore }: SegmentPairing, { before, after }: Candidate): boolean =>
  toAfter[before] === undefined && toBefore[after] === undefined;

/** Pairs texts that are equal in some respect and, in that respect, alone among the leftovers of their sequence. */
function matchUnique(pairing: SegmentPairing, respect: (item: AlignedText) => string): void {
  const before = onlyOnes(pairing.before, unpaired(pairing.toAfter), respect);
  const after = onlyOnes(pairing.after, unpaired(pairing.toBefore), respect);
  for (const [label, j] of after) {
    const i = before.get(label);
    if (i !== undefined && j !== undefined && mayPair(pairing, i, j)) pairUp(pairing, i, j);
  }
}

/** Index by label; undefined where several texts have the label. */
function onlyOnes(
  items: readonly AlignedText[],
  indices: readonly number[],
  respect: (item: AlignedText) => string,
): ReadonlyMap<string, number | undefined> {
  const found = new Map<string, number | undefined>();
  for (const index of indices) {
    const item = items[index];
    if (item === undefined) continue;
    const label = respect(item);
    found.set(label, found.has(label) ? undefined : index);
  }
  return found;
}

/** The least likeness of leftovers between neighbours that kept together, and of two that are long enough to tell. */
const [LEAST_LEFT, LEAST_LEFT_LONG] = [0.1, 0.25];
/**
 * The least likeness of a pair in a revision that replaces most of a document, by what not all its texts have: place says
 * nothing there, and common words alone make any two paragraphs of one language a quarter to a half alike. Of unrelated
 * paragraphs in eleven languages 99 in 100 are less than 0.3 alike by this measure; of paragraphs with half of their
 * words replaced 9 in 10 are more than 0.4.
 */
const LEAST_REPLACED = 0.4;
/** The share of a document's texts that must have been kept for a place among them to say something. */
const MOST = 0.5;
/** The likeness, by what not all texts have, from which a text counts as kept, however it was edited. */
const AGAIN = 0.5;
/** Letters below which likeness says nothing: a one-word heading has no word left when it changes. */
const SHORT = 60;

/** The share of the texts that were there before, in whatever place. */
function shareKept({ toBefore }: SegmentPairing, rare: readonly Candidate[]): number {
  const again = new Set(rare.filter(({ gain }) => gain >= AGAIN).map(({ after }) => after));
  return toBefore.filter((i, j) => i !== undefined || again.has(j)).length / Math.max(1, toBefore.length);
}

/**
 * Pairs equally many leftovers of a kind in order, between two neighbours that kept together, even where hardly a word is
 * left. A key wrongly kept costs little, for its translation is outdated anyway; a key lost costs the translation. Where
 * most of a document was replaced, a leftover is another text: it takes no key, and is only named as standing in the
 * earlier one's place.
 */
function fillGaps(pairing: SegmentPairing, isReplaced: boolean): void {
  const { after, toBefore } = pairing;
  for (let start = 0; start < after.length; start++) {
    if (toBefore[start] !== undefined) continue;
    let end = start;
    while (end < after.length && toBefore[end] === undefined) end++;
    fillGap(pairing, { start, end }, isReplaced);
    start = end;
  }
}

type Gap = { readonly start: number; readonly end: number };

function fillGap(pairing: SegmentPairing, { start, end }: Gap, isReplaced: boolean): void {
  const { before, after, toAfter, toBefore, inPlaceOf } = pairing;
  const from = start === 0 ? 0 : (toBefore[start - 1] ?? -1) + 1;
  const to = end === after.length ? before.length : (toBefore[end] ?? -1);
  const lost = range(from, to).filter((i) => toAfter[i] === undefined);
  const fresh = range(start, end);
  for (const isHeading of [true, false]) {
    const news = fresh.filter((j) => (after[j]?.kind === 'heading') === isHeading);
    const olds = lost.filter(
      (i) => news.some((j) => mayPair(pairing, i, j)) && (before[i]?.kind === 'heading') === isHeading,
    );
    if (news.length !== olds.length) continue;
    for (const [at, i] of olds.entries()) {
      const j = news[at];
      if (j === undefined || !mayPair(pairing, i, j)) continue;
      const least = areBothLong(pairing, i, j) ? LEAST_LEFT_LONG : LEAST_LEFT;
      const isAlike = likeness(pairing, i, j) >= least || (isHeading && news.length === 1);
      if (!isReplaced && (isAlike || areBothShort(pairing, i, j))) pairUp(pairing, i, j);
      else if (isReplaced || areBothLong(pairing, i, j)) inPlaceOf.set(j, i);
    }
  }
}

function areBothLong({ before, after }: SegmentPairing, i: number, j: number): boolean {
  return Math.min(before[i]?.text.length ?? 0, after[j]?.text.length ?? 0) >= SHORT;
}

function areBothShort({ before, after }: SegmentPairing, i: number, j: number): boolean {
  return Math.max(before[i]?.text.length ?? 0, after[j]?.text.length ?? 0) < SHORT;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/**
 * Pairs edited texts that kept their place: the longest chain of pairs that did not cross holds the two sequences
 * together, and between its links the leftovers are aligned by likeness.
 */
function alignGaps(pairing: SegmentPairing, pairs: readonly Candidate[]): void {
  if (pairs.length === 0) return;
  const stretches = stretchesOf(pairing);
  const before = placesIn(stretches.map((stretch) => stretch.before));
  const after = placesIn(stretches.map((stretch) => stretch.after));
  const inPlace = pairs.flatMap((pair) => {
    const [i, j] = [before.get(pair.before), after.get(pair.after)];
    if (i === undefined || i.stretch !== j?.stretch) return [];
    return [{ ...pair, gain: pair.gain - TIE * Math.abs(i.share - j.share) }];
  });
  for (const pair of heaviestChain(inPlace)) pairUp(pairing, pair.before, pair.after);
}

/** What a place at the other end of a stretch takes from likeness: it decides between texts that were equal. */
const TIE = 0.01;

/** The stretch of each index, and its place in it, 0 to 1. */
function placesIn(
  stretches: readonly (readonly number[])[],
): ReadonlyMap<number, { readonly stretch: number; readonly share: number }> {
  return new Map(
    stretches.flatMap((indices, stretch) =>
      indices.map((index, at) => [index, { stretch, share: (at + 0.5) / indices.length }] as const),
    ),
  );
}

type Stretch = { readonly before: readonly number[]; readonly after: readonly number[] };

/** The leftovers between each two neighbouring anchors, where there are some on both sides. */
function stretchesOf(pairing: SegmentPairing): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const [lostBefore, lostAfter] = [unpaired(pairing.toAfter), unpaired(pairing.toBefore)];
  let [i, j] = [0, 0];
  for (const anchor of [...anchorsOf(pairing), END]) {
    const [startBefore, startAfter] = [i, j];
    while ((lostBefore[i] ?? Infinity) < anchor.before) i++;
    while ((lostAfter[j] ?? Infinity) < anchor.after) j++;
    if (i > startBefore && j > startAfter)
      stretches.push({ before: lostBefore.slice(startBefore, i), after: lostAfter.slice(startAfter, j) });
  }
  return stretches;
}

const END: Candidate = { before: Infinity, after: Infinity, gain: 0 };

function anchorsOf({ toAfter }: SegmentPairing): readonly Candidate[] {
  return heaviestChain(toAfter.flatMap((after, before) => (after === undefined ? [] : [{ before, after, gain: 1 }])));
}
