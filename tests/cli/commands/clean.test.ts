import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../scripts/lib/files/index.ts';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { runCommand } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

test('clean removes the prints that are kept, and says how many there were', async () => {
  const folder = path.join(folderForTest(), 'store');
  const clean = () => runCommand(['clean'], folderForTest(), { COMMUNIQUE_STORE: folder });
  await folderStore(folder).keep(sha256('a'), { facts: {}, contents: new Map([['pdf', new Uint8Array(2_000_000)]]) });
  expect(await clean()).toMatchObject({ code: 0, stdout: `Removed 2 files, 2.0 MB, from ${folder}.\n` });
  expect(existsSync(folder)).toBe(false);
  expect(await clean()).toMatchObject({ code: 0, stdout: `Nothing was kept in ${folder}.\n` });
});

test('clean says that nothing is kept where that is off', async () => {
  const folder = folderForTest();
  const run = await runCommand(['clean'], folder, { COMMUNIQUE_STORE: 'off' });
  expectTranscript('clean', [run], folder);
  expect(run).toMatchObject({ code: 0, stdout: 'Nothing was kept: COMMUNIQUE_STORE is off.\n' });
});
