import path from 'node:path';
import { fileStamp, sha256 } from '../../../scripts/lib/files/index.ts';
import type { DigestOfPlaced } from '../../../scripts/publish/release/assemble.ts';

/** What the disk says of files that were written, and their digests, by their paths. */
export type Stamps = ReadonlyMap<string, { readonly stamp: string; readonly digest: string }>;

/** What the disk says of files with these texts. */
export const stampsOf = (out: string, texts: Readonly<Record<string, string>>): Stamps =>
  new Map(
    Object.entries(texts).map(([name, text]) => [
      name,
      { stamp: fileStamp(path.join(out, name)), digest: sha256(text) },
    ]),
  );

/** The digests of files of which the disk says what it said then. */
export const placedAs =
  (out: string, stamps: Stamps): DigestOfPlaced =>
  ({ path: name }) => {
    const known = stamps.get(name);
    return known?.stamp === fileStamp(path.join(out, name)) ? known.digest : undefined;
  };
