import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { type FileLock, fileLock } from '../../lib/files/index.ts';

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
 * operating system's own, on a small file beside the folder, `.dist.lock` (see `fileLock`). Where no file can be written beside the
 * folder, none is needed: nobody can change it either.
 *
 * @throws {Fault} `out-busy` when another has worked for longer than one will wait
 */
export async function withLock<T>(out: string, settings: LockSettings, work: () => Promise<T>): Promise<T> {
  const lock = openLock(lockFile(out));
  if (lock === undefined) return work();
  try {
    const until = performance.now() + settings.patience;
    for (let attempt = 0; !lock.take(); attempt++) {
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
    lock.release();
  }
}

/** The path of an output folder's lock: beside it, on the same disk, for all that reach that disk. */
export function lockFile(out: string): string {
  const whole = path.resolve(out);
  return path.join(path.dirname(whole), `.${path.basename(whole)}.lock`);
}

/** The lock on a file; `undefined` where no file can be made. */
function openLock(file: string): FileLock | undefined {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    return fileLock(file);
  } catch (error) {
    if (errorCodeOf(error) === 'EROFS' || errorCodeOf(error) === 'EACCES') return undefined;
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
