import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { errorCodeOf, Fault } from '../../lib/fault.ts';

const STEP_MS = 50;

/** How long to wait for another process, and what to do then. */
export type LockSettings = {
  /** Milliseconds to wait for another process. */
  readonly patience: number;
  /** Called once, when another process has to end first. */
  readonly onWait: () => void;
};

/**
 * Does some work on an output folder while no other process works on it, and returns its result. The lock is the
 * operating system's own, on a small file beside the folder, `.dist.lock`, by way of SQLite (Node has no call for it):
 * it ends with the process that holds it, so that a killed one leaves no lock. Where no file can be written beside the
 * folder, none is needed: nobody can change it either.
 *
 * @throws {Fault} `out-busy` when another has worked for longer than one will wait
 */
export async function withLock<T>(out: string, settings: LockSettings, work: () => Promise<T>): Promise<T> {
  const database = openLock(lockFile(out));
  if (database === undefined) return work();
  try {
    const until = performance.now() + settings.patience;
    for (let attempt = 0; !isTaken(database); attempt++) {
      if (attempt === 0) settings.onWait();
      if (performance.now() > until) {
        throw new Fault(
          'out-busy',
          `Another process has been writing ${out} for too long`,
          'Wait for it, or end it; then run this again. Nothing was changed.',
        );
      }
      await setTimeout(STEP_MS);
    }
    return await work();
  } finally {
    database.close();
  }
}

/** The path of an output folder's lock: beside it, on the same disk, for all that reach that disk. */
export function lockFile(out: string): string {
  const whole = path.resolve(out);
  return path.join(path.dirname(whole), `.${path.basename(whole)}.lock`);
}

/** The database that is locked; `undefined` where no file can be made. */
function openLock(file: string): DatabaseSync | undefined {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return new DatabaseSync(file, { timeout: 0 });
  } catch (error) {
    if (NO_FILE.has(resultOf(error)) || errorCodeOf(error) === 'EROFS' || errorCodeOf(error) === 'EACCES')
      return undefined;
    throw new Fault(
      'out-unwritable',
      `${file} cannot be opened (${errorCodeOf(error)})`,
      'Check the disk and your rights.',
      {
        cause: error,
      },
    );
  }
}

/**
 * Takes the lock; false where another process has it. An exclusive transaction is held until the database is closed; no
 * journal lies beside the file meanwhile.
 */
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
