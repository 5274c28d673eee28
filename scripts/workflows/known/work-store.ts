import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { cacheFolder, removeUnused, sha256, statIfThere, sweepFolders } from '../../lib/files/index.ts';
import { clearFolder, folderStore, foreignName, isOthers, noStore, type Store, TREES } from '../../lib/store/index.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { SETTINGS_FILE } from '../../model/paths.ts';
import { isOwnFolder } from '../../publish/release/out-folder.ts';

/**
 * The folder that work is kept in: `store` in the cache folder, or the one that `COMMUNIQUE_STORE` names; `undefined` where that is
 * `off`.
 *
 * @throws {Fault} `usage` where that can be no store
 */
export async function storeFolder(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  const named = environment['COMMUNIQUE_STORE'] ?? '';
  if (/^\s*off\s*$/i.test(named)) return undefined;
  if (named === '') return path.join(await cacheFolder(environment), 'store');
  const folder = path.resolve(named);
  await requireStore(folder, 'COMMUNIQUE_STORE');
  return folder;
}

/**
 * Makes sure that a folder can be a store: it is one, or nothing is there, or nothing that would be in a store's way.
 *
 * @param by what names it
 * @throws {Fault} `usage`
 */
export async function requireStore(folder: string, by: string): Promise<void> {
  const isFolder = await stat(folder).then(
    (found) => found.isDirectory(),
    (error: unknown) => errorCodeOf(error) !== 'ENOTDIR',
  );
  if (!isFolder) throw new Fault('usage', `${by} is ${folder}, which is no folder`, 'Name a folder of its own.');
  if (await isOthers(folder))
    throw new Fault(
      'usage',
      `${by} is ${folder}, where another program has its objects, or a store has lost its mark`,
      'Name a folder of its own: an empty one, or one that is not there yet. What is damaged may be removed: it is made anew.',
    );
}

/** A newsroom's folder and its output folder, in which no store may lie. */
export type NewsroomPlace = { readonly root: string; readonly out: string };

/**
 * Makes sure that a folder is a store's own: it is no part of a newsroom, and a store already, or empty, or not there yet. A store among other
 * files, as in the folder of the system or in a home, would be hard to tell from them.
 *
 * @param by what names it
 * @param at the newsroom that it is for; without it, the one that the folder lies in counts
 * @throws {Fault} `usage`
 */
export async function requireOwn(folder: string, by: string, at?: NewsroomPlace): Promise<void> {
  const place = at ?? newsroomAbove(folder);
  if (place !== undefined && isOwnFolder(folder, place.out, place.root))
    throw new Fault(
      'usage',
      `${by} is ${folder}, which is part of the newsroom`,
      'Name a folder of its own, which no release and no text lies in.',
    );
  const foreign = await foreignName(folder);
  if (foreign === undefined) return;
  throw new Fault(
    'usage',
    `${by} is ${folder}, which is no store, and has other things in it (${foreign})`,
    'Name a folder of its own: one that is empty, or not there yet, or a store already.',
  );
}

/** The newsroom that a folder lies in, for a command that is told of none. */
function newsroomAbove(folder: string): NewsroomPlace | undefined {
  for (let root = path.dirname(folder); ; root = path.dirname(root)) {
    if (statIfThere(path.join(root, SETTINGS_FILE)) !== undefined) return { root, out: path.join(root, 'dist') };
    if (path.dirname(root) === root) return undefined;
  }
}

/**
 * Removes what is kept of earlier runs, with fonts that were cut to what a text shows, what is known of the languages of texts, what is
 * compiled of the program, and what killed builds have left; those only where the store is in the cache folder, and fonts where no command
 * uses them. Says how much the store had.
 */
export async function clearWork(folder: string, environment?: NodeJS.ProcessEnv): ReturnType<typeof clearFolder> {
  const cleared = await clearFolder(folder);
  const cache = await cacheFolder(environment);
  if (folder !== path.join(cache, 'store')) return cleared;
  sweepFolders(cache);
  removeUnused(path.join(cache, 'fonts'));
  for (const name of ['languages.json', 'code']) await rm(path.join(cache, name), { recursive: true, force: true });
  return cleared;
}

/**
 * The store of what earlier runs have made: see `storeFolder`, and `requireOwn`.
 *
 * @throws {Fault} `usage`
 */
export async function workStore(environment?: NodeJS.ProcessEnv, at?: NewsroomPlace): Promise<Store> {
  const folder = await storeFolder(environment);
  if (folder !== undefined) await requireOwn(folder, 'COMMUNIQUE_STORE', at);
  return folder === undefined ? noStore : folderStore(folder);
}

/**
 * Where a build keeps its work. A file that is built alone is mostly built once: looking for its files takes longer than that saves.
 *
 * @throws {Fault} `usage`
 */
export const storeFor = async ({ newsroom: { isBare, root }, out }: BuildPlace): Promise<Store> =>
  isBare ? noStore : workStore(undefined, { root, out });

/** Where a build puts the output folder that it replaces, for the next one: in the store; `undefined` where there is none. */
export async function sparePlace({ newsroom: { isBare }, out }: BuildPlace): Promise<string | undefined> {
  const folder = isBare ? undefined : await storeFolder();
  const parent = statIfThere(path.dirname(out));
  // Another container may have another disk at the same path.
  return folder && path.join(folder, TREES, sha256(out, '\n', `${parent?.dev} ${parent?.ino}`));
}

type BuildPlace = { readonly newsroom: Pick<Newsroom, 'isBare' | 'root'>; readonly out: string };
