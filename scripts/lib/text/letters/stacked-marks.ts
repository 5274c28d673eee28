/**
 * Marks on one letter, at most, with joiners and selectors between them: what text that is safe to stream keeps to
 * (UAX #15, 13, "Stream-Safe Text Process"). No language needs ten; thousands keep every reader of text busy for minutes.
 */
export const MOST_MARKS = 30;

const STACK = new RegExp(`[\\p{M}\\u200C\\u200D\\u034F]{${MOST_MARKS + 1}}`, 'u');

/** No stack is without it, few texts have it, and it is quick to look for. */
const RUN = new RegExp(`[\\u0300-\\uFFFF]{${MOST_MARKS + 1}}`);

/** Members of one emoji that are joined to each other; families have four. */
const CHAIN = /(?:[^\u200D]{1,4}\u200D){20}/;

/** Offset of a letter's marks that are more than any letter has, or of a chain of joined emoji; `undefined` where there are none. */
export function stackedMarks(text: string): number | undefined {
  const stack = RUN.test(text) ? STACK.exec(text) : null;
  return (stack ?? (text.includes('\u200D') ? CHAIN.exec(text) : null))?.index;
}
