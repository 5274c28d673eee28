import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proseWords } from '../../../../scripts/lib/text/characters/prose-words.ts';
import { UNSPACED_LETTERS } from '../../../../scripts/lib/text/characters/unspaced-scripts.ts';
import { beginningsOf, mayBeginWith } from '../../../../scripts/lib/text/language/word-search.ts';
import { folded, mayHaveWord, wordsOf } from '../../../../scripts/lib/text/numbers/folded-words.ts';

/** Texts of letters, marks, apostrophes and blanks of several scripts, and of anything. */
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ..."aZéßİıσΣςώΏəẞșạҚҒӘөЁёйя́ім’'ʼ 1٣\u00AD\u200Cकि見ا\u0301-.",
      '𞤀',
      '\uD83A',
      'e\u0301',
      'ﬁ',
      'µ',
    ),
  }),
);

const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'gu');
const PROSE = /[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+(?:['’][\p{L}\p{M}]+)*/gu;
const FOLDED = /[\p{L}\p{M}\u00AD\u200C\u200D]+(?:(?<=[\u0400-\u04FF])['’ʼ][\u0400-\u04FF\u0300\u0301]+)*/gu;

test('the words of a text are those that an expression would match', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const spaced = text.replace(UNSPACED, '');
      expect(proseWords(spaced)).toEqual(
        [...spaced.matchAll(PROSE)].map(({ 0: word, index }) => ({
          text: word,
          start: index,
          end: index + word.length,
        })),
      );
    }),
  );
});

test('words are folded one by one, or all at once, with the same result', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(wordsOf(text)).toEqual(
        [...text.matchAll(FOLDED)].map(({ 0: word, index }) => ({
          start: index,
          end: index + word.length,
          fold: folded(word),
        })),
      );
    }),
  );
});

test('a text is asked for its words wherever one of them may be meant', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, n) => {
      const words = wordsOf(text);
      const { fold } = words[n % Math.max(1, words.length)] ?? { fold: '' };
      if (fold !== '') expect(mayHaveWord(text, beginningsOf([fold]))).toBe(true);
      if (fold !== '') expect(mayHaveWord(text, beginningsOf([fold]), (word) => word === fold)).toBe(true);
    }),
  );
  expect(mayHaveWord('Nine of them', beginningsOf(['seven']))).toBe(false);
  expect(mayHaveWord('Nineveh', beginningsOf(['nine']), (word) => word === 'nine')).toBe(false);
});

test('a word that begins as another does is never passed over', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.string(), (words, rest) => {
      const beginnings = beginningsOf(words);
      for (const word of words) if (word !== '') expect(mayBeginWith(word + rest, beginnings)).toBe(true);
    }),
  );
  expect(mayBeginWith('nine', beginningsOf(['seven', 'a']))).toBe(false);
});
