/** A run's embedding level, and the isolate that it stands in with that isolate's own level. */
type Placed = {
  readonly clusters?: readonly { readonly at?: number }[];
  readonly level: number;
  readonly isolate: string;
  readonly embedding: number;
};

/**
 * Runs that stand in the order of the page, in the order in which they are read: UAX #9's rule L2 backwards, from the
 * lowest odd level up; where the sheet says what stands where, in its order.
 */
export function logicalOrder<Run extends Placed>(visual: readonly Run[]): readonly Run[] {
  const places = visual.map(({ clusters = [] }) => Math.min(...clusters.map(({ at }) => at ?? Infinity)));
  if (places.every((place) => place < Infinity)) return inOrderOf(visual, places);
  const order = [...visual];
  const highest = Math.max(0, ...visual.map(({ level }) => level));
  for (let level = 1; level <= highest; level++) {
    // Levels of one sequence are contiguous in either order, so each stretch is turned in its place.
    for (let start = 0; start < order.length; ) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level && (end === start || !isApart(order[end - 1], order[end], level)))
        end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}

const inOrderOf = <Run>(runs: readonly Run[], places: readonly number[]): readonly Run[] =>
  runs
    .map((run, index) => ({ run, place: places[index] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ run }) => run);

/** Between an isolate and what stands beside it is its initiator, whose level is that of the text outside (UAX #9, X5a). */
function isApart(one: Placed | undefined, other: Placed | undefined, level: number): boolean {
  if (one === undefined || other === undefined || one.isolate === other.isolate) return false;
  const outside = one.embedding === other.embedding ? one.embedding - 1 : Math.min(one.embedding, other.embedding);
  return outside < level;
}
