import { expect, test } from 'vitest';
import { datesIn } from '../../../../scripts/lib/text/dates/dates-in.ts';
import { foreignDates } from '../../../../scripts/lib/text/dates/foreign-dates.ts';
import { compareNumbers } from '../../../../scripts/lib/text/number-comparison/compare.ts';
import { numbersIn } from '../../../../scripts/lib/text/numbers/numbers-in.ts';
import { LOCALES } from '../numbers/locales.ts';

type Day = readonly [year: number, month: number, day: number];
type Style = 'full' | 'long' | 'medium';

const formats = new Map<string, Intl.DateTimeFormat>();

/** As CLDR writes it, in the language's own calendar unless another is named. */
function written(tag: string, [year, month, day]: Day, dateStyle: Style, calendar?: string): string {
  const key = `${tag} ${dateStyle} ${calendar}`;
  const made = (): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC', ...(calendar === undefined ? {} : { calendar }) });
  const format = formats.get(key) ?? made();
  formats.set(key, format);
  return format.format(Date.UTC(year, month - 1, day));
}

function foreign(source: string, target: string, tag: string): readonly string[] {
  const from = datesIn(source, 'en', numbersIn(source, 'en'));
  const to = datesIn(target, tag, numbersIn(target, tag));
  return foreignDates(from, to, tag).map(({ date, nearest }) => `${date.text} for ${nearest.text}`);
}

const figuresDiffer = (source: string, target: string, tag: string): boolean =>
  compareNumbers({ text: source, tag: 'en' }, { text: target, tag }).some(({ kind }) =>
    ['changed', 'missing', 'added', 'month'].includes(kind),
  );

const PAIRS = Array.from({ length: 6 }, (_, k): readonly [Day, Day] => [
  [2010 + k, ((k * 5) % 12) + 1, 3 + k * 2],
  [2021 + (k % 3), ((k * 5 + 3) % 12) + 1, 14 + k],
]);

function* trials(): Iterable<{ tag: string; style: Style; calendar: string | undefined; one: Day; other: Day }> {
  for (const tag of LOCALES)
    for (const style of ['full', 'long', 'medium'] as const)
      for (const calendar of [undefined, 'gregory'])
        for (const [one, other] of PAIRS) yield { tag, style, calendar, one, other };
}

test(`two dates as CLDR writes them in ${LOCALES.length} locales and their calendars are those of the source`, () => {
  const wrong: string[] = [];
  for (const { tag, style, calendar, one, other } of trials()) {
    const source = `${written('en', one, style)} — ${written('en', other, style)}`;
    const target = `${written(tag, one, style, calendar)} — ${written(tag, other, style, calendar)}`;
    const found = figuresDiffer(source, target, tag) ? [] : foreign(source, target, tag);
    if (found.length > 0) wrong.push(`${tag} ${calendar}: ${source} | ${target} | ${found}`);
  }
  expect(wrong).toEqual([]);
});

test('where two dates have exchanged their months, that is found by the date or by a figure in 98 of 100', () => {
  let [tried, caught] = [0, 0];
  for (const { tag, style, calendar, one, other } of trials()) {
    const source = `${written('en', one, style)} — ${written('en', other, style)}`;
    const swapped: readonly [Day, Day] = [
      [one[0], other[1], one[2]],
      [other[0], one[1], other[2]],
    ];
    const target = swapped.map((day) => written(tag, day, style, calendar)).join(' — ');
    tried++;
    if (figuresDiffer(source, target, tag) || foreign(source, target, tag).length > 0) caught++;
  }
  expect(tried).toBeGreaterThan(2000);
  expect((100 * caught) / tried).toBeGreaterThan(98);
});

test.each([
  ['on 12 and 13 January 2022', '2022年1月12日和13日', 'zh'],
  ['between 5 January and 10 January 2022', 'entre le 5 et le 10 janvier 2022', 'fr'],
  ['on 03/04/2022', 'am 3.4.2022', 'de'],
  ['on 03/04/2022', 'am 4.3.2022', 'de'],
  ['in January 2022', 'في 13 يناير 2022', 'ar'],
  ['on 13 January', 'am 13. Januar 2022', 'de'],
  ['on 13 January 2022', 'în 13.01.2022', 'ro'],
  ['on 13 January 2022', '۲۳ دی ۱۴۰۰', 'fa'],
  ['on 13 January 2022', '11 جمادى الآخرة 1443', 'ar'],
  ['on 13 January 2022', '13 มกราคม พ.ศ. 2565', 'th'],
  ['over the June-August period', '6 至 8 月份期间', 'zh'],
  ['on 13 January 2022', 'gestern', 'de'],
  ['version 1.2.2022 of 5 March 2022', 'Version 1.2.2022 vom 5. März 2022', 'de'],
])('%s is %s', (source, target, tag) => {
  expect(foreign(source, target, tag)).toEqual([]);
});

test.each([
  ['on 13 January 2022', '۲۳ بهمن ۱۴۰۰', 'fa', '۲۳ بهمن ۱۴۰۰ for 13 January 2022'],
  ['on 4 March 2022', 'am 3.4.2022', 'de', '3.4.2022 for 4 March 2022'],
  ['on 3/4/2022', 'am 3.4.2022', 'de', undefined],
  ['on 13 January 2022', '13 กุมภาพันธ์ พ.ศ. 2565', 'th', '13 กุมภาพันธ์ พ.ศ. 2565 for 13 January 2022'],
])('%s is not %s', (source, target, tag, expected) => {
  expect(foreign(source, target, tag)).toEqual(expected === undefined ? [] : [expected]);
});

test('no date goes on in the next sentence', () => {
  const text = 'urtarrilaren 25ean. Otsailaren hasieran';
  expect(datesIn(text, 'eu', numbersIn(text, 'eu')).map(({ text: date }) => date)).not.toContain('25ean. Otsailaren');
});

test('American figures have the month first', () => {
  const [date] = datesIn('on 3/4/2022', 'en-US', []);
  expect(date).toMatchObject({ months: [3], days: [4], year: 2022, text: '3/4/2022' });
  expect(foreignDates(date === undefined ? [] : [date], datesIn('3.4.2022', 'de', []), 'de')).toHaveLength(1);
});
