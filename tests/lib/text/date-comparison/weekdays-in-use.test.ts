import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

/** Wednesday as the press prints it, where CLDR has another form or the word is another one, too. */
test.each([
  ['is', 'á miðvikudag', 'block'],
  ['fo', 'mikudagin', 'block'],
  ['ga', 'Dé Céadaoin', 'block'],
  ['fi', 'keskiviikosta lähtien', 'block'],
  ['eu', 'asteazkenetik', 'block'],
  ['fil', 'nitong Miyerkoles', 'block'],
  ['eo', 'merkrede', 'block'],
  ['sr', 'у среду', 'ask'],
  ['cs', 've středu', 'ask'],
  ['sk', 'v stredu', 'ask'],
  ['ru', 'в среду', 'ask'],
  ['pt', 'na quarta', 'ask'],
])('a day as it is printed is read: %s', (tag, target, severity) => {
  expect(said('It ended on Wednesday.', `A: ${target}.`, tag)).toBe('');
  expect(said('It ended on Friday.', `A: ${target}.`, tag)).toBe(`${severity} weekday`);
});

test.each([
  ['pt', 'The hearing was set for March 14.', 'A audiência, marcada para 14 de maio, foi adiada.', 'block'],
  ['sr', 'The salary in June was 108,312 dinars.', 'Зарада у јулу износила је 108.312 динара.', 'block'],
  ['sl', 'The salary in March was 1,592 euros.', 'Plača je maja znašala 1592 evrov.', 'ask'],
])('another month is found, whatever else begins as the right one: %s', (tag, source, target, severity) => {
  expect(said(source, target, tag)).toContain(`${severity} month`);
});
