import { randomUUID } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { errorCodeOf } from '../../lib/fault.ts';
import { readRegular, sha256, statIfThere } from '../../lib/files/index.ts';
import { oncePerKey } from '../../lib/once.ts';

/** What the file system says of files, by their paths from a folder. */
export type Stamps = ReadonlyMap<string, string>;

/**
 * What the file system says of the files below some folders, by their paths from `root`: another value with each change, even one that
 * sets size and time as they were. A link to a folder is never as it was: what changes in there is not seen.
 *
 * @param isWanted true for a path that is asked for; all are when left out
 */
export function stampsIn(root: string, folders: readonly string[], isWanted?: (name: string) => boolean): Stamps {
  const parentOf = oncePerKey((folder) => path.relative(root, folder).replaceAll(path.sep, '/'));
  const found = folders.flatMap((folder) =>
    entriesIn(path.join(root, folder))
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const parent = parentOf(entry.parentPath);
        return { name: parent === '' ? entry.name : `${parent}/${entry.name}`, isLink: entry.isSymbolicLink() };
      })
      .filter(({ name }) => isWanted?.(name) !== false),
  );
  found.sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(found.map(({ name, isLink }) => [name, stampOf(path.join(root, name), isLink)]));
}

/** What it says of single files, by their paths from `root`; nothing of one that is not there. */
export const stampsOfFiles = (root: string, names: readonly string[]): Stamps =>
  new Map(
    names.map((name) => [name, stampOf(path.join(root, name), true)] as const).filter(([, stamp]) => stamp !== 'none'),
  );

function entriesIn(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    // Where there is no folder, there is nothing in it.
    return [];
  }
}

function stampOf(file: string, isLink: boolean): string {
  const found = statIfThere(file);
  if (found?.isDirectory()) return randomUUID();
  return found === undefined
    ? 'none'
    : `${isLink ? linkOf(file) : ''}${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
}

/** Where a link leads; it is something else than a file with the same content, since one that leads out is not read. */
const linkOf = (file: string): string => (lstatSync(file).isSymbolicLink() ? `a link to ${realpathSync(file)} ` : '');

/** The digest of what files hold; of one that cannot be read, of why. */
export const contentsDigest = (root: string, files: readonly string[]): string =>
  sha256(files.map((name) => `${name} ${contentOf(path.join(root, name))}`).join('\n'));

function contentOf(file: string): string {
  try {
    return `${linkOf(file)}${sha256(readRegular(file))}`;
  } catch (error) {
    return errorCodeOf(error) ?? 'no file';
  }
}
