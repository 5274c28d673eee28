/**
 * Characters that may stand in a row where no line can break, at most: a browser takes the square of their number to find where
 * else it could. The longest words of any language have 200, addresses that anybody prints fewer than 800.
 */
export const MOST_IN_A_ROW = 800;

/** Letters of scripts without capitals are left out: Chinese, Thai and their like are written without blanks. */
const ROW = new RegExp(`[^\\s\\p{Lo}\\p{M}]{${MOST_IN_A_ROW + 1}}`, 'u');

/** Offset of a word, figure or row of signs that is longer than any; `undefined` where there is none. */
export const endlessWord = (text: string): number | undefined =>
  text.length > MOST_IN_A_ROW ? ROW.exec(text)?.index : undefined;
