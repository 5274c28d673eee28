import { containment, similarity } from '../../lib/text/index.ts';
import type { Segment, SegmentDraft } from '../../model/statement.ts';
import type { Edit, Keying } from '../../model/translations.ts';
import { alignSegments } from './align-segments.ts';
import { findTwins } from './repeated.ts';
import { type AlignedText, itemOf, kindOfKey, NAMED_KINDS, type SegmentPairing, unpaired } from './segment-pairing.ts';

/**
 * Gives every segment its key: the author's pin; the key that is the name of its kind; the recorded key of the text that
 * it is, or was before an edit; else a new one.
 *
 * @param recorded key → source text, in document order, as the base file has them
 */
export function keySegments(drafts: readonly SegmentDraft[], recorded: ReadonlyMap<string, string>): Keying {
  const keys = new Map(certainKeys(drafts));
  const oldKeys = [...recorded.keys()];
  // A segment that was pinned just now has no earlier text to look for.
  const known = drafts.filter((draft) => !keys.has(draft) || recorded.has(keys.get(draft) ?? ''));
  const pairing = alignTexts(known, keys, recorded);
  for (const [at, draft] of known.entries()) {
    const key = oldKeys[pairing.toBefore[at] ?? -1];
    if (key !== undefined) keys.set(draft, key);
  }
  const taken = new Set([...oldKeys, ...keys.values()]);
  const mintKey = keyMinter(taken);
  const segments = drafts.map((draft): Segment => {
    const key = keys.get(draft) ?? mintKey(draft);
    taken.add(key);
    return { ...draft, key };
  });
  const bySegment = new Map(drafts.map((draft, at) => [draft, segments[at]?.key ?? '']));
  const oldKey = (index: number): string => oldKeys[index] ?? '';
  const newKeys = known.map((draft) => bySegment.get(draft) ?? '');
  const newKey = (index: number): string => newKeys[index] ?? '';
  const present = new Set(bySegment.values());
  const offers = findOffers(pairing);
  return {
    segments,
    edited: segments.flatMap(({ key, source }) => {
      const before = recorded.get(key);
      return before === undefined ? [] : (editOf(key, before, source) ?? []);
    }),
    minted: segments.map((segment) => segment.key).filter((key) => !recorded.has(key)),
    gone: oldKeys.filter((key) => !present.has(key)),
    splitFrom: new Map([...offers.split].map(([j, i]) => [newKey(j), oldKey(i)])),
    mergedInto: new Map([...offers.merged].map(([i, j]) => [oldKey(i), newKey(j)])),
    inPlaceOf: new Map([...pairing.inPlaceOf].map(([j, i]) => [newKey(j), oldKey(i)])),
    twins: findTwins(pairing).map(({ after, rivals }) => ({ key: newKey(after), rivals: rivals.map(oldKey) })),
  };
}

/** Aligns the base file's texts with the present ones; those with a certain key are settled, and hold the rest in place. */
function alignTexts(
  drafts: readonly SegmentDraft[],
  certain: ReadonlyMap<SegmentDraft, string>,
  recorded: ReadonlyMap<string, string>,
): SegmentPairing {
  const places = new Map([...recorded.keys()].map((key, at) => [key, at]));
  const settled = new Set(certain.values());
  return alignSegments(
    [...recorded].map(([key, source]) => (settled.has(key) ? settledItem(key) : itemOf(kindOfKey(key), source))),
    drafts.map((draft) => {
      const key = certain.get(draft);
      return key === undefined ? itemOf(draft.kind, draft.source) : settledItem(key);
    }),
    drafts.flatMap((draft, at) => {
      const place = places.get(certain.get(draft) ?? '');
      return place === undefined ? [] : [[place, at] as const];
    }),
  );
}

/** A placeholder for a segment whose text does not matter. */
const settledItem = (key: string): AlignedText => itemOf(undefined, `{#${key}}`);

/** Keys that do not depend on any text: the first bearer of a pin, and of a kind that a statement has once. */
function certainKeys(drafts: readonly SegmentDraft[]): readonly (readonly [SegmentDraft, string])[] {
  const used = new Set(drafts.flatMap(({ pin }) => pin ?? []));
  const given = new Set<string>();
  return drafts.flatMap((draft): readonly (readonly [SegmentDraft, string])[] => {
    const fixed = NAMED_KINDS.has(draft.kind) && !used.has(draft.kind) ? draft.kind : undefined;
    const key = draft.pin ?? fixed;
    if (key === undefined || given.has(key)) return [];
    given.add(key);
    return [[draft, key]];
  });
}

