import { mkdirSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { knownDigests, sha256 } from '../../../scripts/lib/files/index.ts';
import { folderForTest } from '../../support/folder.ts';

/** A minute after: what was written in the test has lain for a while. */
const later = (): number => Date.now() + 60_000;

function counting(now: () => number) {
  const known = knownDigests(now);
  let count = 0;
  const digest = (file: string): string =>
    known(file, 'sha256', (bytes) => {
      count++;
      return sha256(bytes);
    });
  return { digest, known, reads: () => count };
}

test('a file is read once, also where its folder is renamed, and again where it has been written to or replaced', () => {
  const { digest, reads } = counting(later);
  const folder = path.join(folderForTest(), 'before');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'one'), 'one');
  expect([1, 2].map(() => digest(path.join(folder, 'one')))).toEqual([sha256('one'), sha256('one')]);
  renameSync(folder, `${folder}-moved`);
  const file = path.join(`${folder}-moved`, 'one');
  expect([digest(file), reads()]).toEqual([sha256('one'), 1]);

  // As long, and with the time that it had.
  const { atime, mtime } = statSync(file);
  writeFileSync(file, 'two');
  utimesSync(file, atime, mtime);
  expect([digest(file), reads()]).toEqual([sha256('two'), 2]);
  const other = `${file}.other`;
  writeFileSync(other, 'six');
  utimesSync(other, atime, mtime);
  renameSync(other, file);
  expect([digest(file), reads()]).toEqual([sha256('six'), 3]);
  rmSync(file);
  expect(() => digest(file)).toThrow('ENOENT');
});

test('what has just been written is read each time: a change in the same moment would not be seen', () => {
  const { digest, reads } = counting(Date.now);
  const file = path.join(folderForTest(), 'one');
  writeFileSync(file, 'one');
  expect([digest(file), digest(file), reads()]).toEqual([sha256('one'), sha256('one'), 2]);
});

test('one kind of digest is not taken for another, nor a link for what it leads to', () => {
  const { digest, known, reads } = counting(later);
  const file = path.join(folderForTest(), 'one');
  writeFileSync(file, 'one');
  digest(file);
  expect(known(file, 'length', ({ length }) => `${length}`)).toBe('3');
  symlinkSync(file, `${file}.link`);
  expect([digest(`${file}.link`), digest(`${file}.link`), reads()]).toEqual([sha256('one'), sha256('one'), 3]);
});
