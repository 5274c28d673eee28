import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { asideOf, isAlive, readRegular, sha256, sweepAsides, syncFolder } from '../../lib/files/index.ts';
import { type Artifact, digestOf, sizeOf } from '../../model/artifact.ts';
import { keptFolder, releaseIn, storeOf } from './store.ts';

/**
 * Replaces what lies in `out` by a set of files, whole or not at all: they are written to a sibling folder, which takes
 * its place by two renames. A build that is killed leaves the old folder as it was; between the two renames the old one
 * stands beside, and `recover` puts it back. A file that `out` holds already is linked, not written again; a numbered
 * release that lay there is kept.
 *
 * @param placed what is known of the files in `out`; the others are read
 * @throws {Fault} `out-unwritable`
 */
export function assemble(artifacts: readonly Artifact[], out: string, placed?: DigestOfPlaced): void {
  replace(out, (fresh) => writeFiles(artifacts, fresh, out, placed));
}

/**
 * Replaces a folder by another one, whole or not at all (see `assemble`).
 *
 * @param write writes that into the folder that it is given, which is not there yet
 * @param remove removes the old one, or moves it away, where it is no numbered release
 * @throws {Fault} `out-unwritable`
 */
export function replace(out: string, write: (fresh: string) => void, remove?: (old: string) => void): void {
  const { fresh } = siblings(out);
  try {
    write(fresh);
    swapIn(fresh, out, remove);
  } catch (error) {
    recover(out);
    rmSync(fresh, { recursive: true, force: true });
    if (error instanceof Fault) throw error;
    throw new Fault(
      'out-unwritable',
      `${out} cannot be written (${errorCodeOf(error)})`,
      'Check the disk and your rights, or choose another folder with --out. What lay there before is untouched.',
      { cause: error },
    );
  }
}

/** SHA-256 of a file that lies in the output folder, by its path there, where that is known without reading it. */
export type DigestOfPlaced = (name: string) => string | undefined;

/** Writes files into a folder; those that `before` has already are linked. Returns the paths of the others. */
export function writeFiles(
  artifacts: readonly Artifact[],
  folder: string,
  before: string,
  placed: DigestOfPlaced = () => undefined,
): readonly string[] {
  const made = new Set<string>();
  const written: string[] = [];
  for (const artifact of artifacts) {
    const { path: name } = artifact;
    const file = path.join(folder, name);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    if (isLinked(path.join(before, name), file, artifact, placed(name))) continue;
    writeFileSync(file, artifact.bytes);
    written.push(name);
  }
  syncFolder(folder);
  return written;
}

/**
 * Gives a folder the place of `out` by two renames, and puts away what lay there.
 *
 * @param remove see `replace`
 */
export function swapIn(fresh: string, out: string, remove?: (old: string) => void): void {
  const { old } = siblings(out);
  if (existsSync(out)) renameSync(out, old);
  renameSync(fresh, out);
  putAway(old, out, remove);
}

/**
 * Repairs what a killed build left beside `out`: the old folder goes back if none is in its place, leftovers are
 * removed.
 */
export function recover(out: string): void {
  const parent = path.dirname(path.resolve(out));
  const { prefix } = siblings(out);
  if (!existsSync(parent) || !statSync(parent).isDirectory()) return;
  for (const folder of [parent, storeOf(out)]) sweepAsides(folder);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix)) continue;
    const [owner = '', kind] = name.slice(prefix.length).split('.');
    const sibling = path.join(parent, name);
    // A missing release is put back even if a process with its owner's number runs: that may be another program. A
    // process that is between its two renames at this moment finds the place taken, and gives up in good order.
    if (kind === 'old' && !existsSync(out)) renameSync(sibling, out);
    else if (isAlive(Number(owner)) && Number(owner) !== process.pid) continue;
    else if (kind === 'old') putAway(sibling, out);
    else rmSync(sibling, { recursive: true, force: true });
  }
}

/** Keeps a numbered release, so that one can go back to it, and removes what was only built. */
function putAway(
  old: string,
  out: string,
  remove = (folder: string): void => rmSync(folder, { recursive: true, force: true }),
): void {
  const release = releaseIn(old);
  const kept = release === undefined ? undefined : keptFolder(out, release.number);
  if (kept === undefined) return remove(old);
  if (existsSync(kept)) return rmSync(old, { recursive: true, force: true });
  mkdirSync(path.dirname(kept), { recursive: true });
  return renameSync(old, kept);
}

/** Links a file of the same bytes, where the disk can; true where it did. A link costs no writing and no room. */
function isLinked(from: string, to: string, artifact: Artifact, known?: string): boolean {
  try {
    if (lstatSync(from).size !== sizeOf(artifact)) return false;
    if ((known ?? sha256(readRegular(from))) !== digestOf(artifact)) return false;
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** A folder beside `out` for use while a release is made; the next start removes one that a killed build left. */
export function scratchFolder(out: string, kind: string): { readonly path: string; readonly remove: () => void } {
  const whole = path.resolve(out);
  const folder = path.join(path.dirname(whole), `${siblings(out).prefix}${process.pid}.${kind}`);
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function siblings(out: string): { readonly prefix: string; readonly fresh: string; readonly old: string } {
  const whole = path.resolve(out);
  const prefix = `.${path.basename(whole)}.communique-`;
  const beside = (kind: string): string => path.join(path.dirname(whole), `${prefix}${process.pid}.${kind}`);
  return { prefix, fresh: beside('new'), old: beside('old') };
}

/**
 * Writes one page beside everything else: whole, or not at all.
 *
 * @throws {Fault} `out-unwritable`
 */
export function writePage(file: string, html: string): void {
  const aside = asideOf(file);
  try {
    writeFileSync(aside, html);
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw new Fault(
      'out-unwritable',
      `${path.basename(file)} cannot be written (${errorCodeOf(error)})`,
      'Name a file in a folder of yours.',
      {
        cause: error,
      },
    );
  }
}
