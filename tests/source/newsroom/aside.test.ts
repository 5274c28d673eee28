import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { asideOf } from '../../../scripts/lib/files/temporary-files.ts';
import { assemble, recover } from '../../../scripts/publish/release/assemble.ts';
import { storeOf } from '../../../scripts/publish/release/store.ts';
import { writeTextFile } from '../../../scripts/source/newsroom/folder.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';

/** The number of a process that is gone. */
const gone = (): number => spawnSync(process.execPath, ['-e', '']).pid;

test('the next write in a folder clears away what a killed one left, and nothing else', () => {
  const folder = folderForTest();
  const left = path.basename(asideOf(path.join(folder, 'boats.md'))).replace(`${process.pid}`, `${gone()}`);
  const others = ['boats.2024.new', '.boats.md', `.boats.md.communique-${process.pid}.new`, '.x.communique-.new'];
  for (const name of [left, ...others]) writeFileSync(path.join(folder, name), 'x');
  writeTextFile(folder, 'nets.md', '# Nets\n');
  expect(readdirSync(folder).sort()).toEqual([...others, 'nets.md'].sort());
});

test('a name as long as a disk allows is written', () => {
  const folder = folderForTest();
  for (const name of [`${'n'.repeat(252)}.md`, `${'网'.repeat(84)}.md`]) {
    writeTextFile(folder, name, 'x');
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe('x');
  }
});

test('the next start clears away what was left beside an output folder and in its store', () => {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  assemble([{ path: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('a') }], out);
  const left = `.deployed.json.communique-${gone()}.new`;
  writeFiles(root, { [left]: 'x', [`${path.relative(root, storeOf(out))}/${left}`]: 'x' });
  recover(out);
  expect([...readdirSync(root), ...readdirSync(storeOf(out))]).not.toContain(left);
});
