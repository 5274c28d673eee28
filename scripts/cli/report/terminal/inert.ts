/**
 * A file's text for a terminal or a log: whatever would act there (escape sequences, ends of line, turns of the reading
 * order) is shown as a mark, one for one, and does nothing.
 */
export const inert = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
