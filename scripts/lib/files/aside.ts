import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { isAlive } from './temporary-folder.ts';

const ASIDE = /^\..+\.communique-(\d+)\.new$/s;

/** Characters of a name that tell what lies aside. */
const LONGEST = 48;

/**
 * Where the next content of a file is written before it takes its place by a rename. A process that was killed removes
 * nothing: what such ones have left in the folder goes first.
 */
export function asideOf(file: string): string {
  const folder = path.dirname(file);
  sweepAsides(folder);
  // A name may be as long as a disk allows.
  const start = Array.from(path.basename(file)).slice(0, LONGEST).join('');
  return path.join(folder, `.${start}.communique-${process.pid}.new`);
}

/** Removes what processes that are gone have left in a folder on the way to a file's place. */
export function sweepAsides(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, owner] = ASIDE.exec(name) ?? [];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch {
      // A folder that takes no file may not give one back either.
    }
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
