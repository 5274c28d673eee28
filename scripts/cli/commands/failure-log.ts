import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { VFile } from 'vfile';
import { traceOf, tracesIn } from '../report/traces.ts';

const NAME = 'communique.log';

/**
 * Writes what the makers of the program need of what failed, and where it was, to `communique.log` in a folder: one line that
 * names the file for a person, or nothing where nothing failed.
 */
export function logFailures(files: readonly VFile[], cwd: string, now: number): string {
  return writeLog(tracesIn(files), cwd, now);
}

/** The same for an error that ended the whole command. */
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
