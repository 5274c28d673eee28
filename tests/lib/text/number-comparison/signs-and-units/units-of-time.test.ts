import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['fr', 'Seventeen have died this decade.', 'Dix-sept sont morts cette décennie.', 'Dix-sept sont morts ce siècle.'],
  ['de', 'He was arrested this week.', 'Er wurde diese Woche verhaftet.', 'Er wurde diesen Monat verhaftet.'],
  ['es', 'It opens in the coming month.', 'Abre el mes que viene.', 'Abre la semana que viene.'],
])('another unit of the calendar is asked about: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toMatch(/ask unit/);
});

test.each([
  ['nb', 'He said so this month to the press.', 'Det sa han i mars til New York Times.'],
  ['ca', 'Sales rose this month with the sun.', 'Les vendes han pujat amb les hores de sol.'],
])('a unit of the clock is none of these: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/ask|block/);
});
