import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../message/fault.ts';
import { codeOf, isInside } from '../newsroom/folder.ts';
import { readRegular } from '../newsroom/regular-file.ts';
import { paths } from '../output/paths.ts';
import { readManifest } from './manifest.ts';

/** What is put into a folder: all that is published, a part to be looked at, or what is under embargo. */
export type Purpose = 'release' | 'proof' | 'staging';

export type OutKind = 'free' | Purpose | 'foreign';

/** What an output folder holds now: nothing, something of ours, or somebody's files. */
export function outKind(out: string): OutKind {
  try {
    if (!existsSync(out)) return 'free';
    if (!statSync(out).isDirectory()) return 'foreign';
    if (readdirSync(out).length === 0) return 'free';
    const file = path.join(out, paths.manifest);
    const manifest = existsSync(file) ? readManifest(readRegular(file).toString('utf8')) : undefined;
    if (manifest === undefined) return 'foreign';
    if (manifest.staging === true) return 'staging';
    return manifest.proof ? 'proof' : 'release';
  } catch (error) {
    throw new Fault(
      'out-unwritable',
      `${out} cannot be read (${codeOf(error)})`,
      'Choose a folder of yours with --out.',
      { cause: error },
    );
  }
}

/**
 * Makes sure that a build may replace what lies in `out`.
 *
 * @throws {Fault} `out-refused` for somebody's files, for a folder that holds the newsroom itself, for a proof that would
 * take a release's place, and for what is under embargo where it could be published with a release, or the other way round
 */
export function claimOut(out: string, root: string, purpose: Purpose): void {
  const real = existsSync(root) ? realpathSync(root) : root;
  const inner = ['source', 'translations', 'templates'].map((name) => path.join(real, name));
  const target = existsSync(out) ? realpathSync(out) : path.resolve(out);
  if (isInside(target, real) || inner.some((folder) => isInside(folder, target))) {
    throw new Fault(
      'out-refused',
      `${out} is part of the newsroom`,
      'Choose a folder of its own with --out, such as dist.',
    );
  }
  const kind = outKind(out);
  if (kind === 'foreign') {
    throw new Fault(
      'out-refused',
      `${out} holds files that no build of ours has made`,
      'Choose an empty folder with --out, or empty this one yourself.',
    );
  }
  if (purpose === 'staging') refuseInPublic(target, kind);
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

/** What is under embargo goes into a folder of its own: not in the place of anything else, and nowhere below a release. */
function refuseInPublic(target: string, kind: OutKind): void {
  const above = [...folders(path.dirname(target))].find((folder) => existsSync(path.join(folder, paths.manifest)));
  const inside = above !== undefined && outKind(above) !== 'foreign';
  if (!inside && (kind === 'free' || kind === 'staging')) return;
  throw new Fault(
    'out-refused',
    inside ? `${target} is part of ${above}` : `${target} holds a ${kind}`,
    'What is under embargo has a folder of its own, such as dist-staging.',
  );
}

/** A folder and all above it. */
function* folders(folder: string): Iterable<string> {
  yield folder;
  if (folder !== path.dirname(folder)) yield* folders(path.dirname(folder));
}
