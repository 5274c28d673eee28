import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** Every file below a folder, as relative paths with `/`, sorted. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** SHA-256 of every file below a folder, by its path. */
export async function digestsBelow(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await filesBelow(folder);
  const digests = await Promise.all(names.map(async (name) => sha256(await readFile(path.join(folder, name)))));
  return new Map(names.map((name, index) => [name, digests[index] ?? '']));
}

/** True when two folders hold the same files, and some. */
export async function isSameTree(one: string, other: string): Promise<boolean> {
  const [here, there] = await Promise.all([digestsBelow(one), digestsBelow(other)]);
  return here.size > 0 && here.size === there.size && [...here].every(([name, digest]) => there.get(name) === digest);
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** What is not as the folder's manifest says: files that lack, are too many, or have other bytes. */
export async function manifestFaults(dist: string): Promise<readonly string[]> {
  let listed: ReadonlyMap<string, string>;
  try {
    const { files } = manifestSchema.parse(JSON.parse(await readFile(path.join(dist, 'manifest.json'), 'utf8')));
    listed = new Map(files.map((file) => [file.path, file.sha256]));
  } catch (error) {
    return [`manifest.json: ${error instanceof Error ? error.message : String(error)}`];
  }
  const found = await digestsBelow(dist);
  return [
    ...(listed.size === 0 ? ['the manifest lists nothing'] : []),
    ...[...listed].filter(([name, digest]) => found.get(name) !== digest).map(([name]) => `${name}: not as listed`),
    ...[...found.keys()]
      .filter((name) => !['manifest.json', 'SHA256SUMS', 'SHA256SUMS.minisig'].includes(name) && !listed.has(name))
      .map((name) => `${name}: not listed`),
  ];
}
