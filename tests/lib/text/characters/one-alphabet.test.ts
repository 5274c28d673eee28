import { expect, test } from 'vitest';
import { inOneAlphabet } from '../../../../scripts/lib/text/characters/homoglyphs.ts';

test.each([
  ['99 oдстo', '99 одсто'],
  ['Kодекс of Kyiv', 'Кодекс of Kyiv'],
  ['plain text', 'plain text'],
])('Latin letters inside Cyrillic words of %s', (text, expected) => {
  expect(inOneAlphabet(text)).toBe(expected);
  expect(inOneAlphabet(text)).toHaveLength(text.length);
});
