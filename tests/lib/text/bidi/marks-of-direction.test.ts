import { expect, test } from 'vitest';
import { islands } from '../../../../scripts/lib/text/bidi/islands.ts';
import { isolates } from '../../../../scripts/lib/text/bidi/isolate.ts';

test.each([
  ['הסעיפים 3, \u200E5, 9.', ['\u200E5']],
  ['المواد 3, 5\u200E, 9.', ['5\u200E']],
  ['בשנים 2019, \u200E2020 ו-2021.', ['\u200E2020']],
  ['ב-\u200E12:30', ['\u200E12:30']],
  ['של UN\u200E, 14 הרוגים', ['UN\u200E']],
  ['עד \u200F5, 7', []],
  ['في 3\u200F/12\u200F/2022 على', []],
  ['في 3\u061C/12/2022 على', ['12/2022']],
  ['من 10\u200F–20 شخصا', []],
  ['הסעיפים 3\u200F, 5\u200F, 9', []],
  ['من 5 km\u200F (3 mi) قال', ['5 km', '3 mi']],
])('a mark of direction belongs to the figure beside it, and joins it to no other: %j', (text, expected) => {
  expect(islands(text, [], 'Arab').map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each([
  ['נהרגו 14\u200F-20 בני אדם', []],
  ['שנת 2019\u200F-2022.', []],
  ['עוד 5\u200F.5 מיליון', []],
  ['قتل 14\u200F-20 شخصا', []],
  ['בין 5%\u200F-10% מהם', ['5%', '10%']],
  ['14\u200E\u200F-20 בני אדם', ['14\u200E']],
  ['מחיר 12\u200F+3 ועוד', []],
  ['בין 7\u200F±2 ועוד', []],
  ['מטוס F\u200F-16 הופל', ['F']],
  ['טמפרטורה \u200F-5 מעלות', ['-5']],
  ['טמפרטורה -5 מעלות', ['-5']],
  ['14-20 בני אדם', ['14-20']],
])('a sign that a mark parts from the figure before it is no minus of the next: %j', (text, expected) => {
  const found = isolates(text, { direction: 'rtl', script: 'Hebr' });
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
