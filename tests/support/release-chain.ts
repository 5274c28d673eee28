import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const manifest = z.object({ release: z.object({ number: z.number(), previous: z.string().nullable() }) });

/**
 * The faults in the chain of releases in and beside an output folder: a number that two have, or one that follows
 * nothing.
 */
export function chainFaults(out: string): readonly string[] {
  const store = path.join(path.dirname(out), `.${path.basename(out)}.releases`);
  const folders = existsSync(store) ? readdirSync(store).map((name) => path.join(store, name)) : [];
  const files = [out, ...folders]
    .map((folder) => path.join(folder, 'manifest.json'))
    .filter((file) => existsSync(file));
  const releases = files
    .map((file) => {
      const bytes = readFileSync(file);
      const { release } = manifest.parse(JSON.parse(bytes.toString('utf8')));
      return { ...release, file, digest: createHash('sha256').update(bytes).digest('hex') };
    })
    .sort((a, b) => a.number - b.number);
  return releases.flatMap(({ number, previous, file }, index) => {
    const before = releases[index - 1];
    if (before === undefined) return [];
    if (before.number === number) return [`two releases have the number ${number}: ${file}`];
    return before.number === number - 1 && before.digest !== previous
      ? [`release ${number} does not follow the one before`]
      : [];
  });
}
