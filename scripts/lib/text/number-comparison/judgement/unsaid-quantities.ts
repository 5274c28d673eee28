import { textBefore } from '../../characters/text-before.ts';
import { languageData } from '../../language/language-data.ts';
import { mayCountFromSunrise } from '../../number-pairs/equal-times.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { homographsOf, mayReadWords } from '../../number-words/known-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { mayMiss } from '../../number-words/trusted-words.ts';
import { isUnreadable } from '../../numbers/digits.ts';
import { folded } from '../../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { isThirdParty } from '../excuses/other-values.ts';
import { impliedIn } from '../reading/implied.ts';
import { type SaidNumber, saidNumbersOf } from '../reading/said-numbers.ts';
import { quantitiesOf, type SourceQuantity } from '../reading/source-quantities.ts';
import { valuesOf } from '../reading/surplus-numbers.ts';

/**
 * A second look at two texts of which nothing else is said: the first quantity of the source that its translation says nowhere, neither as a word
 * nor as a figure, in no unit and no part. Where the translation has a number that the source has not, both are
 * told as a notice, of whatever kind they are; where it has none, only what translations nearly always name.
 *
 * @param from the source with its lengths, decades and hours read as numbers, and `to` its translation
 */
export function unsaidDifferences(
  source: TaggedText,
  target: TaggedText,
  from: TaggedText,
  to: TaggedText,
): readonly NumberDifference[] {
  const quantities = wantedOf(source, target.tag);
  if (quantities.length === 0) return [];
  // Most translations say each number as a word or figure of the same value.
  const plain = new Set([...softNumbersOf(target), ...tokensOf(to)].map(({ value }) => value));
  if (quantities.every(({ value }) => plain.has(value))) return [];
  const said = [...saidNumbersOf(target), ...(to === target ? [] : saidNumbersOf(to))];
  const read = tokensOf(from);
  // What is one quantity by its value is no other one in another unit.
  const taken = said.filter(({ value }) =>
    quantities.some((quantity) => isNear(Number(value), Number(quantity.value))),
  );
  const free = said.filter((number) => !taken.some((each) => each.start < number.end && number.start < each.end));
  const lost = quantities.filter(
    ({ value, others, start, end }) =>
      !taken.some((each) => isNear(Number(each.value), Number(value))) &&
      !free.some((each) => others.some((other) => isNear(Number(each.value), other))) &&
      !read.some((each) => each.start < end && start < each.end),
  );
  const [first] = lost;
  if (first === undefined) return [];
  const known = [
    ...quantities.flatMap(({ others }) => others),
    ...[...read, ...tokensOf(source)]
      .flatMap((token) => [...valuesOf([token]), ...token.value.split(/[:.]/)])
      .map(Number),
    ...[...impliedIn(source.text)].map(Number),
  ];
  const isKnown = ({ value }: SaidNumber): boolean => known.some((each) => isNear(Number(value), each));
  const other = said.find(
    (number) => !isKnown(number) && mayReplace(number, lost) && !isPartOfKnown(number, said, isKnown),
  );
  if (other !== undefined) {
    const own = lost.find((each) => isReplacedBy(each, other)) ?? first;
    return [numberDifference(isGrave(own, other, source, target) ? 'ask' : 'notice', 'changed', own, other)];
  }
  const missing = /^en\b/.test(source.tag) ? lost.find((quantity) => isMissed(quantity, target)) : undefined;
  return missing === undefined ? [] : [numberDifference('notice', 'missing', missing)];
}

/** Whether two values are the same but for rounding: 0.333 and a third. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) < 0.006 * Math.max(1, Math.abs(other));

/** English quantities that are no number in particular, or are said in many ways: the first, both, thousands, to double-click. */
const UNSURE = /^(?:first|both|.*(?:hundred|thousand|million|billion)s?|doubl\p{L}+)$/iu;
/** Words of one letter, which are other words before any: 이, this. */
const LETTER = /^\p{L}$/u;
/** Icelandic names a decade of an age by the year that it ends with: á þrítugsaldri is in her twenties. */
const BY_LAST_YEAR = /^is\b/;
const wantedOf = (source: TaggedText, tag: string): readonly SourceQuantity[] =>
  BY_LAST_YEAR.test(tag)
    ? quantitiesOf(source).map((each) =>
        each.kind === 'age' ? { ...each, value: String(Number(each.value) + 10), others: [] } : each,
      )
    : quantitiesOf(source);

/** Before a number that may be said by the next one: at least three are more than two. */
const LIMIT = /\b(?:least|most|than|under|over|above|below|to|exceed\p{L}{0,3})(?: the)? $/iu;
const isBesideLimit = ({ value, start }: SourceQuantity, instead: number, { text }: TaggedText): boolean =>
  Math.abs(Number(value) - instead) === 1 && LIMIT.test(textBefore(text, start, 16));

/** Whether two numbers may be one hour by two clocks, or a length of time and what it has beside a year: five and seventeen, eighteen months. */
const isByOtherClock = (value: number, instead: number, tag: string): boolean =>
  Math.abs(value - instead) === 12 || (value <= 12 && mayCountFromSunrise(tag));

/** Whether a number stands so surely in the place of a quantity that a person has to look: both count, or both are shares. */
function isGrave(own: SourceQuantity, other: SaidNumber, source: TaggedText, { tag }: TaggedText): boolean {
  const [value, instead] = [Number(own.value), Number(other.value)];
  if (!/^en\b/.test(source.tag) || UNSURE.test(own.text) || own.kind === 'midday' || isThirdParty(own, source.text))
    return false;
  if (!mayReadWords(tag) || isBesideLimit(own, instead, source) || isByOtherClock(value, instead, tag)) return false;
  if (LETTER.test(other.text) || homographsOf(tag).has(folded(other.text))) return false;
  return value < 1 ? instead < 1 : Number.isInteger(value) && Number.isInteger(instead);
}

const MOST_BEGUN = 99;

/** Whether a number of a translation may stand in the place of one that it lacks. */
const mayReplace = (number: SaidNumber, lost: readonly SourceQuantity[]): boolean =>
  number.by !== 'figure' &&
  number.by !== 'midday' &&
  number.value !== '1' &&
  number.value !== '0' &&
  lost.some((each) => isReplacedBy(each, number));

/** A word that only begins with a number stands for an age or a number alone. */
const isReplacedBy = ({ kind, value }: SourceQuantity, number: SaidNumber): boolean =>
  number.by !== 'beginning' ||
  (kind === 'age' && Number(number.value) <= MOST_BEGUN) ||
  (kind === 'number' && Number(value) > 10);

/** Whether a number is a part of another one, or has another reading, that the source says. */
const isPartOfKnown = (
  { start, end }: NumberPlace,
  said: readonly SaidNumber[],
  isKnown: (number: SaidNumber) => boolean,
): boolean => said.some((each) => each.start < end && start < each.end && isKnown(each));

/** Whether right translations of a language nearly always say such a quantity. */
function isMissed({ kind, value }: SourceQuantity, target: TaggedText): boolean {
  const { tag } = target;
  if (kind === 'loose' || !mayReadWords(tag) || isUnreadable(target)) return false;
  if (kind === 'midday') return languageData(tag).midday !== undefined;
  if (kind === 'share' || kind === 'half') return mayMiss(tag, 'fraction');
  return mayMiss(tag, Number(value) >= LARGE ? 'large' : 'small');
}
const LARGE = 100;
