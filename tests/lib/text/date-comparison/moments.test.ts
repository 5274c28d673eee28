import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['de', 'half past six in the evening', 'um halb sieben abends', 'um 18 Uhr'],
  ['de', 'six in the morning', 'um sechs Uhr morgens', 'um Viertel vor sechs'],
  ['fr', 'three in the morning', 'à trois heures du matin', 'à 15 heures'],
  ['fr', 'six in the evening', 'à 18 heures', 'à 6 heures'],
  ['it', 'half past six in the evening', 'alle sei e mezza di sera', 'alle 18'],
  ['es', 'quarter past six', 'a las seis y cuarto', 'a medianoche'],
  ['pl', 'ten past seven', 'dziesięć po siódmej', 'w południe'],
  ['lv', 'twenty past seven', 'divdesmit minūtes pāri septiņiem', 'desmit minūtes pāri septiņiem'],
])('another time of day is asked about: %s', (tag, time, right, wrong) => {
  const source = `It began at ${time}.`;
  expect(said(source, `A: ${right}.`, tag)).not.toMatch(/block|ask/);
  expect(said(source, `A: ${wrong}.`, tag)).toMatch(/block|ask/);
});

test.each([
  ['de', 'It began at six in the evening.', 'Es begann um sechs.'],
  ['ckb', 'The fire broke out at half past two in the afternoon.', 'ئاگرەکە کاتژمێر دوو و نیوی پاش نیوەڕۆ کەوتەوە.'],
  ['sr', 'It ended at a quarter to ten in the evening.', 'Завршено је у петнаест до десет увече.'],
  ['fr', 'The files are updated at 6:30 a.m.', 'Les fichiers sont mis à jour à 6 heures 30 du matin.'],
  ['de', 'It opens at noon for 24 hours.', 'Es öffnet mittags für 24 Stunden.'],
])('the same time in other words is right: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
});
