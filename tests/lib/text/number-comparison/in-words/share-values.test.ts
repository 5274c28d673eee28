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
  ['pt-BR', 'One in three pupils stayed.', 'Um em cada três alunos ficou.', 'Dois em cada três alunos ficaram.'],
  ['tr', 'One in three pupils stayed.', 'Her üç öğrenciden biri kaldı.', 'Her üç öğrenciden ikisi kaldı.'],
  ['de', 'One in three pupils stayed.', 'Einer von drei Schülern blieb.', 'Zwei Drittel der Schüler blieben.'],
  ['th', 'One quarter of the pupils stayed.', 'นักเรียนหนึ่งในสี่อยู่ต่อ', 'นักเรียนสามในสี่อยู่ต่อ'],
])('another share, or a part of it, is asked about: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test.each([
  ['nl', 'Three quarters of an hour after the start it rained.', 'Drie kwartier na de start regende het.'],
  ['fi', 'Three quarters of the pupils stayed.', 'Kolme neljännestä oppilaista jäi.'],
  ['de', 'Nine out of ten pupils stayed.', '90 Prozent der Schüler blieben.'],
  ['es', 'Three in four pupils stayed.', 'Solo uno de cada cuatro alumnos no se quedó.'],
  ['pt', 'Two in three pupils stayed.', 'Um em cada três alunos não ficou.'],
  ['ko', 'It needs two thirds of the votes.', '투표의 3분의 2가 필요하다.'],
  ['cs', 'It ended at a quarter to twelve.', 'Skončilo to ve tři čtvrtě na dvanáct.'],
  ['hu', 'It ended at a quarter to eight.', 'Háromnegyed nyolckor ért véget.'],
  ['et', 'It ended at a quarter to nine.', 'See lõppes kell kolmveerand üheksa.'],
])('the same share in other words is right: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
});

test('the word between the figures of a share is no number by itself', () => {
  expect(said('There are five levels in the system.', 'มีห้าระดับในระบบ', 'th')).toBe('');
  expect(said('One in three left.', '3분의 1이 떠났다', 'ko')).toBe('');
});

test.each([
  [
    'de',
    'Mortality fell by more than half.',
    'Die Sterblichkeit sank um mehr als die Hälfte.',
    'Die Sterblichkeit sank um mehr als drei Viertel.',
  ],
  ['hi', 'Mortality fell by more than half.', 'मृत्यु दर आधे से अधिक घटी।', 'मृत्यु दर तीन-चौथाई से अधिक घटी।'],
  [
    'fr',
    'Almost half of the children left.',
    'Près de la moitié des enfants sont partis.',
    'Près d’un tiers des enfants sont partis.',
  ],
])('half of something is no other share in %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toMatch(/^(?:ask|block)/);
});
