import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { checkCatalogs } from '../../scripts/checks/check-catalogs.ts';
import { rules } from '../../scripts/checks/index.ts';
import type { Example } from '../../scripts/checks/rule.ts';
import { Fault } from '../../scripts/lib/fault.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { severityOf } from '../../scripts/model/add-message.ts';
import type { Catalog } from '../../scripts/model/catalog.ts';
import { catalogOf } from '../support/catalog-of.ts';
import { checkExample, examples, ruleFiles } from './examples.ts';

/** One language with nothing else to say of its statement. */
function checkAlone(catalog: Catalog): void {
  const subject = { catalog, source: languageOf('en'), facts: {}, definitions: '', terms: [] };
  checkCatalogs([{ subject, sourceFile: new VFile({ path: 'x.md' }), allowGaps: false }]);
}

test('a rule that fails has one remedy: that of the fault, where it has one', () => {
  const fault = new Fault('words-unreadable', 'data/de.json:3:5: Unexpected text in quotes', 'Put it right.');
  const errors = [fault, new TypeError('x is undefined')];
  const own = errors.map((error, at) => ({
    id: `own-${at}`,
    says: '',
    severity: 'error' as const,
    check: () => {
      throw error;
    },
  }));
  const catalog = catalogOf('de', [], {}, {}, '');
  const subject = { catalog, source: languageOf('en'), facts: {}, definitions: '', terms: [] };
  checkCatalogs([{ subject, sourceFile: new VFile({ path: 'x.md' }), allowGaps: false }], new Map(), own);
  expect(catalog.file.messages.map(({ reason, note }) => [reason, note])).toEqual([
    ['The check `own-0` failed: data/de.json:3:5: Unexpected text in quotes', 'Put it right.'],
    ['The check `own-1` failed: x is undefined', 'The rule is the newsroom’s own: communique.config.js.'],
  ]);
});

test.each([
  [{ severity: 'fatal' }, 'it gives the severity "fatal", expected error, warning or notice'],
  [{ key: 'nope' }, 'it gives the key "nope", which is no key of this file'],
  [{ span: [0, 1] }, 'it gives the span [0,1], expected two offsets in the target of its `unit`'],
  [{ unit: 'a' }, 'it gives as `unit` what is none of `catalog.units`'],
  [{ reason: 5 }, 'it gives a finding without a `reason`'],
])('a finding of a rule of the newsroom’s own that is none is a failure of that rule: %j', (given, why) => {
  const finding = Object.assign({ reason: 'Unexpected word' }, given);
  const own = { id: 'own', says: '', severity: 'error' as const, check: () => [JSON.parse(JSON.stringify(finding))] };
  const catalog = catalogOf('de', [], {}, {}, '');
  const subject = { catalog, source: languageOf('en'), facts: {}, definitions: '', terms: [] };
  checkCatalogs([{ subject, sourceFile: new VFile({ path: 'x.md' }), allowGaps: false }], new Map(), [own]);
  expect(catalog.file.messages.map(({ reason, note, fatal }) => [reason, note, fatal])).toEqual([
    [`The check \`own\` failed: ${why}`, 'The rule is the newsroom’s own: communique.config.js.', true],
  ]);
});

test('every rule is a file, stands in the list, and has examples of both kinds', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids.toSorted()).toEqual(ruleFiles.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  expect([...examples.keys()].toSorted()).toEqual(ruleFiles.toSorted());
  for (const [id, { ok, notOk }] of examples) expect([ok.length > 0, notOk.length > 0], id).toEqual([true, true]);
});

const each = (kind: 'ok' | 'notOk') =>
  [...examples].flatMap(([id, given]) =>
    given[kind].map((example): [string, string, Example] => [id, JSON.stringify(example), example]),
  );

test.each(each('ok'))('%s is silent: %s', async (id, _name, example) => {
  const { messages } = await checkExample(example);
  expect(messages.filter(({ ruleId }) => ruleId === id).map(({ reason }) => reason)).toEqual([]);
});

test.each(each('notOk'))('%s speaks: %s', async (id, _name, example) => {
  const { file, messages } = await checkExample(example);
  const found = messages.filter(({ ruleId }) => ruleId === id);
  const [message] = found;
  const rule = rules.find((one) => one.id === id);
  if (message === undefined) throw new Error('No message');
  expect(found).toHaveLength(example.times ?? 1);
  expect(severityOf(message)).toBe(example.severity ?? rule?.severity);
  expect(message.note, 'advice').toMatch(/^[A-Z].*\.$/);
  expect(message.reason).not.toMatch(/\.$/);
  expect(message.key).toBe(id === 'orphan' ? (example.otherKey ?? 'other') : 'it');
  if (id !== 'orphan') expect(message.cause).toMatchObject({ file: 'source/x.md', line: 7, column: 3 });
  if (example.at !== undefined) {
    const place = message.place;
    const [start, end] = place !== undefined && 'start' in place ? [place.start.offset, place.end.offset] : [];
    expect(String(file).slice(start, end)).toBe(example.at);
  }
});

test.each([{ source: 'a' }, { source: 'a', target: '' }, { source: 'a', target: 'ا', base: 'b' }])(
  'a gap is a warning where gaps are filled from the source: %j',
  async (example) => {
    expect((await checkExample(example)).messages.map(severityOf)).toEqual(['error']);
    expect((await checkExample(example, true)).messages.map(severityOf)).toEqual(['warning']);
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
