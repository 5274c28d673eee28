import { expect, test } from 'vitest';
import { blocked } from '../numbers/found.ts';

test.each([
  // The end of a span of years, in one or two figures or whole, and in another calendar.
  ['Portrait, 1887-8', 'Bildnis, 1887–88', 'de', 'Bildnis, 1887–89'],
  ['Portrait, 1887-8', 'Porträtt, 1887–1888', 'sv', 'Porträtt, 1887–1889'],
  ['The class, 1873-75', 'ชั้นเรียน พ.ศ. 2416-18', 'th', 'ชั้นเรียน พ.ศ. 2416-19'],
  ['Portrait, 1887-8', 'ภาพเหมือน พ.ศ. 2430-1', 'th', 'ภาพเหมือน พ.ศ. 2430-2'],
  // A place from the top.
  ['the third largest city', 'de op twee na grootste stad', 'nl', 'de op drie na grootste stad'],
  [
    'the 4th most intelligent animal',
    'het op drie na meest intelligente dier',
    'nl',
    'het op vier na meest intelligente dier',
  ],
  ['all but two prisoners', 'alle gevangenen op twee na', 'nl', 'alle gevangenen op drie na'],
  // A number of two letters within a word.
  ['At the age of 10 he left.', 'Som tiårig rejste han.', 'da', 'Som niårig rejste han.'],
  ['At the age of 10 he left.', 'Han dro som tiåring.', 'nb', 'Han dro som niåring.'],
  // One out of two.
  ['50% of men stay.', 'Un homme sur deux reste.', 'fr', 'Un homme sur trois reste.'],
  // Every one has so many.
  [
    'One player has 25, or both have 24 each.',
    'ერთ მოთამაშეს აქვს 25, ან ორივეს 24-24.',
    'ka',
    'ერთ მოთამაშეს აქვს 25, ან ორივეს 26-26.',
  ],
  // A list of figures that lost its blank.
  ['The size (800x600, 640x480)', '分辨率（800x600，640x480）', 'zh-Hans', '分辨率（800x600，740x480）'],
  ['Born on January 4th in Paris.', 'பாரிஸில் ஜனவரி நாலாம் தேதி பிறந்தார்.', 'ta', 'பாரிஸில் ஜனவரி 5 ஆம் தேதி பிறந்தார்.'],
  // All around, and four weeks.
  [
    'If one number is a multiple of a second number, walk around the garden.',
    '如果某數是另一數的倍數，請在園地四周走動。',
    'zh-Hant',
    '如果某數是另一數的倍數，請走動四次。',
  ],
  ['He was away for two weeks.', '他離開了兩周。', 'zh-Hant', '他離開了四周。'],
])('%s: %s', (source, right, tag, wrong) => {
  expect(blocked(source, right, tag)).toBe('');
  expect(blocked(source, wrong, tag)).not.toBe('');
});

test('a talk of two people is one-to-one', () => {
  expect(
    blocked('Great apps for one-to-one video calls', 'Apps fantásticas para videollamadas de dos personas', 'es'),
  ).toBe('');
  expect(blocked('Great apps for one video call', 'Apps fantásticas para dos videollamadas', 'es')).not.toBe('');
});
