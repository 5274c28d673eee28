import type { DifferenceKind } from './number-difference.ts';
import type { NumberToken } from './number-token.ts';
import type { TaggedText } from './tagged-text.ts';

export type Pair = {
  readonly source: NumberToken;
  readonly target: NumberToken;
  /** What is unusual about the pair, if anything. */
  readonly note?: DifferenceKind;
};

/** What two texts have in common, and what is left of each. The lists shrink as pairs are found. */
export type Pairing = {
  readonly pairs: Pair[];
  readonly source: NumberToken[];
  readonly target: NumberToken[];
};

type Match = (source: NumberToken, target: NumberToken) => boolean;

/** Takes every pair that `match` accepts out of what is left, in text order. */
export function pair(pairing: Pairing, match: Match, note?: DifferenceKind): void {
  for (let at = 0; at < pairing.source.length; ) {
    const source = pairing.source[at];
    const index = source === undefined ? -1 : pairing.target.findIndex((target) => match(source, target));
    const target = pairing.target[index];
    if (source === undefined || target === undefined) at += 1;
    else {
      pairing.source.splice(at, 1);
      pairing.target.splice(index, 1);
      pairing.pairs.push(note === undefined ? { source, target } : { source, target, note });
    }
  }
}

/** Replaces what is left of one side by its parts, where those are found on the other: "in 12 300-year-old" is not 12,300. */
export function split(pairing: Pairing): void {
  divide(pairing.target, (part) => pairing.source.some((source) => isEqual(source, part)), 'some');
  divide(pairing.source, (part) => pairing.target.some((target) => isEqual(part, target)), 'every');
}

function divide(tokens: NumberToken[], isKnown: (part: NumberToken) => boolean, need: 'some' | 'every'): void {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const parts = tokens[at]?.parts ?? [];
    if (parts.length > 0 && parts[need](isKnown)) tokens.splice(at, 1, ...parts);
  }
}

const isNumber = (token: NumberToken): boolean => token.kind === 'number';

/** Equal in the reading of each language itself. */
export function isEqual(source: NumberToken, target: NumberToken): boolean {
  return (
    isNumber(source) &&
    isNumber(target) &&
    target.readings.some((reading) => reading.own && reading.value === source.value)
  );
}

/**
 * Equal in a reading that the form allows, such as English separators in German. A word of scale that the source does not
 * have is no help to read the form otherwise: "131.469 Tsd." are 131 million in German, and not 131,469.
 */
export function isEqualOtherwise(source: NumberToken, target: NumberToken): boolean {
  if (!isNumber(source) || !isNumber(target)) return false;
  if (source.unscaled === undefined && target.unscaled !== undefined && target.readings.some(({ own }) => own))
    return false;
  return target.readings.some((reading) => reading.value === source.value);
}

/**
 * `7,000` left as English writes it, letter for letter, in a language that would read seven: it is no other figure's,
 * not even that of a seven beside it.
 */
export function isTheSameForeign(source: NumberToken, target: NumberToken): boolean {
  return (
    source.text === target.text &&
    /^[1-9]\d{0,2}(?:,\d{3})+$/.test(source.text) &&
    !isEqual(source, target) &&
    isEqualOtherwise(source, target)
  );
}

/** The source says "1.5 million", the target 1.5 and a word that is not known. */
export function isEqualUnscaled(source: NumberToken, target: NumberToken): boolean {
  const value = source.unscaled?.[0]?.value;
  return (
    value !== undefined &&
    isNumber(target) &&
    target.unscaled === undefined &&
    // 30多亿元，其中三成: the 30 per cent are no 30 of a word for billions.
    (target.percent !== 'yes' || source.percent === 'yes') &&
    target.readings.some((reading) => reading.value === value)
  );
}

/** So many figures of a number are compared. */
const MOST_DIGITS = 12;

/** 2.8 billion as 28 of a unit that is not known: in other languages that is a hundred million. */
export function isEqualOtherPower(source: NumberToken, target: NumberToken): boolean {
  const digits = (value: string): string => Number(value).toExponential(MOST_DIGITS).replace(/e.*/u, '');
  return (
    source.unscaled !== undefined &&
    isNumber(target) &&
    target.unscaled === undefined &&
    Number(target.value) < Number(source.value) &&
    digits(target.value) === digits(source.value)
  );
}

