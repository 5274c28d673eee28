/**
 * Runs that stand in the order of the page, in the order in which they are read: UAX #9's rule L2 backwards, from the
 * lowest odd level up.
 */
export function logicalOrder<Run extends { readonly level: number }>(visual: readonly Run[]): readonly Run[] {
  const order = [...visual];
  const highest = Math.max(0, ...visual.map(({ level }) => level));
  for (let level = 1; level <= highest; level++) {
    // Levels of one sequence are contiguous in either order, so each stretch is turned in its place.
    for (let start = 0; start < order.length; ) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}
