import type { TranslatedUnit } from './rule.ts';

type Texts = TranslatedUnit['read'];

/** What each sign that an end was cut off is worth, in standard deviations of length. */
const WORTH = { open: 2.2, goesOn: 2, late: 1.2 } as const;

/** What opens, and what closes, without the quotation marks that may do either. */
const OPENS = /[([{（［「『《〈【«“„‘]/u;
const CLOSES = /[)\]}）］」』》〉】»”’"]/u;
/** What no text ends in. */
const GOES_ON = /[,，、،]\s*$/u;
/** Where the last part of a source begins. */
const LATE = 0.6;
/** The fewest letters of a name that is kept as it is written. */
const NAME = 4;

/**
 * What speaks for a cut beside length and sentences, in standard deviations of length: a bracket that was never closed, a comma
 * at the end, names and figures of the source's end that are nowhere in the translation, while earlier ones are.
 */
export const cutSigns = (read: Texts): number =>
  (endsOpen(read) ? WORTH.open : 0) +
  (GOES_ON.test(read.target.plain) && !GOES_ON.test(read.source.plain) ? WORTH.goesOn : 0) +
  (isLateLost(read) ? WORTH.late : 0);

/** Whether a translation ends within a bracket or a quotation, and its source does not. */
export const endsOpen = ({ source, target }: Texts): boolean => isOpen(target.plain) && !isOpen(source.plain);

/** Whether nothing closes the last bracket of a text that opens. */
function isOpen(text: string): boolean {
  const last = [...text].findLastIndex((letter) => OPENS.test(letter));
  return last >= 0 && ![...text].slice(last + 1).some((letter) => CLOSES.test(letter));
}

/** Whether of the names and figures of a source those at its end are lost, and all before them are kept. */
function isLateLost({ source, target }: Texts): boolean {
  const values = new Set(target.numbers.flatMap(({ readings }) => readings.map(({ value }) => value)));
  const marks = [
    ...source.names
      .filter(({ text }) => text.length >= NAME)
      .map(({ text }) => ({ start: source.plain.indexOf(text), isKept: target.plain.includes(text) })),
    ...source.numbers
      .filter(({ kind }) => kind === 'number')
      .map(({ value, start }) => ({ start, isKept: values.has(value) })),
  ];
  const isLate = ({ start }: { readonly start: number }): boolean => start > LATE * source.plain.length;
  const [late, early] = [marks.filter(isLate), marks.filter((each) => !isLate(each))];
  return (
    late.length > 0 && early.length > 0 && late.every(({ isKept }) => !isKept) && early.every(({ isKept }) => isKept)
  );
}
