import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { digestsBelow } from './folder.ts';

const manifestSchema = z.object({
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
});

/** The differences between a folder and its manifest: files that are missing, are too many, or have other bytes. */
export async function manifestFaults(dist: string): Promise<readonly string[]> {
  let listed: ReadonlyMap<string, string>;
  try {
    const { files } = manifestSchema.parse(JSON.parse(await readFile(path.join(dist, 'manifest.json'), 'utf8')));
    listed = new Map(files.map((file) => [file.path, file.sha256]));
  } catch (error) {
    return [`manifest.json: ${error instanceof Error ? error.message : String(error)}`];
  }
  const found = new Map(Object.entries(digestsBelow(dist)));
  return [
    ...(listed.size === 0 ? ['the manifest lists nothing'] : []),
    ...[...listed].filter(([name, digest]) => found.get(name) !== digest).map(([name]) => `${name}: not as listed`),
    ...[...found.keys()]
      .filter((name) => !['manifest.json', 'SHA256SUMS', 'SHA256SUMS.minisig'].includes(name) && !listed.has(name))
      .map((name) => `${name}: not listed`),
  ];
}
