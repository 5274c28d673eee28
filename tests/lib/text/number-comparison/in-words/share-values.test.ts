import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['mk', 'Three quarters of the pupils stayed.', 'Три четвртини од учениците останаа.', 'Секој четврти ученик остана.'],
  ['ru', 'Two thirds of the pupils stayed.', 'Две трети учеников остались.', 'Остался каждый третий ученик.'],
  ['de', 'A sixth of the pupils stayed.', 'Ein Sechstel der Schüler blieb.', 'Ein Achtel der Schüler blieb.'],
  ['es', 'He lost by a hundredth of a point.', 'Perdió por una centésima de punto.', 'Perdió por una décima de punto.'],
  ['cs', 'Nine out of ten pupils stayed.', 'Zůstalo devět z deseti žáků.', 'Zůstal každý desátý žák.'],
  [
    'fr',
    'Two fifths of the pupils stayed.',
    'Deux cinquièmes des élèves sont restés.',
    'Un cinquième des élèves est resté.',
  ],
])('another share, or a part of it, is asked about: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test.each([
  ['nl', 'Three quarters of an hour after the start it rained.', 'Drie kwartier na de start regende het.'],
  ['fi', 'Three quarters of the pupils stayed.', 'Kolme neljännestä oppilaista jäi.'],
  ['de', 'Nine out of ten pupils stayed.', '90 Prozent der Schüler blieben.'],
  ['es', 'Three in four pupils stayed.', 'Solo uno de cada cuatro alumnos no se quedó.'],
])('the same share in other words is right: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
});
