import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Run, runCommand } from './communique.ts';
import { copyNewsroom, folderForTest, writeFiles } from './folder.ts';

/** What a build says that had nothing to do. */
export const AS_BEFORE = 'as they were: nothing has changed since they were built';

/** A build without a browser. */
export const BUILD = ['build', '--format', 'html,text', '--out', 'proof'];

/** A newsroom, functions that run a command in it with a store of its own (`runIn` with more variables), and one that changes a text in a file. */
export function newsroomThatRemembers() {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const store = path.join(folderForTest(), 'store');
  const runIn = (variables: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Run> =>
    runCommand(args, root, { COMMUNIQUE_STORE: store, ...variables });
  const run = (...args: readonly string[]): Promise<Run> => runIn({}, ...args);
  const change = (name: string, from: string, to: string): void =>
    writeFiles(root, { [name]: readFileSync(path.join(root, name), 'utf8').replace(from, to) });
  return { root, run, runIn, change };
}
