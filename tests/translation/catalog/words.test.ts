import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { type Facts, factsIn, factWriter, wordsFor } from '../../../scripts/translation/catalog/i18n.ts';

const facts: Facts = {
  detained: 131469,
  verdict: '2022-01-13',
  night: '2022-01-13T01:00+09:00',
  share: 0.123456,
  less: -5,
};

test.each<[tag: string, detained: string, verdict: string]>([
  ['ar', '131,469', '13 يناير 2022'],
  ['ar-SY', '١٣١٬٤٦٩', '١٣ كانون الثاني ٢٠٢٢'],
  ['fa', '۱۳۱٬۴۶۹', '۱۳ ژانویهٔ ۲۰۲۲'],
  ['de', '131.469', '13. Januar 2022'],
  ['fr', '131\u202F469', '13 janvier 2022'],
  ['zh-Hans', '131,469', '2022年1月13日'],
])('facts in %s', (tag, detained, verdict) => {
  const write = factWriter(facts, languageOf(tag));
  expect(write('{{detained}} {{ detained , number }}')).toBe(`${detained} ${detained}`);
  expect(write('{{verdict, datetime}}|{{verdict}}|{{night}}')).toBe(`${verdict}|${verdict}|${verdict}`);
});

test('a figure is written as exactly as it was declared', () => {
  expect(factWriter(facts, languageOf('en'))('{{share}} {{less}}')).toBe('0.123456 -5');
});

test.each([
  '{{nope}}',
  '{{constructor}}',
  '{{__proto__}}',
  '{{',
  '}}',
  '$t(title)',
  '{{detained',
  '{{{verdict2}}}',
  '$&',
  '{{detained, currency}}',
])('%s is prose, and stays', (text) => {
  expect(factWriter(facts, languageOf('ar'))(`a ${text} b`)).toBe(`a ${text} b`);
  expect(factsIn(text, facts)).toEqual([]);
});

test('facts are found by name, in order', () => {
  expect(factsIn('{{verdict}} {{x}} {{detained, number}} {{verdict}}', facts)).toEqual([
    'verdict',
    'detained',
    'verdict',
  ]);
});

test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('a date is the same day in %s', (TZ) => {
  const room = path.resolve(import.meta.dirname, '../../../scripts');
  const script = `
    import { factWriter } from ${JSON.stringify(path.join(room, 'translation/catalog/i18n.ts'))};
    import { formatDate, formatDay } from ${JSON.stringify(path.join(room, 'lib/text/language/format.ts'))};
    import { languageOf } from ${JSON.stringify(path.join(room, 'lib/text/language/language.ts'))};
    const [de, fa] = [languageOf('de'), languageOf('fa')];
    console.log(factWriter({ day: '2022-01-13' }, de)('{{day}}'), formatDate('2022-01-13', fa),
      formatDay('2022-01-13', de, 'Asia/Tokyo'), formatDay('2022-01-13T22:30:00Z', de, 'Asia/Tokyo'));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TZ },
  });
  expect(String(out).trim()).toBe('13. Januar 2022 ۱۳ ژانویهٔ ۲۰۲۲ 13. Januar 2022 14. Januar 2022');
});

const ARABIC = {
  zero: 'صفر',
  one: 'صفحة',
  two: 'صفحتان',
  few: '{{count}} صفحات',
  many: '{{count}} صفحةً',
  other: '{{count}} صفحة',
};
const RUSSIAN = {
  one: '{{count}} страница',
  few: '{{count}} страницы',
  many: '{{count}} страниц',
  other: '{{count}} стр.',
};
const plurals = (forms: Readonly<Record<string, string>>) =>
  new Map(Object.entries(forms).map(([form, text]) => [`pages_${form}`, text]));

test.each<[tag: string, forms: Readonly<Record<string, string>>, count: number, text: string]>([
  ['ar', ARABIC, 0, 'صفر'],
  ['ar', ARABIC, 1, 'صفحة'],
  ['ar', ARABIC, 2, 'صفحتان'],
  ['ar', ARABIC, 3, '3 صفحات'],
  ['ar', ARABIC, 11, '11 صفحةً'],
  ['ar', ARABIC, 100, '100 صفحة'],
  ['ar-SY', ARABIC, 3, '٣ صفحات'],
  ['ru', RUSSIAN, 1, '1 страница'],
  ['ru', RUSSIAN, 21, '21 страница'],
  ['ru', RUSSIAN, 2, '2 страницы'],
  ['ru', RUSSIAN, 5, '5 страниц'],
  ['ru', RUSSIAN, 1.5, '1,5 стр.'],
  ['ru', { other: '{{count}} стр.' }, 2, '2 стр.'],
  ['ar', { other: '{{count}} صفحة' }, 1, '1 صفحة'],
])('%s: plural %# of %j', (tag, forms, count, text) => {
  expect(wordsFor(languageOf(tag), plurals(forms))('pages', { count })).toBe(text);
});

test.each(['$t(other)', '{{date}}', '$&', '<b>&', 'a:b.c'])('a value is put in as it is: %s', (value) => {
  const words = wordsFor(
    languageOf('en'),
    new Map([
      ['line', '[{{value}}] $t(other)'],
      ['other', 'x'],
    ]),
  );
  expect(words('line', { value, date: 'no' })).toBe(`[${value}] $t(other)`);
});

test("figures in labels are in the language's digits, and an unknown label is a fault", () => {
  const words = wordsFor(languageOf('fa'), new Map([['page-of', '{{page}} / {{pages}}']]));
  expect(words('page-of', { page: 1, pages: 1234 })).toBe('۱ / ۱۲۳۴');
  expect(() => words('nope')).toThrow(RangeError);
});
