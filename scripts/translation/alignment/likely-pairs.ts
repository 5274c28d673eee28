import type { Candidate } from './heaviest-chain.ts';
import { likeness, mayPair, type Pairing } from './pairing.ts';

/** Up to this many texts on both sides each is compared with each. */
const MAX_COMPARED = 250;
/** Words and triples that stand in more texts than this say little of any one. */
const RARE = 12;
/** How far from its own place, as the two sequences' lengths go, a text is looked for in any case. */
const REACH = 8;

/** The pairs of leftovers that are alike at least so much, and may be one segment. */
export function likelyPairs(
  pairing: Pairing,
  before: readonly number[],
  after: readonly number[],
  least: number,
): readonly Candidate[] {
  const near = Math.max(before.length, after.length) > MAX_COMPARED ? acquaintances(pairing, before, after) : undefined;
  const pairs: Candidate[] = [];
  for (const i of before) {
    for (const j of near?.get(i) ?? (near === undefined ? after : [])) {
      if (!mayPair(pairing, i, j)) continue;
      const gain = likeness(pairing, i, j, least);
      if (gain >= least) pairs.push({ before: i, after: j, gain });
    }
  }
  return pairs;
}

/** For each text before, those after that share a rare word or letter triple with it, or stand about where it stood. */
function acquaintances(
  pairing: Pairing,
  before: readonly number[],
  after: readonly number[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const holders = new Map<number, number[]>();
  for (const j of after) {
    for (const mark of marksOf(pairing, 'after', j)) {
      const list = holders.get(mark);
      if (list === undefined) holders.set(mark, [j]);
      else list.push(j);
    }
  }
  return new Map(
    before.map((i, at) => {
      const place = Math.round((at * after.length) / before.length);
      const near = after.slice(Math.max(0, place - REACH), place + REACH + 1);
      const lists = [...marksOf(pairing, 'before', i)].map((mark) => holders.get(mark) ?? []);
      return [i, new Set([...near, ...lists.filter((list) => list.length <= RARE).flat()])];
    }),
  );
}

function marksOf(pairing: Pairing, side: 'before' | 'after', index: number): ReadonlySet<number> {
  const profile = pairing[side][index]?.profile();
  return new Set(profile === undefined ? [] : [...profile.words, ...profile.trigrams]);
}
