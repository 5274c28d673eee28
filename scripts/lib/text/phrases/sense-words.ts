import { literalPattern } from '../characters/literal-pattern.ts';

/** The letters of a word without its signs: with more of them it is surer. */
const lettersOf = (word: string): number => word.replace(/[!_-]/g, '').length;

/**
 * Words of a list as one pattern, the longest first: `_` is any letter, `-` any letters or none, and a word behind `!` is none
 * of them, though a shorter one of the list would say so.
 *
 * @example
 * senseWordsPattern(['kein-', 'ne__-', '!nebo']) // matches keine, nemělo, and not nebo
 */
export function senseWordsPattern(words: readonly string[]): string {
  const others = words.filter((word) => word.startsWith('!'));
  return words
    .filter((word) => !word.startsWith('!'))
    .toSorted((a, b) => b.length - a.length)
    .map((word) => {
      const unlike = others
        .filter((other) => lettersOf(other) > lettersOf(word))
        .map((other) => signed(other.slice(1)));
      return `${unlike.length === 0 ? '' : `(?!(?:${unlike.join('|')})(?![\\p{L}\\p{M}]))`}${signed(word)}`;
    })
    .join('|');
}

const signed = (word: string): string =>
  literalPattern(word)
    .replaceAll('_', '\\p{L}\\p{M}*')
    .replaceAll(/(?:\\x2d)+/g, '[\\p{L}\\p{M}]*')
    // The marks of a letter before any letters are some of those: two ways to read them would be tried one by one.
    .replaceAll('\\p{M}*[\\p{L}', '[\\p{L}');
