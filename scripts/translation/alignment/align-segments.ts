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
  alignGaps(pairing);
  matchMoved(pairing);
  fillGaps(pairing);
  return pairing;
}

/** The least likeness of a pair that has no neighbours to confirm it. */
const LEAST = 0.4;

/** Pairs edited texts that moved: the most alike first, anywhere in the document. */
function matchMoved(pairing: SegmentPairing): void {
  const pairs = likelyPairs(pairing, unpaired(pairing.toAfter), unpaired(pairing.toBefore), LEAST);
  for (const { before, after } of [...pairs].sort((a, b) => b.gain - a.gain)) {
    if (pairing.toAfter[before] === undefined && pairing.toBefore[after] === undefined) pairUp(pairing, before, after);
  }
}

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

/** The least likeness of leftovers between neighbours that kept together. */
const LEAST_LEFT = 0.1;
/**
 * The least likeness of a pair in a revision that replaces most of a document: its place says nothing there, and any two paragraphs of one
 * language are a quarter alike.
 */
const LEAST_REPLACED = 1 / 3;
/** The share of a document's texts that must have been kept for a place among them to say something. */
const MOST = 0.5;
/** The likeness from which a text counts as kept, however it was edited. */
const AGAIN = 0.5;
/** Letters below which likeness says nothing: a one-word heading has no word left when it changes. */
const SHORT = 60;

/**
 * Pairs equally many leftovers of a kind in order, between two neighbours that kept together, even where hardly a word is
 * left. A key wrongly kept costs little, for its translation is outdated anyway; a key lost costs the translation. Where
 * most of a document was replaced, a text that has hardly a word of the earlier one is another text: it takes no key, and
 * is only named as standing in its place.
 */
function fillGaps(pairing: SegmentPairing): void {
  const { after, toBefore } = pairing;
  const isReplaced = toBefore.filter((i, j) => i !== undefined && isSame(pairing, i, j)).length < after.length * MOST;
  for (let start = 0; start < after.length; start++) {
    if (toBefore[start] !== undefined) continue;
    let end = start;
    while (end < after.length && toBefore[end] === undefined) end++;
    fillGap(pairing, { start, end }, isReplaced);
    start = end;
  }
}

const isSame = (pairing: SegmentPairing, i: number, j: number): boolean =>
  pairing.before[i]?.fold === pairing.after[j]?.fold || likeness(pairing, i, j) >= AGAIN;

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
      const isAlike = likeness(pairing, i, j) >= (isReplaced ? LEAST_REPLACED : LEAST_LEFT);
      if (isAlike || (!isReplaced && ((isHeading && news.length === 1) || areBothShort(pairing, i, j))))
        pairUp(pairing, i, j);
      else if (isReplaced) inPlaceOf.set(j, i);
    }
  }
}

function areBothShort({ before, after }: SegmentPairing, i: number, j: number): boolean {
  return Math.max(before[i]?.text.length ?? 0, after[j]?.text.length ?? 0) < SHORT;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** The likeness from which two texts between the same neighbours count as one that was edited. */
const LEAST_IN_PLACE = 0.3;

/**
 * Pairs edited texts that kept their place: the longest chain of pairs that did not cross holds the two sequences
 * together, and between its links the leftovers are aligned by likeness.
 */
function alignGaps(pairing: SegmentPairing): void {
  for (const { before, after } of stretchesOf(pairing)) {
    const pairs = likelyPairs(pairing, before, after, LEAST_IN_PLACE);
    for (const pair of heaviestChain(pairs)) pairUp(pairing, pair.before, pair.after);
  }
}

type Stretch = { readonly before: readonly number[]; readonly after: readonly number[] };

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
