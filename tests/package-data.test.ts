import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyData } from '../scripts/package-data.ts';
import { REPOSITORY } from './support/communique.ts';
import { filesBelow, folderForTest } from './support/folder.ts';

const DOOR: readonly string[] = ['communique.js', 'made-of.js', 'start-bundle.js'];

test('what the package has of the clone beside compiled code is equal to it, byte for byte', () => {
  const [from, to] = [path.join(REPOSITORY, 'scripts'), folderForTest()];
  copyData(from, to);
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => /\.\w+$/.test(name) && !/\.(?:ts|md)$/.test(name) && !DOOR.includes(name));
  expect(names).toContain('render/web/search/search.js');
  expect([...filesBelow(to)].toSorted()).toEqual(names.toSorted());
  expect(
    names.filter((name) => !readFileSync(path.join(from, name)).equals(readFileSync(path.join(to, name)))),
  ).toEqual([]);
});

test('the compiler of the package is given no script that is copied', () => {
  const settings = readFileSync(path.join(REPOSITORY, 'tsconfig.package.json'), 'utf8');
  expect(JSON.parse(settings)).toMatchObject({ include: ['scripts/**/*.ts'] });
});
