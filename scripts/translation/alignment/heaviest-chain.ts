/** A text of an earlier sequence, one of a later sequence, and what it is worth to pair them. */
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
