import { expect, test } from 'vitest';
import { saysNumber } from '../../../../scripts/lib/text/number-comparison/compare.ts';

test.each([
  ['en', 'The ministers met in the capital and spoke about the harvest.'],
  ['de', 'Die Minister trafen sich in der Hauptstadt.'],
])('nothing is asked of a translation of %s: %s', (tag, text) => {
  expect(saysNumber({ text, tag })).toBe(false);
});

test.each([
  'It took 5 hours.',
  'It took five hours.',
  'In March they met.',
  'The hundreds who came',
  'It doubled.',
  'They met on Friday.',
  'Under point (b)',
  'A fortnight passed.',
  'Half of them left.',
  'In the nineties',
  'It ended at noon.',
  'x² and y',
  'At a quarter past them',
])('something may be asked: %s', (text) => {
  expect(saysNumber({ text, tag: 'en' })).toBe(true);
});
