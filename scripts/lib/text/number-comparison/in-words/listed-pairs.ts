import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import type { ListedWord } from '../../number-words/listed-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** What is left of two lists when each has found its like in the other. */
export function unpairedAmounts(
  own: readonly ListedWord[],
  others: readonly ListedWord[],
): { readonly lost: readonly ListedWord[]; readonly added: ListedWord[] } {
  const added = [...others];
  const lost = own.filter(({ values }) => {
    const at = added.findIndex((other) => other.values.some((value) => values.includes(value)));
    if (at >= 0) added.splice(at, 1);
    return at < 0;
  });
  return { lost, added };
}

/** The numbers of a text in words and figures; without the words that stand in a list. */
export function numbersOf(
  given: TaggedText,
  tokens: readonly NumberToken[],
  without: readonly ListedWord[] = [],
): readonly number[] {
  const soft = softNumbersOf(given).filter((word) => !without.some((listed) => overlaps(listed, word)));
  return [
    ...soft.map(({ value }) => Number(value)),
    ...tokens.filter((token) => !without.some((listed) => overlaps(listed, token))).map(({ value }) => Number(value)),
  ];
}

/** Whether a listed word and a number share a letter of their text. */
export const overlaps = (one: ListedWord, other: Pick<SoftNumber, 'start' | 'end'>): boolean =>
  one.start < other.end && other.start < one.end;

/** The difference where a listed word of the source is another one in the translation. */
export const changedAmount = (
  from: ListedWord,
  to: ListedWord,
  severity: 'block' | 'ask' = 'block',
): NumberDifference =>
  numberDifference(
    severity,
    'changed',
    { ...from, value: String(from.values[0]) },
    { ...to, value: String(to.values[0]) },
  );
