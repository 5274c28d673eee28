import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** Files by their paths below a release's root, wherever they lie. */
export type FileSet = {
  /** Paths with `/`, in order. */
  readonly paths: readonly string[];
  /** Paths that are no plain files: links, devices, entries that lead out of their folder. */
  readonly strange: readonly string[];
  readonly read: (path: string) => Uint8Array | undefined;
};

/** Every file below a folder. A link is never followed: what it leads to is not what was signed. */
export function folderFiles(root: string): FileSet {
  const plain: string[] = [];
  const strange: string[] = [];
  const walk = (relative: string): void => {
    for (const entry of readdirSync(path.join(root, relative), { withFileTypes: true })) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else (entry.isFile() ? plain : strange).push(name);
    }
  };
  walk('');
  const known = new Set(plain);
  return {
    paths: plain.sort(),
    strange: strange.sort(),
    read: (name) =>
      known.has(name) && lstatSync(path.join(root, name)).isFile() ? readFileSync(path.join(root, name)) : undefined,
  };
}

/** Bytes that one archive may unfold to (a bomb would otherwise fill the memory). */
const MOST = 2_000_000_000;

/**
 * Every entry of a zip file; `undefined` for what is no zip file, or unfolds to more than two gigabytes.
 *
 * @param isWanted which entries can be read afterwards: the others stay folded
 */
export function zipFiles(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true): FileSet | undefined {
  const names: string[] = [];
  let size = 0;
  try {
    const entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return size <= MOST && !name.endsWith('/') && isWanted(name);
      },
    });
    if (size > MOST) return undefined;
    const isStrange = (name: string): boolean =>
      /^\/|\\|(?:^|\/)\.\.?(?:\/|$)/.test(name) || names.indexOf(name) !== names.lastIndexOf(name);
    const files = names.filter((name) => !name.endsWith('/'));
    return {
      paths: [...new Set(files.filter((name) => !isStrange(name)))].sort(),
      strange: [...new Set(files.filter(isStrange))].sort(),
      read: (name) => (Object.hasOwn(entries, name) ? entries[name] : undefined),
    };
  } catch {
    return undefined;
  }
}
