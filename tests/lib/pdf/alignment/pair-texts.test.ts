import { expect, test } from 'vitest';
import { letterBag } from '../../../../scripts/lib/pdf/alignment/letter-bag.ts';
import { pairTexts } from '../../../../scripts/lib/pdf/alignment/pair-texts.ts';

const pairs = (texts: readonly string[], stretches: readonly string[]) =>
  pairTexts(texts.map(letterBag), stretches.map(letterBag));

/** Each: what it is, texts of the sheet, stretches as printed, the text that each is of. */
const CASES: readonly (readonly [string, readonly string[], readonly string[], readonly (number | undefined)[]])[] = [
  ['texts in several stretches', ['one two', 'three'], ['one', ' two', 'three'], [0, 0, 1]],
  ['letters in another order, and capitals', ['كل 27 ﬁ', 'Straße'], ['27 لك FI', 'STRASSE'], [0, 1]],
  ['glyphs of which nothing is known', ['คำ ที่', 'b'], ['\uFFFF \uFFFFท\uFFFF', 'b'], [0, 1]],
  ['hyphens at line ends', ['so\u00ADft', 'x'], ['so\u2010', 'ft', 'x'], [0, 0, 1]],
  ['a text that was not printed', ['one', 'two', 'three'], ['one', 'three'], [0, 2]],
  ['a stretch that is of no text', ['one', 'three'], ['one', '»» 7', 'three'], [0, undefined, 1]],
  ['a text of which a part was printed', ['one', 'four five', 'six'], ['one', 'four', 'six'], [0, 1, 2]],
  ['the same word again and again', ['a', 'a', 'b', 'a'], ['a', 'a', 'a'], [0, 1, 3]],
  ['nothing printed', ['a'], [], []],
  ['nothing written', [], ['a'], [undefined]],
];

test.each(CASES)('finds the texts of stretches: %s', (_, texts, stretches, expected) => {
  expect(pairs(texts, stretches)).toEqual(expected);
});

test('a long sheet of which one cell is lost is paired in little time', () => {
  const texts = Array.from({ length: 4000 }, (_, index) => (index % 3 === 0 ? `unique words ${index}` : 'the same'));
  const printed = texts.filter((_, index) => index !== 2001 && index !== 1502);
  const found = pairs(texts, printed);
  expect(found.at(-1)).toBe(3999);
  expect(new Set(found).size).toBe(3998);
  expect(found.filter((place, index) => texts[place ?? -1] !== printed[index])).toEqual([]);
});
