import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['fr en', 'Trente lycéens ont été arrêtés.', 'Thirty secondary-school pupils were arrested.'],
  ['fr en', 'Trente lycéens ont été arrêtés.', 'Thirty high school pupils were arrested.'],
  ['fr en', 'Quarante secouristes sont venus.', 'Forty first-aid workers came.'],
  ['fr en', 'Quarante secouristes sont venus.', 'Forty first responders came.'],
  ['fr en', 'Vingt voitures ont brûlé.', 'Twenty second-hand cars burned.'],
  ['de en', 'Zwanzig Drittklässler wurden verletzt.', 'Twenty third graders were injured.'],
  ['en de', 'Thirty second homes were occupied.', 'Dreißig Zweitwohnungen wurden besetzt.'],
  ['en sv', 'Twenty first graders were hurt.', 'Tjugo förstaklassare skadades.'],
  ['en fr', 'In the first twenty days the police came.', 'Les vingt premiers jours, la police est venue.'],
  ['en es', 'In the first twenty days the police came.', 'En los veinte primeros días vino la policía.'],
  ['en it', 'In the first twenty days the police came.', 'Nei venti primi giorni è venuta la polizia.'],
])('%s: an ordinal behind tens is a word of its own: %s → %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['fr en', 'Trente lycéens ont été arrêtés.', 'Forty secondary-school pupils were arrested.'],
  ['fr en', 'Vingt voitures ont brûlé.', 'Thirty second-hand cars burned.'],
  ['en fr', 'On the twenty-first day the police came.', 'Le vingt-deuxième jour, la police est venue.'],
  ['uk ru', 'Суд переніс засідання на двадцять третє березня.', 'Суд перенес заседание на двадцать четвёртое марта.'],
])('%s: and another number is one: %s → %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});
