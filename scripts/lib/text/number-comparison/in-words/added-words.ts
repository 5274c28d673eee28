import { hundredsOfDecades } from '../../date-comparison/decades.ts';
import { hasWeekdays } from '../../date-comparison/weekdays.ts';
import { countsFromSunrise } from '../../number-pairs/equal-times.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { withWholeGroups } from '../../number-words/group-words.ts';
import { numbersInCompounds } from '../../number-words/in-compound.ts';
import { homographsOf } from '../../number-words/known-words.ts';
import { listedIn } from '../../number-words/listed-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { mayHoldWords } from '../../number-words/trusted-words.ts';
import { hasReadableWords } from '../../number-words/unread-words.ts';
import { isUnreadable } from '../../numbers/digits.ts';
import { folded } from '../../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { isSameAmount } from '../../units/conversions.ts';
import { measuredIn } from '../../units/unit-difference.ts';
import { unitsBeside } from '../../units/units-beside.ts';
import { isInCountlessPhrase } from '../excuses/idioms.ts';
import {
  isCounterBehindFigure,
  isInFigure,
  isInHyphens,
  isThirdParty,
  PARTS,
  yearsOf,
} from '../excuses/other-values.ts';
import { impliedIn } from '../reading/implied.ts';
import { onesIn } from '../reading/ones.ts';
import { isOrdinalAgain } from './ordinals.ts';
import { isBesidePeople } from './people-counts.ts';

/** The most that a number in words is taken for which nothing in the source asks for: hundreds are said of much. */
const MOST = 99;
/** The most that a word is taken for which may be something else. */
const MOST_WEAK = 4;
/** Korean, whose number words of one letter are other words before any: 이, this. */
const IS_LETTER = /^ko\b/;
/** The largest number by which a language names a day of the week. */
const LAST_WEEKDAY = 6;

/** What a language may say by the word for the second. */
const OTHER = /\b(?:an)?others?\b/i;

/** Whether a word that is another, too, is a number: beside a word for people, or before any where the source counts one. */
const isCount = (word: SoftNumber, target: TaggedText, hasOne: boolean): boolean =>
  isBesidePeople(word, target) || (hasOne && isBeforeWord(word, target.text));

