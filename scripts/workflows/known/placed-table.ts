import { sha256 } from '../../lib/files/index.ts';

/** A file of an output folder: its path there, what the disk says of it, and its SHA-256 in hexadecimal. */
export type PlacedFile = { readonly path: string; readonly stamp: string; readonly digest: string };

/** Bytes that stand for a path, and for what the disk says; bytes of a digest; and of all three. */
const SHORT = 8;
const DIGEST = 32;
const ENTRY = SHORT + SHORT + DIGEST;

/** Files as a table of a few bytes each, in order of what stands for their paths: a large newsroom has millions. */
export function placedTable(files: readonly PlacedFile[]): Uint8Array {
  const unsorted = Buffer.alloc(files.length * ENTRY);
  for (const [at, { path, stamp, digest }] of files.entries()) {
    unsorted.write(shortOf(path), at * ENTRY, 'hex');
    unsorted.write(shortOf(stamp), at * ENTRY + SHORT, 'hex');
    unsorted.write(digest, at * ENTRY + SHORT + SHORT, 'hex');
  }
  const order = Uint32Array.from(files.keys()).sort((a, b) =>
    unsorted.compare(unsorted, b * ENTRY, (b + 1) * ENTRY, a * ENTRY, (a + 1) * ENTRY),
  );
  const table = Buffer.alloc(unsorted.length);
  for (const [at, from] of order.entries()) unsorted.copy(table, at * ENTRY, from * ENTRY, (from + 1) * ENTRY);
  return new Uint8Array(table);
}

/**
 * A function that gives the digest of a file by its path and what the disk says of it; `undefined` for one that is not in the table, or not
 * as it was.
 */
export function placedIn(table: Uint8Array): (path: string, stamp: string) => string | undefined {
  const bytes = Buffer.from(table.buffer, table.byteOffset, table.byteLength);
  return (path, stamp) => {
    const wanted = Buffer.from(shortOf(path) + shortOf(stamp), 'hex');
    let [from, to] = [0, Math.floor(bytes.length / ENTRY)];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      const start = middle * ENTRY;
      const order = bytes.compare(wanted, 0, wanted.length, start, start + wanted.length);
      if (order === 0) return bytes.toString('hex', start + wanted.length, start + ENTRY);
      if (order < 0) from = middle + 1;
      else to = middle;
    }
    return undefined;
  };
}

/** The first bytes of a text's digest, in hexadecimal. */
const shortOf = (text: string): string => sha256(text).slice(0, SHORT * 2);
