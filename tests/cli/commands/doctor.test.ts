import { expect, test } from 'vitest';
import { communique } from '../../support/communique.ts';
import { filesBelow, folderForTest } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

test('doctor tries what a build needs, and says so', async () => {
  const folder = folderForTest();
  const run = await communique(['doctor'], folder);
  expect(run).toMatchObject({ code: 0, stderr: '' });
  for (const name of ['runtime', 'fonts', 'browser', 'sandbox'])
    expect(run.stdout).toMatch(new RegExp(`^(?:ok|weak) +${name}: `, 'm'));
  expect(filesBelow(folder)).toEqual([]);
  const stdout = run.stdout
    .replace(/Node \d+\.\d+\.\d+/, 'Node <version>')
    .replace(/Chromium [\d.]+/, 'Chromium <version>')
    .replace(/^(?:ok|weak) +sandbox: .*/m, 'ok  sandbox: <as this machine allows>');
  expectTranscript('doctor', [{ ...run, stdout }], folder);
});
