import { once } from '../../once.ts';
import { textBefore } from '../characters/text-before.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import { folded } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { type HourKind, hourPhrases, phraseAlternatives } from '../phrases/word-lists.ts';

/** The words of a kind as alternatives of a pattern for folded texts. */
const wordsFor = (kind: HourKind): string => phraseAlternatives(hourPhrases(kind).map(folded));
/** Text between an hour and the word for the half of its day: Uhr, часов, giờ; de la; an ending of case. */
const between = once(
  () =>
    new RegExp(
      `^[-‐’']?\\p{L}{0,3}[\\s\\u00A0]?(?:(?!(?:${wordsFor('and')})[\\s\\u00A0])\\p{L}[\\p{L}\\p{M}]{0,7}[\\s\\u00A0])?(?:(?:${wordsFor('in')}) (?:(?:${wordsFor('article')}) )?)?$`,
      'u',
    ),
);
/** Text between that word and an hour behind it: abends um 6, кешкі сағат 8. */
const ahead = once(
  () => new RegExp(`^\\.?(?:[\\s\\u00A0](?:(?:${wordsFor('at')}|${wordsFor('hour')})[\\s\\u00A0])?)?$`, 'u'),
);
/** The stop of an ordinal: ob 8. zvečer. */
const ORDINAL_STOP = /^\.(?=[\s\u00A0]\p{Ll})/u;
/** How far from its hour, in UTF-16 units, a word stands right beside it. */
const NEXT = 24;

/**
 * The first of some folded words for halves of the day that stands right before an hour, and the first right behind it.
 */
export function besideHour<T>(
  { start, end }: Pick<NumberToken, 'start' | 'end'>,
  text: string,
  words: readonly (readonly [word: string, said: T])[],
): readonly T[] {
  const before = folded(textBefore(text, start, NEXT));
  const after = folded(text.slice(end, end + NEXT).replace(ORDINAL_STOP, ''));
  return [words.find(([word]) => standsAhead(before, word)), words.find(([word]) => standsBehind(after, word))].flatMap(
    (found) => (found === undefined ? [] : [found[1]]),
  );
}

function standsBehind(after: string, word: string): boolean {
  const at = after.indexOf(word);
  if (at < 0) return false;
  const gap = after.slice(0, at);
  // ໂມງແລງ: the word for the hour has no blank behind it.
  if (!between().test(gap) && !(hasRunOn(word) && between().test(`${gap} `))) return false;
  return hasRunOn(word) || !LETTER_FIRST.test(after.slice(at + word.length));
}

function standsAhead(before: string, word: string): boolean {
  const at = before.lastIndexOf(word);
  if (at < 0 || !ahead().test(before.slice(at + word.length))) return false;
  return hasRunOn(word) || !LETTER_LAST.test(before.slice(0, at));
}

const LETTER_FIRST = /^[\p{L}\p{M}]/u;
const LETTER_LAST = /[\p{L}\p{M}]$/u;

/** UTF-16 units of the longest words before a time. */
const REACH = 16;
/** Words before a time, in all languages together. */
const beforeTime = once(() => new RegExp(`(?<!\\p{L})(?:${phraseAlternatives(hourPhrases('time'))}) $`, 'iu'));

/** Whether a word right before a place in a text is said before times: at, um, a las. */
export const isBehindAt = (text: string, start: number): boolean => beforeTime().test(textBefore(text, start, REACH));

/** The hour of a time or a figure: 14 of `14:30`. */
export const hourOf = (token: NumberToken): number => Number(/^\d+/.exec(token.value)?.[0] ?? 0);

/**
 * The difference where a text says half past six in the evening for half past six in the morning, both counted from
 * sunrise: saa 12:30 jioni.
 */
export function sunriseDifference(
  from: NumberToken,
  to: NumberToken,
  { text, tag }: TaggedText,
): NumberDifference | undefined {
  const said = from.kind === 'time' ? sunriseHours(to, text, tag) : [];
  const hour = hourOf(from) % 24;
  // Half past seven may be in the evening.
  const isSaidOf = said.some(isOf([hour, ...(from.isSpoken === true ? [hour + 12] : [])]));
  return said.length === 0 || isSaidOf ? undefined : numberDifference('block', 'half-day', from, to);
}

/**
 * Whether an hour counted from sunrise is said to be in another part of the day than some hours (0-23). False where no hours are given, or
 * nothing is said.
 */
export const isInOtherHalf = (hours: readonly number[], to: Place, { text, tag }: TaggedText): boolean => {
  const said = hours.length === 0 ? [] : sunriseHours(to, text, tag);
  return said.length > 0 && !said.some(isOf(hours));
};

type Place = Pick<NumberToken, 'start' | 'end'>;
/** The first hour and the last one, 0 to 29: those from 24 on are after midnight. */
type Hours = readonly [first: number, last: number];

const isOf =
  (hours: readonly number[]) =>
  ([first, last]: Hours): boolean =>
    hours.some((hour) => [hour, hour + 24].some((each) => each >= first && each <= last));

/** The hours that the words beside an hour counted from sunrise are said of. */
function sunriseHours(to: Place, text: string, tag: string): readonly Hours[] {
  const words = Object.entries(languageData(tag).sunrise ?? {}).flatMap(([hours, list]) => {
    const [first = 0, last = 0] = hours.split(' ').map(Number);
    return list.map((word) => [folded(word), [first, last]] as const);
  });
  return words.length === 0 ? [] : besideHour(to, text, words);
}
