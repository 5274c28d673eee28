import { expect, test } from 'vitest';
import { softNumbers } from '../../../../scripts/lib/text/number-words/soft-numbers.ts';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  ['en', 'one point two million', '1200000'],
  ['en', 'two point one four', '2.14'],
  ['en', 'zero point three', '0.3'],
  ['de', 'zwei Komma fünf', '2.5'],
  ['ru', 'две целых и пять десятых', '2.5'],
  ['ru', 'две целых и две десятых миллиона', '2200000'],
  ['fi', 'kaksi pilkku viisi', '2.5'],
  ['zh', '一点二亿', '120000000'],
])('a point in words is read in %s: %s', (tag, text, value) => {
  expect(softNumbers(text, tag).map((word) => word.value)).toEqual([value]);
});

test.each([
  ['en', 'At one point two men fled.', ['1', '2']],
  ['en', 'On one point three judges disagreed.', ['1', '3']],
  ['th', 'มีด่านสองจุด ห้าคนถูกจับ', ['2', '5']],
  ['tr', 'İki nokta beş kez vuruldu.', ['2', '5']],
  ['ru', 'Осталось пять целых и три сгоревших дома.', ['5', '3']],
  ['cs', 'Zůstalo pět celých a tři vypálené domy.', ['5', '3']],
  ['en', 'To the point: two men fled.', ['2']],
])('other points are none (%s: %s)', (tag, text, values) => {
  expect(softNumbers(text, tag).map((word) => word.value)).toEqual(values);
});

test('an hour before a number is no point of it', () => {
  expect(isBlocked('en', 'At three in the afternoon fifty thousand people met.', 'zh', '下午三点五万人集会。')).toBe(
    false,
  );
});

test('a number with a point in words is compared by its value', () => {
  const source = 'One point two million people fled.';
  for (const [tag, right, wrong] of [
    ['de', '1,2 Millionen Menschen flohen.', '1,3 Millionen Menschen flohen.'],
    ['zh', '一百二十万人逃离。', '一百三十万人逃离。'],
    ['ta', 'ஒன்று புள்ளி இரண்டு மில்லியன் மக்கள் தப்பினர்.', 'ஒன்று புள்ளி மூன்று மில்லியன் மக்கள் தப்பினர்.'],
    ['fr', 'Un virgule deux million de personnes ont fui.', 'Un virgule trois million de personnes ont fui.'],
  ] as const) {
    expect(isBlocked('en', source, tag, right), right).toBe(false);
    expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
  }
});
