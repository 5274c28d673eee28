import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['ar', 'جاء نحو مليون و200 ألف شخص.'],
  ['ar', 'شاهد مليونا و200 ألف شخص المباراة.'],
  ['he', 'הגיעו מיליון ו-200 אלף איש.'],
  ['fa', 'یک میلیون و 200 هزار نفر آمدند.'],
  ['ckb', 'یەک ملیۆن و 200 هەزار کەس هاتن.'],
  ['ps', 'یو میلیون او 200 زره کسان راغلل.'],
  ['hr', 'Došlo je milijun i 200 tisuća ljudi.'],
  ['sr', 'Дошло је милион и 200 хиљада људи.'],
  ['mk', 'Дојдоа еден милион и 200 илјади луѓе.'],
  ['bg', 'Дойдоха един милион и 200 хиляди души.'],
  ['it', 'Sono venute un milione e 200 mila persone.'],
  ['pt', 'Vieram um milhão e 200 mil pessoas.'],
  ['ca', 'Van venir un milió i 200 mil persones.'],
  ['fr', 'Un million 200 000 personnes sont venues.'],
  ['sq', 'Erdhën një milion e 200 mijë veta.'],
  ['sw', 'Watu milioni moja na 200 elfu walikuja.'],
  ['so', 'Hal milyan iyo 200 oo kun ayaa yimid.'],
  ['eu', 'Milioi bat eta 200 mila pertsona etorri ziren.'],
  ['tr', 'Bir milyon 200 bin kişi geldi.'],
])('a million in a word and its thousands in figures are one number: %s', (tag, target) => {
  for (const source of ['About 1.2 million people came.', 'About 1,200,000 people came.']) {
    expect(said(source, target, tag)).not.toMatch(/block|ask/);
    expect(said(source, target.replace('200', '300'), tag)).toContain('block');
  }
});

test('a million beside other thousands stays apart', () => {
  expect(
    said('A million people and 200 thousand animals came.', 'Un millón de personas y 200 mil animales vinieron.', 'es'),
  ).toBe('');
});
