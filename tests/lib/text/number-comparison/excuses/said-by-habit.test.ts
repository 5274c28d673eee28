import { expect, test } from 'vitest';
import { blocked } from '../../../../support/number-differences.ts';

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

test.each([
  // A third person is another; a hundredth is one per cent; what is explained is said once.
  [
    'Hardly anything is shown to other parties.',
    '제3자에게 노출되는 정보를 최소화합니다.',
    'ko',
    '제4자에게 노출되는 정보를 최소화합니다.',
  ],
  [
    'A cent is 1/100th of a unit of currency.',
    '一分钱是货币单位的百分之一。',
    'zh-Hans',
    '一分钱是货币单位的千分之一。',
  ],
  ['A cent is 1/100 of a unit of currency.', '1セントは単位の百分の一です。', 'ja', '1セントは単位の千分の一です。'],
  [
    'Most of it is 8bpp, i.e. 8 bits-per-pixel.',
    'Večina vsebuje 8 bitov za točko.',
    'sl',
    'Večina vsebuje 9 bitov za točko.',
  ],
  // The first of a range leaves its thousands to the second; a time as soldiers say it; a dimension; an ordinal.
  ['It has between 12,000 and 15,000 bears.', 'Здесь 12-15 000 медведей.', 'ru', 'Здесь 13-15 000 медведей.'],
  ['It has between 12,000 and 15,000 bears.', 'Es hat 12–15.000 Bären.', 'de', 'Es hat 12–16.000 Bären.'],
  ['We leave at 0500.', 'Wir brechen um 5 Uhr auf.', 'de', 'Wir brechen um 6 Uhr auf.'],
  ['It shows 3D pictures.', '3B resimler gösterir.', 'tr', '2B resimler gösterir.'],
  ['They were in the 2nd Army.', 'Þeir voru í her annars hersins.', 'is', 'Þeir voru í þriðja hernum.'],
  ['All versions prior to 2.0.0', 'Wszystkie wcześniejsze wersje od 2.0.0', 'pl', 'Wszystkie wersje od 2.0.0'],
  // What is in brackets behind a telephone number is none of its figures.
  [
    'Tel: +1-800-232-4636 (24-hour line)',
    'Tel.: +1-800-232-4636 (línea las 24 horas)',
    'es',
    'Tel.: +1-800-232-4637 (línea las 24 horas)',
  ],
  // Hours that are counted, and an hour by the clock, in figures of another script.
  [
    'It has approximately 1000 hours of speech.',
    'यसमा करिब १००० घन्टाको बोली छ ।',
    'ne',
    'यसमा करिब २००० घन्टाको बोली छ ।',
  ],
  ['They left at 1000 hours.', 'उनीहरू बिहान १०:०० बजे गए ।', 'ne', 'उनीहरू बिहान ११:०० बजे गए ।'],
  // A time right behind its abbreviation.
  [
    'On December 15 at 19:02:10 it began.',
    'Den 15. december kl.19:02:10 begyndte det.',
    'da',
    'Den 15. december kl.18:02:10 begyndte det.',
  ],
])('%s: %s', (source, right, tag, wrong) => {
  expect(blocked(source, right, tag)).toBe('');
  expect(blocked(source, wrong, tag)).not.toBe('');
});
