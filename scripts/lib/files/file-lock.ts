import { DatabaseSync } from 'node:sqlite';

/** A lock on a file. */
export type FileLock = {
  /** Takes it, and returns true; false where another process has it. It is held until it is released. */
  readonly take: () => boolean;
  /** Lets it go, once; a second time nothing happens. */
  readonly release: () => void;
};

/**
 * A lock of the operating system's own, by way of SQLite (Node has no call for it): it ends with the process that holds it, so that a
 * killed one leaves none, and it holds for all that reach the file, from other containers, too. The file stays.
 *
 * @returns `undefined` where no file can be made there: nobody can change what it locks either
 * @throws errors of SQLite and of the disk
 */
export function fileLock(file: string): FileLock | undefined {
  const database = opened(file);
  return (
    database && {
      take: () => isTaken(database),
      release() {
        if (database.isOpen) database.close();
      },
    }
  );
}

function opened(file: string): DatabaseSync | undefined {
  try {
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    if (NO_FILE.has(resultOf(error))) return undefined;
    throw error;
  }
}

/** An exclusive transaction is held until the database is closed; no journal lies beside the file meanwhile. */
function isTaken(database: DatabaseSync): boolean {
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (resultOf(error) === SQLITE_BUSY) return false;
    // On a disk that cannot be written nobody changes anything.
    if (NO_FILE.has(resultOf(error))) return true;
    throw error;
  }
}

/** SQLite's primary result code of an error (sqlite.org/rescode.html). */
function resultOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
}

/** The code for "database is locked". */
const SQLITE_BUSY = 5;
/** The codes for "attempt to write a readonly database" and "unable to open database file". */
const NO_FILE: ReadonlySet<number> = new Set([8, 14]);
