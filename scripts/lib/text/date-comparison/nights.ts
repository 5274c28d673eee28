import { once } from '../../once.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../numbers/tagged-text.ts';
import { hourPhrases, phraseAlternatives } from '../phrases/word-lists.ts';

/** UTF-16 units before a day in which the words stand for a night that leads to it, and behind it. */
const BEFORE = 32;
const BEHIND = 28;
/** UTF-16 units between the two days of a night: 30 September to the 1st. */
const BETWEEN = 24;

const leadsBefore = once(
  () => new RegExp(`(?<!\\p{L})(?:${phraseAlternatives(hourPhrases('nightTo'))})[\\s\\u00A0]$`, 'iu'),
);
const leadsBehind = once(
  () => new RegExp(`^[^,;:!?()]{0,16}(?:${phraseAlternatives(hourPhrases('nightToBehind'))})(?!\\p{L})`, 'iu'),
);
const night = once(() => new RegExp(`(?<!\\p{L})(?:${phraseAlternatives(hourPhrases('night'))})`, 'iu'));

/** The last days of the months, those of February in both kinds of years. */
const LAST_DAYS: readonly (readonly number[])[] = [
  [31],
  [28, 29],
  [31],
  [30],
  [31],
  [30],
  [31],
  [31],
  [30],
  [31],
  [30],
  [31],
];

/**
 * Both texts without the day before, where one names a night by the day that it leads to and the other by both: в ночь на
 * 9 октября as the night of 8 to 9 October.
 */
export function withNights(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [own, others] = [daysOfNights(source), daysOfNights(target)];
  return own.size === 0 && others.size === 0
    ? [source, target]
    : [withoutDayBefore(source, others), withoutDayBefore(target, own)];
}

const isDay = ({ kind, value, percent }: NumberToken): boolean =>
  kind === 'number' && percent === 'no' && /^[1-9]\d?$/.test(value) && Number(value) <= 31;

/** Whether a day is the one before another, by the figures alone: the last days of a month are before the 1st. */
const isDayBefore = (first: NumberToken, { value }: NumberToken): boolean =>
  value === '1' ? Number(first.value) >= 28 : Number(first.value) === Number(value) - 1;

const NO_DAYS: ReadonlySet<string> = new Set();

/** The days to which the nights of a text lead, where the day before does not stand beside them. */
function daysOfNights(given: TaggedText): ReadonlySet<string> {
  const { text } = given;
  const listed = tokensOf(given).filter(isDay);
  // Most texts have no day, which takes less to see than a word for the night.
  if (listed.length === 0 || !night().test(text)) return NO_DAYS;
  const found = listed.filter(
    (token) =>
      !listed.some((other) => isDayBefore(other, token) && Math.abs(token.start - other.start) <= BETWEEN) &&
      (leadsBefore().test(text.slice(Math.max(0, token.start - BEFORE), token.start)) ||
        leadsBehind().test(text.slice(token.end, token.end + BEHIND))),
  );
  return new Set(found.map(({ value }) => value));
}

function withoutDayBefore(given: TaggedText, days: ReadonlySet<string>): TaggedText {
  if (days.size === 0 || !night().test(given.text)) return given;
  const tokens = tokensOf(given);
  const listed = tokens.filter(isDay);
  const dropped = listed.flatMap((first, at) => {
    const second = listed[at + 1];
    if (second === undefined || !days.has(second.value) || second.start - first.end > BETWEEN) return [];
    if (!night().test(given.text.slice(Math.max(0, first.start - BEFORE), second.end + BEHIND))) return [];
    if (!isDayBefore(first, second)) return [];
    if (second.value !== '1') return [first];
    const month = tokens.find(
      ({ kind, value, start, end }) =>
        kind === 'month' &&
        LAST_DAYS[Number(value) - 1]?.includes(Number(first.value)) === true &&
        end >= first.start - BETWEEN &&
        start <= second.start,
    );
    return month === undefined ? [] : [first, month];
  });
  return withNumbers(given, [], dropped);
}
