import path from 'node:path';
import process from 'node:process';
import { type LastRun, lastRun } from '../workflows/known/last-run.ts';
import { workStore } from '../workflows/known/work-store.ts';
import type { Context } from './command.ts';

/** A command that may have been run in the same way before. */
export type SaidBefore = {
  /** Says again what it has said then, and gives its exit code; `undefined` where it has to be run. */
  readonly again: () => number | undefined;
  /** Records what it says now (see `LastRun`). */
  readonly keep: LastRun['keep'];
  /** What the disk says of the newsroom's files; absent where it was not asked. */
  readonly stamps?: LastRun['stamps'];
};

type Asked = {
  /** The name of the command, its arguments and its options. */
  readonly words: readonly unknown[];
  readonly root: string;
  readonly out?: string;
  /** True where it is to be run whatever was said before, as for files that stand alone. */
  readonly isAnew: boolean;
};

/** What a command said when it was last run in the same way, where nothing that it reads or writes has changed since. */
export async function saidBefore({ words, root, out, isAnew }: Asked, context: Context): Promise<SaidBefore> {
  if (isAnew) return { again: () => undefined, keep: () => Promise.resolve() };
  const { cwd, isTerminal, columns, colour, environment, now, timeZone } = context;
  const at = path.resolve(cwd, root);
  const store = await workStore(environment, { root: at, out: path.resolve(cwd, out ?? path.join(at, 'dist')) });
  // What is written has the modes that the umask gives.
  const modes = out === undefined ? undefined : process.umask();
  const { said, keep, stamps } = await lastRun(store, {
    // No other variable of the environment changes what is said; some are passwords.
    words: [words, cwd, isTerminal, columns, colour, timeZone(), environment['GITHUB_WORKSPACE'], modes],
    root: at,
    out: out === undefined ? undefined : path.resolve(cwd, out),
    now,
  });
  return {
    keep,
    stamps,
    again() {
      if (said === undefined) return undefined;
      context.stderr(said.stderr);
      context.stdout(said.stdout);
      return said.code;
    },
  };
}
