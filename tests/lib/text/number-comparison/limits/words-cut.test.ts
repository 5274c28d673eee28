import { expect, test } from 'vitest';
import { textBefore } from '../../../../../scripts/lib/text/characters/text-before.ts';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['une amende', 10, 9, ' amende'],
  ['une amende', 10, 10, 'une amende'],
  ['une amende', 10, 7, ' amende'],
  ['一年以上十年', 6, 3, '上十年'],
])('of %s, up to %i, %i before it is “%s”', (text, end, reach, before) => {
  expect(textBefore(text, end, reach)).toBe(before);
});

test('the end of “une” is no “ne” that turns a limit', () => {
  const source = 'Fines of up to €1,500 are possible.';
  expect(said(source, "Une amende pouvant aller jusqu'à 1 500 euros est possible.", 'fr')).toBe('');
});

test.each([
  ['ar', 'It lasted at least two hours.', 'استمر ساعتين على الأقل.', 'استمر ساعتين على الأكثر.'],
  ['he', 'It took more than two months.', 'זה נמשך יותר מחודשיים.', 'זה נמשך פחות מחודשיים.'],
])('the limit of two in one word is compared: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block bound/);
});
