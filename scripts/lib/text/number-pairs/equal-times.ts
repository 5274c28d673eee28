import { once } from '../../once.ts';
import { textBefore } from '../characters/text-before.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { type HourKind, hourPhrases, measurePhrases, phraseAlternatives } from '../phrases/word-lists.ts';

/**
 * Whether two times are equal, give or take twelve hours; `14.30`, or the bare hour, may stand beside a time of the
 * other side.
 */
export function isEqualTime(source: NumberToken, target: NumberToken): boolean {
  if (source.kind !== 'time' && target.kind !== 'time') return false;
  const [from, to] = [minutesOf(source), minutesOf(target)];
  return from !== undefined && to !== undefined && from % 720 === to % 720;
}

/** Whether two times differ by the six hours from sunrise: saa 3:30 is half past nine. */
export function isSixHoursOff(source: NumberToken, target: NumberToken, text: string): boolean {
  const [from, to] = [minutesOf(source), minutesOf(target)];
  return (
    source.kind === 'time' &&
    (target.kind === 'time' || isBesideHour(target, text)) &&
    from !== undefined &&
    to !== undefined &&
    Math.abs(from - to) % 720 === 360
  );
}

const SUNRISE = /^(?:sw|am|ti|om|lg|rw)\b/;
/** Words for an hour from sunrise, before the figure and behind it; an apostrophe may be of either kind. */
const wordsFor = (kind: HourKind): string => phraseAlternatives(hourPhrases(kind)).replaceAll('\\x27', "['’]");
const hourBefore = once(() => new RegExp(`(?:${wordsFor('sunrise')})\\s?$`, 'iu'));
const hourAfter = once(() => new RegExp(`^ (?:${wordsFor('sunriseBehind')})(?!\\p{L})`, 'iu'));

/** Whether a number is an hour of a language that counts from sunrise: saa mbili is eight o'clock. */
export const isHourOfSunrise = ({ start, end }: Place, { text, tag }: TaggedText): boolean =>
  countsFromSunrise(tag) && isBesideHour({ start, end }, text);

type Place = Pick<NumberToken, 'start' | 'end'>;
const isBesideHour = ({ start, end }: Place, text: string): boolean =>
  hourBefore().test(textBefore(text, start, 8)) || hourAfter().test(text.slice(end, end + 12));

/** Whether the hours of the language are counted from sunrise. */
export const countsFromSunrise = (tag: string): boolean => SUNRISE.test(tag);

/** Whether hours of the language may be counted from sunrise: in Somali they are counted so, and otherwise. */
export const mayCountFromSunrise = (tag: string): boolean => countsFromSunrise(tag) || /^so\b/.test(tag);

/** Whether a figure is an hour counted from sunrise: "six in the morning" as saa 12 asubuhi. */
export const isHourFromSunrise = (hour: number, token: NumberToken, { text, tag }: TaggedText): boolean =>
  countsFromSunrise(tag) && isBesideHour(token, text) && ((hour + 6) % 12 || 12) === Number(digitsOf(token));

function minutesOf(token: NumberToken): number | undefined {
  const match =
    token.kind === 'time' ? /^(\d+):(\d+)$/.exec(token.value) : /^(\d{1,2})(?:[.,٫:](\d{2}))?$/u.exec(digitsOf(token));
  const [hour, minute] = [Number(match?.[1]), Number(match?.[2] ?? 0)];
  return match === null || hour > 24 || minute > 59 ? undefined : hour * 60 + minute;
}

function digitsOf(token: NumberToken): string {
  if (token.kind !== 'number') return '';
  // 0800 as soldiers and sailors say it.
  if (/^[012]\d[0-5]\d$/.test(token.text)) return `${token.text.slice(0, 2)}:${token.text.slice(2)}`;
  // A value has lost its final zeros: 14.30 is 14.3 by value, half past two by the clock.
  const [hour = '', minute] = token.value.split('.');
  return minute === undefined ? hour : `${hour}.${minute.padEnd(2, '0')}`;
}

/** Whether both are the same month by name. */
export function isEqualMonth(source: NumberToken, target: NumberToken): boolean {
  return source.kind === 'month' && target.kind === 'month' && source.value === target.value;
}

