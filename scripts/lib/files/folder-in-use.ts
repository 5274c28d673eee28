import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { oncePerKey } from '../once.ts';
import { fileLock } from './file-lock.ts';
import { statIfThere } from './file-stamp.ts';
import { makeFolder } from './make-folder.ts';
import { asideOf } from './temporary-files.ts';

/** The file in a folder by which others see that it is in use. */
const LOCK = '.lock';
/** How often it is tried again where another process removes the folder at that moment. */
const ATTEMPTS = 20;

/**
 * Uses a folder until this process ends: `removeUnused` of other processes leaves it. It is made if need be (mode 0700). Many processes may use
 * it; each holds a shared lock of the operating system's on a file in it, which ends with the process.
 *
 * @param folder absolute path; where there can be no lock, it is used without one
 */
export function useFolder(folder: string): void {
  lockIn(folder);
}

/** The shared lock of this process, by the folder: kept, it is held until the process ends. */
const lockIn = oncePerKey((folder: string): DatabaseSync | undefined => heldIn(folder));

function heldIn(folder: string): DatabaseSync | undefined {
  const file = path.join(folder, LOCK);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    let database: DatabaseSync | undefined;
    try {
      makeFolder(folder, 0o700);
      const before = statIfThere(file)?.ino;
      database = new DatabaseSync(file, { timeout: 1000 });
      database.exec('BEGIN; SELECT * FROM sqlite_schema');
      // The folder may have been removed since the file was opened, and made again: a lock on a file that is gone excludes nobody. The
      // number of one that was not there before is not known: it is there the next time.
      if (before !== undefined && before === statIfThere(file)?.ino) return database;
    } catch {
      // The folder was removed just now, or nothing can be written there.
    }
    database?.close();
  }
  return undefined;
}

/** Removes a folder with all that is in it, where no process uses it; true where it was there and is removed. */
export function removeUnused(folder: string): boolean {
  const gone = asideOf(folder);
  try {
    const lock = fileLock(path.join(folder, LOCK));
    try {
      if (lock?.take() !== true) return false;
      renameSync(folder, gone);
    } finally {
      lock?.release();
    }
    rmSync(gone, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
