import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { asideOf, type KnownDigests, readEach, sha256, syncFolder } from '../../lib/files/index.ts';
import { withoutTokens } from '../integrity/staging.ts';
import { type FileSet, folderFiles } from '../integrity/verify-release.ts';
import {
  type Deployed,
  inUploadOrder,
  LEADS,
  LEADS_OUT,
  nameOfAttempt,
  outdated,
  presentIn,
  releaseNumberOf,
  type Source,
  type Target,
} from './target.ts';

/**
 * A target that is a folder: one folder a release in it, and a link `current` that a web server is pointed at. A release is made whole beside
 * the others, and becomes the current one by one rename of the link: readers of `current` see one release or the other.
 * What was begun and killed is taken up again.
 *
 * @param digests what this process knows of files that it has read before
 */
export function folderTarget(root: string, digests: KnownDigests = readEach): Target {
  const current = path.join(root, 'current');
  return {
    name: root,
    present: async () => presentIn(current),
    numbers: async () => {
      const releases = path.join(root, 'releases');
      return existsSync(releases) ? readdirSync(releases).flatMap(releaseNumberOf) : [];
    },
    strange: async () => saying(root, () => strangeIn(root)),
    inspect: async (judge) =>
      judge(saying(root, () => (leadsOut(root, current) ? LEADS_OUT : filesIn(current, digests)))),
    prepare: async () => saying(root, () => tryIn(root, current)),
    deploy: async (source) => saying(root, () => deployTo({ root, current, digests }, source)),
  };
}

/** True where `current` is no link to a release: it leads elsewhere, by another link too, or is neither link nor folder. */
function leadsOut(root: string, current: string): boolean {
  const stats = lstatSync(current, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return false;
  if (!stats.isSymbolicLink()) return true;
  const place = path.relative(root, path.resolve(root, readlinkSync(current))).replaceAll(path.sep, '/');
  return !LEADS.test(place) || strangeIn(root).some((name) => name === 'releases' || name === place);
}

function strangeIn(root: string): readonly string[] {
  const releases = path.join(root, 'releases');
  const stats = lstatSync(releases, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (!stats.isDirectory()) return ['releases'];
  return readdirSync(releases, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [] : [`releases/${entry.name}`],
  );
}

/** The files in a folder; `undefined` where there is none. */
function filesIn(folder: string, digests: KnownDigests): FileSet | undefined {
  const files = existsSync(folder) ? folderFiles(folder, digests) : undefined;
  if (files === undefined || files.paths.length + files.strange.length === 0) return undefined;
  const odd = files.paths.filter((name) => hasOddMode(path.join(folder, name)));
  return { ...files, strange: [...files.strange, ...odd].sort() };
}

/** True for a file that its owner cannot read, or that has a setuid or setgid bit. */
const hasOddMode = (file: string): boolean => isOddMode(lstatSync(file).mode);

const isOddMode = (mode: number): boolean =>
  process.platform !== 'win32' && ((mode & 0o400) === 0 || (mode & 0o7000) !== 0);

/**
 * The result of a work, with errors of the system as faults.
 *
 * @throws {Fault} `deploy-failed`
 */
function saying<T>(root: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      'deploy-failed',
      `${root} cannot be written (${errorCodeOf(error)})`,
      'What is current there is as it was. Check the disk and your rights, and run this again.',
      { cause: error },
    );
  }
}

/** Checks that each place can be written: makes the folders, and writes and removes an empty folder in each. */
function tryIn(root: string, current: string): void {
  const releases = roomIn(root, current);
  for (const folder of [root, releases]) {
    const tried = asideOf(path.join(folder, 'try'));
    mkdirSync(tried);
    rmdirSync(tried);
  }
}

