import path from 'node:path';
import process from 'node:process';
import { cacheFolder } from '../../lib/files/index.ts';
import { folderStore, noStore, type Store } from '../../lib/store/index.ts';

/**
 * The folder that work is kept in: `store` in the cache folder, or the one that `COMMUNIQUE_STORE` names; `undefined` where that is
 * `off`.
 */
export async function storeFolder(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const named = environment['COMMUNIQUE_STORE'] ?? '';
  if (named === 'off') return undefined;
  return named === '' ? path.join(await cacheFolder(environment), 'store') : path.resolve(named);
}

/** The store of what earlier runs have made: see `storeFolder`. */
export async function workStore(environment?: NodeJS.ProcessEnv): Promise<Store> {
  const folder = await storeFolder(environment);
  return folder === undefined ? noStore : folderStore(folder);
}
