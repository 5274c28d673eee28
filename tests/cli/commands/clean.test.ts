import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../scripts/lib/files/index.ts';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { runCommand } from '../../support/communique.ts';
import { filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

test('clean removes the prints that are kept, and says how many there were', async () => {
  const folder = path.join(folderForTest(), 'store');
  const clean = () => runCommand(['clean'], folderForTest(), { COMMUNIQUE_STORE: folder });
  await folderStore(folder).keep(sha256('a'), { facts: {}, contents: new Map([['pdf', new Uint8Array(2_000_000)]]) });
  expect(await clean()).toMatchObject({ code: 0, stdout: `Removed 2 files, 2.0 MB, from ${folder}.\n` });
  expect(existsSync(folder)).toBe(false);
  expect(await clean()).toMatchObject({ code: 0, stdout: `Nothing was kept in ${folder}.\n` });
});

test('clean removes cut fonts and what is known of the languages of texts, too', async () => {
  const cache = folderForTest();
  const own = path.join(cache, 'communique');
  writeFiles(own, { 'fonts/cut.ttf': 'a font', 'languages.json': '{}', 'chromium/browser': 'a browser' });
  await folderStore(path.join(own, 'store')).keep(sha256('a'), { facts: {}, contents: new Map() });
  const run = await runCommand(['clean'], folderForTest(), { XDG_CACHE_HOME: cache, COMMUNIQUE_STORE: '' });
  expect(run.stdout).toContain('Removed 1 file');
  expect(filesBelow(own)).toEqual(['chromium/browser']);
});

test('clean says that nothing is kept where that is off', async () => {
  const folder = folderForTest();
  const run = await runCommand(['clean'], folder, { COMMUNIQUE_STORE: 'off' });
  expectTranscript('clean', [run], folder);
  expect(run).toMatchObject({ code: 0, stdout: 'Nothing was kept: COMMUNIQUE_STORE is off.\n' });
});
