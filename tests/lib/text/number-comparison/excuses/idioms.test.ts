import { expect, test } from 'vitest';
import { found } from '../../../../support/number-differences.ts';

test.each([
  ['de', 'They spoke in private.', 'Sie sprachen unter vier Augen.', 'Sie sprachen mit vier Richtern.'],
  ['zh', 'The police summoned him again and again.', '警方三番五次传唤他。', '警方三次传唤他。'],
  [
    'it',
    'In a nutshell: the appeal was dismissed.',
    'In due parole: il ricorso è stato respinto.',
    'I sette ricorsi sono stati respinti.',
  ],
  ['ru', 'The court is very near.', 'Суд в двух шагах.', 'Суд в двенадцати шагах.'],
  // Typed as one letter and as two.
  ['bn', 'One key is unlike the others.', 'একটি চাবি অনুরূপ নয়।', 'নয়টি চাবি অনুরূপ।'],
])('a phrase with a number that counts nothing adds none (%s)', (tag, source, right, wrong) => {
  expect(found(source, right, tag)).toBe('');
  expect(found(source, wrong, tag)).not.toBe('');
});

test('neither woman may be none of the two', () => {
  expect(found('Neither woman could call.', 'Aucune des deux femmes n’a pu appeler.', 'fr')).toBe('');
  expect(found('Neither woman could call.', 'Aucune des trois femmes n’a pu appeler.', 'fr')).not.toBe('');
});