/** The folder of releases, made where it is not there. */
function roomIn(root: string, current: string): string {
  if (lstatSync(current, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw new Fault(
      'deploy-failed',
      `${current} is no link of ours`,
      'Take it away; or name a folder of its own with --to.',
    );
  }
  const releases = path.join(root, 'releases');
  mkdirSync(releases, { recursive: true });
  return releases;
}

/** Where a release is brought, and what is known of what lies there. */
type Place = { readonly root: string; readonly current: string; readonly digests: KnownDigests };

function deployTo({ root, current, digests }: Place, source: Source): Deployed {
  const releases = roomIn(root, current);
  const leads = existsSync(current) ? linkAt(current) : undefined;
  const before = leads === undefined ? undefined : path.resolve(root, leads);
  const whole = placeOf(releases, source, digests);
  const begun = `${whole}.begun`;
  if (lstatSync(begun, { throwIfNoEntry: false })?.isDirectory() === false) rmSync(begun);
  let carried = 0;
  if (!existsSync(whole)) {
    const isTakenUp = existsSync(begun);
    if (isTakenUp) dropStrangers(begun, source);
    const linked = new Map<string, string>();
    const folders = new Set<string>();
    for (const name of inUploadOrder(source.files.keys())) {
      const folder = path.dirname(path.join(begun, name));
      if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
      folders.add(folder);
      carried += place(name, { begun, isTakenUp, before, digests, linked }, source) ? 1 : 0;
    }
    syncFolder(begun);
    const lost = missing(begun, source, digests, linked);
    if (lost.length > 0)
      throw new Fault('deploy-failed', `${withoutTokens(String(lost[0]))} did not arrive whole`, 'Run this again.');
    renameSync(begun, whole);
    syncFolder(releases);
  }
  switchTo(`releases/${path.basename(whole)}`, current);
  return { carried, removed: prune(source, releases, [whole, before]) };
}

/**
 * The folder of a release, new or present. A damaged one stays, since it may be read just now, and gets a successor.
 */
function placeOf(releases: string, source: Source, digests: KnownDigests): string {
  for (let attempt = 1; ; attempt++) {
    const folder = path.join(releases, nameOfAttempt(source.name, attempt));
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    if (stats === undefined || (stats.isDirectory() && missing(folder, source, digests).length === 0)) return folder;
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
  const read = old && identityOf(old);
  if (old !== undefined && read !== undefined && digestOf(old, digests) === digest && identityOf(old) === read) {
    linkSync(old, target);
    // The link has changed the time of its last change: from now on it stays.
    const identity = identityOf(target);
    if (identity !== undefined) linked.set(name, identity);
    return false;
  }
  copyFileSync(path.join(folder, name), target);
  const handle = openSync(target, 'r');
  fsyncSync(handle);
  closeSync(handle);
  return true;
}

/**
 * The files that are missing, wrong, or must not be there.
 *
 * @param linked those that are links to files that were read a moment ago: they are right as long as they are these, unchanged
 */
function missing(
  folder: string,
  { files }: Source,
  digests: KnownDigests,
  linked: ReadonlyMap<string, string> = new Map(),
): readonly string[] {
  const { paths, strange } = folderFiles(folder);
  const isWhole = (name: string, digest: string): boolean => {
    const file = path.join(folder, name);
    const identity = linked.get(name);
    return (identity !== undefined && identityOf(file) === identity) || digestOf(file, digests) === digest;
  };
  const lost = [...files].filter(([name, digest]) => !isWhole(name, digest));
  return [...lost.map(([name]) => name), ...strange, ...paths.filter((name) => !files.has(name))];
}

/** Which file it is, its mode and size, and when it was last written to and changed, whatever time somebody has set. */
function identityOf(file: string): string | undefined {
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stats?.isFile() === true
    ? `${stats.dev} ${stats.ino} ${stats.mode} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`
    : undefined;
}

/** Removes from a begun release what an earlier attempt left there, or a link that leads out of it. */
function dropStrangers(folder: string, { files }: Source): void {
  if (!existsSync(folder)) return;
  const { paths, strange } = folderFiles(folder);
  for (const name of [...strange, ...paths.filter((each) => !files.has(each))])
    rmSync(path.join(folder, name), { recursive: true, force: true });
}

function digestOf(file: string, digests: KnownDigests): string | undefined {
  try {
    const stats = lstatSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true && !isOddMode(stats.mode) ? digests(file, 'sha256', sha256) : undefined;
  } catch {
    return undefined;
  }
}

/** Where a link leads; `undefined` for anything else. */
const linkAt = (file: string): string | undefined =>
  lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true ? readlinkSync(file) : undefined;

/**
 * Points the link at another release. A link cannot be changed in place; one that is renamed over another replaces it
 * at once.
 */
function switchTo(target: string, current: string): void {
  if (linkAt(current) === target) return;
  const aside = asideOf(current);
  rmSync(aside, { force: true });
  symlinkSync(target, aside);
  renameSync(aside, current);
  syncFolder(path.dirname(current));
}

function prune(source: Source, releases: string, inUse: readonly [string, string | undefined]): number {
  const [present, before] = inUse.map((folder) => folder && path.basename(folder));
  const old = outdated(source, readdirSync(releases), present, before);
  for (const name of old) rmSync(path.join(releases, name), { recursive: true, force: true });
  return old.length;
}
