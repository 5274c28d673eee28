import path from 'node:path';
import { expect, test } from 'vitest';
import { oncePerFile } from '../../../scripts/lib/files/file-stamp.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';

test('what is read of a file is read once, and anew where another has taken its place', () => {
  const folder = folderForTest({ 'a.ttf': 'one' });
  const file = path.join(folder, 'a.ttf');
  let count = 0;
  const read = oncePerFile(() => ++count);
  expect([read(file), read(file)]).toEqual([1, 1]);
  writeFiles(folder, { 'a.ttf': 'another' });
  expect([read(file), read(file)]).toEqual([2, 2]);
});
