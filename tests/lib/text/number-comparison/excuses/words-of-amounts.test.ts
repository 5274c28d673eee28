import { expect, test } from 'vitest';
import { levels } from '../../../../support/number-differences.ts';

test.each([
  ['uk', 'Police seized 500 kilograms of it.', 'Поліція вилучила пів тонни.', 'Поліція вилучила півтори тонни.'],
  ['ru', 'Police seized 500 kilograms of it.', 'Полиция изъяла полтонны.', 'Полиция изъяла полторы тонны.'],
  ['he', 'It weighs 500 kilograms.', 'משקלו 0.5 טונה.', 'משקלו 1.5 טונה.'],
  ['ur', 'It meets every two weeks.', 'ہر پندرہ روز بعد اجلاس ہوتا ہے۔', 'ہر تین ہفتے بعد اجلاس ہوتا ہے۔'],
  ['hu', 'Each parcel weighs 20 kg.', 'Egy csomag 20 kilót nyom.', 'Egy csomag 20 dekát nyom.'],
  ['hi', 'It was 45 degrees Celsius.', '45 डिग्री सेल्सियस था।', '45 डिग्री फ़ारेनहाइट था।'],
  ['zh', 'It was 10 degrees Celsius.', '气温为摄氏10度。', '气温为华氏10度。'],
  [
    'lt',
    'He faces from five to ten years.',
    'Jam gresia nuo penkerių iki dešimties metų.',
    'Jam gresia nuo trejų iki dešimties metų.',
  ],
  ['bn', 'The eleventh parliament was dissolved.', 'একাদশ সংসদ ভেঙে দেওয়া হয়েছে।', 'দ্বাদশ সংসদ ভেঙে দেওয়া হয়েছে।'],
  ['pl', 'A dozen or so houses burned down.', 'Spłonęło kilkanaście domów.', 'Spłonęło kilkadziesiąt domów.'],
  ['pl', 'See Article 9(2)(a).', 'Zob. art. 9 ust. 2 lit. a RODO.', 'Zob. art. 9 ust. 2 lit. e RODO.'],
  ['zh', 'See Article 5, paragraph 2 (b).', '见第五条第二款(b)项。', '见第五条第二款(d)项。'],
])('an amount that a language says in a word of its own is that amount (%s)', (tag, source, right, wrong) => {
  expect(levels(source, right, tag)).not.toContain('block');
  expect(levels(source, right, tag)).not.toContain('ask');
  expect(levels(source, wrong, tag).some((severity) => severity !== 'notice')).toBe(true);
});
