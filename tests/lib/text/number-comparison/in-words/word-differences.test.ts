import { expect, test } from 'vitest';
import { kinds } from '../../../../support/number-differences.ts';

test.each([
  ['fr', 'Nine people were killed.', 'Neuf personnes ont été tuées.', 'Sept personnes ont été tuées.'],
  [
    'fr',
    'Nine died in September.',
    'Neuf personnes sont mortes en septembre.',
    'Sept personnes sont mortes en septembre.',
  ],
  [
    'pt',
    'Police shot twelve protesters.',
    'A polícia baleou doze manifestantes.',
    'A polícia baleou dez manifestantes.',
  ],
  [
    'ca',
    'Police shot nine protesters.',
    'La policia va disparar nou manifestants.',
    'La policia va disparar set manifestants.',
  ],
])('a month’s name that is a number word is that number: %s, %s', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['block changed']);
});

test.each([
  ['de', 'Fünf Menschen wurden um 5 Uhr morgens getötet.', 'Vier Menschen wurden um 5 Uhr morgens getötet.'],
  ['de', 'Um fünf Uhr morgens wurden fünf Menschen getötet.', 'Um fünf Uhr morgens wurden vier Menschen getötet.'],
  ['fr', 'Cinq personnes ont été tuées à 5 heures du matin.', 'Quatre personnes ont été tuées à 5 heures du matin.'],
  ['ru', 'В 5 часов утра были убиты пять человек.', 'В 5 часов утра были убиты шесть человек.'],
  ['es', 'Cinco personas murieron a las 5 de la mañana.', 'Seis personas murieron a las 5 de la mañana.'],
])('the hour is no number of people: %s, %s', (tag, right, wrong) => {
  const source = 'Five people were killed at 5 a.m.';
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['block changed']);
});

test.each([
  ['de', 'zwei Wochen', 'drei Wochen'],
  ['fr', 'deux semaines', 'trois semaines'],
  ['fr', 'quinze jours', 'seize jours'],
  ['es', 'quince días', 'tres semanas'],
  ['it', 'due settimane', 'tre settimane'],
  ['pl', 'dwa tygodnie', 'trzy tygodnie'],
])('a fortnight is two weeks, or fifteen days: %s, %s', (tag, right, wrong) => {
  expect(kinds('They were held for a fortnight.', right, tag)).toEqual([]);
  expect(kinds('They were held for a fortnight.', wrong, tag)).toEqual(['block changed']);
});

test('what is counted right behind a figure is no number', () => {
  const source = 'A boy aged 12 and three women were killed.';
  expect(kinds(source, '12세 소년과 여성 세 명이 살해됐다.', 'ko')).toEqual([]);
  expect(kinds(source, '12세 소년과 여성 다섯 명이 살해됐다.', 'ko')).toEqual(['block changed']);
});

test.each([
  ['de', 'Five ministers of both countries signed.', 'Zwei Minister der beiden Länder haben unterschrieben.'],
  ['da', 'She has five sons.', 'Hun har to sønner.'],
  ['fr', 'It opens seven shops, and a second one later.', 'Il ouvre deux magasins, et un second plus tard.'],
] as const)('a number that the source says of something else stands for none in %s: %s', (tag, source, target) => {
  expect(kinds(source, target, tag)).toContain('block changed');
});

test.each([
  ['cs', 'Four cars left on 5 May.', 'Ve čtyřech vozech odjeli 5. května.'],
  [
    'et',
    'Only twice has a team lost a four-point lead.',
    'Ainult kaks korda on meeskond kaotanud neljapunktilise edu.',
  ],
  ['cs', 'It was a fourth meeting of the sides.', 'Oba týmy se potkaly už počtvrté.'],
] as const)('what may be another word stands for no number in %s: %s', (tag, source, target) => {
  expect(kinds(source, target, tag).join()).not.toContain('block');
});
