import path from 'node:path';
import { expect, test } from 'vitest';
import { communique, REPOSITORY } from './trial/communique.ts';
import { expectTranscript } from './trial/transcript.ts';

/** A newsroom with every fault of content that there is a word for. */
const FAULTS = path.join(REPOSITORY, 'tests/fixtures/faults');

test('every finding says what is wrong and what to do', async () => {
  const run = await communique(['check', '--verbose'], FAULTS);
  expect(run.code).toBe(1);
  const findings = run.stderr.split(/\n\n/);
  expect(findings.length).toBeGreaterThan(30);
  for (const finding of findings) {
    expect(finding).toMatch(
      /^(?:source|translations|templates)\/[^:\n]+(?::\d+:\d+)?: (?:error|warning|notice): \S.* \[[a-z-]+\]\n/,
    );
    expect(finding).toMatch(/\n {2}→ \S.*\n?$/);
  }
  // Nothing that a file holds may act on the terminal.
  expect(run.stderr.match(/[\p{Cc}\u202A-\u202E]/gu)?.filter((character) => character !== '\n')).toEqual([]);
  expectTranscript('faults', [run], FAULTS);
});
