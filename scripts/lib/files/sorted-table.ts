import type { Buffer } from 'node:buffer';

/** A table of entries of equal length, in the order of the bytes that each begins with. */
type SortedTable = {
  readonly bytes: Buffer;
  /** Bytes of an entry, and of what stands before the first one. */
  readonly entry: number;
  readonly head?: number;
};

/** The place, from 0, of the entry that begins with some bytes; `undefined` where there is none. */
export function placeInTable(
  { bytes, entry, head = 0 }: SortedTable,
  wanted: Buffer,
  count: number,
): number | undefined {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    const start = head + middle * entry;
    const order = bytes.compare(wanted, 0, wanted.length, start, start + wanted.length);
    if (order === 0) return middle;
    if (order < 0) from = middle + 1;
    else to = middle;
  }
  return undefined;
}
