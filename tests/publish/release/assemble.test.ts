import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { assemble, recover } from '../../../scripts/publish/release/assemble.ts';
import { startCommand } from '../../support/command.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';

const text = (name: string, words: string) => ({
  path: name,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(words),
});
const read = (out: string): string => readFileSync(path.join(out, 'a.txt'), 'utf8');

/** Assembles in a process that dies right after so many calls that change the disk. */
async function assembleAndDie(out: string, words: string, dieAt: number): Promise<number | null> {
  const here = (file: string): string => path.join(import.meta.dirname, '../..', file);
  const program = here('conformance/trial/assembler.ts');
  const running = startCommand(
    process.execPath,
    ['--import', here('conformance/trial/die-at.ts'), program, out, words],
    {
      environment: { ...process.env, DIE_AT: String(dieAt) },
    },
  );
  return (await running.ended).code;
}

test('whatever call a kill comes after, the next start finds the old folder or the new one, and no leftovers', async () => {
  const place = folderForTest();
  const out = path.join(place, 'dist');
  let gaps = 0;
  for (let dieAt = 1; ; dieAt++) {
    assemble([text('a.txt', 'old')], out);
    const code = await assembleAndDie(out, 'new', dieAt);
    if (code === 0) break;
    if (!existsSync(out)) gaps++;
    recover(out);
    expect(['old', 'new']).toContain(read(out));
    expect(readdirSync(place)).toEqual(['dist']);
  }
  // Between the two renames alone there is none.
  expect(gaps).toBe(1);
  expect(read(out)).toBe('new');
});

test('a folder is put back although another process has the number of the one that died', () => {
  const place = folderForTest();
  const out = path.join(place, 'dist');
  writeFiles(out, { 'a.txt': 'old' });
  renameSync(out, path.join(place, `.dist.communique-${process.ppid}.old`));
  recover(out);
  expect(read(out)).toBe('old');
});

test('what a living process writes beside the folder is left to it', () => {
  const place = folderForTest();
  const out = path.join(place, 'dist');
  writeFiles(out, { 'a.txt': 'old' });
  const fresh = `.dist.communique-${process.ppid}.new`;
  mkdirSync(path.join(place, fresh));
  recover(out);
  expect(readdirSync(place)).toContain(fresh);
});
