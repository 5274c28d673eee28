import { expect, test } from 'vitest';
import { bidiFaults } from '../../../../scripts/lib/text/characters/deceptive-characters.ts';

const what = (text: string, direction: 'ltr' | 'rtl'): readonly string[] =>
  bidiFaults(text, { direction }).map((fault) => fault.what);

test('embeddings and overrides are faults in every language', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    expect(what('a\u202Eb\u202C', direction)).toEqual([
      'U+202E RIGHT-TO-LEFT OVERRIDE',
      'U+202C POP DIRECTIONAL FORMATTING',
    ]);
    expect(what('\u202A\u202B\u202D', direction)).toHaveLength(3);
  }
  expect(bidiFaults('ab\u202Ecd', { direction: 'ltr' })).toMatchObject([{ start: 2, end: 3 }]);
});

test('an embedding round words from the left is none in a text from the right', () => {
  expect(what('ا \u202A/home\u202C ج', 'rtl')).toEqual([]);
  expect(what('ا \u202A/home\u202C ج', 'ltr')).toHaveLength(2);
  expect(what('ا \u202Aب 12\u202C', 'rtl')).toHaveLength(2);
  expect(what('ا \u202A123 45\u202C ج', 'rtl')).toHaveLength(2);
  expect(what('ا \u202A/home\u202C، 45', 'rtl')).toHaveLength(2);
  expect(what('ا \u202B12-34\u202C', 'rtl')).toHaveLength(2);
  expect(what('ا \u202A/home', 'rtl')).toHaveLength(1);
});

test('an embedding from the right that turns nothing is none in a text from the right', () => {
  expect(what('\u202Bاب OpenStreetMap\u202C', 'rtl')).toEqual([]);
  expect(what('[OSM] \u202Bاب ج\u202C.', 'rtl')).toEqual([]);
  expect(what('\u202Bاب\u202C', 'ltr')).toHaveLength(2);
  expect(what('[OSM] \u202BGPX اب\u202C', 'rtl')).toHaveLength(2);
  expect(what('\u202Bاب GPX\u202C abc', 'rtl')).toHaveLength(2);
  expect(what('\u202Bاب\u202C 45', 'rtl')).toHaveLength(2);
});

test('isolates are balanced inside a paragraph', () => {
  expect(what('a \u2067b \u2066c\u2069\u2069 \u2068d\u2069', 'ltr')).toEqual([]);
  expect(what('a \u2067b \u2066c\u2069', 'ltr')).toEqual(['U+2067 RIGHT-TO-LEFT ISOLATE']);
  expect(what('a \u2069b', 'rtl')).toEqual(['U+2069 POP DIRECTIONAL ISOLATE']);
  expect(what('a \u2066b\n\nc\u2069', 'rtl')).toEqual([
    'U+2066 LEFT-TO-RIGHT ISOLATE',
    'U+2069 POP DIRECTIONAL ISOLATE',
  ]);
});

test('marks are for right-to-left languages', () => {
  expect(what('א\u200E \u200F\u061C', 'rtl')).toEqual([]);
  expect(what('a\u200E \u200F\u061C', 'ltr')).toEqual([
    'U+200E LEFT-TO-RIGHT MARK',
    'U+200F RIGHT-TO-LEFT MARK',
    'U+061C ARABIC LETTER MARK',
  ]);
});
