import { readdirSync } from 'node:fs';
import path from 'node:path';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { checkCatalogs } from '../../scripts/checks/check-catalogs.ts';
import { identifyLanguages } from '../../scripts/checks/identify.ts';
import { rules } from '../../scripts/checks/index.ts';
import { readLevels } from '../../scripts/checks/levels.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { severityOf } from '../../scripts/model/add-message.ts';
import type { Catalog } from '../../scripts/model/catalog.ts';
import { approve } from '../../scripts/translation/catalog/approve.ts';
import { syncedState } from '../../scripts/translation/catalog/sync.ts';
import { readTerms } from '../../scripts/translation/catalog/terms.ts';
import { catalogOf, segmentOf, type Texts } from '../translation/catalog-of.ts';
import { fixtures } from './fixtures/index.ts';
import type { Sample } from './fixtures/sample.ts';

/** No such folder can be made: nothing is remembered from one test to the next. */
const CACHE = '/dev/null/nowhere';

const PLACE = { start: { line: 7, column: 3 }, end: { line: 7, column: 9 } };

async function check(sample: Sample, allowGaps = false) {
  const { source, target, other, base = source, tag = 'ar' } = sample;
  const texts: Texts = {
    ...(target === undefined ? {} : { it: target }),
    ...(other === undefined ? {} : { other }),
    second: sample.second ?? 'X',
  };
  const segments = [segmentOf('it', source, { place: PLACE, ...sample.segment }), segmentOf('second', 'X')];
  const state = sample.recorded === undefined ? '' : stateOf(source, sample.recorded, sample.approved);
  const catalog = catalogOf(tag, segments, texts, { it: base, second: 'X' }, state);
  const sourceFile = new VFile({ path: 'source/x.md' });
  const { facts = {}, definitions = '' } = sample;
  const terms = readTerms(new VFile({ path: 'translations/terms.csv', value: sample.terms ?? '' }));
  const given = { catalog, source: languageOf('en'), facts, definitions, terms };
  const languages = ['en', 'ar', 'de', 'fr', tag].map((each) => languageOf(each));
  const [subject = given] = await identifyLanguages([given], languages, CACHE);
  const settings = new VFile({ path: 'source/newsroom.yaml' });
  checkCatalogs([{ subject, sourceFile, allowGaps }], readLevels(sample.checks ?? {}, settings, ['ar']));
  expect(settings.messages).toEqual([]);
  return { file: catalog.file, messages: catalog.file.messages, sourceFile };
}

/** One language with nothing else to say of its statement. */
function checkAlone(catalog: Catalog): void {
  const subject = { catalog, source: languageOf('en'), facts: {}, definitions: '', terms: [] };
  checkCatalogs([{ subject, sourceFile: new VFile({ path: 'x.md' }), allowGaps: false }]);
}

/** The state file of a sync at which the two segments had these translations, and of what was approved then. */
function stateOf(source: string, [it, second]: readonly [string, string], keys: readonly string[] = []): string {
  const texts = [
    { it: source, second: 'X' },
    { it, second },
    { it: source, second: 'X' },
  ] as const;
  const state = syncedState(catalogOf('ar', ...texts), { confirmed: false });
  return approve(catalogOf('ar', ...texts, state), { by: 'A. Reader', at: '2025-01-01', twoPersons: false, keys }).text;
}

test('every rule is a file, stands in the list, and has fixtures of both kinds', () => {
  const files = readdirSync(path.resolve(import.meta.dirname, '../../scripts/checks/rules')).map((name) =>
    name.replace(/\.ts$/, ''),
  );
  const ids = rules.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(files.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  expect(Object.keys(fixtures).toSorted()).toEqual(files.toSorted());
  for (const [id, { ok, notOk }] of Object.entries(fixtures))
    expect([ok.length > 0, notOk.length > 0], id).toEqual([true, true]);
});

const samples = (kind: 'ok' | 'notOk') =>
  Object.entries(fixtures).flatMap(([id, fixture]) =>
    fixture[kind].map((sample): [string, string, Sample] => [id, JSON.stringify(sample), sample]),
  );

test.each(samples('ok'))('%s is silent: %s', async (id, _name, sample) => {
  const { messages } = await check(sample);
  expect(messages.filter(({ ruleId }) => ruleId === id).map(({ reason }) => reason)).toEqual([]);
});

test.each(samples('notOk'))('%s speaks: %s', async (id, _name, sample) => {
  const { file, messages } = await check(sample);
  const found = messages.filter(({ ruleId }) => ruleId === id);
  const [message] = found;
  const rule = rules.find((each) => each.id === id);
  if (message === undefined) throw new Error('No message');
  expect(found).toHaveLength(sample.times ?? 1);
  expect(severityOf(message)).toBe(sample.severity ?? rule?.severity);
  expect(message.note, 'advice').toMatch(/^[A-Z].*\.$/);
  expect(message.reason).not.toMatch(/\.$/);
  expect(message.key).toBe(id === 'orphan' ? 'other' : 'it');
  if (id !== 'orphan') expect(message.cause).toMatchObject({ file: 'source/x.md', line: 7, column: 3 });
  if (sample.at !== undefined) {
    const place = message.place;
    const [start, end] = place !== undefined && 'start' in place ? [place.start.offset, place.end.offset] : [];
    expect(String(file).slice(start, end)).toBe(sample.at);
  }
});

test.each([{ source: 'a' }, { source: 'a', target: '' }, { source: 'a', target: 'ا', base: 'b' }])(
  'a gap is a warning where gaps are filled from the source: %j',
  async (sample) => {
    expect((await check(sample)).messages.map(severityOf)).toEqual(['error']);
    expect((await check(sample, true)).messages.map(severityOf)).toEqual(['warning']);
  },
);

test('a language that nobody has started is said once', () => {
  const catalog = catalogOf('ar', { a: 'x', b: 'y' }, '{}');
  checkAlone(catalog);
  expect(catalog.file.messages.map(({ ruleId }) => ruleId)).toEqual(['missing']);
});

test('a file that cannot be read is checked no further', () => {
  const catalog = catalogOf('ar', { a: 'x' }, '{"a": "ا');
  checkAlone(catalog);
  expect(catalog.file.messages.map(({ ruleId }) => ruleId)).toEqual(['json']);
});

test.each([
  ['{"it": "\\u0627 58 \\ud83d\\ude00 57", "second": "X"}', '57'],
  ['{\n  "it": "\\"58\\" \\n 57",\n  "second": "X"}', '57'],
  ['{\n  "it": "😀 58 57",\n  "second": "X"}', '57'],
])('escapes before a figure do not move the caret: %s', (json, figure) => {
  const catalog = catalogOf('ar', { it: '58 people', second: 'X' }, json, { it: '58 people', second: 'X' });
  checkAlone(catalog);
  const place = catalog.file.messages.find(({ ruleId }) => ruleId === 'number')?.place;
  if (place === undefined || !('start' in place)) throw new Error('No place');
  expect(json.slice(place.start.offset, place.end.offset)).toBe(figure);
  expect(json.split('\n')[place.start.line - 1]?.slice(place.start.column - 1, place.end.column - 1)).toBe(figure);
});
