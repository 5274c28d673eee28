import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['ta', 'Over two and a half lakh came.', 'இரண்டரை லட்சத்துக்கும் மேற்பட்டோர் வந்தனர்.', 'இரண்டரை கோடிக்கும் மேற்பட்டோர் வந்தனர்.'],
  ['te', 'Over 2.5 crore came.', '2.5 కోట్లకు పైగా వచ్చారు.', '2.5 లక్షలకు పైగా వచ్చారు.'],
  ['kn', 'Over two and a half lakh came.', 'ಎರಡೂವರೆ ಲಕ್ಷಕ್ಕೂ ಹೆಚ್ಚು ಜನ ಬಂದರು.', 'ಎರಡೂವರೆ ಕೋಟಿಗೂ ಹೆಚ್ಚು ಜನ ಬಂದರು.'],
  ['gu', 'It cost 2.5 crore rupees.', '૨.૫ કરોડની કિંમત હતી.', '૨.૫ લાખની કિંમત હતી.'],
  ['hr', 'Traffic rose to 21 million.', 'Promet je porastao na 21 milijun.', 'Promet je porastao na 21 milijardu.'],
  ['lt', 'It cost 21 million.', 'Sumokėjo 21 milijoną.', 'Sumokėjo 21 milijardą.'],
  ['zu', 'It cost R1.2 billion.', 'Kubize u-R1,2 billion.', 'Kubize u-R1,2 million.'],
  ['af', 'It cost R1.2 billion.', 'Dit het R1,2 miljard gekos.', 'Dit het R1,2 miljoen gekos.'],
  ['fil', 'It cost P1.5 billion.', 'Nagkahalaga ito ng P1.5 bilyon.', 'Nagkahalaga ito ng P1.5 milyon.'],
  ['hi', 'It cost 1.25 billion rupees.', 'इसकी लागत सवा अरब रुपये थी।', 'इसकी लागत डेढ़ अरब रुपये थी।'],
  ['gu', 'It cost one and three-quarter crore.', 'પોણા બે કરોડ ખર્ચ થયો.', 'પોણા ત્રણ કરોડ ખર્ચ થયો.'],
  ['de', 'It cost one and three quarters million.', 'Es kostete 1,75 Millionen.', 'Es kostete 1,25 Millionen.'],
  ['ja', 'It rose to one and a half times that.', 'それの1・5倍に増えた。', 'それの2・5倍に増えた。'],
  ['is', 'More than six hundred came.', 'Á sjöunda hundrað manns kom.', 'Á fimmta hundrað manns kom.'],
])('a word of scale is read in the forms that the press has: %s %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test.each([
  ['br', 'daou vilion hanter'],
  ['gd', 'dà mhillean gu leth'],
  ['ga', 'dhá mhilliún go leith'],
  ['oc', 'dos milions e mièg'],
  ['km', 'ពីរលានកន្លះ'],
  ['lo', 'ສອງລ້ານເຄິ່ງ'],
  ['mn', 'хоёр сая хагас'],
  ['ku', 'du û nîv milyon'],
  ['su', 'dua satengah juta'],
  ['yo', 'mílíọ̀nù méjì àbọ̀'],
  ['mg', 'roa tapitrisa sy sasany'],
])('two and a half million is %s %s', (tag, words) => {
  expect(said('There are two and a half million of them.', `Xa ${words} xo.`, tag)).toBe('');
});

test.each([
  [
    'zu',
    'It spends 2 billion rand (R2 billion) on it.',
    'Uchitha amarandi angamabhiliyoni amabili (R2 wamabhiliyoni).',
  ],
  ['xh', 'It spends two billion rand (R2 billion) on it.', 'Usebenzise iibhiliyoni ezimbini zeerandi (R2 bhiliyoni).'],
  ['af', 'It spends two milliard rand (R2 milliard) on it.', 'Dit spandeer twee miljard rand (R2 miljard).'],
])('an amount that is repeated in brackets may stand in another word of scale: %s', (tag, source, target) => {
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
});
