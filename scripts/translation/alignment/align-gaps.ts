import { type Candidate, heaviestChain } from './heaviest-chain.ts';
import { likelyPairs } from './likely-pairs.ts';
import { leftovers, type Pairing, pairUp } from './pairing.ts';

/** From here on two texts between the same neighbours count as one that was edited. */
const LEAST = 0.3;

/**
 * Pairs edited texts that kept their place: the longest chain of pairs that did not cross holds the two sequences
 * together, and between its links the leftovers are aligned by likeness.
 */
export function alignGaps(pairing: Pairing): void {
  for (const { before, after } of gapsOf(pairing)) {
    const pairs = likelyPairs(pairing, before, after, LEAST);
    for (const pair of heaviestChain(pairs)) pairUp(pairing, pair.before, pair.after);
  }
}

type Gap = { readonly before: readonly number[]; readonly after: readonly number[] };

function gapsOf(pairing: Pairing): readonly Gap[] {
  const gaps: Gap[] = [];
  const [lostBefore, lostAfter] = [leftovers(pairing.toAfter), leftovers(pairing.toBefore)];
  let [i, j] = [0, 0];
  for (const anchor of [...anchorsOf(pairing), END]) {
    const [startBefore, startAfter] = [i, j];
    while ((lostBefore[i] ?? Infinity) < anchor.before) i++;
    while ((lostAfter[j] ?? Infinity) < anchor.after) j++;
    if (i > startBefore && j > startAfter)
      gaps.push({ before: lostBefore.slice(startBefore, i), after: lostAfter.slice(startAfter, j) });
  }
  return gaps;
}

const END: Candidate = { before: Infinity, after: Infinity, gain: 0 };

function anchorsOf({ toAfter }: Pairing): readonly Candidate[] {
  return heaviestChain(toAfter.flatMap((after, before) => (after === undefined ? [] : [{ before, after, gain: 1 }])));
}
