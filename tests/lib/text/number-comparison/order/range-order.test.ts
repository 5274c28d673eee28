import { expect, test } from 'vitest';
import { kinds } from '../../../../support/number-differences.ts';

const RISING = 'Turnout rose from 42% to 51%.';

test.each([
  ['de', 'von 42 auf 51 Prozent', 'von 51 % auf 42 %'],
  ['fr', 'de 42 % à 51 %', 'de 51 % à 42 %'],
  ['es', 'del 42 % al 51 %', 'del 51 % al 42 %'],
  ['ru', 'с 42 до 51 процента', 'с 51 до 42 процентов'],
  ['ar', 'من 42% إلى 51%', 'من 51% إلى 42%'],
  ['he', 'מ-42% ל-51%', 'מ-51% ל-42%'],
  ['zh-Hans', '从42%上升到51%', '从51%上升到42%'],
  ['ja', '42%から51%へ', '51%から42%へ'],
  ['ko', '42%에서 51%로', '51%에서 42%로'],
  ['tr', "%42'den %51'e", "%51'den %42'ye"],
  ['hi', '42% से 51%', '51% से 42%'],
  ['sw', 'kutoka 42% hadi 51%', 'kutoka 51% hadi 42%'],
] as const)('what goes from one figure to another keeps its direction in %s', (tag, right, wrong) => {
  expect(kinds(RISING, right, tag)).toEqual([]);
  expect(kinds(RISING, wrong, tag)).toEqual(['block order']);
});

test('a dash keeps it too, but where a script is typed as it is to be seen', () => {
  expect(kinds('Of 7–14 people', 'Von 14–7 Menschen', 'de')).toEqual(['block order']);
  expect(kinds('14–20 people', '14–20 personnes', 'fr')).toEqual([]);
  expect(kinds('14–20 people', '20-14 شخصا', 'ar')).toEqual([]);
});

test.each([
  ['ar', 'بين 2011-2015', 'بين 2015-2011'],
  ['ar', 'بين ٢٠١١-٢٠١٥', 'بين ٢٠١٥-٢٠١١'],
  ['fa', 'از ۲۰۱۱–۲۰۱۵', 'از ۲۰۱۵–۲۰۱۱'],
  ['he', 'בשנים 2011–2015', 'בשנים 2015–2011'],
])(
  'two years turned round with a dash are asked about where a script is written from the right: %s',
  (tag, right, wrong) => {
    for (const source of ['From 2011 to 2015', 'In 2011–2015']) {
      expect(kinds(source, right, tag)).toEqual([]);
      expect(kinds(source, wrong, tag)).toEqual(['ask order']);
    }
  },
);

test.each([
  ['de', 'Die Beteiligung stieg auf 51 % (von 42 %).'],
  ['de', '51 % gegenüber 42 %'],
  ['fr', '51 %, contre 42 % auparavant'],
])('another way to say the same in %s is none: %s', (tag, target) => {
  expect(kinds(RISING, target, tag)).toEqual([]);
});

test.each([
  ['de', 'vom 9. bis 13. Oktober', 'vom 13. bis 9. Oktober'],
  ['ru', 'с 9 по 13 октября', 'с 13 по 9 октября'],
  ['nl', 'van 9 tot en met 13 oktober', 'van 13 tot en met 9 oktober'],
  ['he', 'מ-9 עד 13 באוקטובר', 'מ-13 עד 9 באוקטובר'],
] as const)('so do days, in %s', (tag, right, wrong) => {
  expect(kinds('The session runs from 9 to 13 October.', right, tag)).toEqual([]);
  expect(kinds('The session runs from 9 to 13 October.', wrong, tag)).toEqual(['block order']);
});
