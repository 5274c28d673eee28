import { matchesIn } from '../../lib/matches-in.ts';

/** Letters between which no line ever ends (class AL of UAX #14), and of which no rule knows more than that: Latin, Greek, Cyrillic. */
const LETTER =
  '[A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02AF\\u0386\\u0388-\\u038A\\u038C\\u038E-\\u03A1\\u03A3-\\u03CE\\u0400-\\u0481\\u048A-\\u052F]';
/** Words of such letters, with one space between two, where every line may end; or a long word. */
const PLAIN = new RegExp(`${LETTER}{2,}(?: ${LETTER}+)* ${LETTER}{2,}|${LETTER}{5,}`, 'g');
/** How many letters a rule looks at from a place between two characters, on each side. */
const SEEN = 2;

/** A text with less of its words, and where places of it stand in the whole text. */
export type ShortWords = {
  readonly text: string;
  /** Places in the whole text, in order, where a line may end within what is left out. */
  readonly between: readonly number[];
  /** The place in the whole text; asked for from left to right. */
  readonly placeOf: (position: number) => number;
};

/**
 * A text in which lines end at the same places, but for those `between` words, with no more than the first and the last letters of each
 * stretch of plain words: the rules are asked about each character, and know nothing else of those.
 *
 * @example
 * shortWords('a statement (in many words)').text // 'a stnt (inds)'
 */
export function shortWords(text: string): ShortWords {
  const stretches = matchesIn(text, PLAIN);
  let short = '';
  let from = 0;
  const between: number[] = [];
  /** For each stretch, where its last letters begin in the short text, and how much is left out up to there. */
  const shifts: (readonly [from: number, by: number])[] = [];
  for (const { index, 0: stretch } of stretches) {
    const end = index + stretch.length - SEEN;
    short += text.slice(from, index + SEEN);
    from = end;
    shifts.push([short.length, end - short.length]);
    for (let at = stretch.indexOf(' '); at >= 0; at = stretch.indexOf(' ', at + 1)) between.push(index + at + 1);
  }
  short += text.slice(from);
  let next = 0;
  let by = 0;
  return {
    text: short,
    between,
    placeOf(position) {
      for (let shift = shifts[next]; shift !== undefined && shift[0] <= position; shift = shifts[next]) {
        by = shift[1];
        next++;
      }
      return position + by;
    },
  };
}
