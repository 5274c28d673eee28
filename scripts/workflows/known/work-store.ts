import { rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { cacheFolder } from '../../lib/files/index.ts';
import { clearFolder, folderStore, noStore, type Store } from '../../lib/store/index.ts';

/**
 * The folder that work is kept in: `store` in the cache folder, or the one that `COMMUNIQUE_STORE` names; `undefined` where that is
 * `off`.
 */
export async function storeFolder(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const named = environment['COMMUNIQUE_STORE'] ?? '';
  if (named === 'off') return undefined;
  return named === '' ? path.join(await cacheFolder(environment), 'store') : path.resolve(named);
}

/**
 * Removes what is kept of earlier runs, with fonts that were cut to what a text shows, and what is known of the languages of texts; those
 * only where the store is in the cache folder. Says how much the store had.
 */
export async function clearWork(folder: string, environment?: NodeJS.ProcessEnv): ReturnType<typeof clearFolder> {
  const cleared = await clearFolder(folder);
  const cache = await cacheFolder(environment);
  if (folder === path.join(cache, 'store'))
    for (const name of ['fonts', 'languages.json']) await rm(path.join(cache, name), { recursive: true, force: true });
  return cleared;
}

/** The store of what earlier runs have made: see `storeFolder`. */
export async function workStore(environment?: NodeJS.ProcessEnv): Promise<Store> {
  const folder = await storeFolder(environment);
  return folder === undefined ? noStore : folderStore(folder);
}