/** 09:30 as 9 and a word, which may be the half. */
export const isHourOf = ({ kind, value }: NumberToken, target: NumberToken, text: string): boolean =>
  kind === 'time' &&
  /:(?:15|30|45)$/.test(value) &&
  isNumber(target) &&
  [0, 12].some((more) => Number(value.split(':')[0]) === Number(target.value) + more) &&
  /^[\s-]*\p{L}/u.test(text.slice(target.end, target.end + 3));

const PREFIXES: Readonly<Record<string, number>> = { kilo: 3, mega: 6, giga: 9, tera: 12 };
/** Behind a figure, or the last of a range; kilometres and kilograms are measures in their own right. */
const PREFIXED = /^(?: ?(?:to|and|or|-|–) ?[\d.,]+)? ?(kilo(?!met|gram)|mega|giga|tera)\p{L}/u;

/** 1.5 gigatons are 1.5 billion tons; 26 to 32 kilobases are 32 thousand. */
export function isEqualByPrefix(source: NumberToken, target: NumberToken, text: string): boolean {
  const power = PREFIXES[PREFIXED.exec(text.slice(source.end, source.end + 24))?.[1] ?? ''];
  if (power === undefined || !isNumber(target)) return false;
  return target.readings.some(({ value }) => isSameAmount(Number(value), Number(source.value) * 10 ** power));
}

const MORE_THAN =
  /\b(?:more|larger|greater|bigger|higher|longer|older) than (?:[a-z]+ )?$|\b(?:over|above|exceeding) $/iu;
const LESS_THAN = /\b(?:less|fewer|smaller|lower|shorter|younger) than (?:[a-z]+ )?$|\b(?:under|below) $/iu;

/** More than 12 as 13以上, fewer than 3 as 2以下, as whole numbers are counted in Chinese, Japanese and Korean. */
export function isNextWhole(source: NumberToken, target: NumberToken, text: string, targetText: string): boolean {
  if (!isNumber(source) || !isNumber(target) || !/^\d+$/.test(source.value)) return false;
  const step = Number(target.value) - Number(source.value);
  const lead = text.slice(Math.max(0, source.start - 32), source.start);
  const rest = targetText.slice(target.end, target.end + 5);
  return (
    (step === 1 && MORE_THAN.test(lead) && /^[^\d\s]{0,2} ?(?:以上|이상)/u.test(rest)) ||
    (step === -1 && LESS_THAN.test(lead) && /^[^\d\s]{0,2} ?(?:以下|以内|이하)/u.test(rest))
  );
}

/** Three dozen are 36. */
export const isDozens = (source: NumberToken, target: NumberToken, text: string): boolean =>
  /^ dozen/u.test(text.slice(source.end)) && Number(target.value) === Number(source.value) * 12;

/** `1.8m` is 1.8 metres where the source says so, and no millions. 万 and 억 are always what they multiply by. */
export function isEqualGlued(source: NumberToken, target: NumberToken): boolean {
  return (
    isNumber(source) &&
    source.unscaled === undefined &&
    /^[^\p{L}]*\p{Nd}[\p{Lu}\p{Ll}]$/u.test(target.text) &&
    target.unscaled?.some((reading) => reading.value === source.value) === true
  );
}

/** Equal but for what floating point loses. */
const isSameAmount = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.abs(other);

/** "Between 14 and 22 million": the word belongs to both figures of a range. */
export function isEqualInRange(source: NumberToken, target: NumberToken, next: NumberToken | undefined): boolean {
  const of = next?.unscaled?.[0]?.value;
  return (
    isNumber(source) &&
    source.unscaled === undefined &&
    next !== undefined &&
    of !== undefined &&
    next.start - source.end <= 5 &&
    target.readings.some(({ value }) =>
      isSameAmount(Number(value) * Number(of), Number(source.value) * Number(next.value)),
    )
  );
}

export function isEqualPhone(source: NumberToken, target: NumberToken): boolean {
  return source.kind === 'phone' && target.kind === 'phone' && source.value === target.value;
}

/** The same time, give or take twelve hours; `14.30`, or the bare hour, beside a time of the other side. */
export function isEqualTime(source: NumberToken, target: NumberToken): boolean {
  if (source.kind !== 'time' && target.kind !== 'time') return false;
  const [from, to] = [minutesOf(source), minutesOf(target)];
  return from !== undefined && to !== undefined && from % 720 === to % 720;
}

