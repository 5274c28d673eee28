import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { errorCodeOf, Fault } from '../../lib/fault.ts';

const STEP_MS = 50;

export type LockSettings = {
  /** Milliseconds to wait for another process. */
  readonly patience: number;
  /** Told once, when there is something to wait for. */
  readonly onWait: () => void;
};

/**
 * Does a work on an output folder while nobody else does one, whoever they are: they wait for each other. The lock is the
 * operating system's own, on a small file beside the folder, `.dist.lock`, by way of SQLite (Node has no call for it): it
 * goes with the process that has it, however that ends, so that a killed one leaves nothing to trip on. Where no file can be
 * written beside the folder nobody can change it either, and none is needed.
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

/** The lock of an output folder: beside it, on the same disk, for whoever reaches that disk. */
export function lockFile(out: string): string {
  const whole = path.resolve(out);
  return path.join(path.dirname(whole), `.${path.basename(whole)}.lock`);
}

/** `undefined` where no file can be made. */
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

/** SQLite's primary result code (sqlite.org/rescode.html). */
function resultOf(error: unknown): number {
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
}

/** "Somebody else has it". */
const SQLITE_BUSY = 5;
/** "Attempt to write a readonly database", "unable to open database file". */
const NO_FILE: ReadonlySet<number> = new Set([8, 14]);
