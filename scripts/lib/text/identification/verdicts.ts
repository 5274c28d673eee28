import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asideOf, cacheFolder } from '../../files/index.ts';

/** What the models said of texts, by digest: the tag of another language, or nothing. */
export type Verdicts = Map<string, string>;

/** As many as are kept; the oldest go first. */
const MOST = 20_000;
const NAME = 'languages.json';

/** Verdicts of earlier runs; none where they cannot be read, since they can always be asked for again. */
export async function readVerdicts(folder?: string): Promise<Verdicts> {
  try {
    const data: unknown = JSON.parse(await readFile(join(folder ?? (await cacheFolder()), NAME), 'utf8'));
    const entries = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}

/** Keeps verdicts for the next run, whole or not at all; a disk that cannot be written is no fault. */
export async function keepVerdicts(verdicts: Verdicts, folder?: string): Promise<void> {
  try {
    const own = folder ?? (await cacheFolder());
    await mkdir(own, { recursive: true, mode: 0o700 });
    const aside = asideOf(join(own, NAME));
    await writeFile(aside, JSON.stringify(Object.fromEntries([...verdicts].slice(-MOST))), { mode: 0o600 });
    await rename(aside, join(own, NAME));
  } catch {
    // The next run asks the models again.
  }
}
