import { type BigIntStats, copyFileSync, existsSync, linkSync, lstatSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { type KnownDigests, makeFolder, sha256, syncFolder } from '../../lib/files/index.ts';
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
  if (!isFolder(folder)) rmSync(folder, { force: true });
  const isTakenUp = existsSync(folder);
  if (isTakenUp && missing(folder, source, digests).length === 0) return 0;
  if (isTakenUp) dropStrangers(folder, source);
  const linked = new Map<string, string>();
  const folders = new Set<string>();
  const copied: string[] = [];
  // The manifest first: by it what is begun is known for ours.
  for (const name of new Set([paths.manifest, ...inUploadOrder(source.files.keys())])) {
    const parent = path.dirname(path.join(folder, name));
    if (!folders.has(parent)) makeFolder(parent);
    folders.add(parent);
    if (place(name, { begun: folder, isTakenUp, before, digests, linked }, source))
      copied.push(path.join(folder, name));
  }
  // Many at a time: a disk writes down what waits for it at once.
  await inTurns(copied, syncFile);
  syncFolder(folder);
  const [lost] = missing(folder, source, digests, linked);
  if (lost !== undefined)
    throw new Fault('deploy-failed', `${withoutTokens(lost)} did not arrive whole`, 'Run this again.');
  return copied.length;
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A release that is being made, and the one from before. */
type Begun = {
  readonly begun: string;
  /** Whether an earlier attempt has left files there. */
  readonly isTakenUp: boolean;
  readonly before: string | undefined;
  readonly digests: KnownDigests;
  /** Which file of before each linked one is (see `identityOf`), by name. */
  readonly linked: Map<string, string>;
};

/** Puts one file into a release, linked to the earlier one where they are the same; true where its bytes were copied. */
function place(name: string, to: Begun, { folder, files }: Source): boolean {
  const { begun, isTakenUp, before, digests, linked } = to;
  const digest = files.get(name);
  const target = path.join(begun, name);
  if (isTakenUp) {
    if (digestOf(target, digests) === digest) return false;
    rmSync(target, { force: true });
  }
  const old = before === undefined ? undefined : path.join(before, name);
  const stats = old === undefined ? undefined : statIn(old);
  if (
    old !== undefined &&
    stats !== undefined &&
    digestOf(old, digests, stats) === digest &&
    identityOf(statIn(old)) === identityOf(stats)
  ) {
    linkSync(old, target);
    // The link has changed the time of its last change: from now on it stays.
    const identity = identityOf(statIn(target));
    if (identity !== undefined) linked.set(name, identity);
    return false;
  }
  copyFileSync(path.join(folder, name), target);
  return true;
}

/**
 * The files that are missing, wrong, or must not be there.
 *
 * @param linked those that are links to files that were read a moment ago: they are right as long as they are these, unchanged
 */
export function missing(
  folder: string,
  { files }: Source,
  digests: KnownDigests,
  linked: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const { paths, strange } = folderFiles(folder);
  const isWhole = (name: string, digest: string): boolean => {
    const file = path.join(folder, name);
    const identity = linked.get(name);
    return (identity !== undefined && identityOf(statIn(file)) === identity) || digestOf(file, digests) === digest;
  };
  const lost = [...files].filter(([name, digest]) => !isWhole(name, digest));
  return [...lost.map(([name]) => name), ...strange, ...paths.filter((name) => !files.has(name))];
}

/** Which file it is, its mode and size, and when it was last written to and changed, whatever time somebody has set. */
function identityOf(stats: BigIntStats | undefined): string | undefined {
  return stats?.isFile() === true
    ? `${stats.dev} ${stats.ino} ${stats.mode} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`
    : undefined;
}

/** What the disk says of a file, and not of what a link leads to. */
export const statIn = (file: string): BigIntStats | undefined =>
  lstatSync(file, { bigint: true, throwIfNoEntry: false });

/** Removes from a begun release what an earlier attempt left there, a link that leads out of it, and folders that are empty then. */
function dropStrangers(folder: string, source: Source): void {
  const { paths, strange } = folderFiles(folder);
  const strangers = [...strange, ...paths.filter((each) => !source.files.has(each))];
  for (const name of strangers) rmSync(path.join(folder, name), { recursive: true, force: true });
  if (strangers.length > 0) dropStrangers(folder, source);
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
