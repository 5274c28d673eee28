import { type Stats, statSync, utimesSync } from 'node:fs';
import { open, readdir, rename, rm, rmdir, stat, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../files/index.ts';

/** How much a store may have, and for how long. */
export type StoreLimits = {
  /** The most bytes that the store may have after a sweep. */
  readonly bytes: number;
  /** Which part of what is free on its disk it may have, where that is more. */
  readonly share?: number;
  /** Days that something may lie unused. */
  readonly days: number;
};

/** What a store may have: the files of some hundred statements in nine languages, and of more where the disk is large. */
export const LIMITS: StoreLimits = { bytes: 4_000_000_000, share: 0.2, days: 30 };

/** Milliseconds between two sweeps, whichever processes make them. */
const PAUSE = 10 * 60_000;
/** After one process has kept so many things, a sweep is due before the pause is over; and then after each quarter of all that there is. */
const MANY = 500;

/** What one process has kept. */
export type KeptCount = {
  /** Milliseconds since 1970: when it began. */
  readonly since: number;
  /** How many things it has kept since its last sweep, and with how many the next is due. */
  kept: number;
  due: number;
};

/** Of a process that begins, and has kept nothing. */
export const nothingKeptYet = (): KeptCount => ({ since: Date.now(), kept: 0, due: MANY });

/**
 * Notes that a process has kept one thing more. Removes what was not used for long, and the longest unused where there is too much, but
 * nothing that this process may still use; at most every ten minutes, or where the process has kept many things.
 *
 * @param isLooking false where it was looked a moment ago when the last sweep was
 */
export async function sweepFolder(
  folder: string,
  limits: StoreLimits,
  count: KeptCount,
  isLooking: boolean,
): Promise<void> {
  count.kept += 1;
  const isMany = count.kept >= count.due;
  if (isMany) count.kept = 0;
  else if (!isLooking) return;
  const marker = path.join(folder, STORE_PARTS.marker);
  const last = await stat(marker).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  const now = Date.now();
  if (Math.abs(now - last) < PAUSE && !isMany) return;
  await writeFile(marker, '', { mode: 0o600 });
  const files = [...(await filesBelow(folder))].sort((a, b) => b.used - a.used);
  // To look at all of them takes as long as to keep some: a sweep for so many each would take longer than all else.
  count.due = Math.max(MANY, files.length / 4);
  const most = await bytesAllowed(folder, limits);
  const spared = count.since - MARKED;
  let sum = 0;
  for (const { file, size, used } of files) {
    sum += size;
    const isTooMuch = sum > most && used < spared;
    if (isTooMuch || now - used > limits.days * 24 * 3_600_000) await rm(file, { force: true });
  }
  await removeTrees(folder, now - limits.days * 24 * 3_600_000);
}

/** The most bytes that a store may have where it lies. */
async function bytesAllowed(folder: string, { bytes, share = 0 }: StoreLimits): Promise<number> {
  const disk = share === 0 ? undefined : await statfs(folder).catch(() => undefined);
  return Math.max(bytes, disk === undefined ? 0 : disk.bavail * disk.bsize * share);
}

/** The names that a store has in its folder. */
export const STORE_PARTS = { objects: 'objects', records: 'records', marker: 'swept' } as const;

/**
 * The folder in which folders wait to be used again, each with 64 hexadecimal digits as its name. They are no part of what a store keeps,
 * but go with it, and are removed where they were not used for long. To take one is to rename it.
 */
export const TREES = 'trees';

/** Removes the folders that wait to be used again, all or those that nobody has touched since then (milliseconds since 1970). */
async function removeTrees(folder: string, since = Number.POSITIVE_INFINITY): Promise<void> {
  const parent = path.join(folder, TREES);
  const names = await readdir(parent).catch((): string[] => []);
  for (const name of names.filter((each) => /^[0-9a-f]{64}(?:\.gone)?$/.test(each))) {
    const tree = path.join(parent, name);
    const used = await stat(tree).catch(() => undefined);
    if (used === undefined || used.ctimeMs >= since) continue;
    // Whoever looks for it at this moment finds it whole, or not at all.
    const gone = name.endsWith('.gone') ? tree : `${tree}.gone`;
    if (gone !== tree) await rename(tree, gone).catch(() => undefined);
    await rm(gone, { recursive: true, force: true }).catch(() => undefined);
  }
  await rmdir(parent).catch(() => undefined);
}

/**
 * Notes that a file is in use: what was not used for long goes first.
 *
 * @param found what the disk says of it, where that was asked
 * @param pause milliseconds for which the last mark is good enough
 */
export function markUsed(file: string, found?: Stats, pause = MARKED): void {
  try {
    const now = Date.now();
    if (Math.abs(now - (found ?? statSync(file)).mtimeMs) >= pause) utimesSync(file, now / 1000, now / 1000);
  } catch {
    // It was swept away, or the disk is read-only.
  }
}

const MARKED = 6 * 3_600_000;

/** What a store calls its files, and those that it has begun to write: others are somebody else's, and left alone. */
const OWN = {
  objects: /^(?:[0-9a-f]{64}|\.[0-9a-f]{1,64}\.communique-\d+\.new)$/,
  records: /^(?:[0-9a-f]{64}\.json|\.[0-9a-f]{1,64}(?:\.json)?\.communique-\d+\.new)$/,
} as const;

/**
 * Marks a folder as the store's own, where nothing is in the places that the store has in it; true where it is marked. Where something is
 * there and no mark, that is another program's: Git LFS has `objects/4d/7a/…`.
 */
export async function claimFolder(folder: string): Promise<boolean> {
  const marker = path.join(folder, STORE_PARTS.marker);
  if (await isThere(marker)) return true;
  if (await isOthers(folder)) return false;
  await markFolder(folder);
  return true;
}

/** Marks a folder as the store's own. */
export async function markFolder(folder: string): Promise<void> {
  const marker = path.join(folder, STORE_PARTS.marker);
  makeFolder(folder, 0o700);
  const file = await open(marker, 'w', 0o600);
  // A sweep is due: as if the last one had been long ago.
  await file.utimes(0, 0).finally(() => file.close());
}

/** True for a folder in which another program has something in the places that a store has. */
export async function isOthers(folder: string): Promise<boolean> {
  // The mark is looked for last: a store that is just being made has it before the rest.
  return (await hasParts(folder)) && !(await isThere(path.join(folder, STORE_PARTS.marker)));
}

/** Names that systems put into an empty folder. */
const OF_SYSTEMS: ReadonlySet<string> = new Set(['lost+found', '.snapshot', '.DS_Store']);

/** The name of something that no store has made, in a folder that is no store yet; `undefined` where there is none. */
export async function foreignName(folder: string): Promise<string | undefined> {
  if (await isThere(path.join(folder, STORE_PARTS.marker))) return undefined;
  const own = new Set<string>([...Object.values(STORE_PARTS), TREES]);
  return (await namesIn(folder))?.find((name) => !own.has(name) && !OF_SYSTEMS.has(name));
}

/** True where something is in the places that a store has; folders with nothing in them may be of a process that was killed. */
async function hasParts(folder: string): Promise<boolean> {
  for (const part of [STORE_PARTS.objects, STORE_PARTS.records]) {
    const place = path.join(folder, part);
    const names = (await isThere(place)) ? await namesIn(place) : [];
    for (const name of names ?? ['']) {
      if (!/^[0-9a-f]{2}$/.test(name) || (await namesIn(path.join(place, name)))?.length !== 0) return true;
    }
  }
  return false;
}

/** The names in a folder; `undefined` where it cannot be listed. */
const namesIn = (folder: string): Promise<readonly string[] | undefined> => readdir(folder).catch(() => undefined);

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The files of a store with their sizes in bytes and the times of their last use (milliseconds since 1970). */
async function filesBelow(folder: string) {
  const found: { readonly file: string; readonly size: number; readonly used: number }[] = [];
  for (const part of ['objects', 'records'] as const) {
    const place = path.join(folder, STORE_PARTS[part]);
    const folders = (await readdir(place).catch(() => [])).filter((name) => /^[0-9a-f]{2}$/.test(name));
    for (const digits of folders) {
      const entries = await readdir(path.join(place, digits), { withFileTypes: true }).catch(() => []);
      const own = entries.filter(
        (entry) => entry.isFile() && OWN[part].test(entry.name) && entry.name.replace(/^\./, '').startsWith(digits),
      );
      await Promise.all(
        own.map(async ({ name }) => {
          const file = path.join(place, digits, name);
          const seen = await stat(file).catch(() => undefined);
          if (seen !== undefined) found.push({ file, size: seen.size, used: seen.mtimeMs });
        }),
      );
    }
  }
  return found;
}

/**
 * Removes all that a store has in its folder, and each folder where nothing else is in it; says how much that was. Of a folder that is not
 * marked as a store's own nothing is removed.
 */
export async function clearFolder(folder: string): Promise<{ readonly files: number; readonly bytes: number }> {
  if (!(await isThere(path.join(folder, STORE_PARTS.marker)))) return { files: 0, bytes: 0 };
  const files = await filesBelow(folder);
  await removeOwn(folder, files);
  await removeTrees(folder);
  const marker = path.join(folder, STORE_PARTS.marker);
  await rm(marker, { force: true });
  // What others keep meanwhile needs the mark, and they may have looked for it before it was removed.
  if ((await filesBelow(folder)).length > 0) await markFolder(folder).catch(() => undefined);
  else await rmdir(folder).catch(() => undefined);
  return { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
}

/** Removes files of a store, and each folder where nothing else is in it. */
async function removeOwn(folder: string, files: readonly { readonly file: string }[]): Promise<void> {
  for (const { file } of files) await rm(file, { force: true });
  const parts = [STORE_PARTS.objects, STORE_PARTS.records].map((name) => path.join(folder, name));
  for (const emptied of [...new Set(files.map(({ file }) => path.dirname(file))), ...parts])
    await rmdir(emptied).catch(() => undefined);
}
