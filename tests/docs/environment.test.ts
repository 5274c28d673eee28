import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/communique.ts';

/** A variable that is read by its name, and a list of names of which each is read. */
const READ = /\b(?:environment|inherited|process\.env)(?:\[['"]([^'"]+)['"]\]|\.([A-Z_]+)\b)/g;
const LISTED = /\[((?:'[^']+'(?:, )?)+)\]\.map\(\(name\) => environment\[name\]\)/g;
/** A read by a name that is not written there. */
const COMPUTED = /\b(?:environment|inherited|process\.env)\[(?!['"])/g;

const folder = path.join(REPOSITORY, 'scripts');
// The clone's own tool, which hands everything on to npm.
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.[jt]s$/.test(name) && name !== 'pack.ts')
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

const namesIn = (text: string): readonly string[] => [
  ...[...text.matchAll(READ)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
  ...[...text.matchAll(LISTED)].flatMap(([, list = '']) =>
    [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
  ),
];

test('docs/environment.md has each variable that the program reads, and no other', () => {
  const page = readFileSync(path.join(REPOSITORY, 'docs/environment.md'), 'utf8');
  const rows = page.split('\n').flatMap((line) => /^\| (`[^|]+`) \|/.exec(line)?.[1]?.split(', ') ?? []);
  const read = [...new Set(texts.flatMap(namesIn))].toSorted();
  expect(read).toContain('NO_COLOR');
  expect(rows.map((name) => name.replaceAll('`', '')).toSorted()).toEqual(read);
  // Names that are not written at the place are those of a list.
  const computed = texts.flatMap((text) => text.match(COMPUTED) ?? []).length;
  expect(computed).toBe(texts.flatMap((text) => text.match(LISTED) ?? []).length);
});
