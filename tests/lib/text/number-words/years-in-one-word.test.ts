import { expect, test } from 'vitest';
import { blocked } from '../../../support/number-differences.ts';

test.each([
  ['it', 'Il governo ha approvato un piano quinquennale.', 'Il governo ha approvato un piano quadriennale.'],
  ['fr', 'Le gouvernement a approuvé des plans quinquennaux.', 'Le gouvernement a approuvé des plans quadriennaux.'],
  ['es', 'El Gobierno aprobó un plan quinquenal.', 'El Gobierno aprobó un plan cuatrienal.'],
  ['pt', 'O governo aprovou planos quinquenais.', 'O governo aprovou planos quadrienais.'],
  ['gl', 'O goberno aprobou un plan quinquenal.', 'O goberno aprobou un plan cuadrienal.'],
  ['ca', 'El govern ha aprovat un pla quinquennal.', 'El govern ha aprovat un pla quadriennal.'],
  ['ro', 'Guvernul a aprobat un plan cincinal.', 'Guvernul a aprobat un plan cvadrienal.'],
  ['hi', 'सरकार ने पंचवर्षीय योजना को मंज़ूरी दी।', 'सरकार ने चतुर्वर्षीय योजना को मंज़ूरी दी।'],
  ['bn', 'সরকার একটি পঞ্চবার্ষিক পরিকল্পনা অনুমোদন করেছে।', 'সরকার একটি ত্রিবার্ষিক পরিকল্পনা অনুমোদন করেছে।'],
  ['te', 'ప్రభుత్వం పంచవర్ష ప్రణాళికను ఆమోదించింది.', 'ప్రభుత్వం త్రైవార్షిక ప్రణాళికను ఆమోదించింది.'],
  ['hy', 'Կառավարությունը հաստատեց հնգամյա ծրագիր։', 'Կառավարությունը հաստատեց քառամյա ծրագիր։'],
  ['ur', 'حکومت نے پنج سالہ منصوبے کی منظوری دی۔', 'حکومت نے سہ سالہ منصوبے کی منظوری دی۔'],
])('a 5-year plan may be one in one word in %s', (tag, right, wrong) => {
  expect(blocked('The government approved a 5-year plan.', right, tag)).toBe('');
  expect(blocked('The government approved a 5-year plan.', wrong, tag)).not.toBe('');
});

test.each([
  ['ar', 'تنفيذ الإطار العشـري للبرامج.'],
  ['it', 'Attuare il Quadro decennale di programmi.'],
  ['el', 'Εφαρμογή του δεκαετούς πλαισίου προγραμμάτων.'],
])('so may a 10-year framework in %s', (tag, target) => {
  expect(blocked('Implement the 10‐Year Framework of Programmes.', target, tag)).toBe('');
});

test.each([
  ['it', 'Il governo ha approvato un piano trimestrale.', 'Il governo ha approvato un piano semestrale.'],
  ['fr', 'Le gouvernement a approuvé un plan trimestriel.', 'Le gouvernement a approuvé un plan semestriel.'],
  ['es', 'El Gobierno aprobó un plan trimestral.', 'El Gobierno aprobó un plan semestral.'],
  ['pt', 'O governo aprovou um plano trimestral.', 'O governo aprovou um plano semestral.'],
  ['ru', 'Правительство утвердило квартальный план.', 'Правительство утвердило полугодовой план.'],
  ['pl', 'Rząd zatwierdził plan kwartalny.', 'Rząd zatwierdził plan półroczny.'],
  ['cs', 'Vláda schválila čtvrtletní plán.', 'Vláda schválila půlroční plán.'],
  ['zh', '政府批准了季度计划。', '政府批准了半年计划。'],
  ['hi', 'सरकार ने तिमाही योजना को मंज़ूरी दी।', 'सरकार ने छमाही योजना को मंज़ूरी दी।'],
])('and a 3-month plan in %s', (tag, right, wrong) => {
  expect(blocked('The government approved a 3-month plan.', right, tag)).toBe('');
  expect(blocked('The government approved a 3-month plan.', wrong, tag)).not.toBe('');
});