/** The hours of the day counted from sunrise: saa 3:30 is half past nine. */
export function isSixHoursOff(source: NumberToken, target: NumberToken, text: string): boolean {
  const [from, to] = [minutesOf(source), minutesOf(target)];
  return (
    source.kind === 'time' &&
    (target.kind === 'time' || isHourOfSunrise(target, text)) &&
    from !== undefined &&
    to !== undefined &&
    Math.abs(from - to) % 720 === 360
  );
}

const SUNRISE = /^(?:sw|am|ti|om|lg|rw)\b/;
const HOUR_BEFORE = /(?:saa|ssaawa|[ሰስ]ዓት|sa['’]aatii)\s?$/iu;
const HOUR_AFTER = /^ (?:[ሰስ]ዓት|asubuhi|alfajiri|mchana|alasiri|jioni|usiku)(?!\p{L})/iu;

const isHourOfSunrise = ({ start, end }: NumberToken, text: string): boolean =>
  HOUR_BEFORE.test(text.slice(Math.max(0, start - 8), start)) || HOUR_AFTER.test(text.slice(end, end + 12));

/** Whether the hours of the language are counted from sunrise. */
export const countsFromSunrise = (tag: string): boolean => SUNRISE.test(tag);

/** "Six in the morning" as saa 12 asubuhi. */
export const isHourFromSunrise = (hour: number, token: NumberToken, { text, tag }: TaggedText): boolean =>
  countsFromSunrise(tag) && isHourOfSunrise(token, text) && ((hour + 6) % 12 || 12) === Number(digitsOf(token));

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

export function isEqualMonth(source: NumberToken, target: NumberToken): boolean {
  return source.kind === 'month' && target.kind === 'month' && source.value === target.value;
}

/** A month on one side, the figure of the month on the other. */
export function isMonthAsFigure(source: NumberToken, target: NumberToken): boolean {
  if (source.value !== target.value) return false;
  return (
    (source.kind === 'month' && isNumber(target)) || (target.kind === 'month' && isNumber(source) && source.inDate)
  );
}

/** Behind a figure, or behind the last of a range: 10th - 11th centuries. */
const CENTURY = /^(?:st|nd|rd|th)?(?: ?(?:and|to|[-–]) ?(?:the )?\d{1,2}(?:st|nd|rd|th))?[ -]centur/iu;

/** The 19th century, which other languages name after its years: 1800-tallet. */
export function isCentury(source: NumberToken, target: NumberToken, text: string): boolean {
  return (
    isNumber(source) &&
    isNumber(target) &&
    /^1?\d00$|^2000$/.test(target.value) &&
    Number(target.value) === (Number(source.value) - 1) * 100 &&
    CENTURY.test(text.slice(source.end, source.end + 28))
  );
}

/** The 900s as the tenth century. */
export const isYearsOfCentury = (source: NumberToken, target: NumberToken): boolean =>
  source.decade &&
  isNumber(target) &&
  /^1?[1-9]00$/.test(source.value) &&
  Number(target.value) === Number(source.value) / 100 + 1;

/** The 1980s as the ninth decade: 9. áratugurinn, 9-asis dešimtmetis. */
export function isDecadeByPlace(source: NumberToken, target: NumberToken, text: string): boolean {
  return (
    source.decade &&
    isNumber(target) &&
    /^(?:[12]\d)?[1-9]0$/.test(source.value) &&
    Number(target.value) === (Number(source.value) % 100) / 10 + 1 &&
    (/^(?:\.|[-‑]\p{L})/u.test(text.slice(target.end)) ||
      // Of the 20th century: XX a. 3 dešimtmetyje.
      /(?:\d\d|[XVI][XVI])\P{N}{1,8}$/u.test(text.slice(Math.max(0, target.start - 12), target.start)))
  );
}

/** The nineties: 1990s and 90er; a range written in full or short: 2011-12 and 2011-2012. */
export function isShortened(source: NumberToken, target: NumberToken, text: string): boolean {
  // Fiscal year 17, back in '08.
  const isOfYear = /(?:\b(?:year|FY) ?|['’])$/u.test(text.slice(Math.max(0, source.start - 6), source.start));
  const short = (long: NumberToken, brief: NumberToken): boolean =>
    /^[12]\d{3}$/.test(long.value) &&
    Number(long.value) % 100 === Number(brief.value) &&
    brief.value.length <= 2 &&
    (long.decade ||
      brief.decade ||
      (isOfYear && brief === source) ||
      brief.inDate ||
      (brief.glued && brief.text.length === 2));
  return isNumber(source) && isNumber(target) && (short(source, target) || short(target, source));
}
