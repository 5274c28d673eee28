import { literalPattern } from '../characters/literal-pattern.ts';
import { textBefore } from '../characters/text-before.ts';
import { countsFromSunrise } from '../number-pairs/equal-times.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import { plainDigits } from '../numbers/digits.ts';
import { folded } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { besideHour, hourOf } from './beside-hour.ts';
import { hoursOnDay, mayHaveDayPart } from './days-with-halves.ts';
import { type HalfWords, halfWords, hoursSaid, SHORT, wordBeside } from './half-words.ts';
import { saysMiddle } from './midday.ts';

/** UTF-16 units on either side of a time in which "in the evening" stands. */
const REACH = 32;

/**
 * The difference where a time is 06:30 and the source has 18:30, in figures or by the words for the part of the day.
 */
export function halfDifference(
  from: NumberToken,
  to: NumberToken,
  source: TaggedText,
  target: TaggedText,
): NumberDifference | undefined {
  const isDotted = from.kind === 'number' && /^(?:1[3-9]|2[0-3])\.\d\d$/.test(from.text) && to.kind === 'time';
  if (from.kind === 'number' && to.kind === 'time' && HOUR.test(plainDigits(from.text).text))
    return fullHourDifference(from, to, source, target);
  if (from.kind !== 'time' && !isDotted) return undefined;
  // From 3 p.m. to 6 p.m. as von 3 bis 6 Uhr, 3–6 π.μ., 03.00-06.00, 18 Uhr.
  const isHour = to.kind === 'number' && HOUR.test(plainDigits(to.text).text);
  if (to.kind !== 'time' && !to.value.includes('.') && !isHour) return undefined;
  if (from.value === to.value && !/\p{L}/u.test(from.text + to.text) && hourOf(from) > 12) return undefined;
  // The three hours of GMT-3h are none of a clock.
  if (from.text === to.text && OF_ZONE.test(textBefore(source.text, from.start, ZONE))) return undefined;
  const hours = hoursOf(from, source, 'near');
  // Of a bare figure, words for noon beside it say nothing: at 11, noon and 14.
  const beside = besideHours(to, target);
  if (beside.length > 0 && !hours.some((hour) => beside.includes(hour)))
    return numberDifference('block', 'half-day', from, to);
  const clock = clockBeside(to, source, target);
  const isEither = hourOf(to) <= 12 && clock.isHalved && !isSaid(to, target, clock);
  if (isHour && (hours.includes(hourOf(to)) || isEither)) return undefined;
  const others = hoursOf(to, target, 'near', clock);
  if (hours.some((hour) => others.includes(hour))) return undefined;
  // "In the evening" may stand at the other end of the sentence.
  if (hoursOf(to, target, 'anywhere', clock).some((hour) => hours.includes(hour))) return undefined;
  // "10:30" for "10.30pm" in a language whose words for the parts of the day are not known may have one of them.
  // So may "09:30" for "09:30 pm", where the zero says nothing of a clock of 24 hours.
  const hour12 = /^0/u.test(from.text) ? /^\D*(?:0?[1-9]|1[0-2])(?!\d)/u : /^\D*(?:[1-9]|1[0-2])(?!\d)/u;
  const isBare = hour12.test(plainDigits(to.text).text) && !isSaid(to, target, clock);
  const isUnread = isBare && (!clock.isNamed || hasKin(to, hours, target, clock));
  // From noon to three may be said of the afternoon.
  const isLikely =
    isBare && clock !== halfWords(target.tag) && hoursOf(to, target, 'anywhere').some((hour) => hours.includes(hour));
  return numberDifference(isUnread ? 'notice' : isLikely ? 'ask' : 'block', 'half-day', from, to);
}

/** UTF-16 units of the name of a zone and its sign, before the hours from it. */
const ZONE = 5;
const OF_ZONE = /\p{Lu}{3} ?[-+−–]$/u;

/**
 * The words that may tell the half of an hour of the translation. Where the source speaks of noon or midnight, those words are said
 * of that: de midi à 3 h 15 is no afternoon.
 */
