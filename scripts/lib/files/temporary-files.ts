import { existsSync, lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path, { join } from 'node:path';
import process from 'node:process';
import { type FileLock, fileLock } from './file-lock.ts';

/** A folder for a short time: its absolute path, and a function that removes it with all that is in it. */
export type TemporaryFolder = { readonly path: string; readonly remove: () => void };

const PREFIX = 'communique-';
/** The file in each by which others see that it is in use. */
const LOCK = '.lock';

/**
 * A new folder (mode 0700) for this process alone. Folders that killed processes have left, of every kind, are removed
 * first.
 *
 * @param kind lower-case letters, part of its name
 * @param parent where it is made; the system's temporary folder when left out
 */
export function temporaryFolder(kind: string, parent: string = tmpdir()): TemporaryFolder {
  sweepFolders(parent);
  for (;;) {
    const path = mkdtempSync(join(parent, `${PREFIX}${kind}-${process.pid}-`));
    const lock = lockIn(path);
    lock?.take();
    const remove = (): void => {
      lock?.release();
      rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    };
    if (existsSync(path)) return { path, remove };
    // A process of another container has swept it before it had its lock.
    remove();
  }
}

/** Removes temporary folders of this user's whose process is gone. */
export function sweepFolders(parent: string): void {
  for (const name of namesIn(parent)) {
    const [, owner] = new RegExp(`^${PREFIX}[a-z]+-(\\d+)-`).exec(name) ?? [];
    if (owner === undefined) continue;
    const folder = join(parent, name);
    try {
      const { uid } = lstatSync(folder);
      if (uid === (process.getuid?.() ?? uid) && !isUsed(folder, Number(owner)))
        rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another process sweeps, too.
    }
  }
}

/** The lock in a folder; `undefined` where there can be none. */
function lockIn(folder: string): FileLock | undefined {
  try {
    return fileLock(join(folder, LOCK));
  } catch {
    return undefined;
  }
}

/**
 * Whether a process uses a folder. Its lock says so: the number of a process says nothing in another container, and may be another one's
 * by now. Only a folder without a lock is judged by that.
 */
function isUsed(folder: string, owner: number): boolean {
  if (!existsSync(join(folder, LOCK))) return isAlive(owner);
  const lock = lockIn(folder);
  // Where it cannot be tried, nothing shows that the folder was left.
  if (lock === undefined) return true;
  try {
    return !lock.take();
  } finally {
    lock.release();
  }
}

const ASIDE = /^\..+\.communique-(\d+)\.new$/s;

/** The most characters of a file's name in that of the file aside. */
const LONGEST = 48;

/**
 * The path where the next content of a file is written, before a rename puts it in its place. Removes what killed
 * processes have left in the folder.
 */
export function asideOf(file: string): string {
  sweepAsides(path.dirname(file));
  return asideNamed(file);
}

/** The same path; what killed processes have left there stays, for who writes many files into a folder. */
export function asideNamed(file: string): string {
  // A name may be as long as a disk allows.
  const start = Array.from(path.basename(file)).slice(0, LONGEST).join('');
  return path.join(path.dirname(file), `.${start}.communique-${process.pid}.new`);
}

/** Removes the files that killed processes have left in a folder before a rename. */
export function sweepAsides(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, owner] = ASIDE.exec(name) ?? [];
    if (owner === undefined || isAlive(Number(owner))) continue;
    try {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    } catch {
      // Where nothing can be written, nothing may be deleted either.
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

/** True for the number of a process that runs, also of another user. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
