import { placeInTable, sha256Bytes } from '../../lib/files/index.ts';

/** A file of an output folder: its path there, what the disk says of it, and its SHA-256 in hexadecimal. */
export type PlacedFile = { readonly path: string; readonly stamp: string; readonly digest: string };

/** Bytes that stand for a path with what the disk says; bytes of a digest; and of both. */
const SHORT = 16;
const DIGEST = 32;
const ENTRY = SHORT + DIGEST;

/**
 * Files as a table of a few bytes each, in order of what stands for their paths and stamps: a large newsroom has millions.
 *
 * @param files a number is the place of a file in the table before
 */
export function placedTable(
  files: readonly (PlacedFile | number)[],
  before: Uint8Array = new Uint8Array(),
): Uint8Array {
  const unsorted = Buffer.alloc(files.length * ENTRY);
  for (const [at, file] of files.entries()) {
    if (typeof file === 'number') {
      unsorted.set(before.subarray(file * ENTRY, (file + 1) * ENTRY), at * ENTRY);
      continue;
    }
    const { path, stamp, digest } = file;
    unsorted.set(shortOf(path, stamp), at * ENTRY);
    unsorted.write(digest, at * ENTRY + SHORT, 'hex');
  }
  const order = Uint32Array.from(files.keys()).sort((a, b) =>
    unsorted.compare(unsorted, b * ENTRY, (b + 1) * ENTRY, a * ENTRY, (a + 1) * ENTRY),
  );
  const table = Buffer.alloc(unsorted.length);
  for (const [at, from] of order.entries()) unsorted.copy(table, at * ENTRY, from * ENTRY, (from + 1) * ENTRY);
  return new Uint8Array(table);
}

/** Files in a table. */
type PlacedIn = {
  /** The place of a file by its path and what the disk says of it; `undefined` for one that is not there, or not as it was. */
  readonly find: (path: string, stamp: string) => number | undefined;
  readonly digestAt: (place: number) => string;
};

/** Finds files in a table. */
export function placedIn(table: Uint8Array): PlacedIn {
  const bytes = Buffer.from(table.buffer, table.byteOffset, table.byteLength);
  const count = Math.floor(bytes.length / ENTRY);
  return {
    find: (path, stamp) => placeInTable({ bytes, entry: ENTRY }, shortOf(path, stamp), count),
    digestAt: (place) => bytes.toString('hex', place * ENTRY + SHORT, (place + 1) * ENTRY),
  };
}

/** The first bytes of the digest of a path and what the disk says. */
const shortOf = (path: string, stamp: string): Buffer => sha256Bytes(`${path}\n${stamp}`).subarray(0, SHORT);
