import './no-store.ts';
import { type ChildProcess, spawn } from 'node:child_process';

export type CommandOptions = {
  readonly cwd?: string;
  /** The child's environment variables, complete; by default this process's own. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Whether it leads a process group of its own, so that one signal reaches all of it. */
  readonly isLeader?: boolean;
};

export type Ended = {
  /** `null` where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output and standard error as they came. */
  readonly screen: string;
  readonly milliseconds: number;
};

export type Running = { readonly child: ChildProcess; readonly ended: Promise<Ended> };

/** Milliseconds after a program's end in which its pipes are closed. */
const GRACE = 2000;

/** Starts a program; `ended` resolves whatever its exit code, and rejects where it could not be started. */
export function startCommand(name: string, args: readonly string[], options: CommandOptions = {}): Running {
  const started = performance.now();
  const child = spawn(name, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: options.isLeader ?? false,
    env: options.environment ?? process.env,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const screen: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => {
    stdout.push(bytes);
    screen.push(bytes);
  });
  child.stderr.on('data', (bytes: Buffer) => {
    stderr.push(bytes);
    screen.push(bytes);
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      const milliseconds = performance.now() - started;
      const done = (): void =>
        resolve({
          code,
          stdout: Buffer.concat(stdout).toString('utf8'),
          stderr: Buffer.concat(stderr).toString('utf8'),
          screen: Buffer.concat(screen).toString('utf8'),
          milliseconds,
        });
      // What it wrote last comes after its end; a process that outlives it could hold the pipes open for ever.
      child.once('close', done);
      setTimeout(done, GRACE).unref();
    });
  });
  return { child, ended };
}

/**
 * Runs a program to its end.
 *
 * @throws {Error} with its screen, where it ends with another exit code than 0
 */
export async function output(name: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { code, stdout, screen } = await startCommand(name, args, options).ended;
  if (code !== 0) throw new Error(`${name} ended with exit code ${code}: ${screen.slice(0, 2000)}`);
  return stdout;
}
