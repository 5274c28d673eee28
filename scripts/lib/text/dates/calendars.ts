import { oncePerKey } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import { folded, wordsOf, wordsOfName } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';

/** Characters between the name of a month and the figures of its date. */
const GAP = 14;
const DAY_MS = 86_400_000;

type MonthName = { readonly words: readonly string[]; readonly calendar: string; readonly month: number };

/** The dates with a day, a month by its name in a calendar other than the Gregorian, and a year: ۲۳ دی ۱۴۰۰. */
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

/** The names of the months in the calendars of a language, from CLDR, long ones first. */
const namesOf = oncePerKey((tag): readonly MonthName[] => {
  const names = new Map<string, MonthName>();
  for (const calendar of calendarsOf(tag))
    for (const { name, month } of calendarMonths(tag, calendar)) {
      const words = wordsOfName(name).map((fold) => folded(fold));
      if (words.length > 0 && words.join('').length >= 2)
        names.set(`${calendar} ${words.join(' ')}`, { words, calendar, month });
    }
  return [...names.values()].toSorted((a, b) => b.words.length - a.words.length);
});

/** The months of a calendar by their names in a language, from CLDR; none where it has figures for them. */
export function calendarMonths(tag: string, calendar: string): readonly { name: string; month: number }[] {
  const format = new Intl.DateTimeFormat(`${tag}-u-nu-latn`, {
    calendar,
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const found = new Map<string, number>();
  // Two years hold every month of every calendar, leap months too.
  for (let day = 0; day < 800; day += 9) {
    const instant = Date.UTC(2021, 0, 1) + day * DAY_MS;
    const name = format.formatToParts(instant).find(({ type }) => type === 'month')?.value ?? '';
    if (name !== '' && !/\p{Nd}/u.test(name)) found.set(name, inCalendar(instant, calendar).month);
  }
  return [...found].map(([name, month]) => ({ name, month }));
}

const figuresOf = oncePerKey(
  (calendar) =>
    new Intl.DateTimeFormat('en-u-nu-latn', {
      calendar,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    }),
);

/** Year, month and day of an instant (milliseconds since 1970, UTC) in a calendar; months count from 1. */
export function inCalendar(
  instant: number,
  calendar: string,
): { readonly year: number; readonly month: number; readonly day: number } {
  const parts = figuresOf(calendar).formatToParts(instant);
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

/**
 * The year before the first of each era of Japan, and of the Republic of China. They stay in code: they are names of reigns with
 * their years, the same in every language of Han letters, and no translator’s choice; a new one comes with its first year.
 */
export const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  民國: 1911,
  民国: 1911,
};

/** CLDR's names of the calendars, beside the Gregorian one, that dates are given in in a language. */
export const calendarsOf = (tag: string): readonly string[] => languageData(tag).calendars?.names ?? [];

type OtherDate = { readonly year: string; readonly day: string };

/** Writes the figures of a date in a calendar. To make one takes a hundred times as long as to use it. */
const formatIn = oncePerKey(
  (calendar: string) =>
    new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    }),
);

/** A Gregorian date in the other calendars of a language. */
export function otherDates(year: number, month: number, day: number, tag: string): readonly OtherDate[] {
  return calendarsOf(tag).map((calendar) => {
    const parts = formatIn(calendar).formatToParts(Date.UTC(year, month - 1, day));
    const value = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
    return { year: value('year') || value('relatedYear'), day: value('day') };
  });
}

/** The years of other calendars that overlap with a Gregorian year. */
export function otherYears(year: number, tag: string): readonly string[] {
  const offsets = languageData(tag).calendars?.offsets ?? [];
  const dates = [...otherDates(year, 1, 1, tag), ...otherDates(year, 6, 15, tag), ...otherDates(year, 12, 31, tag)];
  return [...new Set([...dates.map((date) => date.year), ...offsets.map((offset) => String(year + offset))])];
}

/** A date in a text, as far as it is given; UTF-16 offsets, `end` exclusive. */
export type DateMention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The name in CLDR of the calendar that the figures are of. */
  readonly calendar: string;
  readonly year: number | undefined;
  /** Several where figures alone do not say which of them is the month. */
  readonly months: readonly number[];
  /** Several for `12 and 13 January`; none for a month alone. */
  readonly days: readonly number[];
};
