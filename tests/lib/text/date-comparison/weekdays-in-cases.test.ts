import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['pl', 'Został do środy.', 'Został do wtorku.'],
  ['cs', 'Zůstal do středy.', 'Zůstal do úterka.'],
  ['sk', 'Zostal do stredy.', 'Zostal do utorka.'],
  ['hr', 'Ostao je do srijede.', 'Ostao je do utorka.'],
  ['bs', 'Ostao je do srijede.', 'Ostao je do utorka.'],
  ['sr', 'Остао је до среде.', 'Остао је до уторка.'],
  ['sr-Latn', 'Ostao je do srede.', 'Ostao je do utorka.'],
  ['sl', 'Ostal je do srede.', 'Ostal je do torka.'],
  ['be', 'Ён заставаўся да серады.', 'Ён заставаўся да аўторка.'],
])('a day of the week is known in its cases, those that lose a vowel too: %s', (tag, right, wrong) => {
  expect(said('He stayed until Wednesday.', right, tag)).toBe('');
  expect(said('He stayed until Wednesday.', wrong, tag)).toBe('block weekday');
});

test.each([
  ['de', 'Es ist seit Mitte August geschlossen.', 'Es ist seit Mitte Juli geschlossen.'],
  ['pl', 'Jest zamknięte od połowy sierpnia.', 'Jest zamknięte od połowy lipca.'],
  ['vi', 'Nó đóng cửa từ giữa tháng tám.', 'Nó đóng cửa từ giữa tháng chín.'],
])('August is a month behind a part of it, and not a name: %s', (tag, right, wrong) => {
  expect(said('It has been shut since the middle of August.', right, tag)).toBe('');
  expect(said('It has been shut since the middle of August.', wrong, tag)).toBe('block month');
});

test('a Korean fraction in words is read before any particle', () => {
  expect(said('Two thirds of the houses burnt.', '가옥의 삼분의 이가 불탔다.', 'ko')).toBe('');
  expect(said('Two thirds of the houses burnt.', '가옥의 삼분의 일이 불탔다.', 'ko')).toMatch(/block|ask/);
});
