import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../../support/communique.ts';
import { files, local } from '../../support/program-files.ts';

test('every file that the texts about lib/pdf name is there', () => {
  const home = path.join(REPOSITORY, 'scripts/lib/pdf');
  for (const name of ['README.md', 'conformance.md']) {
    const text = readFileSync(path.join(home, name), 'utf8');
    const named = [...text.matchAll(/`((?:[a-z]+\/)?[a-z-]+\.ts)`/g)].map(([, file = '']) => file);
    expect(named.length, name).toBeGreaterThan(5);
    const all = files.map((file) => file.name).filter((file) => file.startsWith('lib/pdf/'));
    expect(
      named.filter((file) => !all.some((each) => each.endsWith(`/${file}`))),
      name,
    ).toEqual([]);
  }
});

/** Files of lib/pdf that import one of them. */
const importersOf = (name: string): readonly string[] =>
  local
    .filter(({ from, to }) => from.startsWith('lib/pdf/') && to === `lib/pdf/${name}`)
    .map(({ from }) => from.slice('lib/pdf/'.length))
    .sort();

/** Files of lib/pdf whose code, comments aside, has something in it. */
const pdfFilesWith = (pattern: RegExp): readonly string[] =>
  files
    .filter(
      ({ name, text }) => name.startsWith('lib/pdf/') && pattern.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    )
    .map(({ name }) => name.slice('lib/pdf/'.length))
    .sort();

test('one tokenizer takes content streams apart, and one reader follows what it finds', () => {
  expect(importersOf('content/tokenizer.ts')).toEqual([
    'content/graphics-state.ts',
    'content/read-content.ts',
    'content/read-text-object.ts',
    'inspect/page-text.ts',
  ]);
  expect(importersOf('content/graphics-state.ts')).toEqual(['content/read-content.ts', 'last-page.ts']);
  // Patterns and searches for operators, of which a reader by hand is made.
  const operator = '(?<![A-Za-z])(?:BT|ET|B[DM]C|EMC|T[jJdm]|MCID)';
  const search = `(?:indexOf|startsWith|endsWith|includes|split|match|matchAll|replace)\\([^)]*${operator}\\b`;
  const pattern = `/[^/\\n]*${operator}\\b[^/\\n]*/[a-z]*[.,)]`;
  expect(pdfFilesWith(new RegExp(`${search}|${pattern}`))).toEqual([]);
});

test('one reader and one writer of fonts, of their maps, and of files', () => {
  expect(importersOf('fonts/sfnt-tables.ts')).toEqual(['fonts/glyph-file.ts', 'fonts/text-font.ts']);
  expect(pdfFilesWith(/'(?:glyf|loca|hmtx|maxp)'/)).toEqual(['fonts/glyph-file.ts', 'fonts/sfnt-tables.ts']);
  expect(pdfFilesWith(/beginbf/)).toEqual(['fonts/to-unicode.ts']);
  expect(pdfFilesWith(/startxref/)).toEqual(['file/read-file.ts', 'file/write-file.ts']);
  expect(pdfFilesWith(/\breadPdf\(/)).toEqual([
    'file/read-file.ts',
    'inspect/inspect-pdf.ts',
    'last-page.ts',
    'remediate.ts',
  ]);
});
