import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { filesBelow } from '../../support/folder.ts';
import { pdfFacts } from '../../support/pdf/pdf-facts.ts';
import { harbourUnder } from './trial/harbour.ts';
import { expectTranscript } from './trial/transcript.ts';

const SLUG = 'notice-of-correction';
const OTHER = 'night-at-the-pier';
const UNREVIEWED = 'noch nicht geprüft';

const approve = (folder: string, name: string, tag: string) =>
  runCommand(['approve', name, '--lang', tag, '--by', 'A. Reader'], folder);
const build = (folder: string, ...args: readonly string[]) => runCommand(['build', '--approved-only', ...args], folder);
const texts = (folder: string, out: string): readonly string[] =>
  filesBelow(path.join(folder, out)).filter((name) => name.endsWith('.txt'));

test('an approval takes the line off page, PDF and text; --approved-only lets nothing else out', async () => {
  const folder = harbourUnder('hold');
  const files = async (out: string): Promise<readonly [page: string, text: string, pdf: readonly string[]]> => {
    await runCommand(['build', SLUG, '--lang', 'de', '--out', out], folder);
    const read = (name: string): Buffer => readFileSync(path.join(folder, out, SLUG, 'de', name));
    const pdf = await pdfFacts(read(`${SLUG}.de.pdf`));
    return [read('index.html').toString(), read(`${SLUG}.de.txt`).toString(), pdf.split('\n')];
  };
  const before = await files('before');
  await approve(folder, SLUG, 'de');
  const waiting = await build(folder, '--format', 'text', '--out', 'waiting');
  expect(waiting.code).toBe(1);
  expect(texts(folder, 'waiting')).toEqual([`${OTHER}/en/${OTHER}.en.txt`, `${SLUG}/en/${SLUG}.en.txt`]);
  await approve(folder, 'newsroom', 'de');
  const after = await files('after');
  expect([before[0].includes(UNREVIEWED), after[0].includes(UNREVIEWED)]).toEqual([true, false]);
  expect([before[1].includes(UNREVIEWED), after[1].includes(UNREVIEWED)]).toEqual([true, false]);
  // One paragraph less, and everything else as it was.
  const paragraphs = (lines: readonly string[]): number => lines.filter((line) => line.trim() === 'P').length;
  expect(paragraphs(before[2]) - paragraphs(after[2])).toBe(1);
  expect(after[2].filter((line) => line.trim() !== 'P')).toEqual(before[2].filter((line) => line.trim() !== 'P'));

  const run = await build(folder);
  expect(run.code).toBe(1);
  const dist = path.join(folder, 'dist');
  const tags = (slug: string): readonly string[] => [
    ...new Set(
      filesBelow(path.join(dist, slug))
        .filter((name) => name.includes('/'))
        .map((name) => name.split('/')[0] ?? ''),
    ),
  ];
  expect([tags(SLUG), tags(OTHER)]).toEqual([['de', 'en'], ['en']]);
  // The organisation speaks in no unapproved words, not even on start pages.
  const arabic: Readonly<Record<string, string>> = JSON.parse(
    readFileSync(path.join(folder, 'translations/ar/newsroom.json'), 'utf8'),
  );
  for (const name of filesBelow(dist).filter((each) => each.endsWith('.html')))
    expect(readFileSync(path.join(dist, name), 'utf8'), name).not.toContain(arabic['about'] ?? 'nothing');
  expectTranscript('approved-only', [waiting, run], folder);
});

test('together: one language that is not approved holds the whole statement', async () => {
  const folder = harbourUnder('together');
  for (const name of ['newsroom', OTHER]) for (const tag of ['ar', 'de']) await approve(folder, name, tag);
  const held = await build(folder, OTHER, '--format', 'text', '--out', 'held');
  expect([held.code, texts(folder, 'held')]).toEqual([1, []]);
  for (const name of ['newsroom', OTHER]) await approve(folder, name, 'zh-Hans');
  const whole = await build(folder, OTHER, '--format', 'text', '--out', 'whole');
  expect([whole.code, texts(folder, 'whole').length]).toEqual([0, 4]);
  expectTranscript('approved-only-together', [held, whole], folder);
});

test('fallback: a gap is not filled with a source text that nobody approved in its place', async () => {
  const folder = harbourUnder('fallback');
  const file = path.join(folder, `translations/de/${SLUG}.json`);
  const { 'paragraph-we-regret-the-error': _, ...rest }: Record<string, string> = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  writeFileSync(file, JSON.stringify(rest));
  await approve(folder, 'newsroom', 'de');
  await approve(folder, SLUG, 'de');
  const open = await runCommand(['build', SLUG, '--lang', 'de', '--format', 'text', '--out', 'open'], folder);
  const strict = await build(folder, SLUG, '--lang', 'de', '--format', 'text', '--out', 'strict');
  expect([open.code, texts(folder, 'open').length]).toEqual([0, 1]);
  expect([strict.code, texts(folder, 'strict')]).toEqual([1, []]);
  expectTranscript('approved-only-fallback', [open, strict], folder);
});
