import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../scripts/lib/files/index.ts';
import { folderForTest } from '../../support/folder.ts';

test('folders are made with their mode, however many are missing, and stay where they are there', () => {
  const root = folderForTest();
  const folder = path.join(root, 'a/b/c');
  makeFolder(folder, 0o700);
  makeFolder(`${folder}/`, 0o700);
  makeFolder(path.join(root, 'x/../y'));
  expect(['a', 'a/b', 'a/b/c'].map((name) => statSync(path.join(root, name)).mode & 0o777)).toEqual([448, 448, 448]);
  expect([existsSync(path.join(root, 'y')), statSync('/').isDirectory()]).toEqual([true, true]);
  makeFolder('/');
  symlinkSync(folder, path.join(root, 'link'));
  makeFolder(path.join(root, 'link'));
  makeFolder(path.join(root, 'link/d'));
  expect(existsSync(path.join(folder, 'd'))).toBe(true);
});

test('a file in the way is an error, and so is a link that leads nowhere', () => {
  const root = folderForTest({ file: '' });
  mkdirSync(path.join(root, 'kept'));
  writeFileSync(path.join(root, 'kept/file'), '');
  symlinkSync(path.join(root, 'nowhere'), path.join(root, 'link'));
  expect(() => makeFolder(path.join(root, 'file'))).toThrow(/EEXIST/);
  expect(() => makeFolder(path.join(root, 'file/below'))).toThrow(/EEXIST|ENOTDIR/);
  expect(() => makeFolder(path.join(root, 'link'))).toThrow(/EEXIST/);
  expect(() => makeFolder(path.join(root, 'link/below'))).toThrow();
});

test.skipIf(!existsSync('/proc/self'))('where no folder can be made it ends, with the error of the system', () => {
  expect(() => makeFolder('/proc/communique/store')).toThrow(/ENOENT/);
  expect(() => makeFolder('/proc/communique')).toThrow(/ENOENT/);
});
