import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { addMessage } from './add-message.ts';

/** One thing to be made, and the file that a failure is reported on. */
export type Job = {
  readonly file: VFile;
  /** The subject of a sentence about it: `The PDF in German`. */
  readonly what: string;
  /** Where the text that it is made of begins. */
  readonly place?: Position | undefined;
};

/** The result of a job: its value, or the reason why there is none. */
export type Attempted<T> = { readonly value: T } | { readonly failure: string };

/** Codes of errors that concern the whole system: every other job would fail too. */
const OF_THE_WORLD: ReadonlySet<string> = new Set([
  'usage',
  'newsroom-missing',
  'statement-unknown',
  'out-refused',
  'out-unwritable',
  'out-busy',
  'write-failed',
  'template-missing',
  'key-unusable',
  // What an earlier build has kept: the whole build is made again without it.
  'store-damaged',
  // What machines print together lies there: one print that is missing for that would be one statement less.
  'store-failed',
  // Faults of the browser, which is not there or cannot be started again.
  'not-found',
  'unpack',
  'start',
  'closed',
  // The machine: disk, memory, files that may be open.
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ENOMEM',
  'ERR_MEMORY_ALLOCATION_FAILED',
]);

/**
 * Runs a job and returns its value. An error becomes a finding on the job's file and holds nothing else.
 *
 * @throws errors that concern the whole system: the disk, a browser that does not start
 */
export async function attempt<T>(job: Job, work: () => T | Promise<T>): Promise<Attempted<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    return { failure: fail(job, error) };
  }
}

/** Runs a synchronous job and returns its value; otherwise like `attempt`. */
export function attemptNow<T>(job: Job, work: () => T): Attempted<T> {
  try {
    return { value: work() };
  } catch (error) {
    return { failure: fail(job, error) };
  }
}

/**
 * Reports on the file that a job failed, and returns the reason in one line.
 *
 * @throws an error that concerns the whole system, unchanged
 */
export function fail({ file, what, place }: Job, error: unknown): string {
  if (isOfTheWorld(error)) throw error;
  const reason = `${what} could not be made: ${firstLine(error)}`;
  addMessage(file, {
    ruleId: 'failed',
    severity: 'error',
    reason,
    place: place ?? { line: 1, column: 1 },
    advice:
      adviceOfFault(error) ??
      'This is a fault of the program. It is held by itself; run again with --verbose, and the log has the details.',
    cause: error instanceof Error ? error : undefined,
  });
  return reason;
}

/** True for an error that concerns the whole system: the disk, a browser that does not start, a user who has ended the work. */
export function isOfTheWorld(error: unknown): boolean {
  // The user has ended the work.
  if (error instanceof Error && error.name === 'AbortError') return true;
  return error instanceof Error && 'code' in error && OF_THE_WORLD.has(String(error.code));
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/[.:]\s*$/, '') ?? '';

/** What a fault says can be done; undefined for any other error. */
export const adviceOfFault = (error: unknown): string | undefined =>
  error instanceof Error && 'advice' in error ? String(error.advice) : undefined;
