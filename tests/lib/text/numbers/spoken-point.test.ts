import { expect, test } from 'vitest';
import { numbersIn } from '../../../../scripts/lib/text/numbers/numbers-in.ts';

const valuesIn = (text: string, tag: string): readonly string[] => numbersIn(text, tag).map(({ value }) => value);

test.each([
  ['bn', 'ভোট পড়েছে ৪১ দশমিক ৮ শতাংশ।', '41.8'],
  ['hi', 'मतदान 41 दशमलव 8 प्रतिशत रहा।', '41.8'],
  ['ur', 'ٹرن آؤٹ 41 اعشاریہ 8 فیصد رہا۔', '41.8'],
  ['ps', 'ګډون ۴۱ اعشاریه ۸ سلنه و.', '41.8'],
  ['sw', 'Asilimia 41 nukta 8 walipiga kura.', '41.8'],
  ['am', 'የዋጋ ንረት 41 ነጥብ 8 በመቶ ነው።', '41.8'],
  ['ti', '41 ነጥቢ 8 ሚእታዊ።', '41.8'],
  ['om', 'Dhibbantaa 41 tuqaa 8.', '41.8'],
  ['de', 'Die Zahl stieg um 2 Komma 75 Millionen.', '2750000'],
])('a figure whose point is a word is one number: %s', (tag, text, value) => {
  expect(valuesIn(text, tag)).toEqual([value]);
});

test.each([
  ['en', 'See item 3 point 2 of the agenda.'],
  ['ru', 'Ранены 5 целых 3 дня.'],
  ['am', 'በ14 ነጥብ 2ኛ ናቸው።'],
  ['hi', 'धारा 41 दशमलव 8.5 है।'],
])('other words between two figures leave them two: %s', (tag, text) => {
  expect(valuesIn(text, tag)).toHaveLength(2);
});
