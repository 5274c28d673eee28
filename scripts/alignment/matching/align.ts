import { alignGaps } from './align-gaps.ts';
import { fillGaps } from './fill-gaps.ts';
import { matchMoved } from './match-moved.ts';
import { matchRepeated } from './match-repeated.ts';
import { matchUnique } from './match-unique.ts';
import { type Item, type Pairing, pairUp } from './pairing.ts';

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
