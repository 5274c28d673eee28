import { existsSync } from 'node:fs';
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
 * one shows before its time. The program's first argument may name the folder that they were built in, or one built folder,
 * which then is the only one.
 */
export async function everyNewsroom(scratch: string): Promise<readonly BuiltNewsroom[]> {
  const given = process.argv[2];
  if (given === undefined) return buildNewsrooms(scratch);
  const folder = await realpath(given);
  return existsSync(path.join(folder, EVERY_KIND)) ? newsroomsIn(folder) : [{ name: given, dist: folder }];
}

/** Builds the three of them in a folder, two at the same time. */
export async function buildNewsrooms(folder: string): Promise<readonly BuiltNewsroom[]> {
  const root = path.join(folder, 'every-kind');
  const [shipped = '', every = '', staged = ''] = newsroomsIn(folder).map(({ dist }) => dist);
  const ownBuilds = async (): Promise<void> => {
    await writeEveryKind(root);
    await communique('build', '--root', root, '--out', every);
    await communique('stage', '--root', root, '--out', staged);
  };
  await Promise.all([communique('build', '--root', REPOSITORY, '--out', shipped), ownBuilds()]);
  return newsroomsIn(folder);
}

const EVERY_KIND = 'dist-every-kind';

const newsroomsIn = (folder: string): readonly BuiltNewsroom[] => [
  { name: 'shipped', dist: path.join(folder, 'dist-shipped') },
  { name: 'every kind', dist: path.join(folder, EVERY_KIND), base: `${BASE}/` },
  { name: 'staged', dist: path.join(folder, 'dist-staged'), base: `${STAGING}/` },
];

const communique = (...args: readonly string[]): Promise<string> => output(process.execPath, [DOOR, ...args]);
