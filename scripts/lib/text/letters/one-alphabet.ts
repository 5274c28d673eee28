import { lookAlikes } from './confusables.ts';

const MIXED = /\p{sc=Cyrl}[A-Za-z]|[A-Za-z]\p{sc=Cyrl}/u;
const WORD = /[A-Za-z\p{sc=Cyrl}]+/gu;

/**
 * A text in which Latin letters inside Cyrillic words are the Cyrillic ones that they look like, at their old places: so
 * are words read that somebody typed in two alphabets, which another rule names.
 */
export function inOneAlphabet(text: string): string {
  if (!MIXED.test(text)) return text;
  return text.replace(WORD, (word) =>
    MIXED.test(word) ? word.replace(/[A-Za-z]/gu, (letter) => lookAlikes(letter, 'Cyrl')[0] ?? letter) : word,
  );
}
