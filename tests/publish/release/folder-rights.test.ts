import { chmodSync, chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { afterEach, expect, test } from 'vitest';
import { assemble } from '../../../scripts/publish/release/assemble.ts';
import { folderForTest } from '../../support/folder.ts';
import { FIRST, output } from './written-trees.ts';

const isRoot = process.getuid?.() === 0;
const umask = process.umask();
afterEach(() => process.umask(umask));

const modeOf = (file: string): string => (statSync(file).mode & 0o7777).toString(8);
/** The modes of the output folder, a folder in it and a file in that. */
const modesOf = (out: string): readonly string[] => ['.', 'b', 'b/c.txt'].map((name) => modeOf(path.join(out, name)));
const rounds = ['c', 'd', 'e', 'f', 'g'].map((text) => ({ ...FIRST, 'a.txt': text }));

test('the output folder keeps the mode that somebody has given to it, in every build', () => {
  process.umask(0o022);
  const { out, write } = output();
  write(FIRST);
  write({ ...FIRST, 'a.txt': 'b' });
  for (const mode of ['2750', '1777', '555', '700']) {
    chmodSync(out, Number.parseInt(mode, 8));
    for (const texts of rounds) {
      write(texts);
      expect(modeOf(out)).toBe(mode);
    }
  }
  chmodSync(out, 0o755);
});

test('what is in it has the modes that the umask gives now, whatever it gave when the same bytes were written', () => {
  process.umask(0o077);
  const { out, write } = output();
  for (const texts of rounds) write(texts);
  expect(modesOf(out)).toEqual(['700', '700', '600']);
  process.umask(0o022);
  for (const texts of rounds) {
    write(texts);
    expect(modesOf(out)).toEqual(['700', '755', '644']);
  }
  chmodSync(path.join(out, 'b/c.txt'), 0o600);
  chmodSync(path.join(out, 'b'), 0o700);
  for (const texts of rounds) {
    write(texts);
    expect(modesOf(out)).toEqual(['700', '755', '644']);
  }
});

test.runIf(isRoot)('a setgid bit of the output folder gives its group to all that is in it', () => {
  const { out, write } = output();
  write(FIRST);
  chownSync(out, 0, 4343);
  chmodSync(out, 0o2775);
  for (const texts of rounds) {
    write(texts);
    for (const name of ['.', 'b', 'b/c.txt']) expect(statSync(path.join(out, name)).gid, name).toBe(4343);
  }
});

test.runIf(isRoot)('where the administrator builds into a folder of another user, all stays that user’s', () => {
  const out = path.join(folderForTest(), 'dist');
  mkdirSync(out);
  chownSync(out, 4242, 4343);
  const bytes = new TextEncoder().encode('text');
  for (const more of ['one', 'two']) {
    assemble(
      ['a.txt', 'b/c.txt', `b/${more}/d.txt`].map((name) => ({ path: name, mediaType: 'text/plain', bytes })),
      out,
    );
    const all = ['.', ...readdirSync(out, { recursive: true }).map(String)];
    for (const name of all) expect(statSync(path.join(out, name)), name).toMatchObject({ uid: 4242, gid: 4343 });
  }
});
