import { accessSync, chmodSync, chownSync, closeSync, constants, lstatSync, openSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { diskAdvice } from '../../lib/disk-trouble.ts';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { type FileLock, fileLock, makeFolder } from '../../lib/files/index.ts';
import { isAllowed } from './folder-rights.ts';

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
 * operating system's own, on a small file beside the folder, `.dist.lock` (see `fileLock`), which all may write who may write there.
 * Where no file can be written beside the folder, none is needed: nobody can change it either.
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
    makeFolder(path.dirname(file));
    shareFile(file);
    return fileLock(file);
  } catch (error) {
    if (error instanceof Fault) throw error;
    if (errorCodeOf(error) === 'EROFS' || errorCodeOf(error) === 'EACCES') return undefined;
    throw new Fault(
      'out-unwritable',
      `${file} cannot be opened (${errorCodeOf(error)})`,
      diskAdvice(error, 'Check the disk and your rights.'),
      {
        cause: error,
      },
    );
  }
}

/**
 * Lets all write a lock's file who may write the folder that it is in: who cannot write it has no lock against the others.
 *
 * @throws {Fault} `out-unwritable` where it is a link, or another user's that cannot be written though the folder can
 */
function shareFile(file: string): void {
  const folder = path.dirname(file);
  if (!isWritable(folder)) return;
  makeFile(file);
  const [around, found] = [statSync(folder), lstatSync(file)];
  // A link would give others the right to write what it leads to.
  if (!found.isFile() || found.nlink > 1)
    throw new Fault(
      'out-unwritable',
      `${file} is no file of its own, and cannot be locked`,
      'Remove it, and try again.',
    );
  if (!isWritable(file)) {
    throw new Fault(
      'out-unwritable',
      `${file} belongs to another user: it cannot be locked, and two could write at once`,
      'Let that user build once more, which lets you write it; or remove it while nobody builds.',
    );
  }
  // Another user's, which can be written, stays as it is.
  const ofGroup =
    (around.mode & 0o020) !== 0 &&
    (found.gid === around.gid || isAllowed(() => chownSync(file, found.uid, around.gid)));
  const writers = (around.mode & 0o002) | (ofGroup ? 0o020 : 0);
  const wanted = (found.mode & 0o777) | writers | (writers << 1);
  if (wanted !== (found.mode & 0o777)) isAllowed(() => chmodSync(file, wanted));
}

/** Makes an empty file where nothing is, not even a link. */
function makeFile(file: string): void {
  try {
    closeSync(openSync(file, 'ax'));
  } catch (error) {
    if (errorCodeOf(error) !== 'EEXIST') throw error;
  }
}

/** True for a file or folder that this user may write. */
const isWritable = (file: string): boolean => isAllowed(() => accessSync(file, constants.W_OK));
