import { alignGaps } from './align-gaps.ts';
import { fillGaps } from './fill-gaps.ts';
import { likelyPairs } from './likely-pairs.ts';
import { matchRepeated } from './match-repeated.ts';
import { type Item, leftovers, mayPair, type Pairing, pairUp } from './pairing.ts';

/**
 * Finds which text of an earlier sequence became which of a later one: equal texts that are unique, equal texts by their
 * neighbours, edited texts in their place, edited texts that moved, and what is left between neighbours that stayed.
 *
 * @param given pairs of indices that are settled
 */
export function align(
  before: readonly Item[],
  after: readonly Item[],
  given: readonly (readonly [number, number])[] = [],
): Pairing {
  const pairing: Pairing = {
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

/** Without neighbours to vouch for it, a text must be more like the earlier one. */
const LEAST = 0.4;

/** Pairs edited texts that moved: the most alike first, anywhere in the document. */
function matchMoved(pairing: Pairing): void {
  const pairs = likelyPairs(pairing, leftovers(pairing.toAfter), leftovers(pairing.toBefore), LEAST);
  for (const { before, after } of [...pairs].sort((a, b) => b.gain - a.gain)) {
    if (pairing.toAfter[before] === undefined && pairing.toBefore[after] === undefined) pairUp(pairing, before, after);
  }
}

/** Pairs texts that are equal in some respect and, in that respect, alone among the leftovers of their sequence. */
function matchUnique(pairing: Pairing, respect: (item: Item) => string): void {
  const before = onlyOnes(pairing.before, leftovers(pairing.toAfter), respect);
  const after = onlyOnes(pairing.after, leftovers(pairing.toBefore), respect);
  for (const [label, j] of after) {
    const i = before.get(label);
    if (i !== undefined && j !== undefined && mayPair(pairing, i, j)) pairUp(pairing, i, j);
  }
}

/** Index by label; undefined where several texts have the label. */
function onlyOnes(
  items: readonly Item[],
  indices: readonly number[],
  respect: (item: Item) => string,
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