/**
 * The edit between two texts; `undefined` where they differ in line breaks and blanks alone, which digests do not see
 * either.
 */
function editOf(key: string, before: string, after: string): Edit | undefined {
  const [old, now] = [itemOf(undefined, before), itemOf(undefined, after)];
  return old.text === now.text
    ? undefined
    : { key, before, after, similarity: similarity(old.profile(), now.profile()) };
}

/** Texts that came out of a split or went into a merge, by their indices. */
type Offers = {
  /** New text → the text before that it was split from. */
  readonly split: ReadonlyMap<number, number>;
  /** Text that is gone → the text after that it went into. */
  readonly merged: ReadonlyMap<number, number>;
};

/** The least share of a part's words that the whole must have. */
const LEAST = 0.6;
/** How far apart two parts of one text may stand, in segments. */
const REACH = 2;

/**
 * Finds where new and lost texts belong: a paragraph that was cut in two keeps its key in the more similar part, and the
 * other part may want the rest of the translation; of two that were joined one keeps its key, and the translation of the
 * other may be wanted too.
 */
function findOffers(pairing: SegmentPairing): Offers {
  const { before, after, toAfter, toBefore } = pairing;
  const holds = (part: (typeof before)[number] | undefined, whole: (typeof before)[number] | undefined): boolean =>
    part !== undefined &&
    whole !== undefined &&
    part.kind !== 'heading' &&
    whole.text.length > part.text.length &&
    containment(part.profile(), whole.profile()) >= LEAST;
  const split = new Map<number, number>();
  for (const j of unpaired(toBefore)) {
    const from = around(j)
      .map((near) => toBefore[near])
      .find((i) => i !== undefined && holds(after[j], before[i]));
    if (from !== undefined) split.set(j, from);
  }
  const merged = new Map<number, number>();
  for (const i of unpaired(toAfter)) {
    const into = around(i)
      .map((near) => toAfter[near])
      .find((j) => j !== undefined && holds(before[i], after[j]));
    if (into !== undefined) merged.set(i, into);
  }
  return { split, merged };
}

/** Indices around one, the nearest first and those before first. */
const around = (index: number): readonly number[] =>
  Array.from({ length: REACH }, (_, step) => [index - step - 1, index + step + 1]).flat();

const MAX_LENGTH = 48;
const WORDS = 5;

/**
 * Names new segments: by kind and first words, or kind and number where those give fewer than two Latin words. A name is
 * minted once; the number is a name, not a position. Keys match `[a-z0-9]+(-[a-z0-9]+)*`, since `_`, `.` and `:` mean
 * something to i18next and to translation platforms.
 *
 * @param taken names that are given already; the caller adds each new one that it uses
 */
function keyMinter(taken: ReadonlySet<string>): (segment: SegmentDraft) => string {
  /** The last number given to each name: names are only ever added, so the next free one comes after it. */
  const lasts = new Map<string, number>();
  const next = (stem: string, from: number, named: (number: number) => string): string => {
    let number = lasts.get(stem) ?? from;
    while (taken.has(named(number))) number++;
    lasts.set(stem, number);
    return named(number);
  };
  const numbered = (kind: string): string => next(`${kind}-`, 1, (number) => `${kind}-${number}`);
  const free = (key: string): string => (taken.has(key) ? next(key, 2, (number) => shortened(key, number)) : key);
  return (segment) => {
    if (NAMED_KINDS.has(segment.kind)) return free(segment.kind);
    const words = firstWords(segment.source);
    if (words.length < 2) return numbered(segment.kind);
    let key: string = segment.kind;
    for (const word of words) {
      if (key.length + 1 + word.length > MAX_LENGTH) break;
      key = `${key}-${word}`;
    }
    return key === segment.kind ? numbered(segment.kind) : free(key);
  };
}

function shortened(key: string, number: number): string {
  const suffix = `-${number}`;
  return `${key.slice(0, MAX_LENGTH - suffix.length).replace(/(?<!-)-+$/, '')}${suffix}`;
}

function firstWords(source: string): readonly string[] {
  const text = source
    .replace(/\]\([^)]*\)?/g, ' ')
    .replace(/['’]/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  const words = text.match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => /[a-z]/.test(word)).length < 2 ? [] : words.slice(0, WORDS);
}
