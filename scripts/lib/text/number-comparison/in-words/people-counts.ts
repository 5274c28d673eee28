import { oncePerObject } from '../../../once.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { homographsOf } from '../../number-words/known-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { folded } from '../../numbers/folded-words.ts';
import { isYear, type NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { isCounterBehindFigure } from '../excuses/other-values.ts';
import { isOneMore } from '../limits/next-whole.ts';
import { impliedIn } from '../reading/implied.ts';
import { type Mention, mentionsIn } from './mentions.ts';

/** The figures and numbers in words of a text that may count people: no percentages, times, telephone numbers or years. */
export const countsIn = oncePerObject((given: TaggedText): readonly NumberPlace[] => {
  const words = wordsIn(given).filter(
    (word) => Number(word.value) > 1 && (word.isWeak !== true || isBesidePeople(word, given)),
  );
  return [...figuresIn(given), ...words].sort((a, b) => a.start - b.start);
});

/**
 * The same, with words of a translation that may be something else, where the source has their value once and the
 * translation nowhere else: Danish "to" for two.
 */
export function countsWith(given: TaggedText, others: readonly NumberPlace[]): readonly NumberPlace[] {
  const own = countsIn(given);
  const lacking = others.filter(({ value }) => !own.some((each) => each.value === value));
  if (lacking.length === 0) return own;
  const found = wordsIn(given).filter(({ value }) => lacking.some((each) => each.value === value));
  return found.length === 0 ? own : [...own, ...found].toSorted((a, b) => a.start - b.start);
}

/**
 * The differences where another number stands beside the same word for people, though its own may stand elsewhere: "one
 * woman" as two women; "nine people … in a new building" as sept personnes, where neuf is "new". What the word counts
 * must be said once in the source.
 */
export function peopleDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (mentionsIn(source).every(({ isEvent }) => isEvent)) return [];
  const others = countedIn(target);
  if (others.length === 0) return [];
  const own = countedIn(source);
  const known = new Set([
    ...[...tokensOf(source), ...softNumbersOf(source)].map(({ value }) => value),
    ...(/^en\b/.test(source.tag) ? impliedIn(source.text) : []),
  ]);
  const isKnown = ({ value, readings = [] }: Word): boolean =>
    known.has(value) || readings.some((reading) => known.has(reading.value));
  return [...new Set(others.map(({ kind }) => kind))].flatMap((kind) => {
    const isKind = (other: Pick<Mention, 'kind'>): boolean => other.kind === kind;
    const [one, ...more] = own.filter(isKind);
    const same = others.filter(isKind);
    const [first] = same;
    // Another figure is found by its value.
    if (
      first === undefined ||
      first.count.readings !== undefined ||
      more.length > 0 ||
      same.some(({ count }) => isKnown(count))
    )
      return [];
    if (one !== undefined)
      return Number(one.count.value) > MOST ||
        (/^en\b/.test(source.tag) && ORDINAL.test(one.count.text)) ||
        isOneMore(one.count, first.count, source, target)
        ? []
        : [numberDifference('block', 'changed', one.count, first.count)];
    const { value, isWeak } = first.count;
    const isSure = isWeak !== true && value !== ABOUT && Number(value) > 1 && Number(value) < 100;
    return isSure && mentionsIn(source).some(isKind) ? [numberDifference('ask', 'added', undefined, first.count)] : [];
  });
}

/** A word that tells one from others, and counts nobody: her second child. */
const ORDINAL = /(?:first|second|third|(?<!bo)th)$/iu;
/** The largest number that people are counted by in one word. */
const MOST = 20;
/** The largest that a word which may be something else is taken for: ten and twelve are said of about as many. */
const MOST_WEAK = 9;

/** The number that is said of about as many, too: više deset. */
const ABOUT = '10';

type Counted = { readonly kind: string; readonly count: Word };

/** The words for people with a number right beside them. */
const countedIn = oncePerObject((given: TaggedText): readonly Counted[] => {
  const numbers = [
    ...figuresIn(given),
    ...wordsIn(given).filter(({ value, isWeak }) => isWeak !== true || Number(value) <= MOST_WEAK),
  ];
  if (numbers.length === 0) return [];
  return mentionsIn(given).flatMap(({ kind, isEvent, start, end }) => {
    if (isEvent) return [];
    const count =
      numbers.find((number) => isBlank(given.text, number.end, start)) ??
      numbers.find((number) => isBlank(given.text, end, number.start));
    return count === undefined ? [] : [{ kind, count }];
  });
});

const figuresIn = oncePerObject((given: TaggedText): readonly NumberToken[] =>
  tokensOf(given).filter(
    (token) =>
      token.kind === 'number' && token.percent === 'no' && !token.glued && !token.enumerator && !isYearFigure(token),
  ),
);

type Word = NumberPlace & Pick<SoftNumber, 'isWeak'> & Partial<Pick<NumberToken, 'readings'>>;

const wordsIn = oncePerObject((given: TaggedText): readonly Word[] => {
  // Sept is a month, or the seven of sept personnes.
  const tokens = tokensOf(given).filter(({ kind }) => kind !== 'month');
  const words = softNumbersOf(given).filter(
    (word) =>
      Number.isInteger(Number(word.value)) &&
      !tokens.some((token) => overlap(token, word)) &&
      !isCounterBehindFigure(word, given.text),
  );
  return words
    .filter((word, at) => words.findIndex((other) => overlap(other, word)) === at)
    .map((word) => ({ ...word, text: given.text.slice(word.start, word.end) }));
});

type Place = Pick<Mention, 'start' | 'end'>;

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;

/** Whether a figure is a year. */
export const isYearFigure = ({ kind, value }: Pick<NumberToken, 'kind' | 'value'>): boolean =>
  kind === 'number' && isYear(value);

/** Whether a word that may be something else stands right beside one for people, and so is a number: hat tanár. */
export const isBesidePeople = ({ start, end }: Place, given: TaggedText): boolean =>
  mentionsIn(given).some(
    (mention) =>
      !mention.isEvent && (isBlank(given.text, end, mention.start) || isBlank(given.text, mention.end, start)),
  );

/** Whether nothing but a blank stands between two places of a text. */
export const isBlank = (text: string, from: number, to: number): boolean =>
  from <= to && /^[\s\u200B]{0,2}$/u.test(text.slice(from, to));

/** Whether a number word of one letter is another word, too, and no word for people beside it is counted: 열 is ten, and to open. */
export const isHomograph = (word: Place, given: TaggedText): boolean =>
  word.end - word.start === 1 &&
  homographsOf(given.tag).has(folded(given.text.slice(word.start, word.end))) &&
  !isBesidePeople(word, given);
