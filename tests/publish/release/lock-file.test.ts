import { linkSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { lockFile, withLock } from '../../../scripts/publish/release/lock.ts';
import { folderForTest } from '../../support/folder.ts';

const locked = (out: string): Promise<string> =>
  withLock(out, { patience: 0, onWait: () => undefined }, async () => 'done');

test.each([
  ['symbolic', symlinkSync],
  ['hard', linkSync],
])('a %s link is no lock, and what it leads to keeps its mode', async (_, link) => {
  const folder = folderForTest();
  const other = path.join(folder, 'other');
  const out = path.join(folder, 'dist');
  writeFileSync(other, 'secret', { mode: 0o600 });
  link(other, lockFile(out));
  await expect(locked(out)).rejects.toMatchObject({ code: 'out-unwritable' });
  expect(statSync(other).mode & 0o777).toBe(0o600);
  expect(readFileSync(other, 'utf8')).toBe('secret');
  rmSync(lockFile(out));
  await expect(locked(out)).resolves.toBe('done');
});

test('a link that leads nowhere makes no file there', async () => {
  const folder = folderForTest();
  const [out, nowhere] = [path.join(folder, 'dist'), path.join(folder, 'nowhere')];
  symlinkSync(nowhere, lockFile(out));
  await expect(locked(out)).rejects.toMatchObject({ code: 'out-unwritable' });
  expect(statSync(nowhere, { throwIfNoEntry: false })).toBeUndefined();
});
