import { matchesIn } from '../../lib/matches-in.ts';

/** Letters between which no line ever ends (class AL of UAX #14), and of which no rule knows more than that: Latin, Greek, Cyrillic. */
const LONG_WORD =
  /[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02AF\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u0400-\u0481\u048A-\u052F]{5,}/g;
/** How many letters a rule looks at from a place between two characters, on each side. */
const SEEN = 2;

/** A text with less of its long words, and where places of it stand in the whole text. */
export type ShortWords = {
  readonly text: string;
  /** The place in the whole text; asked for from left to right. */
  readonly placeOf: (position: number) => number;
};

/**
 * A text in which lines end at the same places, but with no more than the first and the last letters of each long word: the rules are asked
 * about each character, and most are in the middle of a word.
 *
 * @example
 * shortWords('a statement').text // 'a stnt'
 */
export function shortWords(text: string): ShortWords {
  const words = matchesIn(text, LONG_WORD);
  let short = '';
  let from = 0;
  /** For each long word, where its last letters begin in the short text, and how much is left out up to there. */
  const shifts: (readonly [from: number, by: number])[] = [];
  for (const { index, 0: word } of words) {
    const end = index + word.length - SEEN;
    short += text.slice(from, index + SEEN);
    from = end;
    shifts.push([short.length, end - short.length]);
  }
  short += text.slice(from);
  let next = 0;
  let by = 0;
  return {
    text: short,
    placeOf(position) {
      for (let shift = shifts[next]; shift !== undefined && shift[0] <= position; shift = shifts[next]) {
        by = shift[1];
        next++;
      }
      return position + by;
    },
  };
}
