import type { SoftNumber } from '../number-words/number-words.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** The parts of a share in words of which the first is a number: two and ten of two tenths; none of other words. */
function partsOf({ value, start, end }: SoftNumber, { text, tag }: TaggedText): readonly string[] {
  const share = Number(value);
  if (!(share > 0 && share < 1)) return [];
  const said = text.slice(start, end);
  const [first = ''] = said.split(/[ -]/u, 1);
  if (first.length === said.length) return [];
  return softNumbersOf({ text: first, tag }).flatMap((part) => {
    const count = Number(part.value);
    return Number.isInteger(count) ? [part.value, String(Math.round(count / share))] : [];
  });
}

/**
 * Whether a number is a part of a share that the other text says, whose language or reading knows the share's word or does
 * not: du dekonoj for two tenths; cinq centièmes for five of them.
 */
export const isPartOfShare = (
  word: SoftNumber,
  own: TaggedText,
  others: readonly SoftNumber[],
  other: TaggedText,
): boolean =>
  others.some((share) => partsOf(share, other).includes(word.value)) ||
  partsOf(word, own).some((part) => others.some(({ value }) => value === part));
