import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { REPOSITORY, runCommand } from '../../support/communique.ts';
import { sarifFaults } from '../report/sarif-schema.ts';
import { expectTranscript } from './trial/transcript.ts';

/** A newsroom with every fault of content that there is a word for. */
const FAULTS = path.join(REPOSITORY, 'tests/fixtures/faults');

const messagesSchema = z.object({ messages: z.array(z.object({ file: z.string(), ruleId: z.string() })) });

const logSchema = z.object({
  runs: z.array(
    z.object({
      results: z.array(
        z.object({
          ruleId: z.string(),
          locations: z.array(
            z.object({ physicalLocation: z.object({ artifactLocation: z.object({ uri: z.string() }) }) }),
          ),
          partialFingerprints: z.record(z.string(), z.string()),
        }),
      ),
    }),
  ),
});

test('every finding says what is wrong and what to do', async () => {
  const run = await runCommand(['check', '--verbose'], FAULTS);
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

test.each(['json', 'github', 'sarif'])('the reporter %s tells the same findings', async (reporter) => {
  const run = await runCommand(['check', '--reporter', reporter], FAULTS);
  expect(run.code).toBe(1);
  expect(run.stdout).not.toContain(REPOSITORY);
  expectTranscript(`faults-${reporter}`, [run], FAULTS);
});

test('a SARIF log holds to the schema, one result a finding, below the folder it was started in', async () => {
  const [json, sarif] = await Promise.all(
    ['json', 'sarif'].map((reporter) =>
      runCommand(['check', '--root', 'tests/fixtures/faults', '--reporter', reporter], REPOSITORY),
    ),
  );
  const log: unknown = JSON.parse(sarif?.stdout ?? '');
  expect(sarifFaults(log)).toEqual([]);
  const { messages } = messagesSchema.parse(JSON.parse(json?.stdout ?? ''));
  const [run] = logSchema.parse(log).runs;
  expect(run?.results.map(({ ruleId }) => ruleId)).toEqual(messages.map(({ ruleId }) => ruleId));
  const uris = run?.results.map(({ locations: [first] }) => first?.physicalLocation.artifactLocation.uri) ?? [];
  expect(uris).toEqual(messages.map(({ file }) => `tests/fixtures/faults/${encodeURI(file)}`));
  const prints = run?.results.map(({ partialFingerprints }) => partialFingerprints['communiqueFinding/v1']);
  expect(new Set(prints).size).toBe(messages.length);
});

test('a job in a folder of a repository names files from the root of that', async () => {
  const environment = { GITHUB_WORKSPACE: REPOSITORY };
  const { stdout } = await runCommand(['check', '--reporter', 'github'], FAULTS, environment);
  const files = [...stdout.matchAll(/file=([^,:]*)/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !file.startsWith('tests/fixtures/faults/'))).toEqual([]);
  const elsewhere = await runCommand(['check', '--reporter', 'github'], FAULTS, { GITHUB_WORKSPACE: '/elsewhere' });
  expect(elsewhere.stdout).toContain('file=source/');
});

test('only one reader at a time', async () => {
  const runs = [
    await runCommand(['check', '--json', '--reporter', 'sarif'], FAULTS),
    await runCommand(['check', '--reporter', 'xml'], FAULTS),
    await runCommand(['build', '--reporter', 'github', '--out', 'none'], FAULTS),
  ];
  expect(runs.map((run) => run.code)).toEqual([2, 2, 1]);
  expect(runs[2]?.stdout).toMatch(/^(?:::(?:error|warning|notice) .*\n)+$/);
  expect(runs[2]?.stderr).toMatch(/; nothing was published, none is as it was\n$/);
  expectTranscript('usage-reporter', runs.slice(0, 2), FAULTS);
});