/** Whether a month by name and a figure are the same month. */
export function isMonthAsFigure(source: NumberToken, target: NumberToken): boolean {
  if (source.value !== target.value) return false;
  return (
    (source.kind === 'month' && isNumber(target)) || (target.kind === 'month' && isNumber(source) && source.inDate)
  );
}

/** A century behind a figure, or behind the last of a range: 10th - 11th centuries. */
const CENTURY = /^(?:st|nd|rd|th)?(?: ?(?:and|to|[-–]) ?(?:the )?\d{1,2}(?:st|nd|rd|th))?[ -]centur/iu;

/** Whether a figure is a century that other languages name after its years: 1800-tallet for the 19th. */
export function isCentury(source: NumberToken, target: NumberToken, text: string): boolean {
  return (
    isNumber(source) &&
    isNumber(target) &&
    /^1?\d00$|^2000$/.test(target.value) &&
    Number(target.value) === (Number(source.value) - 1) * 100 &&
    CENTURY.test(text.slice(source.end, source.end + 28))
  );
}

/** What is written onto the years of a century: 1500-talet, 1500-luvulta. */
const ofCentury = once(
  () => new RegExp(`^(?:${phraseAlternatives(measurePhrases('century')).replaceAll('\\x2d', '[-‑ ]')})`, 'u'),
);

/** Whether a figure is the years of a century, by the word behind it. */
export const namesCentury = ({ end }: NumberToken, text: string): boolean => ofCentury().test(text.slice(end, end + 8));

/** Whether two figures are the years and the number of a century: the 900s as the tenth, 1500-talet as the 16th. */
export const isYearsOfCentury = (source: NumberToken, target: NumberToken, text: string): boolean =>
  (source.decade || ofCentury().test(text.slice(source.end, source.end + 8))) &&
  isNumber(target) &&
  /^1?[1-9]00$/.test(source.value) &&
  Number(target.value) === Number(source.value) / 100 + 1;

/** Whether a figure is the place of a decade in its century: the 1980s as 9. áratugurinn, 9-asis dešimtmetis. */
export function isDecadeByPlace(source: NumberToken, target: NumberToken, text: string): boolean {
  return (
    source.decade &&
    isNumber(target) &&
    /^(?:[12]\d)?[1-9]0$/.test(source.value) &&
    Number(target.value) === (Number(source.value) % 100) / 10 + 1 &&
    (/^(?:\.|[-‑]\p{L})/u.test(text.slice(target.end)) ||
      // Of the 20th century: XX a. 3 dešimtmetyje.
      /(?:\d\d|[XVI][XVI])\P{N}{1,8}$/u.test(textBefore(text, target.start, 12)))
  );
}

/** Behind a year of two digits: 22年8月, 13年度, 95后. A length of time has another word behind it: 22年間. */
const OF_YEAR = /^ ?(?:年(?![間间ぶ前後后以余目も連来級级])|[后後](?!\p{L}{0,1}[年月日天]))/u;

/** Whether two figures are a year or a range in full and in short: 1990s and 90er; 2011-12 and 2011-2012. */
export function isShortened(source: NumberToken, target: NumberToken, text: string, targetText: string): boolean {
  // Fiscal year 17, back in '08.
  const isOfYear = /(?:\b(?:year|FY) ?|['’])$/u.test(text.slice(Math.max(0, source.start - 6), source.start));
  const hasYear = (brief: NumberToken, own: string): boolean =>
    brief.text.length === 2 && OF_YEAR.test(own.slice(brief.end, brief.end + 4));
  const short = (long: NumberToken, brief: NumberToken): boolean =>
    /^[12]\d{3}$/.test(long.value) &&
    Number(long.value) % 100 === Number(brief.value) &&
    brief.value.length <= 2 &&
    (long.decade ||
      brief.decade ||
      (isOfYear && brief === source) ||
      brief.inDate ||
      hasYear(brief, brief === source ? text : targetText) ||
      (brief.glued && brief.text.length === 2));
  return isNumber(source) && isNumber(target) && (short(source, target) || short(target, source));
}

const isNumber = (token: NumberToken): boolean => token.kind === 'number';
