import { expect, test } from 'vitest';
import { blocked } from '../../../../support/number-differences.ts';

test.each([
  [
    'fil',
    'She left home just before she turned 19.',
    'Umalis siya sa bahay bago siya mag-labing siyam na taong gulang.',
    'Umalis siya sa bahay bago siya mag-labing walo na taong gulang.',
  ],
  [
    'hi',
    'It has spurred on a five-year phase 2 trial.',
    'इसने पांच साल के द्वितीय चरण के परीक्षण की प्रेरणा दी।',
    'इसने पांच साल के तृतीय चरण के परीक्षण की प्रेरणा दी।',
  ],
  [
    'mr',
    'More than two lakh fifty thousand patients were young.',
    'दोन लाख पन्नास हजारपेक्षा जास्त रुग्ण तरुण होते.',
    'तीन लाख पन्नास हजारपेक्षा जास्त रुग्ण तरुण होते.',
  ],
  [
    'om',
    'The income is less than 100,000,000 (one hundred million).',
    'Galiin isaa 100,000,000 (miliyoona dhibba tokko) gadi.',
    'Galiin isaa 100,000,000 (miliyoona dhibba lama) gadi.',
  ],
  [
    'am',
    'She took a minute off the mark of 1:04:02 of this year.',
    'በዚህ አመት የተመዘገበውን 1፡04፡02 በአንድ ደቂቃ አሻሽላለች።',
    'በዚህ አመት የተመዘገበውን 1፡14፡02 በአንድ ደቂቃ አሻሽላለች።',
  ],
  [
    'ta',
    'A report in terms of Section 13(7)(a) was issued.',
    '13(7)(ஏ) பிரிவின் பிரகாரம் அறிக்கை வழங்கப்பட்டது.',
    '13(7)(ப) பிரிவின் பிரகாரம் அறிக்கை வழங்கப்பட்டது.',
  ],
  [
    'ta',
    'It was open from 21st January to 2nd February 2014.',
    '2014 ஜனவரி 21 முதல் 2014 பெப்ரவரி 02 வரை திறந்திருந்தது.',
    '2014 ஜனவரி 21 முதல் 2014 மார்ச் 02 வரை திறந்திருந்தது.',
  ],
  [
    'sq',
    'With her second child, she wondered how it is to have a child abroad.',
    'Me fëmijën e saj të dytë, ajo pyeti si është të lindësh një fëmijë jashtë.',
    'Me fëmijën e saj të tretë, ajo pyeti si është të lindësh një fëmijë jashtë.',
  ],
  [
    'be',
    'Over 100.000 authors have added 4.000.000 products.',
    'Больш за 100 000 аўтараў дадалі 4 000 000 тавараў.',
    'Больш за 10 000 аўтараў дадалі 4 000 000 тавараў.',
  ],
  [
    'am',
    'A score of people asked how the Green-Score is counted.',
    'ሃያ ሰዎች አረንጓዴው ውጤት እንዴት እንደሚቆጠር ጠየቁ።',
    'ሠላሳ ሰዎች አረንጓዴው ውጤት እንዴት እንደሚቆጠር ጠየቁ።',
  ],
  [
    'ja',
    'One is the cost of the work, and another is the time that it takes.',
    '1つ目は作業の費用で、2つ目はかかる時間です。',
    '2つは作業の費用で、またかかる時間です。',
  ],
  [
    'zh-Hans',
    'Each of them has 10,000 coins, and together they have 1,000,000.',
    '他们每人有 1 0000 枚硬币，合计 100 0000 枚。',
    '他们每人有 2 0000 枚硬币，合计 100 0000 枚。',
  ],
  [
    'pl',
    'The scale must measure to 0.1 g or 0.01 g.',
    'Waga musi mierzyć z dokładnością do dziesiętnej lub setnej grama.',
    'Waga musi mierzyć z dokładnością do setnej grama.',
  ],
  [
    'fil',
    'Homes with fewer than four people pay less.',
    'Mas mababa ang bayad ng mga tahanan na may tatlo pababa na tao.',
    'Mas mababa ang bayad ng mga tahanan na may lima pababa na tao.',
  ],
  [
    'ta',
    'Direct requests calling at the project -05',
    'செயற்றிட்டம் நோக்கிய நேரடி விண்ணப்பம் - 05',
    'செயற்றிட்டம் நோக்கிய நேரடி விண்ணப்பம் - 06',
  ],
  [
    'zh-Hant',
    'There are %2$d files in the folder of %1$s.',
    '%1$s 的資料夾裡有%2$d個檔案。',
    '%1$s 的資料夾裡有3個檔案。',
  ],
])('%s: a figure is read as the language writes it, and not another: %s', (tag, source, right, wrong) => {
  expect(blocked(source, right, tag)).toBe('');
  expect(blocked(source, wrong, tag)).not.toBe('');
});

test('the ordinals of a row count nothing, and a lone one may', () => {
  const source = 'One child was killed and another was hurt in the attack.';
  expect(blocked(source, '1人目の子どもが死亡し、2人目が負傷した。', 'ja')).toBe('');
  expect(blocked(source, '攻撃で2人の子どもが死亡し、負傷者も出た。', 'ja')).not.toBe('');
});
