import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { copyNewsroom, digestsBelow, folderForTest } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

test('new writes a statement to start from, sync starts a language, and both can be built on', async () => {
  const folder = folderForTest();
  const created = await runCommand(['new', 'my-first'], folder);
  const synced = await runCommand(['sync', '--lang', 'pt-BR'], folder);
  const checked = await runCommand(['check'], folder);
  expect([created.code, synced.code, checked.code]).toEqual([0, 0, 1]);
  expect(Object.keys(digestsBelow(folder))).toEqual([
    'source/my-first.md',
    'translations/en/my-first.json',
    'translations/pt-BR/my-first.json',
    'translations/pt-BR/my-first.state.json',
  ]);
  expect(readFileSync(path.join(folder, 'source/my-first.md'), 'utf8')).toContain('date: 2025-01-01\n');
  expectTranscript('new', [created, synced, checked], folder);
});

test('after an edit of the source sync names new and old keys; what changed waits for its translation, nothing is overwritten', async () => {
  const folder = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const edit = (file: string, change: (text: string) => string): void => {
    const before = readFileSync(path.join(folder, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path.join(folder, file), after);
  };
  const translations = (): string =>
    readFileSync(path.join(folder, 'translations/de/notice-of-correction.json'), 'utf8');
  const source = 'source/notice-of-correction.md';

  edit(source, (text) =>
    text
      .replace('for 9 hours', 'for 8 hours')
      .replace('We regret the error.', 'A fourth boat came in late.\n\nWe regret the error.'),
  );
  const german = translations();
  const behind = await runCommand(['check', 'notice-of-correction'], folder);
  const synced = await runCommand(['sync', 'notice-of-correction'], folder);
  const waiting = await runCommand(['check', 'notice-of-correction'], folder);
  expect(translations()).toBe(german);
  expect(behind.stderr).toContain('[base-outdated]');
  expect(waiting.stderr).toContain('[stale]');
  expect(waiting.stderr).not.toContain('[base-outdated]');

  edit('translations/de/notice-of-correction.json', (text) =>
    text
      .replace('sei 9 Stunden', 'sei 8 Stunden')
      .replace('{\n', '{\n    "paragraph-a-fourth-boat-came-in": "Ein viertes Boot lief spät ein.",\n'),
  );
  const done = await runCommand(['sync', 'notice-of-correction'], folder);
  const clean = await runCommand(['check', 'notice-of-correction'], folder);
  const again = await runCommand(['sync', 'notice-of-correction'], folder);
  expect(clean.stderr).not.toContain('translations/de/');
  expect(again.stdout).toContain('nothing to write');
  expectTranscript('sync', [behind, synced, waiting, done, clean, again], folder);
});

test('sync writes nothing of a source that is broken', async () => {
  const folder = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const source = path.join(folder, 'source/notice-of-correction.md');
  writeFileSync(source, readFileSync(source, 'utf8').replace('date: 2024-12-02', 'date: last Monday'));
  const before = digestsBelow(folder);
  const run = await runCommand(['sync'], folder);
  expect(run.code).toBe(1);
  expect(digestsBelow(folder)).toEqual(before);
  expectTranscript('sync-broken', [run], folder);
});

test('sync names a generated file that cannot be read, and fails', async () => {
  const folder = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const damage = (name: string, change: (text: string) => string): void => {
    const file = path.join(folder, 'translations', name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  damage('de/night-at-the-pier.state.json', (text) => `<<<<<<< HEAD\n${text}`);
  damage('en/notice-of-correction.json', (text) => text.replace('",\n', '"\n'));
  const before = digestsBelow(folder);
  const run = await runCommand(['sync'], folder);
  expect(run.code).toBe(1);
  expect(digestsBelow(folder)).toEqual(before);
  expectTranscript('sync-damaged', [run], folder);
});
