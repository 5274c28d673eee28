import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REPOSITORY, type Run, runCommand } from '../../support/communique.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

const HARBOUR = path.join(REPOSITORY, 'tests/fixtures/harbour');
const ARABIC = 'notice-of-correction/ar/notice-of-correction.ar.pdf';
const ENGLISH = 'night-at-the-pier/en/night-at-the-pier.en.pdf';

const folder = temporaryFolder();
beforeAll(async () => {
  const args = ['build', '--root', HARBOUR, '--lang', 'en,ar', '--format', 'pdf', '--out', '.'];
  const { code, stderr } = await runCommand(args, folder);
  expect(code, stderr).toBeLessThan(2);
});
afterAll(() => removeFolder(folder));

test('says what is in a PDF, for people, as text alone and as JSON', async () => {
  const runs = await Promise.all([
    runCommand(['inspect', ARABIC], folder),
    runCommand(['inspect', ENGLISH, '--pages', '2'], folder),
    runCommand(['inspect', ARABIC, '--text'], folder),
  ]);
  const json = await runCommand(['inspect', ENGLISH, '--pages', '1', '--json'], folder);
  for (const run of [...runs, json]) expect(run).toMatchObject({ code: 0, stderr: '' });
  const bytes = readFileSync(path.join(folder, ENGLISH)).length;
  const facts = JSON.parse(json.stdout);
  expect(facts).toMatchObject({
    language: 'en',
    claims: ['PDF/UA-1', 'PDF/A-2a'],
    bytes,
    pageCount: 2,
  });
  const pagesOf = (entries: readonly { readonly page: number }[]) => [...new Set(entries.map(({ page }) => page))];
  expect(facts.pages).toHaveLength(1);
  expect(pagesOf(facts.links)).toEqual([1]);
  expect(runs[0].stdout).toMatch(/^ {2}title {5}\u2067[^\n]+\u2069$/m);
  expect(runs[2].stdout).not.toMatch(/[\u2066-\u2069]/);
  expectTranscript('inspect', runs.map(withoutSizes), folder);
});

test('what it cannot read is one error with a remedy', async () => {
  writeFileSync(path.join(folder, 'other.pdf'), '%PDF-1.5\n1 0 obj<</Type/XRef>>\nendobj\nstartxref\n9\n%%EOF\n');
  const runs = await Promise.all(
    [['other.pdf'], ['manifest.json'], ['none.pdf'], ['.'], [ARABIC, '--pages', '2-9'], [ARABIC, '--pages', 'all']].map(
      (args) => runCommand(['inspect', ...args], folder),
    ),
  );
  expect(runs.map(({ code }) => code)).toEqual([3, 3, 2, 2, 2, 2]);
  for (const { stdout } of runs) expect(stdout).toBe('');
  expectTranscript('inspect-faults', runs, folder);
});

/** Every change of a font or a tag changes them. */
const withoutSizes = (run: Run): Run => ({
  ...run,
  stdout: run.stdout
    .replace(/[\d,]+ bytes$/m, '<bytes> bytes')
    .replace(/\d+ glyphs shown/g, '<glyphs> glyphs shown')
    .replace(/^( {2}(?:content|fonts|images|structure|metadata|other)) +[\d,]+ +\d+ %$/gm, '$1  <size>'),
});
