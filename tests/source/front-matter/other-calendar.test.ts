import { expect, test } from 'vitest';
import { clockAt } from '../../../scripts/lib/clock.ts';
import { otherCalendarOf } from '../../../scripts/source/front-matter/days.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const NOW = Date.parse('2026-11-27');

test.each([
  ['1404-08-29', 'fa', 'Persian', '2025-11-20'],
  ['1404-12-29', 'ps', 'Persian', '2026-03-20'],
  ['1395-01-31', undefined, 'Persian', '2016-04-19'],
  ['1448-06-15', 'ar', 'Islamic', '2026-11-25'],
  ['1448-06-15', undefined, 'Islamic', '2026-11-25'],
  ['2569-11-20', 'th', 'Buddhist', '2026-11-20'],
  ['2569-11-20T10:00+07:00', 'en', 'Buddhist', '2026-11-20'],
  ['5787-03-10', 'he', 'Hebrew', '2026 or 2027'],
  ['2083-08-04', 'ne', 'Nepali', '2026 or 2027'],
  ['1433-08-05', 'bn', 'Bengali', '2026 or 2027'],
  ['0115-11-20', 'zh-Hant', 'Chinese Republican', '2026-11-20'],
  ['0008-11-20', 'ja', 'Japanese (Reiwa)', '2026-11-20'],
])('%s (%s) is a day of the %s calendar: %s', (date, tag, name, gregorian) => {
  expect(otherCalendarOf(date, clockAt(NOW), tag)).toEqual({ name, year: date.slice(0, 4), gregorian });
});

test.each(['1848-03-18', '1948-12-10', '2026-11-20', '2060-01-01', '1066-10-14', '0026-11-20', '9999-12-31'])(
  '%s is of no other calendar',
  (date) => {
    for (const tag of ['en', 'fa', 'th', undefined]) expect(otherCalendarOf(date, clockAt(NOW), tag)).toBeUndefined();
  },
);

test.each([
  ['language: fa\ndate: 1404-08-29', 'front-matter@3:1', 'Persian calendar; expected the Gregorian day (2025-11-20)'],
  ['language: th\nembargo: 2569-11-20T10:00Z', 'front-matter@3:1', 'Buddhist calendar; expected the Gregorian day'],
  ['pubDate: 1404-08-29', 'front-matter@2:1', 'of `pubDate`, which is likely one of the Persian calendar'],
  ['date: 2025-01-01\ncorrections: [{ date: 1404-08-29, text: x }]', 'front-matter@3:17', '(2025-11-20)'],
])('%j is an error where it stands', async (yaml, said, reason) => {
  const { file, said: found } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nx`, 'source/test-it.md', NOW);
  expect(found).toContain(said);
  expect(file.messages.find(({ fatal }) => fatal === true)?.reason).toContain(reason);
  expect(found.filter((each) => each.startsWith('date-to-come'))).toEqual([]);
});

test('a fact may be of any year', async () => {
  const { said } = await readMarkdown(
    '---\ndate: 2025-01-01\nfacts: { first: 1404-08-29 }\n---\n# T\n\n{{first}}',
    'source/test-it.md',
    NOW,
  );
  expect(said).toEqual([]);
});
