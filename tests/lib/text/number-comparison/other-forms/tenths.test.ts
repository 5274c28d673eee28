import { expect, test } from 'vitest';
import { between, said } from '../../../../support/number-differences.ts';

test.each([
  ['en zh-Hant', 'Nearly nine in ten members left.', '近九成成員離開。', '近八成成員離開。'],
  ['en zh-Hant', 'Nearly nine in ten members left.', '接近九成成員離開。', '接近七成成員離開。'],
  ['en zh-Hans', 'More than nine in ten members left.', '超过九成成员离开。', '不到九成成员离开。'],
  ['en zh-Hans', 'About eight out of ten members left.', '约八成成员离开。', '约七成成员离开。'],
  ['en ja', 'Nine in ten residents left.', '住民の九割が離れた。', '住民の八割が離れた。'],
  ['en ja', 'Nearly nine in ten members left.', '会員の九割近くが離れた。', '会員の七割近くが離れた。'],
  ['en ja', 'Eight out of every ten members left.', '会員の約8割が離れた。', '会員の約7割が離れた。'],
  ['en ja', 'More than nine in ten members left.', '会員の九割以上が離れた。', '会員の九割未満が離れた。'],
  ['en ja', 'A fifth of the members left.', '会員の2割が離れた。', '会員の3割が離れた。'],
  ['zh-Hans en', '近九成成员离开。', 'Nearly nine in ten members left.', 'Nearly eight in ten members left.'],
  ['ja de', '会員の8割が離れた。', 'Acht von zehn Mitgliedern gingen.', 'Sieben von zehn Mitgliedern gingen.'],
])('%s: tenths are so many of ten: %s → %s, and not: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).toBe('');
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});

test.each([
  ['en ja', 'Twenty or thirty people were hurt.', '二、三十人が負傷した。', '三、四十人が負傷した。'],
  ['en ja', 'Two or three hundred people were hurt.', '二、三百人が負傷した。', '三、四百人が負傷した。'],
  ['en ja', 'Two or three people were hurt.', '二、三人が負傷した。', '三、四人が負傷した。'],
  ['en zh-Hans', 'Twenty or thirty people were hurt.', '二三十人受伤。', '三四十人受伤。'],
  ['en zh-Hans', 'Three or four hundred people fled.', '三四百人逃离。', '四五百人逃离。'],
  ['en zh-Hans', 'Two or three thousand people fled.', '两三千人逃离。', '三四千人逃离。'],
])('%s: two numbers with one scale: %s → %s, and not: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).toBe('');
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});

test('one in five is two tenths', () => {
  expect(said('One in five of the workers had no wages.', '两成工人没有工资。', 'zh')).not.toContain('block');
  expect(said('One in five of the workers had no wages.', '三成工人没有工资。', 'zh')).toContain('block');
});
