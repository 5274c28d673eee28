import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

test.each([
  ['en de', 'The rate is 3 in 10,000.', 'Die Rate beträgt 0,3 Promille.', 'Die Rate beträgt 3 Promille.'],
  ['en de', 'The rate is 3 in 1,000.', 'Die Rate beträgt 3 Promille.', 'Die Rate beträgt 4 Promille.'],
  ['en de', 'The rate is 3 in 1,000.', 'Die Rate beträgt 3 ‰.', 'Die Rate beträgt 4 ‰.'],
  [
    'en de',
    'Three in ten thousand children fall ill.',
    '0,3 Promille der Kinder erkranken.',
    '0,4 Promille der Kinder erkranken.',
  ],
  [
    'en fr',
    'The rate is 3 per 1,000 births.',
    'Le taux est de 3 pour mille naissances.',
    'Le taux est de 4 pour mille naissances.',
  ],
  ['en fr', 'The rate is three in a thousand.', 'Le taux est de 3 ‰.', 'Le taux est de 4 ‰.'],
  [
    'en es',
    '5 out of every 1,000 children die.',
    'Muere el 5 por mil de los niños.',
    'Muere el 6 por mil de los niños.',
  ],
  [
    'en it',
    '5 out of every 1,000 children die.',
    'Muore il 5 per mille dei bambini.',
    'Muore il 6 per mille dei bambini.',
  ],
  ['en ru', '5 in every 1,000 children die.', 'Умирает 5 промилле детей.', 'Умирает 6 промилле детей.'],
  ['en pl', 'The rate is 4 in 100,000.', 'Wskaźnik wynosi 0,04 promila.', 'Wskaźnik wynosi 0,4 promila.'],
  ['en sv', 'The rate is 4 in 1,000.', 'Andelen är 4 promille.', 'Andelen är 5 promille.'],
  ['de en', 'Die Rate beträgt 0,3 Promille.', 'The rate is 3 in 10,000.', 'The rate is 3 in 1,000.'],
  ['fr en', 'Le taux est de 3 pour mille.', 'The rate is 3 in 1,000.', 'The rate is 4 in 1,000.'],
])('%s: what is said per mille: %s → %s, and not: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch('block');
});
