import path from 'node:path';
import { z } from 'zod';
import { derived, fileStamp, oncePerFile, readIfRegular, readRegular, sha256 } from '../../lib/files/index.ts';
import type { Store } from '../../lib/store/index.ts';

/** The digest of a regular file, which one run asks for several times; `undefined` for any other. */
const digestOfFile = oncePerFile((file): string | undefined => {
  const bytes = readIfRegular(file);
  return bytes && sha256(bytes);
});

const factsSchema = z.object({ digest: z.string() });

/**
 * The digest of what files hold, and of their names below a folder: the same on every machine. As long as the file system says
 * that they are as they were, it is taken from the store, and nothing is read.
 *
 * @param files absolute paths
 * @param base the folder that their names count from; without it they count by their last part alone
 */
export async function filesDigest(store: Store, files: readonly string[], base?: string): Promise<string> {
  const key = sha256('digest of files', '\n', JSON.stringify([base, files.map(fileStamp)]));
  const known = factsSchema.safeParse((await store.find(key))?.facts);
  if (known.success) return known.data.digest;
  const nameOf = (file: string): string =>
    base === undefined ? path.basename(file) : path.relative(base, file).replaceAll(path.sep, '/');
  const digest = sha256(JSON.stringify(files.map((file) => [nameOf(file), digestOfFile(file) ?? sha256('none')])));
  await store.keep(key, { facts: { digest }, contents: new Map() });
  return digest;
}

const digestsSchema = z.array(z.string());

/**
 * SHA-256 of each of some files, in hexadecimal and in their order. As long as the file system says that they are as they were, they
 * are taken from the cache, and nothing is read: the fonts of a print have 38 MB.
 *
 * @param files absolute paths
 * @param cache a private folder; by default the one of `cacheFolder`
 */
export async function digestsOfFiles(files: readonly string[], cache?: string): Promise<readonly string[]> {
  const read = (): readonly string[] => files.map((file) => digestOfFile(file) ?? sha256(readRegular(file)));
  const make = async (): Promise<Uint8Array> => Buffer.from(JSON.stringify(read()));
  try {
    const { bytes } = await derived(['digests of files', ...files.map(fileStamp)], 'json', make, cache);
    return digestsSchema.length(files.length).parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch {
    // A cache that cannot be written keeps nothing.
    return read();
  }
}
