import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = folderForTest();
  mkdirSync(path.join(folder, 'source'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

const STATEMENT = '# Verdict 🇸🇾\n\nThe name שרה, สวัสดี and 𒀀.\n';

test('fonts says what a newsroom’s texts need, what of it is there, and the one command that installs the rest', async () => {
  const folder = folderWith({ 'source/verdict.md': STATEMENT, 'source/newsroom.yaml': 'languages: [en, ja]\n' });
  const run = await runCommand(['fonts'], folder);
  const { code, stdout, stderr } = run;
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/^comes along {2}@expo-google-fonts\/source-serif-4 0\.4\.1 +Latin, Cyrillic, Greek$/m);
  expect(stdout).toMatch(/^comes along {2}@expo-google-fonts\/noto-serif-hebrew 0\.4\.2 +Hebrew$/m);
  expect(stdout).toMatch(/^MISSING {6}@expo-google-fonts\/noto-sans-thai 0\.4\.2 +Thai$/m);
  expect(stdout).toContain('No face has 𒀀\n');
  expect(stdout).toContain(
    'Run: npm install @expo-google-fonts/noto-sans-thai@0.4.2 @expo-google-fonts/noto-serif-jp@0.4.3\n',
  );
  expectTranscript('fonts', [run], folder);
});

test('fonts --lang needs no newsroom', async () => {
  const run = await runCommand(['fonts', '--lang', 'th,de'], folderForTest());
  expect(run).toMatchObject({ code: 1, stderr: '' });
  expect(run.stdout).toContain('noto-sans-thai');
});

test('fonts names the program that reads words of a script wrong in any PDF', async () => {
  const { stdout } = await runCommand(['fonts', '--lang', 'mn-Mong'], folderForTest());
  expect(stdout).toMatch(/Mongolian; in PDFs, MuPDF takes the vowel separator \(U\+180E\) for a space$/m);
});

test('fonts --lang asks about languages, --statement about one statement', async () => {
  const folder = folderWith({ 'source/verdict.md': STATEMENT, 'source/plain.md': '# Plain\n\nWords.\n' });
  const german = await runCommand(['fonts', '--lang', 'de'], folder);
  expect(german).toMatchObject({ code: 0 });
  expect(german.stdout).not.toContain('Run:');
  const plain = await runCommand(['fonts', '--statement', 'plain'], folder);
  expect(plain).toMatchObject({ code: 0 });
  expect(plain.stdout).not.toContain('hebrew');
});

test('a face of the newsroom’s own that cannot be printed with is said, by its key', async () => {
  const folder = folderWith({
    'source/a.md': '# A\n\nWords.\n',
    'source/newsroom.yaml': 'fonts:\n  Latn: fonts/none.ttf\n  Thai: source/a.md\n',
  });
  const { code, stdout } = await runCommand(['fonts'], folder);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^BROKEN {7}Unexpected font for Latn: there is no file/m);
  const check = await runCommand(['check'], folder);
  expect(check.code).toBe(1);
  expect(check.stderr).toMatch(
    /newsroom\.yaml:2:3: error: Unexpected font for Latn: there is no file .* \[font-file\]/,
  );
});
