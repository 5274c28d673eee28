import { calendarsOf, inCalendar } from '../../lib/text/index.ts';

const DAY_MS = 86_400_000;
/** Years before the present within which a statement is dated, and to come until which it may be. */
const PAST = 100;
const FUTURE = 2;
/** A year that no statement has: before printing, or when nobody who reads it lives any more. */
const FIRST = 1500;
const LAST = 40;

type Calendar = {
  readonly name: string;
  /** CLDR's name. */
  readonly id: string;
  /** The Gregorian year in which one of its years begins. */
  readonly begins: (year: number) => number;
  /** How a day of it is found: its months are the Gregorian ones, or are counted; in others only the year is told. */
  readonly days?: 'same' | 'counted';
  /** Languages in which alone years are counted so. */
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
export type OtherCalendar = { readonly name: string; readonly year: string; readonly gregorian: string };

/**
 * The calendar that a date in ISO 8601's form was likely taken from, where its year is none that a statement has in the
 * Gregorian one: `1404-08-29` is a day of November 2025 in Iran. Undefined for every other date.
 *
 * @param now milliseconds since 1970
 * @param tag of the language, where it is said: its own calendars come first, then that whose day is nearest to now
 */
export function otherCalendarOf(date: string, now: number, tag: string | undefined): OtherCalendar | undefined {
  if (!Number.isFinite(now)) return undefined;
  const present = new Date(now).getUTCFullYear();
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  if (year >= FIRST && year <= present + LAST) return undefined;
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
