import { lstatSync, renameSync, rmSync, statSync } from 'node:fs';
import { chmod, lstat, mkdtemp, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { errorCodeOf } from '../fault.ts';
import { once, oncePerKey } from '../once.ts';
import { fileLock } from './file-lock.ts';
import { useFolder } from './folder-in-use.ts';
import { makeFolder } from './make-folder.ts';
import { sha256 } from './sha256.ts';
import { asideOf } from './temporary-files.ts';

/**
 * The private folder (mode 0700) for what is costly to make and can always be made again: `communique` under
 * `XDG_CACHE_HOME` or `~/.cache`. Where that cannot be written, or belongs to another user, one under the system's
 * temporary folder, which is there as long as a process uses it.
 */
export async function cacheFolder(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const base = environment['XDG_CACHE_HOME'];
  // The XDG specification has relative paths ignored.
  const folder = join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'communique');
  if (await isPrivate(folder)) return folder;
  // Asked once: each process counts as one user of it.
  temporary ??= Promise.resolve(temporaryCache() ?? mkdtemp(join(tmpdir(), 'communique-')));
  return temporary;
}

let temporary: Promise<string> | undefined;

/** Whether the folder is private, made if need be. False when it is a link, another user's, or cannot be written. */
async function isPrivate(folder: string): Promise<boolean> {
  try {
    makeFolder(folder, 0o700);
    const found = await lstat(folder);
    if (!found.isDirectory()) return false;
    if (process.getuid === undefined) return true;
    if (found.uid !== process.getuid()) return false;
    if ((found.mode & 0o777) !== 0o700) await chmod(folder, 0o700);
    // The mode says nothing about a read-only file system; making a folder does.
    makeFolder(join(folder, 'chromium'), 0o700);
    return true;
  } catch {
    return false;
  }
}

/** How often it is tried again where another process removes its folder at that moment. */
const ATTEMPTS = 20;

/**
 * A folder under the system's temporary one for those processes of a user that have no lasting one: they share it, and
 * the last of them removes it. What a killed one has left, the next one uses and removes. Each holds a shared lock on a
 * file in it, which the operating system ends with the process.
 *
 * @returns `undefined` where it cannot be made, or belongs to another user
 */
function temporaryCache(): string | undefined {
  const folder = join(tmpdir(), `communique-${process.getuid?.() ?? 'cache'}`);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      makeFolder(folder, 0o700);
      const { uid, mode } = lstatSync(folder);
      const isOwn = lstatSync(folder).isDirectory() && uid === (process.getuid?.() ?? uid);
      if (!isOwn || (process.getuid !== undefined && (mode & 0o077) !== 0)) return undefined;
      const file = join(folder, 'users');
      const database = new DatabaseSync(file, { timeout: 1000 });
      database.exec('BEGIN; SELECT * FROM sqlite_schema');
      // Another process may have removed the folder since the file was opened.
      if (isStillThere(database, file)) {
        process.once('exit', () => leave(database, folder));
        return folder;
      }
      database.close();
    } catch {
      // Another process removed the folder just now: try again.
    }
  }
  return undefined;
}

/** Whether the locked file is still in its place: a lock on a removed file excludes no other process. */
function isStillThere(held: DatabaseSync, file: string): boolean {
  const before = statSync(file).ino;
  const other = fileLock(file);
  try {
    return other?.take() === false && held.isOpen && statSync(file).ino === before;
  } finally {
    other?.release();
  }
}

/** Removes the folder where no other process uses it. */
function leave(database: DatabaseSync, folder: string): void {
  try {
    database.close();
    const last = fileLock(join(folder, 'users'));
    try {
      if (last?.take() !== true) return;
      const gone = `${folder}.${process.pid}`;
      renameSync(folder, gone);
      rmSync(gone, { recursive: true, force: true });
    } finally {
      last?.release();
    }
  } catch {
    // Another process uses it.
  }
}

/** A file in the cache: its absolute path and its bytes. */
export type Derived = { readonly path: string; readonly bytes: Uint8Array };

const running = new Map<string, Promise<Derived>>();

/**
 * A file made of inputs, made once: kept under `<cache>/fonts` by a digest of `inputs`, which name everything
 * that its bytes depend on. The kept file's name holds the digest of its bytes as well, and what does not agree
 * with its name is made again. A kept file stays as long as this process runs (see `useFolder`).
 *
 * @param cache a private folder; by default the one of `cacheFolder`
 */
export function derived(
  inputs: readonly string[],
  ending: string,
  make: () => Promise<Uint8Array>,
  cache?: string,
): Promise<Derived> {
  const key = `${digestOf(JSON.stringify(inputs))}.${ending}`;
  const memory = `${cache ?? ''}/${key}`;
  const found = running.get(memory) ?? findOrMake(key, make, cache);
  running.set(memory, found);
  // A failure is not kept: the disk may have room the next time.
  found.catch(() => running.delete(memory));
  return found;
}

async function findOrMake(key: string, make: () => Promise<Uint8Array>, cache: string | undefined): Promise<Derived> {
  const folder = join(cache ?? (await defaultCache()), 'fonts');
  useFolder(folder);
  const [inputs = '', ending = ''] = key.split('.');
  for (const name of (await namesIn(folder)).get(key) ?? []) {
    const path = join(folder, name);
    const bytes = await readFile(path).catch(noneIfGone);
    if (bytes === undefined) continue;
    if (name === nameOf(inputs, bytes, ending)) return { path, bytes };
    await rm(path, { force: true });
  }
  const bytes = await make();
  makeFolder(folder, 0o700);
  const path = join(folder, nameOf(inputs, bytes, ending));
  const aside = asideOf(join(folder, key));
  const file = await open(aside, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
  return { path, bytes };
}

/**
 * The names of the kept files by what they were made of. A folder is listed once: it has thousands, and a run asks for
 * hundreds. What another process keeps meanwhile is made again, with the same bytes.
 */
const namesIn = oncePerKey(async (folder: string): Promise<ReadonlyMap<string, readonly string[]>> => {
  // One that cannot be listed is heard of where a file is to be kept in it.
  const names = await readdir(folder).catch((): string[] => []);
  return Map.groupBy(names, (name) => name.replace(/-[^.]*/, ''));
});

/** Nothing for what is not there (any more); other errors are thrown. */
function noneIfGone(error: unknown): undefined {
  if (errorCodeOf(error) !== 'ENOENT') throw error;
}

const nameOf = (inputs: string, bytes: Uint8Array, ending: string): string => `${inputs}-${digestOf(bytes)}.${ending}`;

/** 32 hexadecimal digits: two digests have to fit into one file name. */
const digestOf = (data: string | Uint8Array): string => sha256(data).slice(0, 32);

/** The default cache folder, made once: where there is no lasting one, each call would make another temporary one. */
const defaultCache = once((): Promise<string> => cacheFolder());
