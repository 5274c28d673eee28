import type { Clock } from '../../lib/clock.ts';
import { calendarsOf, inCalendar } from '../../lib/text/index.ts';

const ZONED_TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)';
const DATE = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:T${ZONED_TIME})?$`);

/** True for an existing day in ISO 8601, with or without a time and its zone: `2022-01-13T10:00+01:00`. */
export function isIsoDate(value: string): boolean {
  const [, day] = DATE.exec(value) ?? [];
  if (day === undefined) return false;
  const time = Date.parse(day);
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The moment at which a day begins in a time zone, in ISO 8601: `2026-11-30T00:00-05:00`. */
export function startOfDay(day: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const offsets = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const midnight = Date.parse(`${day}T00:00Z`);
  const offsetAt = (time: number): string => /[+-](?!00:00)\d\d:\d\d/.exec(offsets.format(time))?.[0] ?? 'Z';
  const guess = Date.parse(`${day}T00:00${offsetAt(midnight)}`);
  // Clocks may be put forward or back about that time.
  const starts = [midnight, guess].map((time) => `${day}T00:00${offsetAt(time)}`);
  const isThatDay = (start: string): boolean => parts.format(Date.parse(start)) >= day;
  return starts.filter(isThatDay).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? `${day}T00:00Z`;
}

/** True for a day with a time and its zone: an embargo without a zone would end at another time in each country. */
export const isMoment = (value: string): boolean => value.includes('T') && isIsoDate(value);

const DAY_MS = 86_400_000;
/** How many years before and after the present a statement is usually dated. */
const PAST = 100;
const FUTURE = 2;
/** A date of no statement is in a year before printing, or more than so many years from now. */
const FIRST = 1500;
const LAST = 40;

type Calendar = {
  readonly name: string;
  /** The name in CLDR. */
  readonly id: string;
  /** The Gregorian year in which one of its years begins. */
  readonly begins: (year: number) => number;
  /** How a day is found: its months are the Gregorian ones, or are counted; without it only the year is told. */
  readonly days?: 'same' | 'counted';
  /** The only languages in which years are counted so. */
  readonly languages?: readonly string[];
};

const CALENDARS: readonly Calendar[] = [
  { name: 'Persian', id: 'persian', begins: (year) => year + 621, days: 'counted' },
  {
    name: 'Islamic',
    id: 'islamic-umalqura',
    begins: (year) => Math.floor(year * 0.970224 + 621.5774),
    days: 'counted',
  },
  { name: 'Buddhist', id: 'buddhist', begins: (year) => year - 543, days: 'same' },
  { name: 'Hebrew', id: 'hebrew', begins: (year) => year - 3761 },
  { name: 'Nepali', id: 'bikram', begins: (year) => year - 57, languages: ['ne', 'mai', 'new'] },
  { name: 'Bengali', id: 'bengali', begins: (year) => year + 593, languages: ['bn'] },
  { name: 'Chinese Republican', id: 'roc', begins: (year) => year + 1911, days: 'same', languages: ['zh'] },
  { name: 'Japanese (Reiwa)', id: 'japanese', begins: (year) => year + 2018, days: 'same', languages: ['ja'] },
];

/** What a date of another calendar is: the calendar's name, and the Gregorian day (`2025-11-20`) or its years (`2025 or 2026`). */
type OtherCalendar = { readonly name: string; readonly year: string; readonly gregorian: string };

/**
 * The calendar that a date in ISO 8601's form was likely taken from, where no statement has such a year in the
 * Gregorian one: `1404-08-29` is a day of November 2025 in Iran. Undefined for every other date.
 *
 * @param tag of the language, where it is said: its own calendars come first, then that whose day is nearest to now
 */
export function otherCalendarOf(date: string, clock: Clock, tag: string | undefined): OtherCalendar | undefined {
  if (!clock.isSaid) return undefined;
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  if (year >= FIRST && clock.hasCome(Date.UTC(year - LAST, 0))) return undefined;
  const present = clock.year();
  const language = tag === undefined ? undefined : new Intl.Locale(tag).language;
  const own = tag === undefined ? [] : calendarsOf(tag);
  const rank = ({ id, languages }: Calendar): number => (own.includes(id) || languages !== undefined ? 0 : 1);
  const [found] = CALENDARS.filter(
    ({ begins, languages }) =>
      begins(year) >= present - PAST &&
      begins(year) <= present + FUTURE &&
      (languages === undefined || (language !== undefined && languages.includes(language))),
  ).toSorted((a, b) => rank(a) - rank(b) || Math.abs(a.begins(year) - present) - Math.abs(b.begins(year) - present));
  if (found === undefined) return undefined;
  return { name: found.name, year: date.slice(0, 4), gregorian: gregorianOf(found, { year, month, day }, date) };
}

function gregorianOf(
  { id, begins, days }: Calendar,
  { year, month, day }: { year: number; month: number; day: number },
  date: string,
): string {
  const first = begins(year);
  if (days === 'same') return `${first}${date.slice(4, 10)}`;
  if (days === 'counted')
    for (let at = Date.UTC(first, 0, 1); at < Date.UTC(first + 2, 0, 31); at += DAY_MS) {
      const found = inCalendar(at, id);
      if (found.year === year && found.month === month && found.day === day)
        return new Date(at).toISOString().slice(0, 10);
    }
  return `${first} or ${first + 1}`;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
/** A pattern for names in full, or their first three letters; `Sept`, `Tues`, `Thurs`. */
const namesOf = (names: readonly string[], others: string): string =>
  `(?:${names.map((name) => `${name}|${name.slice(0, 3)}`).join('|')}${others})\\.?`;
const MONTH = namesOf(MONTHS, '|sept');
const WEEKDAY = `(?:(?<weekday>${namesOf(WEEKDAYS, '|tues|thur|thurs')}),?\\s+)?`;
const DAY = '(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const BETWEEN = '(?:\\s*,\\s*|\\s*-\\s*|\\s+)';
const YEAR = '(?<year>\\d{4})';
const ZONE = '(?:Z|(?:GMT|UTC)?\\s?[+-]\\d{2}:?\\d{2}|GMT|UTC)';
const HOUR = `(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?(?:\\s?(?<half>[ap])\\.?m\\.?)?(?:\\s?(?<zone>${ZONE}))?(?:\\s*\\([^()]*\\))?`;
const TIME = `(?:(?:(?:\\s*,\\s*|\\s+)(?:at\\s+)?T?|T)${HOUR})?`;
/**
 * Orders of a date in English words: `Jul 08 2022`, `8 July 2022`, `2022 Jul 8`, and what `date` of Unix writes: `Fri
 * Jul  8 10:00:00 UTC 2022`.
 */
const ORDERS: readonly RegExp[] = [
  `${WEEKDAY}(?<month>${MONTH})${BETWEEN}${DAY}${BETWEEN}${YEAR}${TIME}`,
  `${WEEKDAY}${DAY}(?:\\s+of)?${BETWEEN}(?<month>${MONTH})${BETWEEN}${YEAR}${TIME}`,
  `${YEAR}${BETWEEN}(?<month>${MONTH})${BETWEEN}${DAY}${TIME}`,
  `${WEEKDAY}(?<month>${MONTH})\\s+${DAY}\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})\\s+(?<zone>${ZONE})\\s+${YEAR}`,
  // The year first, the others follow from the greatest to the least.
  `${YEAR}(?<mark>[./-])(?<number>\\d{1,2})\\k<mark>(?<day>\\d{1,2})${TIME}`,
].map((order) => new RegExp(`^${order}$`, 'i'));

/** The place of a name among the names in full, by its beginning. */
const placeOf = (name: string, names: readonly string[]): number =>
  names.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase()));

/**
 * A date in ISO 8601, where the given form means one thing: `2024-05-02 10:00:00 +0200`, with fractions of a second, or
 * in English words (`Jul 08 2022`, `Fri, 08 Jul 2022 10:00:00 GMT`). Anything else stays as it is, and is checked as
 * such: `03/04/2024` may be two days, and a Monday that was a Friday is wrong.
 */
export function isoOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  const match = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?[ ]*(Z|UTC|[+-]\d{2}:?\d{2})$/i.exec(text);
  if (match === null) return inWords(text) ?? value;
  const [, day, minute, second = '', zone = 'Z'] = match;
  return `${day}T${minute}${second}${offsetOf(zone)}`;
}

/** The offset of a zone: `Z` for UTC, `+02:00` for `GMT+0200`. */
const offsetOf = (zone: string): string =>
  zone.replace(/^(?:GMT|UTC)?\s?([+-]\d{2}):?(\d{2})$/i, '$1:$2').replace(/^(?:Z|UTC|GMT)$/i, 'Z');

function inWords(text: string): string | undefined {
  if (text.length > 100) return undefined;
  for (const order of ORDERS) {
    const { groups = {} } = order.exec(text) ?? {};
    if (groups.day === undefined) continue;
    const { month = '', number = placeOf(month, MONTHS) + 1, day, year, weekday } = groups;
    const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isIsoDate(date)) return undefined;
    if (weekday !== undefined && new Date(date).getUTCDay() !== placeOf(weekday, WEEKDAYS)) return undefined;
    return withTime(date, groups);
  }
  return undefined;
}

function withTime(date: string, groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const { hour, minute, second, half, zone } = groups;
  if (hour === undefined) return date;
  if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
  const past = half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const time = `${String(past).padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${date}T${time}${zone === undefined ? '' : offsetOf(zone)}`;
}

/**
 * The day of a time without a zone, where that time is over in every zone; undefined where it may be to come, since an
 * embargo must say when it ends.
 */
export function pastDay(value: unknown, clock: Clock): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?$/.exec(String(value)) ?? [];
  return clock.hasCome(Date.parse(`${day}T${time}-12:00`)) ? day : undefined;
}
