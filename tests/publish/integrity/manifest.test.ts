import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { builtAs, isOnlyBuilt, type Manifest, manifestOf } from '../../../scripts/publish/integrity/manifest.ts';
import { outKind } from '../../../scripts/publish/release/out-folder.ts';
import { releaseIn } from '../../../scripts/publish/release/store.ts';
import { folderForTest } from '../../support/folder.ts';

const RELEASE: Manifest['release'] = { number: 7, previous: null, decided: '2025-01-01T00:00:00Z' };
const PRINTED: Manifest['printedWith'] = { browser: 'a', fonts: [] };

test.each([
  ['what is built', {}, true],
  ['a proof', { proof: true }, true],
  ['what was printed', { printedWith: PRINTED }, true],
  ['a staging tree', { staging: true as const }, true],
  ['a release', { release: RELEASE }, false],
  ['a release that was printed', { release: RELEASE, printedWith: PRINTED }, false],
])('the list of %s is known by its beginning', (_what, settings, isBuilt) => {
  const { bytes } = manifestOf([], { proof: false, statements: [], ...settings });
  const folder = folderForTest({ 'manifest.json': bytes });
  expect(isOnlyBuilt(path.join(folder, 'manifest.json'))).toBe(isBuilt);
  expect(releaseIn(folder)?.number).toBe(isBuilt ? undefined : 7);
});

test.each([
  ['a proof', { proof: true }, 'proof'],
  ['what is built', {}, 'release'],
  ['what was printed', { printedWith: PRINTED }, 'release'],
  ['a staging tree', { proof: true, staging: true as const }, 'staging'],
  ['a release', { release: RELEASE }, undefined],
])('how the list of %s begins and ends tells what it is of', (_what, settings, kind) => {
  const file = { path: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('a') };
  const { bytes } = manifestOf([file], { proof: false, statements: [], ...settings });
  const folder = folderForTest({ 'manifest.json': bytes });
  const list = path.join(folder, 'manifest.json');
  expect(builtAs(list)).toBe(kind);
  expect(outKind(folder)).toBe(kind ?? 'release');
  truncateSync(list, bytes.length - 1);
  expect(builtAs(list)).toBeUndefined();
  truncateSync(list, bytes.length - 10);
  expect(outKind(folder)).toBe('foreign');
});

test('a release whose list somebody has written in another way is one all the same', () => {
  const folder = folderForTest();
  const manifest = { proof: false, statements: [], files: [], generator: 'communique', release: RELEASE };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  expect(releaseIn(folder)?.number).toBe(7);
});
