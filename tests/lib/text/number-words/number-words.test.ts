import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../scripts/lib/text/number-comparison/compare.ts';
import { isBlocked } from '../../../support/number-differences.ts';

type HandPair = { readonly tag: string; readonly isRight: boolean; readonly source: string; readonly target: string };

/** Numbers in words, right and wrong, by hand: written before the rules were tuned on anything. */
const handPairs = (file: string): readonly HandPair[] =>
  readFileSync(new URL(`../../../fixtures/number-words/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [tag = '', verdict, source = '', target = ''] = line.split('\t');
      return { tag, isRight: verdict === 'right', source, target };
    });

const pairs = handPairs('pairs.tsv');
/** Cases, compounds, ages, hours and centuries: 14 of the 87 right ones were blocked when they were first asked. */
const harder = handPairs('harder.tsv');

const isHeld = ({ tag, source, target }: HandPair): boolean => isBlocked('en', source, tag, target);
const shown = ({ tag, source, target }: HandPair): string => `${tag}: ${source} | ${target}`;

test('four hundred and sixty-three pairs in forty-one languages', () => {
  expect([pairs.length, harder.length]).toEqual([300, 163]);
  expect(new Set(pairs.map(({ tag }) => tag)).size).toBe(30);
  expect(new Set(harder.map(({ tag }) => tag)).size).toBe(40);
});

test.each([{ list: pairs }, { list: harder }])('no right pair is blocked', ({ list }) => {
  expect(list.filter((pair) => pair.isRight && isHeld(pair)).map(shown)).toEqual([]);
});

test.each([{ list: pairs }, { list: harder }])('of the wrong pairs, 97 in 100 are blocked', ({ list }) => {
  const wrong = list.filter(({ isRight }) => !isRight);
  const passed = wrong.filter((pair) => !isHeld(pair));
  expect(passed.length, passed.map(shown).join('\n')).toBeLessThanOrEqual(0.03 * wrong.length);
});

test('words of a language that is known in part stand for a figure; where few are known, another one is a notice', () => {
  const asked = (source: string, target: string, tag = 'ckb'): string =>
    compareNumbers({ text: source, tag: 'en' }, { text: target, tag })
      .map(({ severity, kind }) => `${severity} ${kind}`)
      .join('; ');
  expect(asked('his 34th start', 'سی و چوارەمین دەستپێک')).toBe('notice words');
  expect(asked('his 34th start', 'دەستپێک')).toBe('block missing');
  expect(asked('nine people', 'حەوت کەس')).toBe('block changed');
  expect(asked('nine people', 'ènìyàn méje', 'yo')).toBe('ask changed');
  expect(asked('nine people', 'nnipa baason', 'ak')).toBe('notice changed');
});
