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
  const kept = Buffer.from(before.buffer, before.byteOffset, before.byteLength);
  // Those of the table before are in its order.
  const places = Uint32Array.from(files.filter((file) => typeof file === 'number')).sort();
  const fresh = Buffer.alloc((files.length - places.length) * ENTRY);
  let written = 0;
  for (const file of files) {
    if (typeof file === 'number') continue;
    fresh.set(shortOf(file.path, file.stamp), written);
    fresh.write(file.digest, written + SHORT, 'hex');
    written += ENTRY;
  }
  const order = Uint32Array.from({ length: written / ENTRY }, (_, at) => at * ENTRY).sort((a, b) =>
    fresh.compare(fresh, b, b + ENTRY, a, a + ENTRY),
  );
  const table = Buffer.alloc(files.length * ENTRY);
  let [end, next] = [0, 0];
  const put = (from: Buffer, start: number): void => {
    from.copy(table, end, start, start + ENTRY);
    end += ENTRY;
  };
  for (const place of places) {
    const start = place * ENTRY;
    for (; next < order.length; next++) {
      const own = order[next] ?? 0;
      if (kept.compare(fresh, own, own + ENTRY, start, start + ENTRY) < 0) break;
      put(fresh, own);
    }
    put(kept, start);
  }
  for (const own of order.subarray(next)) put(fresh, own);
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
