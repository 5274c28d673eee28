import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  [
    'de en',
    'Ein siebzehnjähriger Junge und eine achtundvierzigjährige Frau starben.',
    'A boy, 17, and a woman, 48, died.',
  ],
  ['ru de', 'Погиб семнадцатилетний юноша.', 'Ein 17-Jähriger wurde getötet.'],
  ['uk en', 'Сорокавосьмирічна жінка загинула.', 'A 48-year-old woman was killed.'],
  ['uk de', 'Поранено шістдесятидворічного чоловіка.', 'Ein 62-jähriger Mann wurde verletzt.'],
  ['it fr', 'Una quarantenne è rimasta ferita.', 'Une femme de 40 ans a été blessée.'],
  ['pl en', 'Zatrzymano szesnastoletnią dziewczynę.', 'A 16-year-old girl was detained.'],
  ['sv en', 'En sextonårig flicka greps.', 'A 16-year-old girl was arrested.'],
  ['cs sk', 'Souhlasilo jich sedmadvaceti ministrů.', 'Súhlasilo 27 ministrov.'],
  ['fi en', 'Neljäkymmentäviisivuotias nainen kuoli.', 'A 45-year-old woman died.'],
  ['el en', 'Μια σαρανταοκτάχρονη γυναίκα σκοτώθηκε.', 'A 48-year-old woman was killed.'],
  ['hu en', 'Egy tizenhétéves fiú meghalt.', 'A 17-year-old boy died.'],
])('%s: a number within a word of the source stands for the figure: %s → %s', (languages, source, target) => {
  expect(between(languages, source, target)).toBe('');
  expect(between(languages, source, target.replace(/\d+/, '71'))).toBe('block added');
});

test('a word accounts for one figure', () => {
  expect(between('de en', 'Ein siebzehnjähriger Junge starb.', 'A 17-year-old died on day 17.')).toBe('block added');
});

test.each([
  ['el en', 'Δεκαπέντε πρόσφυγες πνίγηκαν.', 'Fifty refugees drowned.', 'block changed'],
  ['it en', 'Un diciassettenne e tre ragazzi.', 'A seventeen-year-old and three boys.', ''],
  ['it en', 'Un diciassettenne e tre ragazzi.', 'A seventeen-year-old and four boys.', 'block changed'],
  ['zh-Hans en', '生产出一百多万吨。', 'It made more than one million tonnes.', ''],
  ['de en', 'In zwei Wochen geht es weiter.', 'It goes on in a fortnight.', ''],
  ['fr en', 'Deux sociétés.', 'A third party has two companies.', ''],
])('%s: a number in words of English is held against it: %s → %s', (languages, source, target, expected) => {
  expect(between(languages, source, target)).toBe(expected);
});
