import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['zh-Hans', 'He was given fifteen years.', '他被判十五年。', '他被判十年。'],
  ['zh-Hant', 'He was given 8 months in prison.', '他被判有期徒刑8月。', '他被判有期徒刑6月。'],
  [
    'ja',
    'It was down two percentage points from last year.',
    '前年より2ポイント下がった。',
    '前年より12ポイント下がった。',
  ],
  [
    'de',
    'It was down two percentage points from last year.',
    'Es waren zwei Prozentpunkte weniger als im Vorjahr.',
    'Es waren 12 Prozentpunkte weniger als im Vorjahr.',
  ],
])('another number of the one unit that both texts have is found: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test.each([
  ['de', 'He was given twenty months.', 'Er bekam ein Jahr und acht Monate.'],
  ['tr', 'It is closed for a fortnight.', 'On beş gün kapalı.'],
  ['ko', 'He was given a year and six months.', '그는 1년 6개월을 선고받았다.'],
  ['de', 'It has grown in the last year.', 'In den letzten 12 Monaten ist es gewachsen.'],
])('a length in other units or in parts is right: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
});
