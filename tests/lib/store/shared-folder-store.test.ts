import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sharedFolderStore } from '../../../scripts/lib/store/index.ts';
import { folderForTest, sha256 } from '../../support/folder.ts';
import { hasSmallDisks, smallDisk } from '../../support/small-disk.ts';

const made = (size: number) => ({ facts: {}, contents: new Map([['a', new Uint8Array(size)]]) });

test('a store that machines share says why it keeps nothing', async () => {
  const folder = folderForTest({ swept: '', records: 'no folder' });
  const store = sharedFolderStore(folder);
  await expect(store.keep(sha256('a'), made(9))).rejects.toMatchObject({
    code: 'store-failed',
    message: expect.stringMatching(/^\/.* does not keep what it is given \((?:ENOTDIR|EEXIST) at records.*\)$/),
  });
  const others = folderForTest({ 'objects/4d/7a/file': '' });
  await expect(sharedFolderStore(others).keep(sha256('a'), made(9))).rejects.toThrow(/another program has its objects/);
});

test('what cannot be read is said; what is not there, or is damaged, is not there', async () => {
  const folder = folderForTest();
  const store = sharedFolderStore(folder);
  const key = sha256('a');
  expect(await store.find(key)).toBeUndefined();
  await store.keep(key, made(9));
  writeFileSync(path.join(folder, 'records', key.slice(0, 2), `${key}.json`), 'damaged');
  expect(await store.find(key)).toBeUndefined();
  const long = sharedFolderStore(path.join(folder, 'a'.repeat(300)));
  await expect(long.find(key)).rejects.toMatchObject({
    message: expect.stringMatching(/cannot be read \(ENAMETOOLONG\)$/),
  });
  await expect(long.has(key)).rejects.toThrow('ENAMETOOLONG');
});

test('a folder in the place of one of its files is named', async () => {
  const folder = folderForTest();
  const store = sharedFolderStore(folder);
  const key = sha256('a');
  const file = path.join('records', key.slice(0, 2), `${key}.json`);
  await store.keep(sha256('b'), made(9));
  mkdirSync(path.join(folder, file), { recursive: true });
  await expect(store.keep(key, made(9))).rejects.toThrow(
    `${folder} does not keep what it is given (EISDIR at ${file})`,
  );
});

test.skipIf(!hasSmallDisks())('a full disk is named, with what to do, and half of a file is never there', async () => {
  const folder = path.join(smallDisk(64), 'work');
  const store = sharedFolderStore(folder);
  await store.keep(sha256('a'), made(9));
  await expect(store.keep(sha256('b'), made(500_000))).rejects.toMatchObject({
    code: 'store-failed',
    message: `${folder} does not keep what it is given (ENOSPC)`,
    advice: 'The disk is full. Make room there, and run this again.',
  });
  expect(await store.has(sha256('b'))).toBe(false);
  expect(await store.has(sha256('a'))).toBe(true);
});
