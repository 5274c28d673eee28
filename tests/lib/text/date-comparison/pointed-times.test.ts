import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  ['It ended at 5.30 in the afternoon.', 'de', 'Es endete um 17.30 Uhr.', 'Es endete um 16.30 Uhr.'],
  ['It ended at 5.30 in the afternoon.', 'id', 'Berakhir pada pukul 17.30.', 'Berakhir pada pukul 05.30.'],
  [
    'It ended at 9.15 on Monday evening.',
    'fi',
    'Se päättyi maanantaina kello 21.15.',
    'Se päättyi maanantaina kello 20.15.',
  ],
])('a time with a point and a part of the day in words is a time: %s', (source, tag, right, wrong) => {
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});

test.each([
  ['Each of them paid 5.50 that evening.', 'de', 'Jeder von ihnen zahlte an jenem Abend 5,50.'],
  ['The tide fell to 5.30 in the evening.', 'de', 'Die Flut fiel am Abend auf 5,30.'],
])('an amount with a point is none, whatever part of the day follows: %s', (source, tag, right) => {
  expect(isBlocked('en', source, tag, right)).toBe(false);
});
