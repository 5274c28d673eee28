import { utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore, noStore } from '../../../scripts/lib/store/index.ts';
import { digestsOfFiles, filesDigest } from '../../../scripts/workflows/known/files-digest.ts';
import { filesBelow, folderForTest, sha256, writeFiles } from '../../support/folder.ts';

const FILES = { 'a/one.txt': 'one', 'two.txt': 'two' };
const pathsIn = (folder: string): readonly string[] => Object.keys(FILES).map((name) => path.join(folder, name));

test('the digest of files is of what they hold and of their names below a folder, whatever times and places they have', async () => {
  const [here, there] = [folderForTest(FILES), folderForTest(FILES)];
  const store = folderStore(folderForTest());
  const digestIn = (folder: string): Promise<string> => filesDigest(store, pathsIn(folder), folder);
  const first = await digestIn(here);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(await digestIn(there)).toBe(first);
  expect(await digestIn(here)).toBe(first);
  utimesSync(path.join(here, 'two.txt'), 1, 1);
  expect(await digestIn(here)).toBe(first);
  expect(await filesDigest(noStore, pathsIn(here), here)).toBe(first);

  writeFiles(here, { 'two.txt': 'owt' });
  utimesSync(path.join(here, 'two.txt'), 1, 1);
  expect(await digestIn(here)).not.toBe(first);
  expect(await filesDigest(store, pathsIn(there), path.join(there, 'a'))).not.toBe(first);
});

test('the digest of each file is kept as long as the disk says that all are as they were', async () => {
  const folder = folderForTest(FILES);
  const cache = folderForTest();
  const files = pathsIn(folder);
  const first = [sha256('one'), sha256('two')];
  expect(await digestsOfFiles(files, cache)).toEqual(first);
  expect(filesBelow(cache)).toEqual(['fonts/.lock', expect.stringMatching(/^fonts\/.*\.json$/)]);
  expect(await digestsOfFiles(files, cache)).toEqual(first);
  writeFiles(folder, { 'two.txt': 'owt' });
  utimesSync(path.join(folder, 'two.txt'), 1, 1);
  expect(await digestsOfFiles(files, cache)).toEqual([first[0], sha256('owt')]);
  expect(await digestsOfFiles(files.toReversed(), cache)).toEqual([sha256('owt'), first[0]]);
  expect(await digestsOfFiles(files, path.join(folder, 'two.txt'))).toEqual([first[0], sha256('owt')]);
});
