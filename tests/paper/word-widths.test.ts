import { expect, test } from 'vitest';
import { widestWord, withPartingWords } from '../../scripts/render/print/word-widths.ts';

test.each([
  ['', 0],
  ['a bb ccc', 3],
  ['well-known a/b', 5],
  ['on 2024-11-27', 10],
  ['码头与海港', 2],
  ['מִ', 1],
  ['உறுப்புரை 23', 14.5],
])('in “%s” the widest piece that stays whole is about %d letters', (text, letters) => {
  expect(Math.abs(widestWord(text) - letters * 0.55)).toBeLessThan(0.5);
});

test('words that are too wide may part, figures never; nothing is lost', () => {
  const text = 'the Menschenrechtsorganisation of 1,234,567,890';
  const pieces = withPartingWords(text, 5);
  expect(pieces.filter(({ parts }) => parts).map((piece) => piece.text)).toEqual(['Menschenrechtsorganisation ']);
  expect(pieces.map((piece) => piece.text).join('')).toBe(text);
});
