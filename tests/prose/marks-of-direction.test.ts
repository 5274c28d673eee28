import { expect, test } from 'vitest';
import { islands } from '../../scripts/prose/islands/islands.ts';

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
  expect(islands(text, []).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
