import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../scripts/lib/text/number-comparison/compare.ts';
import { LOCALES } from './locales.ts';
import { samples } from './samples.ts';

const COUNT = process.env['LONG_TESTS'] === undefined ? 40 : 200;

test(`${COUNT} values as ICU writes them in ${LOCALES.length} locales: no disagreement`, () => {
  const wrong: string[] = [];
  for (const tag of LOCALES) {
    for (const { value, options } of samples(COUNT)) {
      const [source, target] = [
        new Intl.NumberFormat('en', options).format(value),
        new Intl.NumberFormat(tag, options).format(value),
      ];
      const found = compareNumbers({ text: source, tag: 'en' }, { text: target, tag });
      if (found.length > 0)
        wrong.push(`${tag}: ${source} | ${target}: ${found.map((difference) => difference.kind).join()}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('long dates of CLDR agree, and the wrong month does not', () => {
  const wrong: string[] = [];
  const format = (tag: string, month: number): string =>
    new Intl.DateTimeFormat(`${tag}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.UTC(2022, month, 13),
    );
  for (const tag of [
    'ar',
    'ar-SY',
    'fa',
    'de',
    'fr',
    'es',
    'ru',
    'zh',
    'tr',
    'he',
    'ja',
    'ko',
    'hi',
    'vi',
    'uk',
    'pl',
    'pt',
    'it',
    'fi',
    'el',
    'hu',
    'cs',
    'th',
    'id',
    'sw',
  ]) {
    for (let month = 0; month < 12; month += 1) {
      const source = { text: `on ${format('en', month)}`, tag: 'en' };
      if (compareNumbers(source, { text: format(tag, month), tag }).length > 0)
        wrong.push(`${tag}: ${format(tag, month)}`);
      const other = compareNumbers(source, { text: format(tag, (month + 5) % 12), tag });
      if (!other.some((difference) => difference.severity === 'block' && difference.kind === 'month'))
        wrong.push(`${tag}: month ${month} passes for another`);
    }
  }
  expect(wrong).toEqual([]);
});
