import { expect, test } from 'vitest';
import { monthsIn } from '../../../../scripts/lib/text/numbers/months.ts';
import { said } from '../../../support/number-differences.ts';

// As the press of each language writes them, beside the names of CLDR.
test.each([
  ['hi', 2, 'फरवरी'],
  ['hi', 9, 'सितम्बर'],
  ['pa', 2, 'ਫਰਵਰੀ'],
  ['gu', 8, 'ઓગસ્ટ'],
  ['bn', 1, 'জানুয়ারী'],
  ['ml', 5, 'മെയ്'],
  ['ne', 8, 'अगस्त'],
  ['or', 5, 'ମେ'],
  ['ps', 4, 'اپرېل'],
  ['ps', 12, 'ډسمبر'],
  ['ckb', 8, 'ئابی'],
  ['sr', 5, 'маја'],
  ['sr', 6, 'јуна'],
  ['sr-Latn', 7, 'jula'],
  ['sl', 5, 'maja'],
  ['bs', 5, 'maja'],
  ['et', 5, 'mail'],
  ['et', 5, 'maini'],
  ['cy', 5, 'Fai'],
  ['ga', 6, 'Mheitheamh'],
  ['sq', 5, 'majit'],
  ['ka', 1, 'იანვრის'],
  ['az', 5, 'mayda'],
  ['uz', 10, 'oktyabr'],
  ['ky', 6, 'июнда'],
  ['tg', 5, 'майи'],
  ['mn', 11, 'арваннэгдүгээр сарын'],
  ['so', 11, 'Nofembar'],
  ['ha', 4, 'Afrilu'],
  ['id', 11, 'Nopember'],
  ['es', 9, 'setiembre'],
  ['de', 1, 'Jänner'],
] as const)('a name of a month is known as it is printed: %s %i %s', (tag, month, name) => {
  expect(monthsIn(`12 ${name} 2021`, tag).map((each) => each.month)).toEqual([month]);
});

test.each([
  ['sr', 'Рок је 15. јуна.', 'Рок је 15. јула.'],
  ['sl', 'Rok je 15. junija.', 'Rok je 15. maja.'],
  ['hi', 'अंतिम तिथि 15 जून है।', 'अंतिम तिथि 15 फरवरी है।'],
  ['ku', "Dawî 15'ê Hezîranê ye.", "Dawî 15'ê Gulanê ye."],
  ['az', 'Son tarix 15-i iyundur.', 'Son tarix 15-i iyuldur.'],
])('another month is an error: %s', (tag, right, wrong) => {
  expect(said('The deadline is 15 June.', right, tag)).toBe('');
  expect(said('The deadline is 15 June.', wrong, tag)).toMatch(/^block/);
});

test.each([
  ['ga', 'Ardóidh an praghas ó 12 go 15 euro i mí Eanáir.', 'Ardóidh an praghas ó 12 go 15 euro i mí Feabhra.'],
  ['nl', 'In januari stijgt de prijs van 12 naar 15 euro.', 'In februari stijgt de prijs van 12 naar 15 euro.'],
])(
  'a month near a figure in English alone is read in the translation where no figure is near: %s',
  (tag, right, wrong) => {
    expect(said('The price will rise from 12 to 15 euro in January.', right, tag)).toBe('');
    expect(said('The price will rise from 12 to 15 euro in January.', wrong, tag)).toBe('block month');
  },
);

test('a month alone is compared where all figures are the same', () => {
  expect(said('Over 1.2 million passed in July alone.', 'Само през юли са преминали над 1,2 млн.', 'bg')).toBe('');
  expect(said('Over 1.2 million passed in July alone.', 'Само през юни са преминали над 1,2 млн.', 'bg')).toBe(
    'block month',
  );
});