function clockBeside(to: NumberToken, source: TaggedText, { text, tag }: TaggedText): HalfWords {
  const clock = halfWords(tag);
  if (!saysMiddle(source)) return clock;
  const isOwn = (word: string, hours: ReadonlySet<number>): boolean =>
    clock.middles.has(word) && besideHour(to, text, [[word, hours]]).length === 0;
  const words = clock.words.filter(([word, hours]) => !isOwn(word, hours));
  return words.length === clock.words.length ? clock : { ...clock, words };
}

/** A full hour in figures: 6, 06, 18, 18.00. */
const HOUR = /^(?:0?[1-9]|1\d|2[0-3])(?:[.]00)?$/;

/**
 * The difference for a full hour of the source that is only a figure, and a time of the translation: um 6 Uhr as 6 p.m.
 */
function fullHourDifference(
  from: NumberToken,
  to: NumberToken,
  source: TaggedText,
  target: TaggedText,
): NumberDifference | undefined {
  const beside = besideHours(from, source);
  // Many say the hours of the afternoon so, too, where they do not say which half it is.
  const isSure = beside.length > 0 || hourOf(from) > 12;
  if (!isSure && (halfWords(source.tag).isHalved || isSaid(from, source))) return undefined;
  const hours = beside.length > 0 ? beside : [hourOf(from) % 24];
  const others = hoursOf(to, target, 'near');
  if (hours.some((hour) => others.includes(hour) || hoursOf(to, target, 'anywhere').includes(hour))) return undefined;
  return numberDifference(isSure ? 'block' : 'ask', 'half-day', from, to);
}

/** The hours (0-23) that a figure means by a word for the half of the day that stands right beside it; none without one. */
function besideHours(token: NumberToken, { text, tag }: TaggedText): readonly number[] {
  const hour = hourOf(token) % 24;
  if (token.isSpoken === true || /\p{L}/u.test(token.text) || hour === 0 || hour > 12) return [];
  // From sunrise: saa 12 asubuhi is six in the morning.
  if (countsFromSunrise(tag)) return [];
  const { beside, short } = halfWords(tag);
  const behind = folded(text.slice(token.end, token.end + SHORT + 2));
  const abbreviated = short.filter(([word]) =>
    new RegExp(`^[\\s\\u00A0]?${literalPattern(word)}(?![\\p{L}\\p{M}])`, 'u').test(behind),
  );
  const said = [...besideHour(token, text, beside), ...abbreviated.map(([, hours]) => hours)];
  return [hour % 12, (hour % 12) + 12].filter((each) => said.some((hours) => hours.has(each)));
}

/** Quick test for words that tell the half of the day beside an hour, and the hours (0-23) of one in words or figures. */
export const hasHalfWord = ({ text, tag }: TaggedText): boolean => {
  if (mayHaveDayPart(text, tag)) return true;
  const fold = folded(text);
  return halfWords(tag).beside.some(([word]) => fold.includes(word));
};

/** The hours (0-23) that a number from 1 to 12 means by a word for the half of the day right beside it; none without one. */
export function halvesBeside(
  { start, end, value }: Pick<NumberToken, 'start' | 'end' | 'value'>,
  { text, tag }: TaggedText,
): readonly number[] {
  const hour = Number(value);
  if (countsFromSunrise(tag)) return [];
  const onDay = hoursOnDay({ start, end }, { text, tag }, [hour % 12, (hour % 12) + 12]);
  if (onDay !== undefined) return onDay;
  // English says it behind the hour: "at night two people" are two people.
  const from = /^en\b/.test(tag) ? start : 0;
  const said = besideHour({ start: start - from, end: end - from }, text.slice(from), halfWords(tag).beside);
  return [hour % 12, (hour % 12) + 12].filter((each) => said.some((hours) => hours.has(each)));
}

/** The fewest letters that a word shares with a known one of the same root: রাত and রাত্রি, кеші and кешкі. */
const KIN = 3;

