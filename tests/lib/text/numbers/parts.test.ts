import { expect, test } from 'vitest';
import { masked } from '../../../../scripts/lib/text/characters/plain-prose.ts';
import { numberWords } from '../../../../scripts/lib/text/number-words/number-words.ts';
import { figureReadings } from '../../../../scripts/lib/text/numbers/beside-figure.ts';
import {
  ethiopicValue,
  hanValue,
  hebrewValue,
  plainDigits,
  romanValue,
} from '../../../../scripts/lib/text/numbers/digits.ts';
import { monthsIn } from '../../../../scripts/lib/text/numbers/months.ts';
import { numbersIn } from '../../../../scripts/lib/text/numbers/numbers-in.ts';

test('every decimal digit of Unicode has its value', () => {
  let wrong = 0;
  for (let point = 0; point < 0x20000; point += 1) {
    const char = String.fromCodePoint(point);
    if (!/\p{Nd}/u.test(char)) continue;
    if (plainDigits(`${char} `).text !== `${plainDigits(char).text} ` || !/^\d$/.test(plainDigits(char).text))
      wrong += 1;
  }
  expect(wrong).toBe(0);
  expect(plainDigits('٠١٢٣٤٥٦٧٨٩ ०९ 𝟎𝟗𝟘𝟡 𞥐𞥙 ９').text).toBe('0123456789 09 0909 09 9');
  expect(plainDigits('x² ①').text).toBe('x² ①');
  expect(plainDigits('၀န် ၁၀').text).toBe('၀န် 10');
});

test('places lead back to the text as given', () => {
  const text = 'a\u200E𞥑𞥒 b\u2067١\u2069 ٣';
  const plain = plainDigits(text);
  expect(plain.text).toBe('a12 b1 3');
  expect(text.slice(plain.place(1), plain.place(3))).toBe('𞥑𞥒');
  expect(text.slice(plain.place(7), plain.place(8))).toBe('٣');
});

test('masks keep the length', () => {
  const text =
    'See https://example.org/2024 or {{count, number}} &#160; [7](https://example.org/8) and x1@example.org <b id="9">';
  expect(masked(text)).toHaveLength(text.length);
  expect(numbersIn(text, 'en').map((token) => token.value)).toEqual(['7']);
});

test('figures behind an address are prose', () => {
  const values = (text: string): readonly string[] => numbersIn(text, 'zh').map((token) => token.value);
  expect(values('[法院](https://example.org/2021/(7))说131,469人')).toEqual(['131469']);
  expect(values('见https://example.org/2021。131,469人')).toEqual(['131469']);
  expect(values('见 https://example.org/2021/7?a=8 和 9')).toEqual(['9']);
});

test.each([
  ['1,234', 'en', ['1234', '1.234']],
  ['1,234', 'de', ['1.234', '1234']],
  ['1.234.567,89', 'de', ['1234567.89']],
  ["1'234", 'de-CH', ['1234']],
  ['1,31,469', 'hi', ['131469']],
  ['0,123', 'en', ['0.123']],
  ['4.1.2', 'en', []],

  ['1,2,3', 'en', []],
  ['131 469', 'en', ['131469']],
])('%s in %s reads %j', (figure, tag, expected) => {
  expect(figureReadings(figure, tag).map((reading) => reading.value)).toEqual(expected);
});

test('numerals without digits', () => {
  expect(['XIV', 'MCMXC', 'IIII', ''].map(romanValue)).toEqual([14, 1990, undefined, undefined]);
  expect(['二十七', '二〇二二', '一百零三', '十', '三万五千', '廿一'].map(hanValue)).toEqual([
    27, 2022, 103, 10, 35_000, 21,
  ]);
  expect(['י״ד', 'ט"ו', 'ל', 'לא'].map(hebrewValue)).toEqual([14, 15, 30, 31]);
  expect(['፳፯', '፻', '፳፻፲፬', '፩፼'].map(ethiopicValue)).toEqual([27, 100, 2014, 10_000]);
});

test.each([
  ['en', 'twenty-seven of one hundred', ['27', '100']],
  ['de', 'siebenundzwanzig', ['27']],
  ['fr', 'quatre-vingt-dix-sept', ['97']],
  ['ar', 'سبع وعشرين', ['27']],
  ['ar', 'والسابعة والعشرين', ['27']],
  ['fa', 'بیست و هفت', ['27']],
  ['ru', 'двадцати семи', ['27']],
  ['tr', 'yirmi yedi', ['27']],
  ['es', 'veintisiete', ['27']],
  ['he', 'עשרים ושבע', ['27']],
  ['th', 'ยี่สิบเจ็ด', ['27']],
  ['hi', 'सत्ताईस', ['27']],
  ['hr', 'dvadeset sedam', ['27']],
  ['uk', 'сім’я', []],
  ['ur', 'ستائیس اور بیسویں', ['27', '20']],
  ['bn', 'সাতাশজন', ['27']],
  ['und', 'seven', []],
])('number words of %s: %s', (tag, text, expected) => {
  expect(numberWords(text, tag).map((word) => word.value)).toEqual(expected);
});

test('two names of a month are one month, and a verb is none', () => {
  expect(monthsIn('13 كانون الثاني/يناير 2022', 'ar')).toMatchObject([{ month: 1, sure: true }]);
  expect(monthsIn('You may march in March', 'en')).toMatchObject([{ month: 3, sure: false }]);
  expect(monthsIn('في آذار (مارس) 2011 وبأيلول', 'ar').map((month) => month.month)).toEqual([3, 9]);
  expect(monthsIn('13 Ocakta', 'tr').map((month) => month.month)).toEqual([1]);
});

test('tokens carry their place, sign, per cent and scale', () => {
  const text = 'Am 13. Januar 2022 um 14:30 Uhr: −5 Grad, 2,5 Prozent von 1,5 Millionen';
  const tokens = numbersIn(text, 'de');
  expect(tokens.map((token) => `${token.kind} ${token.value}`)).toEqual([
    'number 13',
    'month 1',
    'number 2022',
    'time 14:30',
    'number 5',
    'number 2.5',
    'number 1500000',
  ]);
  expect(tokens.map((token) => text.slice(token.start, token.end))).toEqual(tokens.map((token) => token.text));
  expect(tokens[4]).toMatchObject({ negative: true, text: '−5' });
  expect(tokens[5]).toMatchObject({ percent: 'yes', text: '2,5 Prozent' });
});
