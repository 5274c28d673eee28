import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../message/fault.ts';
import { codeOf, isInside } from '../newsroom/folder.ts';
import { paths } from '../output/paths.ts';
import { readManifest } from './manifest.ts';

export type OutKind = 'free' | 'proof' | 'release' | 'foreign';

/** What an output folder holds now: nothing, something of ours, or somebody's files. */
export function outKind(out: string): OutKind {
  try {
    if (!existsSync(out)) return 'free';
    if (!statSync(out).isDirectory()) return 'foreign';
    if (readdirSync(out).length === 0) return 'free';
    const file = path.join(out, paths.manifest);
    const manifest = existsSync(file) ? readManifest(readFileSync(file, 'utf8')) : undefined;
    if (manifest === undefined) return 'foreign';
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
 * @throws {Fault} `out-refused` for somebody's files, for a folder that holds the newsroom itself, and for a proof that
 * would take a release's place
 */
export function claimOut(out: string, root: string, proof: boolean): void {
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
  if (proof && kind === 'release') {
    throw new Fault(
      'out-refused',
      `${out} holds a release, and this is a proof of a part`,
      'Choose another folder: --out proof. Without --lang, --format and names, a build makes the whole release.',
    );
  }
}
