import { likelyPairs } from './likely-pairs.ts';
import { leftovers, type Pairing, pairUp } from './pairing.ts';

/** Without neighbours to vouch for it, a text must be more like the earlier one. */
const LEAST = 0.4;

/** Pairs edited texts that moved: the most alike first, anywhere in the document. */
export function matchMoved(pairing: Pairing): void {
  const pairs = likelyPairs(pairing, leftovers(pairing.toAfter), leftovers(pairing.toBefore), LEAST);
  for (const { before, after } of [...pairs].sort((a, b) => b.gain - a.gain)) {
    if (pairing.toAfter[before] === undefined && pairing.toBefore[after] === undefined) pairUp(pairing, before, after);
  }
}
