import path from 'node:path';
import { type CommandOptions, type Ended, type Running, startCommand } from './command.ts';

/** The repository. */
export const ROOT = path.resolve(import.meta.dirname, '..', '..', '..');

const DOOR = path.join(ROOT, 'scripts', 'communique.js');

export type BuildOptions = CommandOptions & {
  readonly out: string;
  /** The newsroom; by default the shipped one. */
  readonly root?: string;
  /** Octal, as a shell takes it; by default this process's own. */
  readonly umask?: string;
  /** Further arguments of `communique build`. */
  readonly args?: readonly string[];
};

/** Starts the product as its users do, as a process of its own. */
export function startBuild({ out, root = ROOT, umask, args = [], ...options }: BuildOptions): Running {
  const command = [process.execPath, DOOR, 'build', '--root', root, '--out', out, ...args];
  if (umask === undefined) return startCommand(process.execPath, command.slice(1), { cwd: ROOT, ...options });
  return startCommand('sh', ['-c', 'umask "$0" && exec "$@"', umask, ...command], { cwd: ROOT, ...options });
}

/** Builds a newsroom to the end. */
export async function build(options: BuildOptions): Promise<Ended> {
  return startBuild(options).ended;
}
