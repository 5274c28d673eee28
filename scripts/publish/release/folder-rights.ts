import {
  accessSync,
  chmodSync,
  constants,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Fault } from '../../lib/fault.ts';
import { makeFolder } from '../../lib/files/index.ts';

/** The mode and the owner of a file or folder. */
type Owned = Pick<Stats, 'mode' | 'uid' | 'gid'>;

/** The modes and owners that an output folder has which is made now. */
export type Rights = {
  /** Those of its own folder: of the one that it replaces. */
  readonly root: Owned;
  /** What the disk gives to a folder and to a file that are made in it, by the umask of this process, as a text. */
  readonly made: string;
  /** True for a file that has what one has that is made now. */
  readonly isAsMade: (file: Stats) => boolean;
  /** Who else all of it is to belong to: where the system's administrator replaces the folder of another user. */
  readonly owner: Pick<Owned, 'uid' | 'gid'> | undefined;
};

/**
 * Makes the folder that is to take the place of `out`, with the mode and the owner of that: somebody may have set them. Whatever is put
 * into it is to have what the disk gives to what is made there.
 *
 * @param fresh absolute path; nothing is there yet
 */
export function rightsIn(fresh: string, out: string): Rights {
  rmSync(fresh, { recursive: true, force: true });
  makeFolder(path.dirname(fresh));
  mkdirSync(fresh);
  const root = folderAt(out) ?? lstatSync(fresh);
  giveRights(fresh, root, true);
  const { uid, gid } = lstatSync(fresh);
  const [folder, file] = [path.join(fresh, 'folder'), path.join(fresh, 'file')];
  mkdirSync(folder);
  writeFileSync(file, '');
  const owner = process.getuid?.() === 0 && lstatSync(file).uid !== uid ? { uid, gid } : undefined;
  if (owner !== undefined) for (const each of [folder, file]) giveOwner(each, owner);
  const asFile = textOf(lstatSync(file));
  const made = `${textOf(lstatSync(folder))}, ${asFile}`;
  rmSync(file);
  rmSync(folder, { recursive: true });
  return { root, made, isAsMade: (found) => textOf(found) === asFile, owner };
}

const textOf = ({ mode, uid, gid }: Owned): string => `${mode.toString(8)} ${uid} ${gid}`;

/**
 * Gives a folder the mode and the owner of another one, as far as this user may.
 *
 * @param isOpen true while it is written: whatever the mode is, its owner may write into it
 */
export function giveRights(folder: string, { mode, uid, gid }: Owned, isOpen = false): void {
  const found = lstatSync(folder);
  if (found.uid !== uid || found.gid !== gid)
    giveOwner(folder, { uid, gid }) || giveOwner(folder, { uid: found.uid, gid });
  const wanted = (mode & MODE) | (isOpen ? OWN : 0);
  if ((found.mode & MODE) !== wanted || found.uid !== uid || found.gid !== gid)
    isAllowed(() => chmodSync(folder, wanted));
}

/** The bits of a mode that can be set, and those with which the owner may do all. */
const [MODE, OWN] = [0o7777, 0o700];

/** Gives files and folders that were written, by their paths in a folder, and those above them to who all of it belongs to. */
export function giveToOwner(folder: string, names: readonly string[], { owner }: Rights): void {
  if (owner === undefined) return;
  const all = new Set(['.']);
  for (const name of names) for (let each = name; !all.has(each); each = path.posix.dirname(each)) all.add(each);
  for (const name of all) giveOwner(path.join(folder, name), owner);
}

const giveOwner = (file: string, { uid, gid }: Pick<Owned, 'uid' | 'gid'>): boolean =>
  isAllowed(() => lchownSync(file, uid, gid));

/** Does what may not be allowed; true where it was. */
export function isAllowed(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

/** What the disk says of a folder; `undefined` for anything else. */
function folderAt(folder: string): Stats | undefined {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true ? found : undefined;
}

/** True where this user may take out of a folder what is in it, once its mode is set so if need be. */
function mayBeEmptied(folder: string): boolean {
  const found = folderAt(folder);
  const user = process.getuid?.() ?? 0;
  return (
    found === undefined ||
    user === 0 ||
    found.uid === user ||
    isAllowed(() => accessSync(folder, constants.W_OK | constants.X_OK))
  );
}

/**
 * Makes sure that an output folder can be put away once another one is in its place.
 *
 * @param isWhole true where all folders in it have to be emptied, false where it is moved
 * @throws {Fault} `out-refused`
 */
export function refuseOthersFolder(out: string, isWhole: boolean): void {
  const others = (isWhole ? [...foldersBelow(out)] : [out]).find((folder) => !mayBeEmptied(folder));
  if (others === undefined) return;
  throw new Fault(
    'out-refused',
    `${others} belongs to another user, and you may not take out what is in it`,
    `Let that user build, or remove ${out}, or give you the right to write there; or choose another folder with --out.`,
  );
}

/** Removes a folder with all that is in it, whatever the modes of folders of this user's are. */
export function removeFolder(folder: string): void {
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  if (isAllowed(remove)) return;
  for (const each of foldersBelow(folder)) isAllowed(() => chmodSync(each, OWN));
  remove();
}

/** A folder and those in it, each before what is in it. */
function* foldersBelow(folder: string): Iterable<string> {
  if (folderAt(folder) === undefined) return;
  yield folder;
  let names: readonly string[] = [];
  isAllowed(() => {
    names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  });
  for (const name of names) yield* foldersBelow(path.join(folder, name));
}
