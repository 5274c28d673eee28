import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

/** A one that is an article, or stands behind what it counts: its limit is known by the words alone. */
test.each([
  ['ru', 'Нужно выбрать хотя бы одно приложение.', 'Нужно выбрать максимум одно приложение.'],
  ['uk', 'Потрібно вибрати хоча б один застосунок.', 'Потрібно вибрати максимум один застосунок.'],
  ['ta', 'குறைந்தது ஒரு செயலி தேவை.', 'அதிகபட்சம் ஒரு செயலி தேவை.'],
])('at least one app stays at least (%s)', (tag, right, wrong) => {
  const source = 'You have to choose at least one app.';
  expect(said(source, right, tag)).not.toContain('bound');
  expect(said(source, wrong, tag)).toContain('bound');
});

test('with no “not” in either text it is an error, and with one a question', () => {
  const most = 'You have to choose at most one app.';
  expect(said(most, 'குறைந்தது ஒரு செயலி தேவை.', 'ta')).toBe('block bound');
  expect(said(most, 'குறைந்தது ஒரு செயலி தேவை இல்லை.', 'ta')).toBe('ask bound');
});

/** What is counted stands before its number, and behind the words of the limit. */
test.each([
  ['ln', 'na nse ya ngonga 24', 'koleka ngonga 24'],
  ['lg', 'wansi wa ssaawa 24', 'okusukka ssaawa 24'],
  ['rn', 'munsi ya amasaha 24', 'hejuru ya amasaha 24'],
  ['ig', 'erughị awa 24', 'karịrị awa 24'],
])('less than 24 hours is %s “%s”, and not “%s”', (tag, right, wrong) => {
  expect(said('It takes less than 24 hours.', right, tag)).not.toContain('bound');
  expect(said('It takes less than 24 hours.', wrong, tag)).toContain('block bound');
});
