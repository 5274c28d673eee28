import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { writeEveryKind } from '../site/every-kind.ts';
import { BASE } from '../site/generated.ts';
import { type BuildOptions, build } from './build.ts';

export type BuiltNewsroom = {
  readonly name: string;
  /** The built folder. */
  readonly dist: string;
  /** Its public address, with a slash at its end, where it has one. */
  readonly base?: string;
};

/**
 * The shipped newsroom as it is built, and one with an address that has a page of every kind in each language; or the one
 * built folder that the program's first argument names.
 */
export async function bothNewsrooms(scratch: string): Promise<readonly BuiltNewsroom[]> {
  const given = process.argv[2];
  if (given !== undefined) return [{ name: given, dist: await realpath(given) }];
  const root = path.join(scratch, 'every-kind');
  await writeEveryKind(root);
  const [shipped, every] = [path.join(scratch, 'dist-shipped'), path.join(scratch, 'dist-every-kind')];
  await built({ out: shipped });
  await built({ root, out: every });
  return [
    { name: 'shipped', dist: shipped },
    { name: 'every kind', dist: every, base: `${BASE}/` },
  ];
}

async function built(options: BuildOptions): Promise<void> {
  const { code, screen } = await build(options);
  if (code !== 0) throw new Error(`The build ended with exit code ${code}:\n${screen}`);
}
