import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

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
  softNumbersOf(other).some((share) => partsOf(share, other).includes(word.value)) ||
  partsOf(word, own).some((part) => others.some(({ value }) => value === part));

/** Whether a value is part of the source's own number: two of "two fifths", where the word for the fifth is not known. */
export const isPartOfOwn = (value: string, own: readonly SoftNumber[]): boolean =>
  own.some((word) => ABOVE.get(word.value) === value);
const ABOVE: ReadonlyMap<string, string> = new Map([
  ['0.667', '2'],
  ['0.75', '3'],
  ['0.4', '2'],
  ['0.6', '3'],
  ['0.8', '4'],
]);

/** Whether a number is a share, and no half. */
export const isShare = ({ value }: SoftNumber): boolean => Number(value) > 0 && Number(value) < 1 && value !== '0.5';

/**
 * The only share of a translation that says none of those of the source, though its word may be another, too: a quarter
 * for three quarters. A number right before it may be how many of it there are.
 */
export function otherShare(
  word: SoftNumber,
  soft: readonly SoftNumber[],
  own: readonly SoftNumber[],
  text: string,
): SoftNumber | undefined {
  const [other, ...more] = soft.filter(isShare);
  if (other === undefined || more.length > 0 || own.filter(isShare).length !== 1) return undefined;
  const isCounted = soft.some((each) => each !== other && each.end <= other.start && other.start - each.end <= BESIDE);
  return other.value === word.value || isCounted || BEFORE.test(text.slice(0, other.start)) ? undefined : other;
}

/** The half that stands for another share, of a word that may be something else, where no number says that share or its parts. */
export const weakHalf = (
  word: SoftNumber,
  soft: readonly SoftNumber[],
  values: ReadonlySet<string>,
  said: readonly SoftNumber[],
): SoftNumber | undefined =>
  isShare(word) && said.length === 1 && [...values].every((value) => value === '0.5' || value === '1')
    ? soft.find(({ value }) => value === '0.5')
    : undefined;

/** UTF-16 units between a share and the number before it. */
const BESIDE = 3;
/** A figure, or the beginning of the word, before a share. */
const BEFORE = /[\p{Nd}][^\p{L}]{0,3}$|[\p{L}\p{M}]$/u;
