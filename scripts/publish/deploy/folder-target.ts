import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { diskAdvice } from '../../lib/disk-trouble.ts';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { asideOf, type KnownDigests, makeFolder, readEach, syncFolder } from '../../lib/files/index.ts';
import { paths } from '../../model/paths.ts';
import { isFolder, linkUnchanged, makeWhole, missing } from './carry-to-folder.ts';
import { filesIn } from './files-in-folder.ts';
import {
  type Deployed,
  folderInPlace,
  isNamedFor,
  LEADS,
  LEADS_OUT,
  nameOfAttempt,
  newBefore,
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
  const place: Place = { root, current, digests };
  return {
    name: root,
    present: async () => presentIn(current),
    numbers: async () => {
      const releases = path.join(root, 'releases');
      return existsSync(releases) ? readdirSync(releases).flatMap(releaseNumberOf) : [];
    },
    strange: () => saying(root, () => strangeIn(root)),
    inspect: async (judge) =>
      judge(
        await saying(root, () => {
          requireNoFolder(current);
          return leadsOut(root, current) ? LEADS_OUT : filesIn(current, digests);
        }),
      ),
    prepare: () => saying(root, () => tryIn(root, current)),
    makeReady: (source) => saying(root, () => readyFor(place, source)),
    deploy: (source) => saying(root, () => deployTo(place, source)),
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

/**
 * The result of a work, with errors of the system as faults.
 *
 * @throws {Fault} `deploy-failed`
 */
async function saying<T>(root: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      'deploy-failed',
      `${root} cannot be written (${errorCodeOf(error)}${placeIn(root, error)})`,
      `What is current there is as it was. ${diskAdvice(error, 'Check the disk and your rights, and run this again.')}`,
      { cause: error },
    );
  }
}

/** The place below a target that an error of the system is about, as its message goes on: ` at releases/2.begun`. */
function placeIn(root: string, error: unknown): string {
  const file = error instanceof Error && 'path' in error ? error.path : undefined;
  const below = typeof file === 'string' ? path.relative(root, file) : '';
  return below === '' || below.startsWith('..') ? '' : ` at ${below}`;
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

/** Refuses a folder in the place of the link: no rename can replace one. */
function requireNoFolder(current: string): void {
  if (isFolder(current)) throw folderInPlace(current);
}

/** The folder of releases, made where it is not there. */
function roomIn(root: string, current: string): string {
  requireNoFolder(current);
  const releases = path.join(root, 'releases');
  makeFolder(releases);
  return releases;
}

/** Where a release is brought, and what is known of what lies there. */
type Place = { readonly root: string; readonly current: string; readonly digests: KnownDigests };

async function deployTo({ root, current, digests }: Place, source: Source): Promise<Deployed> {
  const releases = roomIn(root, current);
  const before = leadIn(root, current);
  const whole = placeOf(releases, source, digests);
  const begun = `${whole}.begun`;
  let carried = 0;
  if (!existsSync(whole)) {
    carried = await makeWhole(begun, source, before, digests);
    showFolder(begun, releases);
    renameSync(begun, whole);
    syncFolder(releases);
  }
  switchTo(`releases/${path.basename(whole)}`, current);
  return { carried, removed: prune(source, releases, [whole, before]) };
}

/** Links what a release will have in common with the current one; how many files that were. */
function readyFor({ root, current, digests }: Place, source: Source): number {
  const releases = roomIn(root, current);
  const before = leadIn(root, current);
  const present = before === undefined ? undefined : presentIn(before);
  if (before === undefined || present?.number === undefined || present.number >= Number(source.name)) return 0;
  const whole = placeOf(releases, source, digests);
  return existsSync(whole) ? 0 : linkUnchanged(`${whole}.begun`, source, before, digests);
}

/** Gives a folder the rights of the one that it lies in: until then it may have been closed. */
function showFolder(folder: string, above: string): void {
  const [mode, wanted] = [folder, above].map((each) => statSync(each).mode & 0o2777);
  if (wanted === undefined || mode === wanted) return;
  try {
    chmodSync(folder, wanted);
  } catch {
    // Another user's, which this one may write to.
  }
}

/** The release that is current now; `undefined` where there is none, and where the link leads elsewhere. */
function leadIn(root: string, current: string): string | undefined {
  const leads = existsSync(current) ? linkAt(current) : undefined;
  const folder = leads === undefined ? undefined : path.resolve(root, leads);
  return folder !== undefined && !leadsOut(root, current) && isFolder(folder) ? folder : undefined;
}

/**
 * The folder of a release, new or present. A damaged one stays, since it may be read just now, and gets a successor.
 */
function placeOf(releases: string, source: Source, digests: KnownDigests): string {
  for (let attempt = 1; ; attempt++) {
    const folder = path.join(releases, nameOfAttempt(source.name, attempt));
    const stats = lstatSync(folder, { throwIfNoEntry: false });
    const begun = `${folder}.begun`;
    const isOthers = existsSync(begun) && !isOwn(begun);
    if (isOthers) continue;
    if (stats === undefined || (stats.isDirectory() && missing(folder, source, digests).length === 0)) return folder;
  }
}

/** Where a link leads; `undefined` for anything else. */
const linkAt = (file: string): string | undefined =>
  lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true ? readlinkSync(file) : undefined;

/** True where there is something, and no link. */
const existsAsOther = (file: string): boolean =>
  linkAt(file) === undefined && lstatSync(file, { throwIfNoEntry: false }) !== undefined;

/**
 * Points the link at another release, and keeps what somebody has put in its place. A link cannot be changed in place; one that is renamed over another replaces it
 * at once.
 */
function switchTo(target: string, current: string): void {
  if (linkAt(current) === target) return;
  const aside = asideOf(current);
  rmSync(aside, { force: true });
  symlinkSync(target, aside);
  if (existsAsOther(current)) renameSync(current, `${current}${newBefore()}`);
  renameSync(aside, current);
  syncFolder(path.dirname(current));
}

/** True for a folder of ours: by its manifest, which comes first and goes last, or with nothing in it yet. */
function isOwn(folder: string): boolean {
  if (!isFolder(folder)) return false;
  try {
    // What another user has made, and this one may not write to, is no more ours than what others keep there.
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return isNamedFor(path.basename(folder), presentIn(folder)) || readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

function prune(source: Source, releases: string, inUse: readonly [string, string | undefined]): number {
  const [present, before] = inUse.map((folder) => folder && path.basename(folder));
  const isOurs = (name: string): boolean => isOwn(path.join(releases, name));
  const old = outdated(source, readdirSync(releases).filter(isOurs), present, before);
  for (const name of old) {
    const folder = path.join(releases, name);
    // The manifest goes last: what somebody kills here is still known for ours.
    try {
      const files = readdirSync(folder).filter((each) => each !== paths.manifest);
      for (const each of files) rmSync(path.join(folder, each), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Something in it is another user's: the release is shown all the same.
    }
  }
  return old.filter((name) => !existsSync(path.join(releases, name))).length;
}
