import { expect, test } from 'vitest';
import { sameFigures } from '../../../../../scripts/lib/text/number-comparison/pairing/same-figures.ts';
import { said } from '../../../../support/number-differences.ts';

/** The values that both texts have, or none where a closer look is taken. */
const same = (source: string, target: string, tag: string): readonly string[] | undefined =>
  sameFigures({ text: source, tag: 'en' }, { text: target, tag })?.map((pair) => pair.source.value);

test.each([
  ['The court heard 214 of them.', 'Das Gericht hörte 214 davon.', 'de', ['214']],
  ['Article 12 (1,234.5)', 'Artikel 12 (1.234,5)', 'de', ['12', '1234.5']],
  ['Article 12 (1,234.5)', 'المادة ١٢ (١٬٢٣٤٫٥)', 'ar', ['12', '1234.5']],
  ['The court heard 214 of them.', 'Une cour a entendu 214 personnes.', 'fr', ['214']],
  ['The court heard 214 of them.', '法院听取了 214 人的陈述。', 'zh', ['214']],
])('the same figures in the same order: %s', (source, target, tag, values) => {
  expect(same(source, target, tag)).toEqual(values);
  expect(said(source, target, tag)).toBe('');
});

test.each([
  ['another value', 'It heard 214 of them.', 'Es hörte 241 davon.', 'de'],
  ['another order', 'It heard 12 in 2024, and 14 later.', 'Es hörte 14 im Jahr 2024 und 12 später.', 'de'],
  ['one more', 'It heard 214 of them.', 'Es hörte 214 davon, 3 später.', 'de'],
  ['one twice', 'It heard 12 in May and 12 later.', 'Es hörte 12 davon und 12 später.', 'de'],
  ['a number in words', 'It heard 214 of them.', 'Es hörte 214 davon, zwölf später.', 'de'],
  ['another way to write it', 'It heard 7.5 of them.', 'ព្រឹត្តិការណ៍ 7,5', 'km'],
  ['a share', 'It heard 12% of them.', 'Es hörte 12 % davon.', 'de'],
  ['a minus', 'It was -12 there.', 'Es waren −12 dort.', 'de'],
  ['a scale', 'It heard 12 million.', 'Es hörte 12 Millionen.', 'de'],
])('a closer look is taken at %s', (_, source, target, tag) => {
  expect(same(source, target, tag)).toBeUndefined();
});

test.each([
  ['a limit', 'It heard at least 214 of them.', 'Es hörte höchstens 214 davon.', 'de'],
  ['a unit', 'It is 12 kilometres long.', 'Es ist 12 Meilen lang.', 'de'],
  ['a currency', 'It cost $12.', 'Es kostete 12 €.', 'de'],
  ['a minus in words', 'It was 14 degrees.', 'Es waren 14 Grad unter null.', 'de'],
  ['before and after a year', 'It was found before 2016.', 'Es wurde nach 2016 gefunden.', 'de'],
  ['an ordinal', 'In the 3rd of 2024.', 'Im 4. von 2024.', 'de'],
  ['the letter of an article', 'Article 5(b) applies.', 'Artikel 5 Buchstabe c gilt.', 'de'],
  ['what was counted', '9 were killed and 7 wounded.', '9 wurden verletzt und 7 getötet.', 'de'],
  ['a rise', 'It rose from 44 to 58.', 'Es stieg auf 44 von 58.', 'de'],
  ['a part and its whole', '12 of the 30 people came.', 'Von den 12 Menschen kamen 30.', 'de'],
  ['a denial', 'None of the 23 came.', '23 kamen.', 'de'],
  ['a weekday', 'It met on Monday in room 12.', 'Es tagte am Dienstag in Saal 12.', 'de'],
  ['a vague amount', 'Hundreds came to room 12.', 'Tausende kamen in Saal 12.', 'de'],
])('%s is seen beside the same figures', (_, source, target, tag) => {
  expect(said(source, target, tag)).not.toBe('');
});
