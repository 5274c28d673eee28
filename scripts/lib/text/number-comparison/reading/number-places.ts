import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

/** The numbers of a text, in figures and words, but for those of dates. */
export const numberPlacesIn = (given: TaggedText): readonly NumberPlace[] => [
  ...tokensOf(given).filter(({ kind, inDate }) => kind === 'number' && !inDate),
  ...softNumbersOf(given).map((word) => ({ ...word, text: given.text.slice(word.start, word.end) })),
];

/** The same in the order of the text. */
export const numbersInOrder = (given: TaggedText): readonly NumberPlace[] =>
  numberPlacesIn(given).toSorted((one, other) => one.start - other.start);

/** Whether two numbers are the same, or one is a share and the other so many of a hundred: a half, 50. */
export const isSameOrShare = ({ value }: NumberPlace, other: NumberPlace): boolean =>
  other.value === value || (Number(value) < 1 && Number(other.value) === Math.round(Number(value) * 100));
