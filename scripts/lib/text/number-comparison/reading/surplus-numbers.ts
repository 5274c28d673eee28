import { weekdaysIn } from '../../date-comparison/weekdays.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { isInCompound } from '../../number-words/in-compound.ts';
import { homographsOf } from '../../number-words/known-words.ts';
import { listedIn } from '../../number-words/listed-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { hasReadableWords } from '../../number-words/unread-words.ts';
import { folded } from '../../numbers/folded-words.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { isAllAround, isInCountlessPhrase } from '../excuses/idioms.ts';
import { isCounterBehindFigure, isInHyphens } from '../excuses/other-values.ts';
import { impliedIn } from './implied.ts';

/** The values that figures may be read as; of a time, its hour in both halves of the day. */
export function valuesOf(tokens: readonly NumberToken[]): readonly string[] {
  return tokens.flatMap((token) =>
    token.kind === 'time'
      ? [token.value.split(':')[0] ?? '', String((Number(token.value.split(':')[0]) + 12) % 24)]
      : [
          ...token.readings.map(({ value }) => value),
          ...(token.unscaled ?? []).map(({ value }) => value),
          ...token.parts.map(({ value }) => value),
        ],
  );
}

/** The most that a number is taken for which the source has too, in other words or less often. */
const MOST = 20;
/** The most that a word is taken for which may be something else. */
const MOST_WEAK = 99;
/** Roman numerals, which are words and letters as well: v Berlíně. */
const LETTERS = /^[IVXLCDMivxlcdm]+(?:er|re|[eè]me|e|º|ª|o|a)?$/;
/** English words for two that may be said without a number, or by another kind of it. */
const OTHER_TWO = /\b(?:both|second)$/iu;
const BOTH = /\bboth\b/giu;

/** The numbers of a translation that it has more often than its source: the two of "both", said of something else. */
export function surplusIn(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): SoftNumber[] {
  const own = [
    ...softNumbersOf(source)
      .filter(({ start, end }) => !OTHER_TWO.test(source.text.slice(start, end)))
      .map(({ value }) => value),
    ...valuesOf(sources),
  ];
  const figures = valuesOf(targets);
  const count = (list: readonly string[], value: string): number => list.filter((each) => each === value).length;
  const implied = impliedIn(source.text.replace(BOTH, ''));
  const isOfBoth = /\bboth\b/iu.test(source.text);
  const named = [...weekdaysIn(target), ...listedIn(target.text, target.tag, 'orders'), ...targets];
  const isOnlyTwo = softNumbersOf(target).filter(({ value }) => value === '2').length === 1;
  const free = softNumbersOf(target).filter(
    (word) =>
      Number.isInteger(Number(word.value)) &&
      Number(word.value) > 1 &&
      Number(word.value) <= (word.isWeak === true ? MOST_WEAK : MOST) &&
      // Ambas is said for both.
      !(word.value === '2' && isOfBoth && (word.isWeak === true || isOnlyTwo)) &&
      !implied.has(word.value) &&
      !LETTERS.test(target.text.slice(word.start, word.end)) &&
      !homographsOf(target.tag).has(folded(target.text.slice(word.start, word.end))) &&
      !isInCountlessPhrase(word, target) &&
      !isAllAround(word, source, target) &&
      !isInHyphens(word, target.text) &&
      !isCounterBehindFigure(word, target.text) &&
      !named.some(({ start, end }) => start < word.end && word.start < end),
  );
  return free.filter(
    ({ value }, at) =>
      free.slice(0, at + 1).filter((each) => each.value === value).length + count(figures, value) > count(own, value),
  );
}

/** What is compared as an ordinal. */
const ORDINAL = /(?:second|third|fifth|eighth|ninth|twelfth|th)$/iu;
/** The most that a word which may be something else is in the place of a number that is no ordinal. */
const MOST_LOOSE = 9;

/** Whether a word is an ordinal, which may be said in many ways. */
export const isOrdinal = ({ start, end }: SoftNumber, { text }: TaggedText): boolean =>
  ORDINAL.test(text.slice(start, end));

/** Takes the first number that is too many, for a word of the source that the translation has nowhere: from two to twenty. */
export function takeSurplus(
  word: SoftNumber,
  surplus: SoftNumber[],
  source: TaggedText,
  target: TaggedText,
): SoftNumber | undefined {
  if (surplus.length === 0 || !/^(?:[2-9]|1\d|20)$/.test(word.value)) return undefined;
  if (isInCompound(Number(word.value), target)) return undefined;
  const isFree = ({ value, isWeak }: SoftNumber): boolean => isWeak !== true || Number(value) <= MOST_LOOSE;
  const at = isOrdinal(word, source) ? 0 : surplus.findIndex(isFree);
  return at < 0 ? undefined : surplus.splice(at, 1)[0];
}

/** From here on a number in words is no article, no ordinal and no name of something. */
const LARGE = 1000;

/** Missing figures made others, where a large number stands in words that the source does not have: 250,000 as three lakh. */
export function insteadInWords(
  found: readonly NumberDifference[],
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] {
  const isLarge = ({ value }: Pick<SoftNumber, 'value'>): boolean => Number(value) >= LARGE;
  const isLost = ({ kind, source: from }: NumberDifference): boolean =>
    kind === 'missing' && from !== undefined && isLarge(from);
  if (!found.some(isLost) || !hasReadableWords(target)) return found;
  const own = new Set([...softNumbersOf(source).map(({ value }) => value), ...valuesOf(tokensOf(source))]);
  const free = softNumbersOf(target).filter((word) => word.isWeak !== true && isLarge(word) && !own.has(word.value));
  return found.map((each) => {
    const word = isLost(each) ? free.shift() : undefined;
    return word === undefined || each.source === undefined
      ? each
      : numberDifference('block', 'changed', each.source, {
          ...word,
          text: target.text.slice(word.start, word.end),
        });
  });
}
