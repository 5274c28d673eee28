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