/** Numerals of letters, which are abbreviations as well: XX, ע״י, and what follows the word for a section. */
const NUMERAL = /^[IVXLCDM]+$|^(?=\p{sc=Hebr}).*[\s"'\u05F3\u05F4]/u;

/** Languages that count no days of the week. */
const NAMES_DAYS = /^(?:af|ca|da|de|en|es|fr|fy|gl|it|lb|nb|nl|nn|no|ro|sv)\b/;

/**
 * The differences of two texts, with those for numbers in words that the translation has and its source nowhere: twelve
 * journalists, for journalists. Where the source counts one, a number that stands in its place is an error; else a
 * person has to look, but at a two, which may be said for "both" and "the other" in many ways.
 */
export function withAddedWords(
  source: TaggedText,
  target: TaggedText,
  found: readonly NumberDifference[],
): readonly NumberDifference[] {
  const ones = onesIn(source).filter(({ start }) => !found.some((each) => each.source?.start === start));
  // Where few words are known, those for two and three are among them.
  if (ones.length === 0 ? !hasReadableWords(target) : isUnreadable(target)) return found;
  const words = countingWords(source, target, found, ones.length > 0 && !saysOne(target));
  const figures =
    ones.length === 0
      ? []
      : found
          .flatMap((each) => figureAdded(each))
          .filter((figure) => !isOrdinalOfSource(figure, source, target, ones) && !isCountedOff(figure, target));
  if (words.length + figures.length === 0) return found;
  const known = knownIn(source);
  const foreign = [
    ...words.filter(
      ({ value, text, start, end }) =>
        !known.has(value) &&
        !(Number(value) <= LAST_WEEKDAY && hasWeekdays(source) && !NAMES_DAYS.test(target.tag)) &&
        !(value === '2' && OTHER.test(source.text)) &&
        !NUMERAL.test(text) &&
        !isInCountlessPhrase({ start, end }, target) &&
        !(homographsOf(target.tag).has(folded(text)) && !isCount({ value, start, end }, target, ones.length > 0)) &&
        !(countsFromSunrise(target.tag) && /\bsaa[ \u00A0]$/iu.test(target.text.slice(0, start))) &&
        !isOfOtherUnit({ value, start, end }, source, target),
    ),
    ...figures,
  ];
  const [one] = ones;
  const other = one === undefined ? undefined : (foreign[0] ?? saidTwice(words, source, target));
  const changed = one === undefined || other === undefined ? [] : [numberDifference('block', 'changed', one, other)];
  const added =
    hasReadableWords(target) && isAllSaid(source, target)
      ? foreign.filter((word) => word !== other && !figures.includes(word))
      : [];
  return [
    ...found.filter(({ source: from, target: to }) => from !== undefined || to?.start !== other?.start),
    ...changed,
    ...added.map((word) => numberDifference(severityOf(word, target.tag), 'added', undefined, word)),
  ];
}

/** The words of a translation that surely count from two to ninety-nine, and of which nothing is said yet. */
function countingWords(
  source: TaggedText,
  target: TaggedText,
  found: readonly NumberDifference[],
  mayBeWeak: boolean,
): readonly NumberPlace[] {
  const { text, tag } = target;
  const asked = [...softNumbersOf(source), ...tokensOf(source)];
  const words = withWholeGroups(softNumbersOf(target), asked).filter(
    ({ value, isWeak }) =>
      (isWeak !== true || mayBeWeak) && Number.isInteger(Number(value)) && Number(value) > 1 && Number(value) <= MOST,
  );
  if (words.length === 0) return [];
  const taken = [
    ...tokensOf(target),
    ...found.flatMap(({ target: to }) => to ?? []),
    ...listedIn(text, tag, 'amounts'),
  ];
  return words
    .filter(
      (word) =>
        (word.isWeak !== true || isBesidePeople(word, target) || (!IS_LETTER.test(tag) && isBeforeWord(word, text))) &&
        !isInHyphens(word, text) &&
        !isInFigure(word, text) &&
        !isThirdParty(word, text) &&
        !isCounterBehindFigure(word, text) &&
        !taken.some(({ start, end }) => start < word.end && word.start < end),
    )
    .map(({ value, start, end }) => ({ value, start, end, text: text.slice(start, end) }));
}

/** Whether a text says one, by a word or a figure: an article is that word in many languages. */
const saysOne = (given: TaggedText): boolean =>
  [...softNumbersOf(given), ...tokensOf(given)].some(({ value }) => value === '1');

/** Whether a small number stands before a word, which it may count; in Thai before a classifier. */
const isBeforeWord = ({ value, end }: SoftNumber, text: string): boolean =>
  Number(value) <= MOST_WEAK && /^(?:[ \u00A0]\p{L}{3}|คน|ราย)/u.test(text.slice(end, end + 5));

/** Whether a number counts what the source says in another unit: the two of zwei Wochen, for 14 days. */
function isOfOtherUnit({ value, start, end }: SoftNumber, source: TaggedText, target: TaggedText): boolean {
  const units = unitsBeside(target.text, start, end, target.tag);
  if (units.size === 0) return false;
  return measuredIn(source).some((other) => isSameAmount(other, { value, start, end, units }));
}

/** The figure of a difference that says it is too many. */
const figureAdded = ({ kind, source, target }: NumberDifference): readonly NumberPlace[] =>
  kind === 'added' &&
  source === undefined &&
  target !== undefined &&
  /^\d{1,2}$/.test(target.value) &&
  target.value > '1'
    ? [target]
    : [];

/** The values that a source says or means, in figures, in words, and within words. */
function knownIn(source: TaggedText): ReadonlySet<string> {
  const words = softNumbersOf(source);
  return new Set([
    ...words.flatMap((word) => [
      word.value,
      // Trei puncte procentuale și jumătate: the half stands apart.
      ...word.value.split('.'),
      ...(PARTS.get(word.value) ?? []),
      ...yearsOf(word, source.text),
    ]),
    ...tokensOf(source).flatMap((token) => [
      token.value,
      ...token.readings.map(({ value }) => value),
      ...(token.unscaled ?? []).map(({ value }) => value),
      ...token.parts.map(({ value }) => value),
      ...token.value.split(/[:.]/).map((part) => String(Number(part))),
      ...(token.kind === 'time' ? [String(Number(token.value.split(':')[0]) % 12 || 12)] : []),
    ]),
    ...impliedIn(source.text),
    ...hundredsOfDecades(source),
    ...numbersInCompounds(source).map(String),
  ]);
}

/**
 * Whether a figure is that of an ordinal of the source: 4年生 for the fourth-year student, 7階 for the seventh floor. Where the
 * translation has no one, it does not count what the source has one of.
 */
function isOrdinalOfSource(
  figure: NumberPlace,
  source: TaggedText,
  target: TaggedText,
  ones: readonly NumberPlace[],
): boolean {
  if (!isOrdinalAgain(Number(figure.value), source, target)) return false;
  if (saysOne(target)) return true;
  const counted = unitsBeside(target.text, figure.start, figure.end, target.tag);
  return !ones.some(({ start, end }) =>
    [...unitsBeside(source.text, start, end, source.tag)].some((unit) => counted.has(unit)),
  );
}

/**
 * Whether a figure is that of an ordinal in a row from the first: 1つ目 and 2つ目 for one and another. Points are counted off so,
 * and nothing is counted.
 */
function isCountedOff(figure: NumberPlace, { text, tag }: TaggedText): boolean {
  const orders = listedIn(text, tag, 'orders');
  const place = Number(figure.value);
  return (
    orders.some(({ start, end, values }) => start <= figure.start && figure.end <= end && values.includes(place)) &&
    Array.from({ length: place - 1 }, (_, at) => at + 1).every((before) =>
      orders.some(({ values }) => values.includes(before)),
    )
  );
}

/** A word that stands once more than the source has its number, in a translation without a one: two teachers and two pupils. */
function saidTwice(words: readonly NumberPlace[], source: TaggedText, target: TaggedText): NumberPlace | undefined {
  // Mai is a month, and more.
  const figuresOf = (given: TaggedText) => tokensOf(given).filter(({ kind }) => kind !== 'month');
  const count = (given: TaggedText, value: string): number =>
    [...softNumbersOf(given), ...figuresOf(given)].filter((each) => each.value === value).length;
  if (saysOne(target)) return undefined;
  return words.find(({ value }) => count(target, value) > count(source, value) && count(source, value) > 0);
}

/** English words for two that are no number. */
const TWO = /^(?:both|(?:a )?couple(?: of)?|every other)$/i;

/** Whether all numbers of a source stand in its translation: what it has beside them is no other way to say one of them. */
function isAllSaid(source: TaggedText, target: TaggedText): boolean {
  const said = new Set([...softNumbersOf(target), ...tokensOf(target)].map(({ value }) => value));
  // Both may be three in its place.
  const words = softNumbersOf(source).filter(({ start, end }) => !TWO.test(source.text.slice(start, end)));
  return ![...words, ...tokensOf(source)].some(({ value }) => value !== '1' && value !== '0' && !said.has(value));
}

const severityOf = ({ value }: Pick<SoftNumber, 'value'>, tag: string): 'ask' | 'notice' =>
  value !== '2' && mayHoldWords(tag, Number(value) > 20 ? 'compound' : 'small') ? 'ask' : 'notice';
