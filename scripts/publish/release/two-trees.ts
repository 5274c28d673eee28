import { lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { makeFolder } from '../../lib/files/index.ts';
import { type Artifact, digestOf } from '../../model/artifact.ts';
import { type DigestOfPlaced, removeIfAllowed, replace, writeFiles } from './assemble.ts';
import { giveRights, type Rights, removeFolder } from './folder-rights.ts';

/** A folder of a tree: its path from the root (`.` for that itself), what the disk says of it, and the names of its files. */
export type TreeFolder = { readonly path: string; readonly stamp: string; readonly files: readonly string[] };

/** What a build knows of the output folder that it has written, and of the one that it has replaced. */
export type TwoTrees = {
  /** The folders of the output folder. */
  readonly out: readonly TreeFolder[];
  /** Those of the one before, where that has been put aside. */
  readonly spare?: readonly TreeFolder[] | undefined;
  /** Paths at which the one before has no file, or another than the output folder. */
  readonly differing: readonly string[];
  /** The modes and owners that the folders and files in both were made with (see `Rights`). */
  readonly made: string;
};

/** The trees that a build has written; and the paths of files of which the disk says something else than before, all when left out. */
export type WrittenTrees = TwoTrees & { readonly changed?: ReadonlySet<string> | undefined };

/** What the trees are written with. */
type TwoTreesSettings = {
  /** Absolute path of where the output folder that is replaced is put, on the same disk: a private folder. */
  readonly place: string;
  /** What the build before knew. */
  readonly before: TwoTrees | undefined;
  /** What is known of the files in the output folder; the others are read. */
  readonly placed: DigestOfPlaced;
};

/**
 * Does what `assemble` does, with the folder that the build before has replaced: that has all files but those that have changed in two
 * builds, and takes the place of the output folder again once they are exchanged. Files are the same in both, by links, so that nothing
 * but a change of names costs room or time. Where somebody has written into one of the two, as their folders tell, a new one is made.
 *
 * @throws {Fault} `out-unwritable`
 */
export function assembleInTurn(
  artifacts: readonly Artifact[],
  out: string,
  { place, before: known, placed }: TwoTreesSettings,
): WrittenTrees {
  let patched: Patched = { differing: [] };
  let spare: readonly TreeFolder[] | undefined;
  let made = '';
  replace(out, (fresh, rights) => {
    made = rights.made;
    // What was made under another umask, or by another user, is made anew.
    const before = known?.made === made ? known : undefined;
    const tree = takenSpare(place, fresh, before?.spare);
    if (tree !== undefined) giveRights(fresh, rights.root, true);
    patched =
      tree === undefined || before === undefined
        ? { differing: writeFiles(artifacts, fresh, { before: out, placed, rights }) }
        : patchTree(artifacts, fresh, { out, placed, rights, tree, differing: new Set(before.differing) });
    return {
      isOwn: before !== undefined,
      remove(old) {
        if (before !== undefined && isMoved(old, place, before.out)) spare = stampedAgain(before.out, place);
        else removeIfAllowed(old);
      },
    };
  });
  // A link less changes what the disk says of a file.
  const changed = spare === undefined ? undefined : patched.changed;
  return { out: treeOf(artifacts, out, patched.asLeft), spare, differing: patched.differing, made, changed };
}

/** The paths at which a tree has another file than the output folder that it takes the place of, and see `WrittenTrees`. */
type Patched = {
  readonly differing: readonly string[];
  readonly changed?: ReadonlySet<string>;
  /** What the disk says of folders in which nothing was changed, by their paths. */
  readonly asLeft?: ReadonlyMap<string, string>;
};

/** Moves the spare tree to where it is written, where it is as it was left; else removes it. */
function takenSpare(
  place: string,
  fresh: string,
  tree: readonly TreeFolder[] | undefined,
): readonly TreeFolder[] | undefined {
  if (tree !== undefined && isAsLeft(place, tree) && isMoved(place, fresh)) return tree;
  removeFolder(place);
  return undefined;
}

/** Moves a folder, where it is as it was left and both are on one disk; true where it is there. */
function isMoved(from: string, to: string, tree?: readonly TreeFolder[]): boolean {
  try {
    if (tree !== undefined && !isAsLeft(from, tree)) return false;
    rmSync(to, { recursive: true, force: true });
    makeFolder(path.dirname(to), 0o700);
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/**
 * True where no file was put into one of the folders, or taken out of one, or given another name, since they were written. Of the folder
 * of the tree itself, which is moved, the disk says no more than a time that anybody can set: its names are read.
 */
const isAsLeft = (root: string, tree: readonly TreeFolder[]): boolean =>
  tree.length > 0 &&
  tree.every(({ path: name, stamp }) => folderStamp(root, name) === stamp) &&
  isDeepStrictEqual(new Set(readdirSync(root)), namesOf(tree));

/** The names in the folder of a tree itself. */
const namesOf = (tree: readonly TreeFolder[]): ReadonlySet<string> =>
  new Set(tree.flatMap(({ path: name, files }) => (name === '.' ? files : name.includes('/') ? [] : [name])));

/**
 * What the disk says of a folder: another value with each change of what it holds. Moving a tree changes the time of its own folder
 * alone, and leaves the number of that and the time of what it holds.
 */
function folderStamp(root: string, name: string): string {
  const found = lstatSync(`${root}${path.sep}${name}`, { throwIfNoEntry: false });
  if (found?.isDirectory() !== true) return 'none';
  return `${found.ino} ${found.mtimeMs}${name === '.' ? '' : ` ${found.ctimeMs}`}`;
}

type Patch = {
  readonly out: string;
  readonly placed: DigestOfPlaced;
  readonly rights: Rights;
  readonly tree: readonly TreeFolder[];
  readonly differing: ReadonlySet<string>;
};

/** Makes a tree one of these files. */
function patchTree(
  artifacts: readonly Artifact[],
  folder: string,
  { out, placed, rights, tree, differing }: Patch,
): Patched & { readonly changed: ReadonlySet<string> } {
  const left = new Map(tree.map(({ path: name, files }) => [name, new Set(files)]));
  const needed = new Set<string>(['.']);
  const anew: Artifact[] = [];
  for (const artifact of artifacts) {
    const { path: name } = artifact;
    const parent = parentOf(name);
    const own = baseOf(name);
    addWithParents(parent, needed);
    const names = left.get(parent);
    // It is the same file in both trees, and in one of them the disk says that it is as it was put there.
    if (names?.has(own) === true && !differing.has(name) && placed(artifact) === digestOf(artifact)) names.delete(own);
    else anew.push(artifact);
  }
  const touched = new Set<string>(['.']);
  for (const [parent, names] of left) {
    for (const name of names) rmSync(path.join(folder, parent, name));
    if (names.size > 0) addWithParents(parent, touched);
  }
  // Those within come first.
  for (const name of [...left.keys()].sort().reverse()) {
    if (needed.has(name)) continue;
    rmdirSync(path.join(folder, name));
    addWithParents(name, touched);
  }
  const written = writeFiles(anew, folder, { before: out, placed, rights });
  for (const { path: name } of anew) addWithParents(parentOf(name), touched);
  const asLeft = tree
    .filter(({ path: name }) => !touched.has(name))
    .map(({ path: name, stamp }) => [name, stamp] as const);
  return { differing: written, changed: new Set(anew.map((artifact) => artifact.path)), asLeft: new Map(asLeft) };
}

/** The folders of these files, with what the disk says of each, which is known of some. */
function treeOf(
  artifacts: readonly Artifact[],
  root: string,
  known: ReadonlyMap<string, string> = new Map(),
): readonly TreeFolder[] {
  const folders = new Map<string, string[]>([['.', []]]);
  for (const { path: name } of artifacts) {
    const parent = parentOf(name);
    let files = folders.get(parent);
    if (files === undefined) {
      files = [];
      folders.set(parent, files);
    }
    files.push(baseOf(name));
  }
  const all = new Set(['.']);
  for (const name of folders.keys()) addWithParents(name, all);
  const stampOf = (name: string): string => known.get(name) ?? folderStamp(root, name);
  return [...all].map((name) => ({ path: name, stamp: stampOf(name), files: folders.get(name) ?? [] }));
}

/** The folders of a tree that has been moved, with what the disk says of its own now. */
const stampedAgain = (tree: readonly TreeFolder[], root: string): readonly TreeFolder[] =>
  tree.map((folder) => (folder.path === '.' ? { ...folder, stamp: folderStamp(root, '.') } : folder));

/** The folder of a path, and its last part; for as many files as there are, by hand. */
const parentOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/'))) || '.';
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

function addWithParents(folder: string, to: Set<string>): void {
  for (let name = folder; !to.has(name); name = parentOf(name)) to.add(name);
}
