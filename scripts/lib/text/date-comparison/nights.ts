import { once } from '../../once.ts';
import { textBefore } from '../characters/text-before.ts';
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
  const named = withoutDayBehind(source, target, others);
  return own.size === 0 && others.size === 0
    ? named
    : [withoutDayBefore(named[0], others), withoutDayBefore(named[1], own)];
}

/** The night of 3 July is that to the 4th, and that of the 3rd to the 4th: whether an English text may name one so, and what stands before it. */
const MAY_NAME = /\bnight of\b/iu;
const NIGHT_OF = /\bnight of (?:the )?$/iu;

/** Whether the day of a translation is that to which a night leads that the source names by the day before. */
export const isOfNightBefore = (source: TaggedText, target: TaggedText, day: Span): boolean =>
  namesNights(source) && leadsTo(target, day);

const namesNights = ({ text, tag }: TaggedText): boolean => tag.startsWith('en') && MAY_NAME.test(text);

/** Both texts without the day of a night that one names by it, where the other names it by the day that it leads to, or by both. */
function withoutDayBehind(
  source: TaggedText,
  target: TaggedText,
  leading: ReadonlySet<string>,
): readonly [TaggedText, TaggedText] {
  if (!namesNights(source)) return [source, target];
  const own = tokensOf(source).filter(
    (token) => isDay(token) && NIGHT_OF.test(textBefore(source.text, token.start, BEFORE)),
  );
  const isSaidThere = ({ value }: NumberToken): boolean => tokensOf(source).some((token) => token.value === value);
  const listed = tokensOf(target).filter((token) => isDay(token) && token.value !== '1');
  const next = own.flatMap((first) => {
    const second = listed.find((token) => isDayBefore(first, token) && isNight(target, token) && !isSaidThere(token));
    const isBoth = second !== undefined && listed.some(({ value }) => value === first.value);
    const isSaid = second !== undefined && (isBoth || leading.has(second.value));
    return isSaid ? [{ first: isBoth ? [] : [first], second }] : [];
  });
  return [
    withNumbers(
      source,
      [],
      next.flatMap(({ first }) => first),
    ),
    withNumbers(
      target,
      [],
      next.map(({ second }) => second),
    ),
  ];
}

type Span = { readonly start: number; readonly end: number };

/** Whether a day stands beside a word for the night: Saturday night, the night of 3 July. */
export const isNight = ({ text }: TaggedText, { start, end }: Span): boolean =>
  night().test(text.slice(Math.max(0, start - BEFORE), end + BEHIND));

/** Whether a day is the one that a night leads to: in der Nacht auf Sonntag. */
export const leadsTo = ({ text }: TaggedText, { start, end }: Span): boolean =>
  leadsBefore().test(textBefore(text, start, BEFORE)) || leadsBehind().test(text.slice(end, end + BEHIND));

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
      leadsTo(given, token),
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
