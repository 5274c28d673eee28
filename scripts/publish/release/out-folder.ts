import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { paths } from '../../model/paths.ts';
import { isInside } from '../../source/newsroom/file-bytes.ts';
import { builtAs, readManifestFile } from '../integrity/manifest.ts';
import { refuseOthersFolder } from './folder-rights.ts';
import { preparedFolder } from './prepared-release.ts';
import { type Owner, refuseStrangers } from './release-folders.ts';
import { storeOf } from './store.ts';

/** What is put into a folder: all that is published, a part to be looked at, or what is under embargo. */
export type Purpose = 'release' | 'proof' | 'staging';

/**
 * What is in an output folder: nothing (`free`), an output of the program by its purpose, or other files (`foreign`).
 */
export type OutKind = 'free' | Purpose | 'foreign';

/** What an output folder holds now: nothing, an output of the program, or other files. */
export function outKind(out: string): OutKind {
  try {
    if (!existsSync(out)) return 'free';
    if (!statSync(out).isDirectory()) return 'foreign';
    if (readdirSync(out).length === 0) return 'free';
    const file = path.join(out, paths.manifest);
    const built = builtAs(file);
    if (built !== undefined) return built;
    const manifest = readManifestFile(file);
    if (manifest === undefined) return 'foreign';
    if (manifest.staging === true) return 'staging';
    return manifest.proof ? 'proof' : 'release';
  } catch (error) {
    throw new Fault(
      'out-unwritable',
      `${out} cannot be read (${errorCodeOf(error)})`,
      'Choose a folder of yours with --out.',
      { cause: error },
    );
  }
}

/**
 * Makes sure that a build may replace what lies in `out`.
 *
 * @throws {Fault} `out-refused` for a link, for other files, for another user's folder, for another newsroom's releases, for a folder that holds the
 * newsroom itself or is part of another release, for a proof that would take a release's place, and for what is under embargo
 * where it could be published with a release, or the other way round
 */
export function claimOut(out: string, newsroom: Owner, purpose: Purpose): void {
  const { root } = newsroom;
  const target = realOf(out);
  if (isLink(out)) {
    throw new Fault(
      'out-refused',
      `${out} is a link: what is made would take its place, and what it leads to would stay as it is`,
      `Name the folder itself: --out ${target}`,
    );
  }
  if (isInside(target, realOf(root)) || isInSource(target, root)) {
    throw new Fault(
      'out-refused',
      `${out} is part of the newsroom`,
      'Choose a folder of its own with --out, such as dist.',
    );
  }
  const kind = outKind(out);
  if (kind === 'foreign' && existsSync(storeOf(out)) && existsSync(path.join(out, paths.manifest))) {
    throw new Fault(
      'out-refused',
      `${path.join(out, paths.manifest)} cannot be read: it is not what a release wrote`,
      `Move ${out} away: what was released is kept in ${storeOf(out)}, and the next release makes the folder anew.`,
    );
  }
  if (kind === 'foreign') {
    throw new Fault(
      'out-refused',
      `${out} holds files that no build of ours has made`,
      'Choose an empty folder with --out, or empty this one yourself.',
    );
  }
  if (kind !== 'free') refuseOthersFolder(out, false);
  if (purpose === 'release') refuseStrangers(newsroom, out);
  refuseInPublic(target, kind, purpose);
  if (purpose !== 'staging' && kind === 'staging') {
    throw new Fault(
      'out-refused',
      `${out} holds what is under embargo`,
      'Choose another folder with --out: what is staged and what is published do not mix.',
    );
  }
  if (purpose === 'proof' && kind === 'release') {
    throw new Fault(
      'out-refused',
      `${out} holds a release, and this is a proof of a part`,
      'Choose another folder: --out proof. Without --lang, --format and names, a build makes the whole release.',
    );
  }
}

/** The real path of a folder, with links resolved; one that does not exist keeps its name. */
function realOf(folder: string): string {
  const whole = path.resolve(folder);
  if (existsSync(whole)) return realpathSync(whole);
  const above = path.dirname(whole);
  return above === whole ? whole : path.join(realOf(above), path.basename(whole));
}

/** True for a link; false where it cannot be read, which the next write reports. */
function isLink(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  } catch {
    return false;
  }
}

const isInSource = (target: string, root: string): boolean =>
  ['source', 'translations', 'templates'].some((name) => isInside(path.join(realOf(root), name), target));

/** Whether a folder lies in what releases of a newsroom are made from, in an output folder, or in what is kept beside that. */
export function isOwnFolder(folder: string, out: string, root: string): boolean {
  const target = realOf(folder);
  const kept = [out, storeOf(out), preparedFolder(out), path.join(root, '.git')];
  if (target === realOf(root) || isInSource(target, root)) return true;
  return kept.some((each) => isInside(realOf(each), target));
}

/**
 * Refuses a folder that is part of a public release, which would be replaced together with that; what is under embargo
 * needs a folder of its own.
 */
function refuseInPublic(target: string, kind: OutKind, purpose: Purpose): void {
  const above = [...folders(path.dirname(target))].find((folder) => existsSync(path.join(folder, paths.manifest)));
  const inside = above !== undefined && outKind(above) !== 'foreign';
  if (!inside && (purpose !== 'staging' || kind === 'free' || kind === 'staging')) return;
  throw new Fault(
    'out-refused',
    inside ? `${target} is part of ${above}, which is replaced as a whole` : `${target} holds a ${kind}`,
    purpose === 'staging'
      ? 'What is under embargo has a folder of its own, such as dist-staging.'
      : 'Choose a folder of its own with --out, beside that one.',
  );
}

/** A folder and all above it. */
function* folders(folder: string): Iterable<string> {
  yield folder;
  if (folder !== path.dirname(folder)) yield* folders(path.dirname(folder));
}
