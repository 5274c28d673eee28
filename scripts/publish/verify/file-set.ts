import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readRegular } from '../../lib/files/index.ts';

/** Files by their paths below a release's root, wherever they lie. */
export type FileSet = {
  /** Paths with `/`, in order. */
  readonly paths: readonly string[];
  /** Paths that are no plain files: links, devices, empty folders. */
  readonly strange: readonly string[];
  readonly read: (path: string) => Uint8Array | undefined;
};

/** More bytes than these are read by no one at once, and no file of ours has them. */
const MOST = 1_000_000_000;

function isReadable(file: string): boolean {
  const status = lstatSync(file);
  return status.isFile() && status.size <= MOST;
}

/** Every file below a folder. A link is never followed: what it leads to is not what was signed. */
export function folderFiles(root: string): FileSet {
  const plain: string[] = [];
  const strange: string[] = [];
  const walk = (relative: string): void => {
    const entries = readdirSync(path.join(root, relative), { withFileTypes: true });
    // No release has a folder without a file: somebody made it, and a web server may show it.
    if (entries.length === 0 && relative !== '') strange.push(relative);
    for (const entry of entries) {
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
      known.has(name) && isReadable(path.join(root, name)) ? readRegular(path.join(root, name)) : undefined,
  };
}
