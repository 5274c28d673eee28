import { expect, test } from 'vitest';
import { discretion } from '../../../scripts/cli/report/discretion.ts';
import { readinessReport } from '../../../scripts/cli/report/release-report.ts';
import type { ReadinessRow, RowState } from '../../../scripts/workflows/readiness/readiness.ts';

const row: ReadinessRow = { slug: 'boats', tag: 'en', checks: [], state: 'held', isBlocking: false };
const board = {
  isGo: true,
  rows: [{ ...row, reason: 'boats.md:5: a figure', next: 'Mend it: communique check boats' }],
};

test('a board says why and what next', () => {
  const lines = readinessReport(board, { colour: false }).split('\n');
  expect(lines).toContain('boats en: held: boats.md:5: a figure');
  expect(lines).toContain('  → Mend it: communique check boats');
});

test('a release in which no statement is public says so beside GO', () => {
  const verdict = (state: RowState) => readinessReport({ ...board, rows: [{ ...row, state }] }, { colour: false });
  expect(verdict('waiting')).toContain('All: GO, and no statement goes out\n');
  for (const state of ['going', 'unchanged', 'held', 'withdrawn'] as const)
    expect(verdict(state), state).toContain('All: GO\n');
});

test('a log names nothing under embargo, and no command with a name that is none', () => {
  const quiet = discretion();
  quiet.keep([['boats']]);
  const text = readinessReport(board, { colour: false, discretion: quiet });
  expect(text).toContain('embargoed-1 en: held: it is under embargo: --verbose says why');
  expect(text).not.toMatch(/boats|→/);
});

test('a command that nobody can type without a name says how to get it', () => {
  const quiet = discretion();
  quiet.keep([['boats']]);
  expect(quiet.told('  → Let it out: communique publish boats.\nmore\n')).toBe(
    '  → Let it out: communique publish embargoed-1. (--verbose names it)\nmore\n',
  );
  expect(quiet.told('boats waits\n')).toBe('embargoed-1 waits\n');
});

test.each([
  ['secret', 'the secret key was not named', 'the secret key was not named'],
  ['secret', 'source/secret.md:3:1: error: x', 'source/embargoed-1.md:3:1: error: x'],
  ['secret', 'dist/secret/de/secret.de.pdf', 'dist/embargoed-1/de/embargoed-1.de.pdf'],
  ['secret', 'a file says nearly all that secret says', 'a file says nearly all that embargoed-1 says'],
  ['secret', 'the notice of secret, which is withheld', 'the notice of embargoed-1, which is withheld'],
  [
    'source',
    'Name it in source/newsroom.yaml: `source` is held',
    'Name it in source/newsroom.yaml: `embargoed-1` is held',
  ],
  ['source', 'source/boats.md, source/source.md', 'source/boats.md, source/embargoed-1.md'],
  ['source', 'Put it in source/. Its source changed.', 'Put it in source/. Its source changed.'],
  ['source', 'dist/source/de/source.de.txt', 'dist/embargoed-1/de/embargoed-1.de.txt'],
  ['source', 'source  de  held', 'embargoed-1  de  held'],
  ['templates', 'templates/page.html; templates/de/index.html', 'templates/page.html; embargoed-1/de/index.html'],
  ['translations', 'translations/de/translations.json', 'translations/de/embargoed-1.json'],
  ['translations', 'translations/de/translations.de.txt', 'embargoed-1/de/embargoed-1.de.txt'],
  ['check', '→ communique check boats', '→ communique check boats'],
  ['number', 'a.md:3:1: error: 12 [number]', 'a.md:3:1: error: 12 [number]'],
  ['error', 'error.md:3:1: error: 12', 'embargoed-1.md:3:1: error: 12'],
  ['error', 'error: 3 keys kept', 'embargoed-1: 3 keys kept'],
])('a statement called %s is not named in "%s", and other words stay', (name, text, told) => {
  const quiet = discretion();
  quiet.keep([[name]]);
  expect(quiet.told(text)).toBe(told);
});
