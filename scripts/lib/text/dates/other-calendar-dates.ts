import type { NumberToken } from '../numbers/number-token.ts';
import { folded, wordsOf } from '../numbers/words.ts';
import { calendarsOf } from './calendars.ts';
import type { DateMention } from './date-mention.ts';

/** Characters between the name of a month and the figures of its date. */
const GAP = 14;
const DAY_MS = 86_400_000;

type MonthName = { readonly words: readonly string[]; readonly calendar: string; readonly month: number };

/** Dates with a day, a month by its name in a calendar other than the Gregorian, and a year: ۲۳ دی ۱۴۰۰. */
export function otherCalendarDates(text: string, tag: string, tokens: readonly NumberToken[]): readonly DateMention[] {
  const figures = tokens.filter(({ kind, value }) => kind === 'number' && /^\d{1,4}$/.test(value));
  if (figures.length < 2) return [];
  const names = namesOf(tag);
  if (names.length === 0) return [];
  const words = wordsOf(text);
  return words.flatMap((word, at) => {
    const name = names.find((each) => each.words.every((part, n) => words[at + n]?.fold === part));
    const last = name === undefined ? undefined : words[at + name.words.length - 1];
    if (name === undefined || last === undefined) return [];
    const near = (isWanted: (value: number) => boolean): NumberToken | undefined =>
      figures
        .map((token) => ({ token, gap: token.start >= last.end ? token.start - last.end : word.start - token.end }))
        .filter(({ token, gap }) => gap >= 0 && gap <= GAP && isWanted(Number(token.value)))
        .toSorted((a, b) => a.gap - b.gap)[0]?.token;
    const [day, year] = [near((value) => value >= 1 && value <= 31), near((value) => value >= 1000)];
    if (day === undefined || year === undefined) return [];
    const [start, end] = [Math.min(word.start, day.start, year.start), Math.max(last.end, day.end, year.end)];
    return [
      {
        start,
        end,
        text: text.slice(start, end),
        calendar: name.calendar,
        year: Number(year.value),
        months: [name.month],
        days: [Number(day.value)],
      },
    ];
  });
}

const NAMES = new Map<string, readonly MonthName[]>();

/** The names of the months in the calendars of a language, from CLDR, long ones first. */
function namesOf(tag: string): readonly MonthName[] {
  const known = NAMES.get(tag);
  if (known !== undefined) return known;
  const names = new Map<string, MonthName>();
  for (const calendar of calendarsOf(tag)) {
    const format = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, {
      calendar,
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
    // Two years hold every month of every calendar, leap months too.
    for (let day = 0; day < 800; day += 9) {
      const instant = Date.UTC(2021, 0, 1) + day * DAY_MS;
      const parts = format.formatToParts(instant);
      const text = parts.find(({ type }) => type === 'month')?.value ?? '';
      const words = wordsOf(text).map(({ fold }) => folded(fold));
      if (/\p{Nd}/u.test(text) || words.length === 0 || words.join('').length < 2) continue;
      const { month } = inCalendar(instant, calendar);
      names.set(`${calendar} ${words.join(' ')}`, { words, calendar, month });
    }
  }
  const sorted = [...names.values()].toSorted((a, b) => b.words.length - a.words.length);
  NAMES.set(tag, sorted);
  return sorted;
}

const FIGURES = new Map<string, Intl.DateTimeFormat>();

/** Year, month and day of an instant (milliseconds since 1970, UTC) in a calendar; months count from 1. */
export function inCalendar(
  instant: number,
  calendar: string,
): { readonly year: number; readonly month: number; readonly day: number } {
  const format =
    FIGURES.get(calendar) ??
    new Intl.DateTimeFormat('en-u-nu-latn', {
      calendar,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
  FIGURES.set(calendar, format);
  const parts = format.formatToParts(instant);
  const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return {
    year: Number(value('year') || value('relatedYear')),
    // The Hebrew calendar's months have names even where figures are asked for.
    month: Number(value('month')) || nameNumber(value('month')),
    day: Number(value('day')),
  };
}

/** A number that stands for a name and for no other. */
const nameNumber = (name: string): number =>
  [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 100);
