import { existsSync, linkSync, lstatSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { diskAdvice } from '../../lib/disk-trouble.ts';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { asideOf, isAlive, makeFolder, readRegular, sha256, sweepAsides, syncFolder } from '../../lib/files/index.ts';
import { type Artifact, digestOf, sizeOf } from '../../model/artifact.ts';
import { giveRights, giveToOwner, type Rights, refuseOthersFolder, removeFolder, rightsIn } from './folder-rights.ts';
import { keptFolder, releaseIn, storeOf } from './store.ts';

/**
 * Replaces what lies in `out` by a set of files, whole or not at all: they are written to a sibling folder, which takes
 * its place by two renames. A build that is killed leaves the old folder as it was; between the two renames the old one
 * stands beside, and `recover` puts it back. A file that `out` holds already is linked, not written again; a numbered
 * release that lay there is kept. The folder keeps its mode and its owner, and all in it has what the umask gives now.
 *
 * @param placed what is known of the files in `out`; the others are read
 * @throws {Fault} `out-unwritable`
 */
export function assemble(artifacts: readonly Artifact[], out: string, placed?: DigestOfPlaced): void {
  replace(out, (fresh, rights) => {
    writeFiles(artifacts, fresh, { before: out, placed, rights });
    return {};
  });
}

/**
 * Replaces a folder by another one, whole or not at all (see `assemble`).
 *
 * @param write writes that into the folder that it is given, which is empty, or puts another one in its place; says what becomes of the old one
 * @throws {Fault} `out-unwritable`
 */
export function replace(out: string, write: (fresh: string, rights: Rights) => PuttingAway): void {
  const { fresh } = siblings(out);
  try {
    swapIn(fresh, out, write(fresh, rightsIn(fresh, out)));
  } catch (error) {
    recover(out);
    removeFolder(fresh);
    if (error instanceof Fault) throw error;
    throw new Fault(
      'out-unwritable',
      `${out} cannot be written (${errorCodeOf(error)})`,
      `${diskAdvice(error, 'Check the disk and your rights.')} Or choose another folder with --out. What lay there before is untouched.`,
      { cause: error },
    );
  }
}

/** What becomes of the folder that is replaced, where it is no numbered release. */
type PuttingAway = {
  /** Removes it, or moves it away; it is removed when left out. */
  readonly remove?: (old: string) => void;
  /** True where all folders in it are known to be this user's. */
  readonly isOwn?: boolean;
};

/** SHA-256 of the file that lies in the output folder where an artifact goes, where that is known without reading it. */
export type DigestOfPlaced = (artifact: Artifact) => string | undefined;

/** How files are written. */
type Writing = {
  /** The output folder of before. */
  readonly before: string;
  /** What is known of the files in that. */
  readonly placed?: DigestOfPlaced | undefined;
  readonly rights: Rights;
};

/** Writes files into a folder; those that the one before has already are linked. Returns the paths of the others. */
export function writeFiles(
  artifacts: readonly Artifact[],
  folder: string,
  { before, placed = () => undefined, rights }: Writing,
): readonly string[] {
  const made = new Set<string>();
  const written: string[] = [];
  for (const artifact of artifacts) {
    const { path: name } = artifact;
    const file = path.join(folder, name);
    const parent = path.posix.dirname(name);
    if (!made.has(parent)) makeFolder(path.join(folder, parent));
    made.add(parent);
    if (isLinked(path.join(before, name), file, artifact, { known: placed(artifact), rights })) continue;
    writeFileSync(file, artifact.bytes);
    written.push(name);
  }
  giveToOwner(folder, [...written, ...made], rights);
  syncFolder(folder);
  return written;
}

/**
 * Gives a folder the place of `out` by two renames, with the mode and the owner of that, and puts away what lay there.
 *
 * @throws {Fault} `out-refused` where another user's folder cannot be put away
 */
export function swapIn(fresh: string, out: string, { remove, isOwn = false }: PuttingAway = {}): void {
  const { old } = siblings(out);
  if (existsSync(out)) {
    refuseOthersFolder(out, !isOwn && releaseIn(out) === undefined);
    giveRights(fresh, lstatSync(out));
    renameSync(out, old);
  }
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
    else removeIfAllowed(sibling);
  }
}

/** Removes what is in nobody's way: where it is another user's, that user's next build removes it. */
export function removeIfAllowed(folder: string): void {
  try {
    removeFolder(folder);
  } catch {
    // It stays beside the output folder, where nothing public names it.
  }
}

/** Keeps a numbered release, so that one can go back to it, and removes what was only built. */
function putAway(old: string, out: string, remove: (folder: string) => void = removeIfAllowed): void {
  // Whatever its mode, it can be emptied, or moved.
  if (existsSync(old)) giveRights(old, lstatSync(old), true);
  const release = releaseIn(old);
  const kept = release === undefined ? undefined : keptFolder(out, release.number);
  if (kept === undefined) return remove(old);
  if (existsSync(kept)) return rmSync(old, { recursive: true, force: true });
  makeFolder(path.dirname(kept));
  return renameSync(old, kept);
}

/**
 * Links a file of the same bytes, mode and owner, where the disk can; true where it did. A link costs no writing and no room.
 */
function isLinked(
  from: string,
  to: string,
  artifact: Artifact,
  { known, rights }: { readonly known: string | undefined; readonly rights: Rights },
): boolean {
  try {
    // Not as an error: in a first build it is one for each file.
    const found = lstatSync(from, { throwIfNoEntry: false });
    if (found?.size !== sizeOf(artifact) || !rights.isAsMade(found)) return false;
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
      diskAdvice(error, 'Name a file in a folder of yours.'),
      {
        cause: error,
      },
    );
  }
}
