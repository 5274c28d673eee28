import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packageFinder } from '../../../scripts/lib/fonts/package-finder.ts';
import { folderForTest } from '../../support/folder.ts';

/** A newsroom in a folder of other work, with packages in both, one that is a link, and one that shows nothing of itself. */
function workFolder(): string {
  const folder = folderForTest({
    'node_modules/@faces/above/package.json': '{}',
    'node_modules/@faces/both/package.json': '{}',
    'node_modules/plain/package.json': '{}',
    'news/node_modules/@faces/both/package.json': '{}',
    'news/node_modules/@faces/closed/package.json': '{ "name": "@faces/closed", "exports": { ".": "./a.ttf" } }',
    'news/node_modules/@faces/empty/readme.md': '',
    'news/node_modules/@faces/a-file': '',
    'elsewhere/linked/package.json': '{}',
    'news/faces/own/package.json': '{}',
  });
  symlinkSync(path.join(folder, 'elsewhere/linked'), path.join(folder, 'news/node_modules/@faces/linked'));
  symlinkSync(path.join(folder, 'nowhere'), path.join(folder, 'news/node_modules/@faces/broken'));
  mkdirSync(path.join(folder, 'news/node_modules/.bin'));
  return folder;
}

const SCOPED = ['above', 'both', 'closed', 'empty', 'a-file', 'linked', 'broken', 'absent'].map(
  (name) => `@faces/${name}`,
);
const NAMES = [...SCOPED, 'plain', 'absent', '@other/absent', './faces/own', 'faces/own', '@faces', '.bin', 'fs', ''];

test('a package is found where the engine finds it, and not where it does not', () => {
  const folder = workFolder();
  for (const from of ['package.json', 'news/package.json', 'news/absent/deep/package.json']) {
    const engine = createRequire(path.join(folder, from));
    const find = packageFinder(path.join(folder, from));
    const expected = NAMES.map((name) => {
      try {
        return path.dirname(engine.resolve(`${name}/package.json`));
      } catch {
        return undefined;
      }
    });
    expect(NAMES.map(find)).toEqual(expected);
    expect(expected.filter((found) => found !== undefined).length).toBeGreaterThan(1);
  }
});

test('the folders above are listed once, and anew by another finder', () => {
  const folder = workFolder();
  const from = path.join(folder, 'news/package.json');
  const find = packageFinder(from);
  expect(find('@faces/late')).toBeUndefined();
  const late = path.join(folder, 'news/node_modules/@faces/late');
  mkdirSync(late);
  writeFileSync(path.join(late, 'package.json'), '{}');
  expect(find('@faces/late')).toBeUndefined();
  expect(packageFinder(from)('@faces/late')).toBe(late);
});
