import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { REPOSITORY, runCommand } from '../../support/communique.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

const folder = temporaryFolder();
afterAll(() => removeFolder(folder));

/** A newsroom whose print.css hides what is emphasized. */
function newsroom(name: string, checks: string): string {
  const root = path.join(folder, name);
  for (const each of ['source', 'templates']) mkdirSync(path.join(root, each), { recursive: true });
  writeFileSync(path.join(root, 'source/newsroom.yaml'), `name: Harbour Watch\nlanguage: en\n${checks}`);
  writeFileSync(path.join(root, 'source/pier.md'), '# The pier\n\nThe pier was *not at all* closed.\n');
  const css = path.join(root, 'templates/print.css');
  copyFileSync(path.join(REPOSITORY, 'templates/print.css'), css);
  writeFileSync(css, '.text em { display: none }', { flag: 'a' });
  return root;
}

const build = (root: string) =>
  runCommand(['build', '--root', root, '--format', 'pdf', '--out', path.join(root, 'out')], root);

test('words that are not on paper are a warning with its place, and the PDF is made', async () => {
  const { code, stdout, stderr } = await build(newsroom('warned', ''));
  expect(`${stdout}${stderr}`).toMatch(/pier\.md:3:15: warning: .*“not at all”.*not on paper/);
  expect(code).toBe(0);
});

test('where the newsroom says so, they hold it', async () => {
  const root = newsroom('held', 'checks:\n  pdf-text: error\n');
  const run = await build(root);
  const { code, stdout, stderr } = run;
  expect(`${stdout}${stderr}`).toMatch(/pier\.md:3:15: error: .*“not at all”/);
  expect(`${stdout}${stderr}`).toMatch(/does not show what the statement says/);
  expect(code).toBe(1);
  expectTranscript('paper', [run], root);
});
