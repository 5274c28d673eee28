import {
  type BigIntStats,
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { asideOf, type KnownDigests, makeFolder, sha256, syncFolder } from '../../lib/files/index.ts';
import { paths } from '../../model/paths.ts';
import { withoutTokens } from '../integrity/staging.ts';
import { folderFiles } from '../integrity/verify-release.ts';
import { inTurns } from './in-turns.ts';
import { inUploadOrder, type Source } from './target.ts';

/**
 * Makes a release whole in a folder, where an earlier attempt may have left some of it.
 *
 * @param before the current release: what it has is linked
 * @returns how many files were copied
 * @throws {Fault} `deploy-failed`
 */
export async function makeWhole(
  folder: string,
  source: Source,
  before: string | undefined,
  digests: KnownDigests,
): Promise<number> {
  const wanted = missingIn(folder, source, digests);
  if (wanted.length === 0) return 0;
  const linked = new Map<string, string>();
  const isNear = insideOf(before);
  const copied: string[] = [];
  const parents = new Set<string>();
  // The manifest first, and at once in the place of an earlier one: by it what is begun is known for ours.
  if (wanted.includes(paths.manifest)) copied.push(placeManifest(source.folder, folder));
  for (const name of inUploadOrder(wanted)) {
    if (name === paths.manifest) continue;
    clearPlace(folder, name, parents);
    if (isNear(name) && linkOf(name, folder, source, { before, digests, linked })) continue;
    copyFileSync(path.join(source.folder, name), path.join(folder, name));
    copied.push(path.join(folder, name));
  }
  // Many at a time: a disk writes down what waits for it at once.
  await inTurns(copied, syncFile);
  syncFolder(folder);
  const lost = wanted.find(
    (name) => !isWhole(path.join(folder, name), source.files.get(name), digests, linked.get(name)),
  );
  if (lost !== undefined)
    throw new Fault('deploy-failed', `${withoutTokens(lost)} did not arrive whole`, 'Run this again.');
  return copied.length;
}

/**
 * Puts into the folder of a release that is to come what it has in common with the current one, so that less is left to do at its time. That
 * is public already; until then the folder has the manifest of the current one.
 *
 * @returns how many files were linked: none when that was done before
 */
export function linkUnchanged(folder: string, source: Source, before: string, digests: KnownDigests): number {
  const parents = new Set<string>();
  const listed = path.join(before, paths.manifest);
  if (statIn(listed)?.isFile() !== true) return 0;
  if (!isFolder(folder)) rmSync(folder, { force: true });
  // Until its time it is nobody's to look into: what it lacks would say what changes.
  makeFolder(folder, 0o700);
  const manifest = path.join(folder, paths.manifest);
  if (statIn(manifest) === undefined && !isLinked(listed, manifest)) {
    rmSync(folder, { recursive: true });
    return 0;
  }
  const isNear = insideOf(before);
  const wanted = missingIn(folder, source, digests).filter((name) => name !== paths.manifest && isNear(name));
  const found = wanted.filter((name) => {
    if (!isWhole(path.join(before, name), source.files.get(name), digests)) return false;
    clearPlace(folder, name, parents);
    return isLinked(path.join(before, name), path.join(folder, name));
  });
  return found.length;
}

/** Links a file, where the disk and the owner of the file let that be; false where it has to be copied. */
function isLinked(old: string, file: string): boolean {
  try {
    linkSync(old, file);
    return true;
  } catch (error) {
    if (NO_LINK.has(errorCodeOf(error))) return false;
    throw error;
  }
}

/** Where a file has another owner, lies on another disk, has too many names, or the disk knows of no links. */
const NO_LINK: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EXDEV', 'EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

/** A function that is true for a file in a folder itself, and false where a link in between leads out of it. */
function insideOf(folder: string | undefined): (name: string) => boolean {
  const real = folder !== undefined && isFolder(folder) ? realpathSync(folder) : undefined;
  const known = new Map<string, boolean>([['.', true]]);
  const isInside = (parent: string): boolean => {
    const before = known.get(parent);
    if (before !== undefined) return before;
    const isOwn = real !== undefined && isInside(path.dirname(parent)) && isFolder(path.join(real, parent));
    known.set(parent, isOwn);
    return isOwn;
  };
  return (name) => real !== undefined && isInside(path.dirname(name));
}

/** The files of a release that a folder has not, or not as they should be; what does not belong there is removed. */
function missingIn(folder: string, source: Source, digests: KnownDigests): readonly string[] {
  if (!isFolder(folder)) rmSync(folder, { force: true });
  if (!existsSync(folder)) return [...source.files.keys()];
  for (;;) {
    const { lost, strangers } = comparedWith(source, folder, digests);
    if (strangers.length === 0) return lost;
    // Folders that are empty then are strangers, too.
    for (const name of strangers) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

/** Copies the manifest into a folder, whole or not at all, and returns where it is. */
function placeManifest(from: string, folder: string): string {
  makeFolder(folder);
  const file = path.join(folder, paths.manifest);
  const aside = asideOf(file);
  copyFileSync(path.join(from, paths.manifest), aside);
  renameSync(aside, file);
  return file;
}

/** Makes room for a file: its folder, and nothing in its place. What lay there may be a link to a file of another release. */
function clearPlace(folder: string, name: string, parents: Set<string>): void {
  const file = path.join(folder, name);
  const parent = path.dirname(file);
  if (!parents.has(parent)) makeFolder(parent);
  parents.add(parent);
  rmSync(file, { force: true });
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The release from before, and what is known of its files. */
type Before = {
  readonly before: string | undefined;
  readonly digests: KnownDigests;
  /** Which file of before each linked one is (see `identityOf`), by name. */
  readonly linked: Map<string, string>;
};

/** Links a file to that of the earlier release, where the two are the same; false where it must be copied. */
function linkOf(name: string, folder: string, { files }: Source, { before, digests, linked }: Before): boolean {
  const old = before === undefined ? undefined : path.join(before, name);
  const stats = old === undefined ? undefined : statIn(old);
  if (
    old === undefined ||
    stats === undefined ||
    digestOf(old, digests, stats) !== files.get(name) ||
    identityOf(statIn(old)) !== identityOf(stats)
  )
    return false;
  const target = path.join(folder, name);
  if (!isLinked(old, target)) return false;
  // The link has changed the time of its last change: from now on it stays.
  const identity = identityOf(statIn(target));
  if (identity !== undefined) linked.set(name, identity);
  return true;
}

/** The files that are missing, wrong, or must not be there. */
export function missing(folder: string, source: Source, digests: KnownDigests): readonly string[] {
  const { lost, strangers } = comparedWith(source, folder, digests);
  return [...lost, ...strangers];
}

/** What a folder lacks of a release, or has otherwise, and what it has beside. */
function comparedWith({ files }: Source, folder: string, digests: KnownDigests) {
  const { paths: found, strange } = folderFiles(folder);
  const lost = [...files].filter(([name, digest]) => !isWhole(path.join(folder, name), digest, digests));
  return { lost: lost.map(([name]) => name), strangers: [...strange, ...found.filter((name) => !files.has(name))] };
}

/**
 * True for a file that has a digest.
 *
 * @param identity of a link to a file that was read a moment ago: it is right as long as it is this one, unchanged
 */
function isWhole(file: string, digest: string | undefined, digests: KnownDigests, identity?: string): boolean {
  const stats = statIn(file);
  return (identity !== undefined && identityOf(stats) === identity) || digestOf(file, digests, stats) === digest;
}

/** Which file it is, its mode and size, and when it was last written to and changed, whatever time somebody has set. */
function identityOf(stats: BigIntStats | undefined): string | undefined {
  return stats?.isFile() === true
    ? `${stats.dev} ${stats.ino} ${stats.mode} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`
    : undefined;
}

/** What the disk says of a file, and not of what a link leads to; `undefined` where it says nothing. */
export function statIn(file: string): BigIntStats | undefined {
  try {
    return lstatSync(file, { bigint: true, throwIfNoEntry: false });
  } catch {
    // A file lies in the place of its folder, or that may not be read.
    return undefined;
  }
}

function digestOf(file: string, digests: KnownDigests, stats = statIn(file)): string | undefined {
  try {
    return stats?.isFile() === true && !isOddMode(stats) ? digests(file, 'sha256', sha256, stats) : undefined;
  } catch {
    return undefined;
  }
}

/** True for a folder itself, and not for a link to one. */
export const isFolder = (file: string): boolean => lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

/** True for a file that its owner cannot read, or that has a setuid or setgid bit. */
export const isOddMode = (stats: BigIntStats | undefined): boolean =>
  stats !== undefined &&
  process.platform !== 'win32' &&
  ((stats.mode & 0o400n) === 0n || (stats.mode & 0o7000n) !== 0n);
