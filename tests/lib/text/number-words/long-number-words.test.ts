import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  [
    'fr',
    'Some 92 of 75 villages',
    'Quelque nonante-deux des septante-cinq villages',
    'Quelque nonante-trois des septante-cinq villages',
  ],
  ['de', 'There are 2,100 villages.', 'Es gibt einundzwanzighundert Dörfer.', 'Es gibt zweiundzwanzighundert Dörfer.'],
  ['hu', '12,300 people signed.', 'Tizenkétezer-háromszáz ember írta alá.', 'Tizenháromezer-háromszáz ember írta alá.'],
  ['ko', 'About 15 million people', '약 천오백만 명', '약 천육백만 명'],
  ['ko', 'About 25 million people', '약 이천오백만 명', '약 이천오백 명'],
  ['ar', 'It cost 2.5 billion pounds.', 'كلف مليارين ونصف المليار جنيه.', 'كلف ثلاثة مليارات جنيه.'],
  ['bn', 'It cost 2.5 billion taka.', 'আড়াই শ কোটি টাকা খরচ হয়েছে।', 'তিন শ কোটি টাকা খরচ হয়েছে।'],
  ['am', 'on 3 June 2024 and 6 March 2024', 'ግንቦት 26 ቀን 2016 እና የካቲት 27 ቀን 2016', 'ግንቦት 26 ቀን 2016 እና የካቲት 27 ቀን 2015'],
])('long numbers in words and dates of one year are read in %s: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch('block');
  expect(said(source, wrong, tag)).toMatch('block');
});
