import { expect, test } from 'vitest';
import { lengthRule } from '../../scripts/checks/rules/length.ts';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { catalogOf, segmentOf } from '../support/catalog-of.ts';
import { pairsWithEnglish } from '../support/udhr.ts';

type Pair = readonly [source: string, target: string];

const PAIRS = pairsWithEnglish('deu_1996').filter(([source, target]) => source.length > 80 && /\.$/.test(target));

const stoplessIn = (change: (target: string, at: number) => string): readonly string[] =>
  stopless(
    'de',
    PAIRS.map(([source, target], at) => [source, change(target, at)]),
  );

/** Keys of the texts that are said to end without their full stop, or to be far too short. */
function stopless(tag: string, pairs: readonly Pair[]): readonly string[] {
  const byKey = (of: (pair: Pair) => string) => Object.fromEntries(pairs.map((pair, at) => [`k${at}`, of(pair)]));
  const catalog = catalogOf(
    tag,
    pairs.map(([source], at) => segmentOf(`k${at}`, source)),
    byKey(([, target]) => target),
    byKey(([source]) => source),
  );
  const found = lengthRule.check({ catalog, source: languageOf('en'), facts: {}, definitions: '', terms: [] });
  return [...found].flatMap(({ reason, unit, severity = '' }) =>
    /full stop|far fewer/.test(reason) && unit ? [`${unit.segment.key}${severity === 'error' ? ' error' : ''}`] : [],
  );
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');
const half = (text: string): string => text.slice(0, Math.floor(text.length * 0.6));

test('one text that has lost its full stop is named, whatever its length', () => {
  expect(stoplessIn((target) => target)).toEqual([]);
  expect(stoplessIn((target, at) => (at === 3 ? withoutStop(target) : target))).toEqual(['k3']);
});

test('where a translator often leaves the stop away, only what is short as well is named', () => {
  const long = [...PAIRS.keys()].filter((at) => (PAIRS[at]?.[1].length ?? 0) > 1.2 * (PAIRS[at]?.[0].length ?? 0));
  const often = (target: string, at: number): string => (long.includes(at) ? withoutStop(target) : target);
  expect(long.length / PAIRS.length).toBeGreaterThan(0.05);
  expect(PAIRS.length).toBeGreaterThan(40);
  expect(stoplessIn(often)).toEqual([]);
  expect(stoplessIn((target, at) => (at === 4 ? half(target) : often(target, at)))).toEqual(['k4']);
});

test('Japanese writes no full stop within its brackets', () => {
  const pairs = pairsWithEnglish('jpn').filter(([source, target]) => /\.$/.test(source) && /。$/.test(target));
  const third = (change: (pair: Pair) => Pair): readonly Pair[] =>
    pairs.map((pair, at) => (at === 3 ? change([pair[0], pair[1].slice(0, -1)]) : [pair[0], pair[1]]));
  expect(
    stopless(
      'ja',
      third((pair) => pair),
    ),
  ).toEqual(['k3']);
  expect(
    stopless(
      'ja',
      third(([source, target]) => [`(${source})`, `（${target}）`]),
    ),
  ).toEqual([]);
});

/** Texts of a language, one of them cut in half. */
function withHalf(code: string, tag: string, at: number): readonly string[] {
  const pairs = pairsWithEnglish(code).filter(([source]) => source.length > 80 && /\.$/.test(source));
  const cut = (text: string): string => [...text].slice(0, Math.floor([...text].length / 2)).join('');
  return stopless(
    tag,
    pairs.slice(0, 20).map(([source, target], place) => [source, place === at ? cut(target) : target]),
  );
}

const isError = (said: string): boolean => said.endsWith('error');

test.each([
  // Translators of the language do not agree on the stop; the others of this file have theirs.
  ['Oromo', 'gax', 'om'],
  // Its script writes none by old custom, and the language does today.
  ['Lao', 'lao', 'lo'],
  ['Tibetan', 'bod', 'bo'],
])('%s: a paragraph that ends in its half is an error', (_, code, tag) => {
  expect(withHalf(code, tag, -1).filter(isError)).toEqual([]);
  expect(withHalf(code, tag, 3).filter(isError)).toEqual(['k3 error']);
});
