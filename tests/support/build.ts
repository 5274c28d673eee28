import { type CommandOptions, type Ended, type Running, startCommand } from './command.ts';
import { DOOR, REPOSITORY } from './communique.ts';

export type BuildOptions = CommandOptions & {
  readonly out: string;
  /** The newsroom; by default the shipped one. */
  readonly root?: string;
  /** The umask in octal, as a shell takes it; by default this process's own. */
  readonly umask?: string;
  /** Further arguments of `communique build`. */
  readonly args?: readonly string[];
};

/** Starts the product as its users do, as a process of its own. */
export function startBuild({ out, root = REPOSITORY, umask, args = [], ...options }: BuildOptions): Running {
  const command = [process.execPath, DOOR, 'build', '--root', root, '--out', out, ...args];
  if (umask === undefined) return startCommand(process.execPath, command.slice(1), { cwd: REPOSITORY, ...options });
  return startCommand('sh', ['-c', 'umask "$0" && exec "$@"', umask, ...command], { cwd: REPOSITORY, ...options });
}

/** Builds a newsroom to the end. */
export async function build(options: BuildOptions): Promise<Ended> {
  return startBuild(options).ended;
}
