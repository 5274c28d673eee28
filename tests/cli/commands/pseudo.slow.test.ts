import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { copyNewsroom, filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { pdfFacts } from '../../support/pdf/pdf-facts.ts';
import { expectTranscript } from './trial/transcript.ts';

const SLUG = 'night-at-the-pier';

test('a designer sees every text accented and mirrored, without a translation file; nobody else does', async () => {
  const folder = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const proof = await runCommand(['build', SLUG, '--lang', 'en,en-xa,ar-XB', '--out', 'proof'], folder);
  expect(proof.code, proof.stderr).toBe(0);
  const read = (name: string): string => readFileSync(path.join(folder, 'proof', name), 'utf8');
  const pdf = await pdfFacts(readFileSync(path.join(folder, `proof/${SLUG}/ar-XB/${SLUG}.ar-XB.pdf`)));
  expect(pdf).toContain('language: ar-XB');

  const [plain, accented, turned] = ['en', 'en-XA', 'ar-XB'].map((tag) => read(`${SLUG}/${tag}/index.html`));
  expect(accented).toMatch(/<html lang="en-XA" dir="ltr"/);
  expect(accented).toMatch(/<h1[^>]*>\s*\[.*\]\s*<\/h1>/s);
  expect(turned).toMatch(/<html lang="ar-XB" dir="rtl"/);
  expect(turned).toMatch(/<h1[^>]*>\s*<bdo dir="rtl">/);
  for (const page of [accented, turned, read('en-XA/index.html'), read('ar-XB/index.html')]) {
    expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
    expect(page).not.toMatch(/rel="(?:alternate|canonical)"|application\/ld\+json|property="og:url"/);
    expect(page).not.toMatch(/[\u202A-\u202E]/);
  }
  expect(plain).toContain('hreflang="en" href="https://news.harbour.example');
  expect(plain).not.toMatch(/<link[^>]*hreflang="(?:en-XA|ar-XB)"|"inLanguage":"(?:en-XA|ar-XB)"|noindex/);
  expect(read('manifest.json')).toMatch(/proof/);

  writeFiles(folder, { [`translations/en-XA/${SLUG}.json`]: '{}\n', 'translations/ar-XB/labels.json': '{}\n' });
  const published = await runCommand(['build', '--format', 'text'], folder);
  expect(filesBelow(path.join(folder, 'dist')).filter((name) => /en-XA|ar-XB/.test(name))).toEqual([]);
  expect(published.stdout).not.toMatch(/en-XA|ar-XB/);

  const settings = path.join(folder, 'source/newsroom.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('[en, ar,', '[en, en-XA, ar,'));
  const listed = await runCommand(['build', '--format', 'text', '--out', 'listed'], folder);
  const synced = await runCommand(['sync', '--lang', 'ar-XB'], folder);
  expect([listed.code, synced.code]).toEqual([1, 2]);
  // It is an error, and no language; the others are published.
  expect(listed.stderr).toContain('[language-tag]');
  expect(filesBelow(path.join(folder, 'listed')).filter((name) => /en-XA/.test(name))).toEqual([]);
  expectTranscript('pseudo', [proof, listed, synced], folder);
});

test('a lone file has them too', async () => {
  const folder = folderForTest();
  writeFiles(folder, { 'alone.md': '---\ndate: 2022-01-13\n---\n\n# A headline\n\nA text.\n' });
  const run = await runCommand(['build', 'alone.md', '--lang', 'en-XA', '--format', 'html,text'], folder);
  expect(run.code, run.stderr).toBe(0);
  expect(readFileSync(path.join(folder, 'dist/alone/en-XA/alone.en-XA.txt'), 'utf8')).toMatch(/\[Å+ ĥé+å+đļî+ñé+\]/);
});
