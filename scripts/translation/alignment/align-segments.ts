import { likelyPairs } from './candidates.ts';
import { alignGaps, fillGaps } from './gaps.ts';
import { matchRepeated } from './repeated.ts';
import { type AlignedText, mayPair, pairUp, type SegmentPairing, unpaired } from './segment-pairing.ts';

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
