import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { withoutTokens } from '../integrity/staging.ts';

type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/**
 * Runs the `rsync` program to its end, whatever its exit code.
 *
 * @throws {Fault} `deploy-failed` where there is none
 */
export function tryRsync(args: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn('rsync', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    child.once('error', (cause) =>
      reject(
        new Fault('deploy-failed', `rsync cannot be started (${errorCodeOf(cause)})`, 'Install rsync.', { cause }),
      ),
    );
    const output = Promise.all([text(child.stdout), text(child.stderr)]);
    child.once('close', (code) => void output.then(([stdout, stderr]) => resolve({ code, stdout, stderr })));
  });
}

/**
 * The lines that the `rsync` program prints.
 *
 * @throws {Fault} `deploy-failed` with its own words, where its exit code is another than 0
 */
export async function rsync(args: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await tryRsync(args);
  if (code === 0) return linesOf(stdout);
  throw ended(code, stderr);
}

/** The fault for a failing exit code, with rsync's own words. */
export function ended(code: number | null, stderr: string): Fault {
  const said = withoutTokens(linesOf(stderr)[0] ?? 'no word');
  return new Fault('deploy-failed', `rsync ended with ${code}: ${said}`, REMEDY);
}

const linesOf = (output: string): readonly string[] => output.split('\n').filter((line) => line !== '');

/**
 * The advice for a transfer that broke off: what was current stays so until all has arrived, so repeating it is enough.
 */
const REMEDY =
  'What is current there is as it was. Check the name of the place, its disk and your rights there, and run this again.';
