import { similarity } from '../prose/similarity.ts';
import type { Segment, SegmentDraft } from '../statement/segment.ts';
import { align } from './matching/align.ts';
import { findOffers } from './matching/find-offers.ts';
import { findTwins } from './matching/find-twins.ts';
import { type Item, itemOf, type Pairing } from './matching/pairing.ts';
import { FIXED_KEYS, kindOfKey } from './matching/segment-kind.ts';
import { keyMinter } from './mint-key.ts';

/** A segment that kept its key while its text changed. */
export type Edit = {
  readonly key: string;
  /** The source text as the base file has it. */
  readonly before: string;
  readonly after: string;
  /** How alike the two are, 0 to 1; below 0.25 it may be another text in the same place. */
  readonly similarity: number;
};

/** A segment whose text occurs several times, when it cannot be told which of the recorded keys is its own. */
export type Twin = { readonly key: string; readonly rivals: readonly string[] };

export type Keying = {
  readonly segments: readonly Segment[];
  readonly edited: readonly Edit[];
  /** Keys that this run minted. */
  readonly minted: readonly string[];
  /** Recorded keys that no segment bears any more. */
  readonly gone: readonly string[];
  /** Keys minted for a part of a text that was cut in two, by the key that kept the other part. */
  readonly splitFrom: ReadonlyMap<string, string>;
  /** Keys gone because their text was joined to another's, by the key of that other. */
  readonly mergedInto: ReadonlyMap<string, string>;
  /** Keys minted for a text that stands where another stood, by the key of that other: its translation may still serve. */
  readonly inPlaceOf: ReadonlyMap<string, string>;
  readonly twins: readonly Twin[];
};

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
): Pairing {
  const places = new Map([...recorded.keys()].map((key, at) => [key, at]));
  const settled = new Set(certain.values());
  return align(
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

/** Stands for a segment whose text does not matter. */
const settledItem = (key: string): Item => itemOf(undefined, `{#${key}}`);

/** Keys that do not depend on any text: the first bearer of a pin, and of a kind that a statement has once. */
function certainKeys(drafts: readonly SegmentDraft[]): readonly (readonly [SegmentDraft, string])[] {
  const used = new Set(drafts.flatMap(({ pin }) => pin ?? []));
  const given = new Set<string>();
  return drafts.flatMap((draft): readonly (readonly [SegmentDraft, string])[] => {
    const fixed = FIXED_KEYS.has(draft.kind) && !used.has(draft.kind) ? draft.kind : undefined;
    const key = draft.pin ?? fixed;
    if (key === undefined || given.has(key)) return [];
    given.add(key);
    return [[draft, key]];
  });
}

/** Line breaks and runs of blanks are no edit: digests do not see them either. */
function editOf(key: string, before: string, after: string): Edit | undefined {
  const [old, now] = [itemOf(undefined, before), itemOf(undefined, after)];
  return old.text === now.text
    ? undefined
    : { key, before, after, similarity: similarity(old.profile(), now.profile()) };
}
