import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import { diskTrouble } from '../../lib/disk-trouble.ts';

const NAME = 'communique.log';

/**
 * Writes what the makers of the program need of what failed, and where it was, to `communique.log` in a folder: one line that
 * names the file for a person, or nothing where nothing failed.
 */
export function logFailures(files: readonly VFile[], cwd: string, now: number): string {
  return writeLog(tracesIn(files), cwd, now);
}

/** Writes the details of an error that ended the whole command to `communique.log`, and returns the line that says so. */
export function logFault(error: unknown, cwd: string, now: number): string {
  return writeLog(traceOf(error), cwd, now);
}

function writeLog(traces: string, cwd: string, now: number): string {
  if (traces === '') return '';
  const file = path.join(cwd, NAME);
  try {
    appendFileSync(file, `${new Date(now).toISOString()}\n${traces}\n`);
    return `The details are in ${NAME}\n`;
  } catch {
    return `The details could not be written to ${file}\n`;
  }
}

/** The stack traces of what failed, each below its finding, for a log; empty where nothing failed. */
function tracesIn(files: readonly VFile[]): string {
  return files
    .flatMap(({ path, messages }) =>
      messages
        .filter(({ ruleId }) => ruleId === 'failed')
        .map(({ reason, line, cause }) => `${path}:${line ?? 1}: ${reason}\n${traceOf(cause)}`),
    )
    .join('\n');
}

/** The stack of an error and of its causes; empty for anything else. */
function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = traceOf(error.cause);
  return `${error.stack ?? error.message}\n${cause === '' ? '' : `Caused by: ${cause}`}`;
}

type FaultData = {
  readonly code: string;
  readonly what: string;
  readonly advice?: string | undefined;
  readonly exitCode: 2 | 3;
};

/** A thrown error as data for a person: the message of a known fault, or a fault of the program. */
export function faultData(error: unknown): FaultData {
  if (error instanceof Error && 'code' in error && 'advice' in error) {
    const code = String(error.code);
    return { code, what: error.message, advice: String(error.advice), exitCode: USAGE.has(code) ? 2 : 3 };
  }
  const disk = diskFault(error);
  if (disk !== undefined) return disk;
  const what = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const advice =
    'This is a fault of the program, and nothing was published. With --verbose the details go into communique.log.';
  return { code: 'program', what, advice, exitCode: 3 };
}

/** The fault of an error of the system, wherever in the program it was thrown; `undefined` for any other. */
function diskFault(error: unknown): FaultData | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const known = diskTrouble(error);
  // What fails while a file is being written has no path.
  const place = 'path' in error ? error.path : 'A file cannot be written';
  return known && { code: 'disk', what: `${place}: ${known.why} (${error.code})`, advice: known.advice, exitCode: 3 };
}

/** Codes of faults that the user can mend; nothing is broken. */
const USAGE: ReadonlySet<string> = new Set([
  'usage',
  'newsroom-missing',
  'statement-unknown',
  'out-refused',
  'mail-refused',
  'key-exists',
]);

/** A thrown error as a person reads it: what is wrong, and what to do. */
export function reportFault(error: unknown, colour: boolean): string {
  const { what, advice } = faultData(error);
  const label = colour ? styleText('red', 'error', { validateStream: false }) : 'error';
  return `${label}: ${what}\n${advice === undefined ? '' : `  → ${advice}\n`}`;
}
