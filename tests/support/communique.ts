import './no-store.ts';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { safeText } from '../../scripts/cli/report/terminal.ts';
import { run } from '../../scripts/cli/run-command.ts';
import { startCommand } from './command.ts';

/** The path of the repository. */
export const REPOSITORY = path.resolve(import.meta.dirname, '../..');

/** The path of the command line's file. */
export const DOOR = path.join(REPOSITORY, 'scripts', 'communique.js');

/** 1 January 2025, so that no transcript depends on the day it is taken. */
const TODAY = '1735689600';

/** One command as a user saw it. */
export type Run = {
  readonly args: readonly string[];
  readonly stdout: string;
  readonly stderr: string;
  /** `null` where a signal ended it. */
  readonly code: number | null;
};

/** Starts the real command line as a process of its own. */
export function startCommunique(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly ended: Promise<Run> } {
  const { child, ended } = startCommand(process.execPath, [DOOR, ...args], {
    cwd,
    environment: { ...process.env, SOURCE_DATE_EPOCH: TODAY, ...environment },
  });
  return { child, ended: ended.then(({ stdout, stderr, code }) => ({ args, stdout, stderr, code })) };
}

/** Runs the real command line as a process of its own to its end, whatever its exit code. */
export function communique(args: readonly string[], cwd: string): Promise<Run> {
  return startCommunique(args, cwd).ended;
}

/**
 * Runs a command line to its end within this process, which saves the start of one: for tests of what commands do.
 * Whatever depends on a process, such as signals, locks and standard input, is tested with `communique`.
 */
export async function runCommand(
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Run> {
  const said = { stdout: '', stderr: '' };
  const code = await run(args, {
    cwd,
    now: Number(TODAY) * 1000,
    time: () => Number(TODAY) * 1000,
    clocks: () => ({ wall: Date.now(), running: performance.now(), boot: `process ${process.pid}` }),
    mintToken: () => randomBytes(16).toString('hex'),
    ask: async () => '',
    timeZone: () => 'Europe/Berlin',
    input: async () => Buffer.from(input),
    environment: { ...process.env, SOURCE_DATE_EPOCH: TODAY, ...environment },
    isTerminal: false,
    colour: false,
    stdout: (text) => {
      said.stdout += safeText(text, false);
    },
    stderr: (text) => {
      said.stderr += safeText(text, false);
    },
    limitMemory: () => undefined,
    optimizeLater: () => undefined,
    interruption: () => new Promise(() => undefined),
  });
  return { args, ...said, code };
}
