import type { SoftNumber } from './number-words.ts';

/** The numbers of an English text, with those that are a year together as one: Nineteen Eighty-Four is 1984. */
export const withYears = (words: readonly SoftNumber[], text: string): readonly SoftNumber[] =>
  words.flatMap((word, at) => {
    const next = words[at + 1];
    if (isYear(words[at - 1], word, text)) return [];
    return next !== undefined && isYear(word, next, text)
      ? [{ value: word.value + next.value, start: word.start, end: next.end }]
      : [word];
  });

/** Whether a number is the hundreds of a year, and the other the rest of it: nineteen thirty-pound bags are no year. */
const isYear = (hundreds: SoftNumber | undefined, rest: SoftNumber, text: string): boolean =>
  hundreds !== undefined &&
  /^1[7-9]$/.test(hundreds.value) &&
  /^[1-9]\d$/.test(rest.value) &&
  text.slice(hundreds.end, rest.start) === ' ' &&
  text[rest.end] !== '-';
