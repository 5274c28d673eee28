import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['de', 'Der Flug geht in einer Stunde.', 'Der Flug geht in einer halben Stunde.'],
  ['ru', 'Рейс вылетает через час.', 'Рейс вылетает через полтора часа.'],
  ['fr', 'Le vol part dans une heure.', 'Le vol part dans une demi-heure.'],
])('an hour is no half of one, and no hour and a half, in %s', (tag, right, wrong) => {
  const source = 'The flight leaves in an hour.';
  expect(said(source, right, tag), right).toBe('');
  expect(said(source, wrong, tag), wrong).toBe('ask changed');
});

test('what is half in another sense is let be', () => {
  expect(said('The average is two a day.', 'La media es de dos al día.', 'es')).toBe('');
  expect(said('It is a mile and an hour away.', 'Está a kilómetro y medio y una hora.', 'es')).not.toMatch('ask');
});
