import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { cacheFolder } from '../assets/cache-folder.ts';
import { Fault } from '../message/fault.ts';
import { sha256 } from './sums.ts';

const STEP_MS = 50;

export type LockSettings = {
  /** Milliseconds to wait for another process. */
  readonly patience: number;
  /** Told once, when there is something to wait for. */
  readonly onWait: () => void;
};

/**
 * Does a work on an output folder while no other process of this user does one; they wait for each other. The lock is
 * the operating system's own, on a small file in the cache folder, by way of SQLite (Node has no call for it): it goes
 * with the process that has it, however that ends, so that a killed one leaves nothing to trip on.
 *
 * @throws {Fault} `out-busy` when another has worked for longer than one will wait
 */
export async function withLock<T>(out: string, settings: LockSettings, work: () => Promise<T>): Promise<T> {
  const database = new DatabaseSync(await lockFile(out), { timeout: 0 });
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

async function lockFile(out: string): Promise<string> {
  const folder = path.join(await cacheFolder(), 'locks');
  mkdirSync(folder, { recursive: true });
  return path.join(folder, sha256(Buffer.from(path.resolve(out))).slice(0, 24));
}

/** An exclusive transaction is held until the database is closed. */
function isTaken(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return false;
    throw error;
  }
}

/** SQLite's result code for "somebody else has it" (sqlite.org/rescode.html#busy). */
const SQLITE_BUSY = 5;
