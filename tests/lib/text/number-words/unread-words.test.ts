import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['the spelling is another', 'sold 281 shops', 'wọ́n ta igba-ó-lé-ọgọ́rin ilé ìtajà', 'yo'],
  ['five less than the next ten', 'in the 65th minute', 'ní ìṣẹ́jú karùndínláàdọ́rin náà', 'yo'],
  ['behind a prefix', '30,000 people', 'abantu abazinkulungwane ezingamashumi amathathu', 'zu'],
  ['a full hour', 'at 3 p.m.', 'ngehola lesithathu emini', 'nd'],
  ['both parts of a decimal', 'magnitude 7.5', 'tshileme tsha sumbe khoma ṱhanu', 've'],
])('a figure may stand in words that cannot be read for sure: %s', (_, source, target, tag) => {
  expect(said(source, target, tag)).toBe('ask missing');
});

test.each([
  ['no such word', '281 shops', 'ilé ìtajà', 'yo'],
  ['a word of other tens', 'aged 37', 'ogún', 'yo'],
  ['the source accounts for the word', 'thirty people and 45 dogs', 'ọgbọ̀n ènìyàn àti ajá', 'yo'],
  ['a million that goes with a figure', '3 million people and 5 million dogs', 'ènìyàn mílíọ̀nù 3 àti ajá', 'yo'],
  ['a language whose words can be read', 'aged 37', 'zwanzig', 'de'],
])('and is an error otherwise: %s', (_, source, target, tag) => {
  expect(said(source, target, tag)).toContain('block');
});

test('another figure is an error, whatever words stand beside it', () => {
  expect(said('281 shops', '218 ọgọ́rin', 'yo')).toBe('block changed');
});

test.each([
  ['37', 'mẹ́tàdínlógójì'],
  ['37', 'metadinlogoji'],
  ['21', 'mọ́kànlélógún'],
  ['20', 'ogún'],
])('%s in Yoruba, which takes away from the next twenty: %s', (figure, word) => {
  expect(said(`${figure} people`, word, 'yo')).toBe('notice words');
});

test.each([
  ['16.5 to 10', '16:5 ruo 10', 'ig'],
  ['150,000 people', '150. 000 abantu', 'nd'],
  ['1.6 million', '1, 6 million', 'fj'],
  ['$26,750', '26 ألف و 750 دولار', 'ar'],
])('%s torn as %s', (source, target, tag) => {
  expect(said(source, target, tag)).toBe('notice separator');
});

test('a torn figure keeps its digits and its scale', () => {
  expect(said('16.5 to 10', '16:4 ruo 10', 'ig')).toContain('block');
  expect(said('scores of 16.5', '1 65', 'ig')).toContain('block');
});

test('a word stands for the decimal point, or an unknown one for the scale', () => {
  expect(said('2.8 points', 'སྐུགས་ 2 དང་ཚ་ 8', 'dz')).toBe('ask point');
  expect(said('2.8 points', '2 bis 8 Punkte', 'de')).toContain('block');
  expect(said('2.8 billion', 'དུང་ཕྱུར་ 28', 'bo')).toBe('ask power');
  expect(said('2.8 billion', '28 Euro', 'de')).toContain('block');
});

test('Burmese of fonts before Unicode is asked about, and its letters are no digits', () => {
  expect(said('40 per cent', '၄၀ ရာခိုင္ႏႈန္း ေျပာၾကား', 'my')).toBe('notice percent');
  expect(said('42 people', 'လူေလးဆယ့္ႏွစ္ေယာက္', 'my')).toBe('ask missing');
  expect(said('the office', '႐ုံး႔႕ ေျပာၾကား', 'my')).toBe('');
});

test.each([
  ['40 people', 'လူ ၄ဝ ရှိသည်', ''],
  ['is there', '၇ှိသည်', ''],
  ['400 people', 'လူ ၄ဝဝ ရှိသည်', ''],
])('letters that look like digits in Burmese: %s as %s', (source, target, expected) => {
  expect(said(source, target, 'my')).toBe(expected);
});

test.each([
  ['65', 'በስልሳ አምስት'],
  ['10', 'ከአስር'],
])('%s behind a particle of Amharic: %s', (figure, word) => {
  expect(said(`${figure} people`, word, 'am')).toBe('notice words');
});

test('one that is missing is asked about, since it is said in many ways', () => {
  expect(said('Category 1 hurricane', 'kategooria orkaan', 'et')).toBe('ask missing');
  expect(said('Category 1 hurricane', 'esimese kategooria orkaan', 'et')).toBe('notice missing');
  expect(said('fell 2 and 1', 'fiel 2 zu 0', 'de')).toContain('block');
});

test.each([
  ['half past nine', 'at 09:30', '9 ora sy sasany', 'mg', 'ask half-hour'],
  ['noon', 'between 12:00 and 13:00', 'de midi à 13 h', 'fr', 'notice words'],
  ['no noon in the afternoon', 'at 12:00', "dans l'après-midi", 'fr', 'block missing'],
  ['a full hour in two figures', 'at 12:00', 'الساعة 12 و00', 'ar', 'notice added'],
  ['a number to call', 'call 0800 555 111 now', '۰۸۰۰۵۵۵۱۱۱', 'fa', ''],
  ['the evening in Sinhala', '5.30pm', 'සවස 5.30', 'si', ''],
])('%s', (_, source, target, tag, expected) => {
  expect(said(source, target, tag)).toBe(expected);
});

test('a range in brackets may be the same in centimetres, whose word is not known', () => {
  const target = 'ama-intshi angu-1 kusiye ku-4 (amasentimitha aqalisela ku-3 kusiya ku-10)';
  expect(said('1 to 4 inches of rain', target, 'nd')).toBe('');
  expect(said('1 to 4 inches of rain', target.replace('10', '30'), 'nd')).toContain('block');
});

test.each([
  ['two torn figures', 'up 2.7 and down 4.8', 'ཆ་ 2 ་དང་ཚ་ 7 ལུ་ལྷོད་ཡོདཔ་དང་ 4 དང་ཚ་ 8 ལུ', 'dz', 'ask point; ask point'],
  ['a half behind "and"', 'a score of 16.5', 'ma pointi 16 ndi theka', 'ny', 'notice words'],
  ['a fraction', 'in 220 2/3 innings', 'en 220 manches et deux tiers', 'fr', 'notice words'],
  ['a particle that looks like metres', '10 inches of rain', "mvula mainchesi 10 m'malo ena", 'ny', ''],
  ['an inch that begins like a month', '10 inches of rain', 'မိုးရေချိန် ၁၀ လက္မအထိ', 'my', ''],
  ['kilometres with a quotation mark', 'within 200 miles', 'בטווח של 322 ק“מ', 'he', 'notice converted'],
  ['tens in two words', '60 years later', 'ƒe bla ade vɔ megbea', 'ee', 'notice words'],
])('%s', (_, source, target, tag, expected) => {
  expect(said(source, target, tag)).toBe(expected);
});
