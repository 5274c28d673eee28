import type { Run } from '../letters/foreign-runs.ts';

/** Those of sorted pieces, none of which overlap, that have a part of a stretch. */
export function overlapping<Piece extends Run>(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const from = lowerBound(pieces, start);
  const isBegun = (pieces[from - 1]?.end ?? 0) > start;
  return pieces.slice(isBegun ? from - 1 : from, lowerBound(pieces, end));
}

/** How many of sorted pieces begin before a place. */
export function lowerBound(pieces: readonly Run[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
