import { matchesIn } from '../../matches-in.ts';

/**
 * The most characters in a row without a possible line break: a browser takes the square of their number to find one,
 * and far longer for what is not ASCII. The longest words of any language have 200; tokens and digests, as manuals of
 * programs show them, have thousands.
 */
const MOST_IN_A_ROW = { ascii: 4000, other: 800 } as const;

/** Letters of scripts without capitals are left out: Chinese, Thai and their like are written without blanks. */
const ROW = /[^\s\p{Lo}\p{M}]+/gu;
const ASCII = /^[\u0021-\u007E]*$/;

/**
 * The most characters that a word, figure or row of signs of this text may have, where one has more; else `undefined`.
 */
export function endlessWord(text: string): number | undefined {
  if (text.length <= MOST_IN_A_ROW.other) return undefined;
  for (const [row] of matchesIn(text, ROW)) {
    const most = ASCII.test(row) ? MOST_IN_A_ROW.ascii : MOST_IN_A_ROW.other;
    if (row.length > most) return most;
  }
  return undefined;
}

/** How many characters of a text stand in words that are longer than a language has any: a browser takes three times as long for them. */
export function lettersOfLongWords(text: string): number {
  if (text.length <= MOST_IN_A_ROW.other) return 0;
  return matchesIn(text, ROW).reduce((sum, [row]) => sum + (row.length > MOST_IN_A_ROW.other ? row.length : 0), 0);
}

/**
 * The most marks on one letter, with joiners and selectors between them, as in text that is safe to stream (UAX #15,
 * 13, "Stream-Safe Text Process"). No language needs ten; thousands keep every reader of text busy for minutes.
 */
export const MOST_MARKS = 30;

const STACK = new RegExp(`[\\p{M}\\u200C\\u200D\\u034F]{${MOST_MARKS + 1}}`, 'u');

/** A quick test: every stack of marks matches, and few texts do. */
const RUN = new RegExp(`[\\u0300-\\uFFFF]{${MOST_MARKS + 1}}`);

/** Members of one emoji that are joined to each other; families have four. */
const CHAIN = /(?:[^\u200D]{1,4}\u200D){20}/;

/** Offset of a letter's marks that are more than any letter has, or of a chain of joined emoji; `undefined` where there are none. */
export function stackedMarks(text: string): number | undefined {
  const stack = RUN.test(text) ? STACK.exec(text) : null;
  return (stack ?? (text.includes('\u200D') ? CHAIN.exec(text) : null))?.index;
}
