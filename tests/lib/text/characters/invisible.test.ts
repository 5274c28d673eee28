import { expect, test } from 'vitest';
import { invisibleFaults } from '../../../../scripts/lib/text/characters/invisible-characters.ts';

const what = (text: string): readonly string[] => invisibleFaults(text).map((fault) => fault.what);

test.each([
  ['rec\u200Bord', 'U+200B ZERO WIDTH SPACE'],
  ['rec\u200Cord', 'U+200C ZERO WIDTH NON-JOINER'],
  ['Kennzahl\u200Cen', 'U+200C ZERO WIDTH NON-JOINER'],
  ['за\u200Dкон', 'U+200D ZERO WIDTH JOINER'],
  ['در فایل \u200DCHANGELOG', 'U+200D ZERO WIDTH JOINER'],
  ['The file \u200D`CHANGELOG`', 'U+200D ZERO WIDTH JOINER'],
  ['חו\u200Bק', 'U+200B ZERO WIDTH SPACE'],
  ['法\u200B律', 'U+200B ZERO WIDTH SPACE'],
  ['a\u0092b', 'U+0092 CONTROL CHARACTER'],
  ['a\u0000b', 'U+0000 CONTROL CHARACTER'],
  ['\uFEFFa', 'U+FEFF ZERO WIDTH NO-BREAK SPACE (byte order mark)'],
  ['a\u{E0041}b', 'U+E0041 TAG CHARACTER'],
  ['a\uE000b', 'U+E000 PRIVATE USE CHARACTER'],
  ['a\uFDD0b', 'U+FDD0 NONCHARACTER'],
  ['a\u{1FFFE}b', 'U+1FFFE NONCHARACTER'],
  ['a\uD800b', 'U+D800 LONE SURROGATE'],
  ['한\u3164국', 'U+3164 HANGUL FILLER'],
  ['a\uFFFDb', 'U+FFFD REPLACEMENT CHARACTER'],
  ['`na\uFFFDve`', 'U+FFFD REPLACEMENT CHARACTER'],
  ['the letter \uFFFD', 'U+FFFD REPLACEMENT CHARACTER'],
  ['word \u00ADword', 'U+00AD SOFT HYPHEN'],
  ['a\uFE0Fb', 'U+FE0F VARIATION SELECTOR'],
  ['a\u2060b', 'U+2060 WORD JOINER'],
  ['a\u2062b', 'U+2062 INVISIBLE FORMAT CHARACTER'],
])('%j holds %s', (text, expected) => {
  expect(what(text)).toEqual([expected]);
});

test.each([
  'Each becomes a `\uFFFD` there.',
  'می\u200Cروند',
  // A line must not end there.
  'נישט־\u2060לעגיטימע',
  // Beside a space it does nothing.
  'شده \u200Cاست',
  'သည့် \u200C\u200Cရောဂါ',
  // Nor between a space and a sign.
  'در فایل \u200D`CHANGELOG`',
  'در فایل \u200C«متن»',
  'کتاب\u200Cهای',
  'دختر 14\u200Cساله',
  'دختر ۱۴\u200Cساله',
  // Persian parts an ending, or a word before it, from a foreign name so.
  'ثبت API\u200Cها',
  '`README.md`\u200Cها',
  '«PDF»\u200Cهای',
  'غیر\u200CHTML',
  'سال\u200C2015',
  'ه\u200D',
  'क्\u200Dष',
  'क्\u200Cष',
  'चैत\u200Dै',
  'ශ්\u200Dරී',
  'ภาษา\u200Bไทย',
  'ខ្មែរ\u200Bភាសា',
  'Donau\u00ADdampf\u00ADschiff',
  '👩\u200D👧',
  '❤\uFE0F',
  '1\uFE0F\u20E3',
  '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
  '葛\u{E0100}',
  'ᠮᠣ\u180Bᠩ',
  'a\tb\r\nc',
  'e\u0301',
])('%j is right', (text) => {
  expect(what(text)).toEqual([]);
});

test('offsets are UTF-16 units', () => {
  expect(invisibleFaults('🏴\u{E0041}!')).toMatchObject([{ start: 2, end: 4 }]);
});
