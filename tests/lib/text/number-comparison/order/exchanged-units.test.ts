import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

const WORDS = 'He was sentenced to three years and five months.';
const FIGURES = 'He was sentenced to 3 years and 5 months.';

test.each([
  [
    'de',
    'Er wurde zu drei Jahren und fünf Monaten verurteilt.',
    'Er wurde zu fünf Jahren und drei Monaten verurteilt.',
  ],
  ['fr', 'Il a été condamné à trois ans et cinq mois.', 'Il a été condamné à cinq ans et trois mois.'],
  ['ru', 'Его приговорили к трём годам и пяти месяцам.', 'Его приговорили к пяти годам и трём месяцам.'],
  ['ar', 'حُكم عليه بالسجن ثلاث سنوات وخمسة أشهر.', 'حُكم عليه بالسجن خمس سنوات وثلاثة أشهر.'],
  ['zh', '他被判处三年五个月监禁。', '他被判处五年三个月监禁。'],
  ['th', 'เขาถูกตัดสินจำคุก 3 ปี 5 เดือน', 'เขาถูกตัดสินจำคุก 5 ปี 3 เดือน'],
  ['ko', '그는 징역 3년 5개월을 선고받았다.', '그는 징역 5년 3개월을 선고받았다.'],
  ['hi', 'उसे तीन साल पाँच महीने की सज़ा सुनाई गई।', 'उसे पाँच साल तीन महीने की सज़ा सुनाई गई।'],
])('years and months do not change places in %s', (tag, right, wrong) => {
  for (const source of [WORDS, FIGURES]) {
    expect(said(source, right, tag), right).not.toContain('block');
    expect(said(source, wrong, tag), wrong).toContain('block unit');
  }
});

const HOURS = 'The aid is 70 times what was given before, and was agreed on after 11 hours of talks.';

test.each([
  [
    'de',
    'Die Hilfe ist das 70-fache der früheren und wurde nach 11 Stunden beschlossen.',
    'Die Hilfe ist das 11-fache der früheren und wurde nach 70 Stunden beschlossen.',
  ],
  [
    'mk',
    'Помошта е 70 пати поголема од претходната и беше договорена по 11 часа разговори.',
    'Помошта е 11 пати поголема од претходната и беше договорена по 70 часа разговори.',
  ],
])('the figure of another does not take the unit of one in %s', (tag, right, wrong) => {
  expect(said(HOURS, right, tag)).toBe('');
  expect(said(HOURS, wrong, tag)).toMatch(/ask|block/);
});

test('both figures of a range have the unit of the second', () => {
  const source = 'Between 30 and 43 percent of voters would take part.';
  expect(said(source, "Seçmenlerin yüzde 30 ila 43'ünün katılacağı belirtildi.", 'tr')).toBe('');
});
