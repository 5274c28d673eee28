import { expect, test } from 'vitest';
import { levels } from '../../../../support/number-differences.ts';

test.each([
  ['ru', 'Twenty per cent of the residents are poor.', 'Беден каждый пятый житель.', 'Беден каждый шестой житель.'],
  ['et', '20 per cent of children live in poverty.', 'Iga viies laps elab vaesuses.', 'Iga neljas laps elab vaesuses.'],
  [
    'fr',
    'Twenty-five per cent of children are poor.',
    'Un enfant sur quatre est pauvre.',
    'Un enfant sur cinq est pauvre.',
  ],
  ['de', '67 % of the homes are damp.', 'Zwei von drei Wohnungen sind feucht.', 'Zwei von fünf Wohnungen sind feucht.'],
  [
    'ja',
    '40 per cent of the workers were dismissed.',
    '労働者の5人に2人が解雇された。',
    '労働者の5人に3人が解雇された。',
  ],
])('a share in per cent is as many of a few (%s)', (tag, source, right, wrong) => {
  expect(levels(source, right, tag)).not.toContain('block');
  expect(levels(source, wrong, tag)).not.toEqual([]);
});

test('of a share by two numbers none is a share by itself', () => {
  expect(levels('Three in four households get by.', 'El 25 % de los hogares vive así.', 'es')).not.toEqual([]);
});

test.each([
  [
    'tr',
    'The bank cut its rate by 250 basis points.',
    'Banka faizini iki buçuk puan indirdi.',
    'Banka faizini bir buçuk puan indirdi.',
  ],
  [
    'de',
    'The bank raised its rate by 50 basis points.',
    'Die Bank erhöhte den Zins um 0,5 Prozentpunkte.',
    'Die Bank erhöhte den Zins um 5 Prozentpunkte.',
  ],
])('basis points are hundredths of a point (%s)', (tag, source, right, wrong) => {
  expect(levels(source, right, tag)).not.toContain('block');
  expect(levels(source, wrong, tag)).toContain('block');
});

test.each([
  ['da', 'It begins at a quarter to midnight.', 'Den begynder kl. 23.45.', 'Den begynder kl. 23.15.'],
  ['de', 'It began at five to noon.', 'Es begann um 11.55 Uhr.', 'Es begann um 12.05 Uhr.'],
  ['fr', 'It began at half past midnight.', 'Cela a commencé à 0 h 30.', 'Cela a commencé à 1 h 30.'],
])('noon and midnight are hours of a clock (%s)', (tag, source, right, wrong) => {
  expect(levels(source, right, tag)).toEqual([]);
  expect(levels(source, wrong, tag)).toContain('block');
});
