import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { rules } from '../../../scripts/checks/index.ts';
import { findingsData } from '../../../scripts/cli/report/finding-data.ts';
import { ruleText } from '../../../scripts/cli/report/rule-texts.ts';
import { sarifText } from '../../../scripts/cli/report/sarif.ts';
import { fileWith, placeOf } from './findings.ts';
import { sarifFaults } from './sarif-schema.ts';

const TOOL = { name: 'Communiqué', version: '1.2.3', homepage: 'https://communique.example/' };

const schema = z.object({
  runs: z.tuple([
    z.object({
      columnKind: z.string(),
      tool: z.object({
        driver: z.object({ rules: z.array(z.object({ id: z.string(), helpUri: z.string().optional() })) }),
      }),
      results: z.array(z.looseObject({ partialFingerprints: z.record(z.string(), z.string()) })),
    }),
  ]),
});

function runOf(...files: Parameters<typeof findingsData>[0]) {
  const log: unknown = JSON.parse(sarifText(findingsData(files), TOOL, { folder: 'a b' }));
  expect(sarifFaults(log)).toEqual([]);
  return schema.parse(log).runs[0];
}

test('the schema refuses what is no log, so that it can be trusted', () => {
  expect(sarifFaults({ version: '2.1.0' })).not.toEqual([]);
  expect(sarifFaults({ version: '2.1.0', runs: [{ tool: { driver: { name: 'x', helpUri: 1 } } }] })).not.toEqual([]);
});

test('no finding is a log too', () => expect(runOf().results).toEqual([]));

test('places are in UTF-16 code units, addresses are escaped and below the root', () => {
  const value = '{\n    "title": "😀 ٢٠٢٣"\n}\n';
  const { columnKind, results, tool } = runOf(
    fileWith('translations/ar/x#1.json', value, { place: placeOf(value, '٢٠٢٣') }),
  );
  expect(columnKind).toBe('utf16CodeUnits');
  expect(results[0]).toMatchObject({
    level: 'error',
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'a%20b/translations/ar/x%231.json', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 18, endLine: 2, endColumn: 22 },
        },
      },
    ],
  });
  expect(tool.driver.rules[0]?.helpUri).toBe('https://communique.example/#what-is-checked');
});

test('the Markdown behind a translation is a related location; what was waived is suppressed', () => {
  const source = fileWith('source/x.md', '# Two\n', { reason: 'Two', place: placeOf('# Two\n', 'Two') });
  const file = fileWith('translations/ar/x.json', '{}', { cause: source.messages[0] });
  for (const message of file.messages)
    Object.assign(message, { waived: { by: 'A. Reader', why: 'A quotation', at: '2025-01-01' } });
  expect(runOf(file).results[0]).toMatchObject({
    suppressions: [{ kind: 'external', justification: 'A quotation (A. Reader, 2025-01-01)' }],
    relatedLocations: [
      {
        physicalLocation: { artifactLocation: { uri: 'a%20b/source/x.md' }, region: { startLine: 1, startColumn: 3 } },
      },
    ],
  });
});

test('a finding is known again wherever its line has moved to, and equals are told apart', () => {
  const prints = (value: string) =>
    runOf(
      fileWith(
        'translations/ar/x.json',
        value,
        { key: 'title', place: placeOf(value, '"b"') },
        { key: 'title', place: placeOf(value, '"b"') },
      ),
      fileWith('source/x.md', value, { ruleId: 'dead-link', severity: 'warning', place: placeOf(value, '"b"') }),
      fileWith('translations/de/x.json', value, { key: 'title' }),
    ).results.map(({ partialFingerprints }) => partialFingerprints['communiqueFinding/v1']);
  const before = prints('{"b"}');
  expect(prints('\n\n\n  {"b"}')).toEqual(before);
  expect(new Set(before).size).toBe(4);
});

test('every finding that the program can make is described in a sentence of its own', () => {
  const scripts = path.resolve(import.meta.dirname, '../../../scripts');
  const names = readdirSync(scripts, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const literal = names.flatMap((name) =>
    [...readFileSync(path.join(scripts, name), 'utf8').matchAll(/ruleId: '([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );
  const ids = [...new Set([...rules.map((rule) => rule.id), ...literal])];
  expect(ids.length).toBeGreaterThan(40);
  expect(ids.filter((id) => !/^[A-Z]/.test(ruleText(id)))).toEqual([]);
});
