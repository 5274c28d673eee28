import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unpackBrowser } from '../../../scripts/lib/browser/unpack.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';
import { tarOf } from './tar-of.ts';

const BINARY = Buffer.from('not quite a browser, but as good for this '.repeat(50));
const LIBRARY = Buffer.from('a shared library');

let folder: string;
let archives: string;
let cache: string;

beforeEach(() => {
  folder = temporaryFolder();
  archives = join(folder, 'bin');
  cache = join(folder, 'cache');
  mkdirSync(archives);
  writeFileSync(join(archives, 'chromium.br'), brotliCompressSync(BINARY));
  writeFileSync(
    join(archives, 'al2023.tar.br'),
    brotliCompressSync(
      tarOf([
        ['lib/libx.so', LIBRARY],
        ['lib/../../escape.so', LIBRARY],
      ]),
    ),
  );
});
afterEach(() => removeFolder(folder));

const unpacked = async (): Promise<string> => (await unpackBrowser(archives, cache)).executable;
const isWhole = async (): Promise<boolean> => {
  const { executable, libraries } = await unpackBrowser(archives, cache);
  const names = readdirSync(libraries).sort();
  return (
    readFileSync(executable).equals(BINARY) &&
    names.join() === 'escape.so,libx.so' &&
    readFileSync(join(libraries, 'libx.so')).equals(LIBRARY)
  );
};

test('unpacks once, for its owner alone, and nothing outside its folder', async () => {
  const path = await unpacked();
  expect(await isWhole()).toBe(true);
  const { mode, ino } = statSync(path);
  expect(mode & 0o777).toBe(0o700);
  expect(statSync(join(cache, 'chromium')).mode & 0o777).toBe(0o700);
  expect(statSync(await unpacked()).ino).toBe(ino);
  expect(readdirSync(folder).sort()).toEqual(['bin', 'cache']);
});

/** Each leaves size and modification time as they were, which is the hardest to notice. */
function flip(path: string): void {
  const { atime, mtime } = statSync(path);
  const bytes = readFileSync(path);
  const at = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(path, bytes);
  utimesSync(path, atime, mtime);
}

const DAMAGES: readonly (readonly [string, (path: string) => void])[] = [
  ['a flipped bit', flip],
  ['a flipped bit in a library', (path) => flip(join(path, '..', 'lib', 'libx.so'))],
  ['a flipped bit in the record', (path) => flip(join(path, '..', 'seal.json'))],
  ['a file cut short', (path) => truncateSync(path, 100)],
  ['a library that is gone', (path) => rmSync(join(path, '..', 'lib', 'libx.so'))],
  ['a library that was slipped in', (path) => writeFileSync(join(path, '..', 'lib', 'libevil.so'), 'x')],
  ['a record that is gone', (path) => rmSync(join(path, '..', 'seal.json'))],
];

test.each(DAMAGES)('finds %s, and unpacks anew', async (_, damage) => {
  damage(await unpacked());
  expect(await isWhole()).toBe(true);
});

test('takes a file that was only touched as it is', async () => {
  const path = await unpacked();
  const { ino } = statSync(path);
  utimesSync(path, 1, 1);
  expect(statSync(await unpacked()).ino).toBe(ino);
});

test('gives several that start at once the same whole browser', async () => {
  const paths = await Promise.all(Array.from({ length: 6 }, unpacked));
  expect(new Set(paths).size).toBe(1);
  expect(await isWhole()).toBe(true);
  expect(readdirSync(join(cache, 'chromium'))).toHaveLength(1);
});

test('keeps two releases apart', async () => {
  const first = await unpacked();
  writeFileSync(join(archives, 'chromium.br'), brotliCompressSync(Buffer.from('another release')));
  expect(await unpacked()).not.toBe(first);
});

test('says so when an archive is broken, and leaves nothing half done', async () => {
  const broken = readFileSync(join(archives, 'chromium.br'));
  writeFileSync(join(archives, 'chromium.br'), broken.subarray(0, broken.length - 10));
  await expect(unpacked()).rejects.toMatchObject({ name: 'BrowserError', code: 'unpack' });
  expect(readdirSync(join(cache, 'chromium'))).toEqual([]);
});