/**
 * The beginning that a word keeps with another ending; in Latin letters all but one, since nachts is no form of nach.
 */
const stemOf = (word: string): string =>
  word.slice(
    0,
    Math.max(KIN, /^\p{sc=Latn}/u.test(word) ? word.length - 1 : /^\p{sc=Cyrl}/u.test(word) ? word.length - 2 : 0),
  );

/** Whether a word stands beside a time that begins like one said of its hour: another case or a short form. */
function hasKin(
  { start, end }: NumberToken,
  hours: readonly number[],
  { text }: TaggedText,
  { words: all }: HalfWords,
): boolean {
  const beside = folded(`${textBefore(text, start, REACH)} ${text.slice(end, end + REACH)}`);
  return all.some(([words, said]) => {
    if (!hours.some((hour) => said.has(hour))) return false;
    // Of "de la tarde" the longest says it.
    const [word = ''] = words.split(' ').toSorted((a, b) => b.length - a.length);
    return word.length >= KIN && new RegExp(`(?<![\\p{L}\\p{M}])${literalPattern(stemOf(word))}`, 'u').test(beside);
  });
}

/** Whether a word for a half of the day stands beside a time. */
const isSaid = (
  { start, end, text: own }: NumberToken,
  { text, tag }: TaggedText,
  clock: HalfWords = halfWords(tag),
): boolean =>
  /[ap]\.? ?m\b/iu.test(own) ||
  [textBefore(text, start, REACH), text.slice(end, end + REACH).split(/[(（]/u, 1)[0] ?? ''].some(
    (beside) => hoursSaid(folded(beside), clock).size > 0,
  );

/** The end of a range whose last time has the half of the day, 10:00-11:00 pm: the first has the same. */
const ENDS_IN_HALF = /^h?\s?(?:\p{L}{1,5}|[-–—~～])?\s?\d{1,2}[:.] ?\d\d\s?([ap])\.?\s?m\b/iu;

/** The hours of the day, 0-23, that a time may mean. */
function hoursOf(
  token: NumberToken,
  { text, tag }: TaggedText,
  where: 'near' | 'anywhere',
  clock: HalfWords = halfWords(tag),
): readonly number[] {
  const hour = hourOf(token) % 24;
  if ((token.isSpoken !== true && /[ap]\.? ?m\b/iu.test(token.text)) || hour === 0 || hour > 12) return [hour];
  const halves = [hour % 12, (hour % 12) + 12];
  const onDay = hoursOnDay(token, { text, tag }, halves);
  if (onDay !== undefined) return onDay;
  const shared = ENDS_IN_HALF.exec(text.slice(token.end, token.end + 20))?.[1]?.toLowerCase();
  if (shared !== undefined) return halves.filter((each) => each < 12 === (shared === 'a'));
  const before = folded(
    where === 'near' ? (textBefore(text, token.start, REACH).split('\uFFFC').at(-1) ?? '') : text.slice(0, token.start),
  );
  // What stands in brackets is said of another time: 7.19 esuk (9.19 wengi GMT).
  const after = folded(
    where === 'near'
      ? (text.slice(token.end, token.end + REACH).split(/[(（\uFFFC]/u, 1)[0] ?? '')
      : text.slice(token.end),
  );
  const beside = wordBeside(before, after, clock);
  if (beside !== undefined) {
    const own = halves.filter((each) => beside.has(each));
    if (own.length > 0) return own;
  }
  const said = new Set([...hoursSaid(before, clock), ...hoursSaid(after, clock)]);
  const fitting = halves.filter((each) => said.has(each));
  if (fitting.length > 0) return fitting;
  // 10:06 without a word for the half of the day is in the morning.
  return token.isSpoken === true || (clock.isHalved && /^[1-9]\D|^12/.test(token.text)) ? halves : [hour];
}

/** Whether words near an hour, before it or behind it, are said of an hour of the day (0-23). */
export const isSaidNear = (hour: number, beside: readonly string[], tag: string): boolean =>
  beside.some((words) => hoursSaid(folded(words), halfWords(tag)).has(hour));
