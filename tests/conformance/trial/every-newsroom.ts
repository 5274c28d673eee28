import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { output } from '../../support/command.ts';
import { DOOR, REPOSITORY } from '../../support/communique.ts';
import { STAGING, writeEveryKind } from '../site/every-kind.ts';
import { BASE } from '../site/generated.ts';

export type BuiltNewsroom = {
  readonly name: string;
  /** The built folder. */
  readonly dist: string;
  /** Its public address, with a slash at its end, where it has one. */
  readonly base?: string;
};

/**
 * The shipped newsroom as it is built, one with an address that has a page of every kind in each language, and what that
 * one shows before its time; or the one built folder that the program's first argument names.
 */
export async function everyNewsroom(scratch: string): Promise<readonly BuiltNewsroom[]> {
  const given = process.argv[2];
  if (given !== undefined) return [{ name: given, dist: await realpath(given) }];
  const root = path.join(scratch, 'every-kind');
  await writeEveryKind(root);
  const at = (name: string): string => path.join(scratch, `dist-${name}`);
  const [shipped, every, staged] = [at('shipped'), at('every-kind'), at('staged')];
  await communique('build', '--root', REPOSITORY, '--out', shipped);
  await communique('build', '--root', root, '--out', every);
  await communique('stage', '--root', root, '--out', staged);
  return [
    { name: 'shipped', dist: shipped },
    { name: 'every kind', dist: every, base: `${BASE}/` },
    { name: 'staged', dist: staged, base: `${STAGING}/` },
  ];
}

const communique = (...args: readonly string[]): Promise<string> => output(process.execPath, [DOOR, ...args]);
