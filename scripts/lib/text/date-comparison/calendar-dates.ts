import { matchesIn } from '../../matches-in.ts';
import { once } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { calendarsOf, type DateMention, inCalendar, otherCalendarDates, otherYears } from '../dates/calendars.ts';
import { languageData } from '../language/language-data.ts';
import { dropWhere, type FigurePairing, pair } from '../number-pairs/figure-pairs.ts';
import { folded } from '../numbers/folded-words.ts';
import { isYear, type NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

const DAY_MS = 86_400_000;
/** UTF-16 units between the parts of a date. */
const GAP = 24;
/** UTF-16 units between the first day of a range and the last. */
const BEFORE = 8;
/** Days of a mean month, and of a year, of the moon or the sun. */
const MONTH = 29.6;
const YEARS: Readonly<Record<string, readonly [first: number, days: number]>> = {
  persian: [621, 365.25],
  buddhist: [-543, 365.25],
  ethiopic: [7.7, 365.25],
  'islamic-umalqura': [621.57, 354.37],
  hebrew: [-3760.3, 365.25],
  roc: [1911, 365.25],
};
/** The most steps in which a day is found in another calendar. */
const MOST_STEPS = 12;

/** The first days of the months of Bikram Sambat, as days of a Gregorian year. */
const NEPALI_MONTHS: readonly number[] = [104, 135, 166, 198, 229, 260, 291, 321, 350, 379, 409, 438];
const nepaliNames = once(() => languageData('ne').calendars?.bikramSambat ?? []);
const nepaliDate = once(() => {
  const names = nepaliNames().flat().map(literalPattern).join('|');
  return new RegExp(
    `(\\p{Nd}{1,2})(?: गते)? (${names}) (\\p{Nd}{4})|(\\p{Nd}{4})(?: साल)? (${names}) (\\p{Nd}{1,2})`,
    'gu',
  );
});
/** A year of Bikram Sambat begins in April, 57 years ahead; its months differ by a day or two from year to year. */
const NEPALI_YEARS = 57;
const NEPALI_DAYS = 2;

/** A date in a calendar of the language, as the days since 1970 that it may be. */
type Day = { readonly day: number; readonly tolerance: number; readonly start: number; readonly end: number };

/**
 * Pairs dates that one text gives in a calendar of its language and the other in the Gregorian one, or in both: 22
 * Bahman 1400, which is 11 February 2022. Equal dates are taken out of both lists.
 */
export function pairCalendarDates(
  pairing: FigurePairing,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
  source: TaggedText,
  target: TaggedText,
): void {
  if (pairing.target.length === 0) return;
  if (mayHold(target.tag)) {
    const own = gregorianDays(sources);
    for (const date of daysIn(target, targets))
      for (const same of own.filter(({ day }) => isSameDay(date, day))) {
        pairWithin(pairing, same, date);
        dropYearBehind(pairing, date, targets);
      }
    if (target.tag.startsWith('he')) dropHebrew(pairing, own);
    dropYearsTwice(pairing.target, targets, target);
  }
  if (!mayHold(source.tag)) return;
  const own = gregorianDays(targets);
  for (const date of daysIn(source, sources)) {
    const same = own.filter(({ day }) => isSameDay(date, day));
    for (const each of same) pairWithin(pairing, date, each);
    if (same.length === 0 && !targets.some(({ kind }) => kind === 'month')) pairFigures(pairing, date);
  }
  dropYearsTwice(pairing.source, sources, source);
  // พ.ศ. 2567 as 2024: the year alone.
  for (const year of pairing.target.filter(({ value }) => isYear(value))) {
    const years = new Set(otherYears(Number(year.value), source.tag));
    pair(pairing, (a, b) => b === year && a.kind === 'number' && years.has(a.value), 'calendar');
  }
}

/** UTF-16 units between a year in two calendars, with the day and the month that one has: ۱۴۰۴ (۲۳ سپتامبر ۲۰۲۵). */
const TWICE = 18;

/** Drops what is left of a year that is said in two calendars: ۱۳۶۷ (۱۹۸۸), 1408 هـ (1988 م). */
function dropYearsTwice(left: NumberToken[], all: readonly NumberToken[], { tag }: TaggedText): void {
  const isTwice = (token: NumberToken, year: NumberToken): boolean =>
    isYear(year.value) &&
    !left.includes(year) &&
    Math.max(token.start - year.end, year.start - token.end) <= TWICE &&
    otherYears(Number(year.value), tag).includes(token.value);
  dropWhere(
    left,
    (token) => token.kind === 'number' && /^\d{4}$/.test(token.value) && all.some((year) => isTwice(token, year)),
  );
}

/** Drops the year right behind a date: of 26 … 2016 and 27 … 2016 the second may be read with the year of the first. */
function dropYearBehind({ target: left }: FigurePairing, date: Day, targets: readonly NumberToken[]): void {
  const years = targets.filter((token) => isIn(token, date) && isYear(token.value)).map(({ value }) => value);
  dropWhere(left, ({ value, start }) => years.includes(value) && start >= date.end && start - date.end <= BEFORE);
}

/**
 * Pairs the day and the year of a date beside each other, where the name of their month is not known: 28ی ئاداری 2023.
 */
function pairFigures(pairing: FigurePairing, date: Day): void {
  const found = new Date(date.day * DAY_MS);
  const year = pairing.target.find(({ value }) => value === String(found.getUTCFullYear()));
  const day = pairing.target.find(
    ({ value, start }) =>
      year !== undefined && value === String(found.getUTCDate()) && Math.abs(start - year.start) <= GAP,
  );
  if (year === undefined || day === undefined) return;
  pairWithin(pairing, date, { start: Math.min(year.start, day.start), end: Math.max(year.end, day.end) });
}

/** Drops the day and the year of Hebrew dates, whose months carry their prepositions and cannot be read. */
function dropHebrew({ target: left }: FigurePairing, own: readonly Day[]): void {
  for (const { day } of own) {
    const date = inCalendar(day * DAY_MS, 'hebrew');
    const year = left.find(({ value }) => value === String(date.year));
    const other = left.find(
      (token) => year !== undefined && token.value === String(date.day) && Math.abs(token.start - year.start) <= GAP,
    );
    if (year !== undefined && other !== undefined) dropWhere(left, (token) => token === year || token === other);
  }
}

const mayHold = (tag: string): boolean => calendarsOf(tag).length > 0 || tag.startsWith('ne');

const isSameDay = ({ day, tolerance }: Day, other: number): boolean => Math.abs(day - other) <= tolerance;

type Span = Pick<Day, 'start' | 'end'>;

const isIn = (token: NumberToken, { start, end }: Span): boolean => token.start >= start && token.end <= end;

const dropWithin = (tokens: NumberToken[], span: Span): void => dropWhere(tokens, (token) => isIn(token, span));

/** Pairs what is left of two dates, and drops the name of the month. */
function pairWithin(pairing: FigurePairing, from: Span, to: Span): void {
  for (const pattern of [/^\d{1,2}$/, /^\d{4}$/])
    pair(
      pairing,
      (a, b) =>
        isIn(a, from) &&
        isIn(b, to) &&
        a.kind === 'number' &&
        b.kind === 'number' &&
        pattern.test(a.value) &&
        pattern.test(b.value),
      'calendar',
    );
  pairFirstDays(pairing, from, to);
  dropWithin(pairing.source, from);
  dropWithin(pairing.target, to);
}

/**
 * Pairs the first days of two ranges, the same number of days before their dates: from 9 to 13 October as از ۱۷ تا ۲۱
 * مهر.
 */
function pairFirstDays(pairing: FigurePairing, from: Span, to: Span): void {
  const last = pairing.pairs.find(
    ({ source, target, note }) =>
      note === 'calendar' && isIn(source, from) && isIn(target, to) && /^\d{1,2}$/.test(source.value),
  );
  if (last === undefined) return;
  const isBefore = (token: NumberToken, day: NumberToken): boolean =>
    token.kind === 'number' && token.end <= day.start && day.start - token.end <= BEFORE;
  pair(
    pairing,
    (a, b) =>
      isBefore(a, last.source) &&
      isBefore(b, last.target) &&
      Number(last.source.value) - Number(a.value) === Number(last.target.value) - Number(b.value),
    'calendar',
  );
}

/** The days of months by name with a day and a year beside them. */
function gregorianDays(tokens: readonly NumberToken[]): readonly Day[] {
  return tokens
    .filter(({ kind }) => kind === 'month')
    .flatMap((month) => {
      const near = (pattern: RegExp): NumberToken | undefined =>
        tokens
          .filter(({ kind, value }) => kind === 'number' && pattern.test(value))
          .map((token) => ({ token, gap: Math.max(token.start - month.end, month.start - token.end) }))
          .filter(({ gap }) => gap <= GAP)
          .toSorted((a, b) => a.gap - b.gap)[0]?.token;
      const [day, year] = [near(/^(?:[12]?\d|3[01])$/), near(/^[12]\d{3}$/)];
      if (day === undefined || year === undefined) return [];
      const parts = [month, day, year];
      return {
        day: Date.UTC(Number(year.value), Number(month.value) - 1, Number(day.value)) / DAY_MS,
        tolerance: 0,
        start: Math.min(...parts.map(({ start }) => start)),
        end: Math.max(...parts.map(({ end }) => end)),
      };
    });
}

function daysIn({ text, tag }: TaggedText, tokens: readonly NumberToken[]): readonly Day[] {
  if (tag.startsWith('ne')) return nepaliDays(text, tokens);
  return otherCalendarDates(text, tag, tokens).flatMap((date) => {
    const day = dayOf(date);
    return day === undefined
      ? []
      : [{ day, tolerance: date.calendar.startsWith('islamic') ? 1 : 0, start: date.start, end: date.end }];
  });
}

function nepaliDays(text: string, tokens: readonly NumberToken[]): readonly Day[] {
  return matchesIn(text, nepaliDate()).flatMap((match) => {
    const end = match.index + match[0].length;
    const [first, second] = tokens
      .filter((token) => token.start >= match.index && token.end <= end)
      .map(({ value }) => Number(value));
    const name = match[2] ?? match[5] ?? '';
    const month =
      NEPALI_MONTHS[nepaliNames().findIndex((names) => names.some((each) => folded(each) === folded(name)))];
    if (first === undefined || second === undefined || month === undefined) return [];
    const [year, day] = first > second ? [first, second] : [second, first];
    const start = Date.UTC(year - NEPALI_YEARS, 0, 1) / DAY_MS;
    return [{ day: start + month + day - 2, tolerance: NEPALI_DAYS, start: match.index, end }];
  });
}

/** The days since 1970 of a date in another calendar; undefined where there is no such day. */
function dayOf({ calendar, year = 0, months: [month = 1], days: [day = 1] }: DateMention): number | undefined {
  const [first, days] = YEARS[calendar] ?? [];
  if (first === undefined || days === undefined) return undefined;
  const whole = calendar.startsWith('islamic') ? (year * days) / 365.25 + first : year + first;
  let guess = Math.round((whole - 1970) * 365.25 + (month - 1) * MONTH + day);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const found = inCalendar(guess * DAY_MS, calendar);
    const isNamed = month > 13;
    const off =
      (year - found.year) * days +
      (isNamed ? 0 : (month - found.month) * MONTH) +
      (isNamed && month !== found.month ? MONTH : day - found.day);
    if (found.year === year && found.month === month && found.day === day) return guess;
    guess += Math.round(off) || 1;
  }
  return undefined;
}
