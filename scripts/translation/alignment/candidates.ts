import { likeness, mayPair, type SegmentPairing } from './segment-pairing.ts';

/** The most texts on both sides for which each is compared with each. */
const MAX_COMPARED = 250;
/** Words and letter triples in more texts than this are not used to find pairs. */
const RARE = 12;
/** How far from its proportional place a text is looked for in any case. */
const REACH = 8;

/** The pairs of leftovers that are alike at least so much, and may be one segment. */
export function likelyPairs(
  pairing: SegmentPairing,
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
  pairing: SegmentPairing,
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

function marksOf(pairing: SegmentPairing, side: 'before' | 'after', index: number): ReadonlySet<number> {
  const profile = pairing[side][index]?.profile();
  return new Set(profile === undefined ? [] : [...profile.words, ...profile.trigrams]);
}

/** A possible pair: a text of an earlier sequence, one of a later sequence, and what it is worth to pair them. */
export type Candidate = { readonly before: number; readonly after: number; readonly gain: number };

type Link = { readonly candidate: Candidate; readonly total: number; readonly previous: Link | undefined };

/**
 * The candidates that can all be kept without crossing and are worth most together. With gaps that cost nothing this is
 * Needleman and Wunsch's alignment, computed from the candidates alone: n log n in their number.
 */
export function heaviestChain(candidates: readonly Candidate[]): readonly Candidate[] {
  const sorted = [...candidates].sort((a, b) => a.before - b.before || b.after - a.after);
  const size = 1 + sorted.reduce((most, { after }) => Math.max(most, after + 1), 0);
  // A Fenwick tree: the best chain that ends at or before a place.
  const best: (Link | undefined)[] = new Array(size);
  let heaviest: Link | undefined;
  for (const candidate of sorted) {
    let previous: Link | undefined;
    for (let at = candidate.after; at > 0; at -= at & -at) previous = heavier(previous, best[at]);
    const link: Link = { candidate, total: candidate.gain + (previous?.total ?? 0), previous };
    for (let at = candidate.after + 1; at < size; at += at & -at) best[at] = heavier(best[at], link);
    heaviest = heavier(heaviest, link);
  }
  const chain: Candidate[] = [];
  for (let link = heaviest; link !== undefined; link = link.previous) chain.push(link.candidate);
  return chain.reverse();
}

function heavier(a: Link | undefined, b: Link | undefined): Link | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.total > a.total ? b : a;
}
