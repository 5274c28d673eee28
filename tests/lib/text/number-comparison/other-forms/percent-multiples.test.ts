import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  [
    'fr',
    'Output was raised by 50%.',
    'La production a été multipliée par 1,5.',
    'La production a été multipliée par 1,2.',
  ],
  ['ja', 'The fee was raised by 10%.', '料金は1.1倍になった。', '料金は1.2倍になった。'],
  ['zh-Hans', 'Output was raised by 50%.', '产量提高到1.5倍。', '产量提高到15倍。'],
  ['ko', 'It is raised by 67%.', '1.67배가 된다.', '1.76배가 된다.'],
  ['da', 'It is raised by 100%, not by 50%.', 'Det er 2x i stedet for 1,5x.', 'Det er 3x i stedet for 1,5x.'],
  ['de', 'From 50% to 150% of the level.', 'Vom 0,5- bis 1,5-Fachen des Werts.', 'Vom 0,6- bis 1,5-Fachen des Werts.'],
])('a change in per cent may be said as a multiple: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test('a number with a point that counts something is no multiple', () => {
  expect(said('Prices rose by 50% last year.', 'Цены выросли на 1,5 рубля.', 'ru')).toMatch(/block/);
});

test.each([
  ['fr', 'It takes ¹⁄₁₆ of them.', 'Il en prend 1/16.', 'Il en prend 1/8.'],
  ['zh-Hans', 'It takes ⅛ of them.', '夺走１/８。', '夺走１/６。'],
])('a fraction in small digits may be said in large ones: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block/);
});
