import { numbersIn } from '../numbers/numbers-in.ts';
import { calendarsOf, type DateMention, inCalendar, otherCalendarDates, otherYears } from './calendars.ts';

const DAY_MS = 86_400_000;
/** Calendars of the moon, whose months begin when it is seen, or when it is reckoned. */
const LUNAR = /^islamic/;

/**
 * Dates of a translation that are none of its source's, by value. What only one side gives (a year, a day) is not
 * compared; a date that has no counterpart at all is left to the comparison of figures.
 *
 * @param tag language of the translation
 * @param months that the source names, beside a figure or not
 */
export function foreignDates(
  source: readonly DateMention[],
  target: readonly DateMention[],
  tag: string,
  months: readonly number[] = [],
): readonly { readonly date: DateMention; readonly nearest: DateMention }[] {
  return target.flatMap((date) => {
    const rivals = source.filter((each) => isSameYear(each, date, tag));
    const [nearest] = rivals;
    if (nearest === undefined || rivals.some((each) => isSameDay(each, date))) return [];
    const isOfOther = otherReadings(date, tag).some((reading) =>
      rivals.some((each) => isSameYear(each, reading, tag) && isSameDay(each, reading)),
    );
    if (isOfOther) return [];
    // "In July or August 2020": the year stands once, and belongs to both.
    if (
      date.days.length === 0 &&
      date.calendar === 'gregory' &&
      date.months.some((month) => months.includes(month) && !source.some((each) => each.months.includes(month)))
    )
      return [];
    return [{ date, nearest }];
  });
}

/** A date in other calendars that have its month by the same name: 24 ሓምለ 2009 is of July, and of Hamle. */
const otherReadings = (date: DateMention, tag: string): readonly DateMention[] =>
  date.calendar === 'gregory' && calendarsOf(tag).length > 0
    ? otherCalendarDates(date.text, tag, numbersIn(date.text, tag))
    : [];

function isSameYear(source: DateMention, target: DateMention, tag: string): boolean {
  if (source.year === undefined || target.year === undefined) return target.calendar === 'gregory';
  if (target.calendar === 'gregory')
    return source.year === target.year || otherYears(source.year, tag).includes(String(target.year));
  return instantsOf(source, 0).some((instant) => inCalendar(instant, target.calendar).year === target.year);
}

function isSameDay(source: DateMention, target: DateMention): boolean {
  if (target.calendar === 'gregory') {
    if (source.days.length === 0 || target.days.length === 0)
      return source.months.some((month) => target.months.includes(month));
    // Figures whose order is not known are read in pairs: the fourth of March, or the third of April.
    return pairsOf(source).some(([month, day]) =>
      pairsOf(target).some(([other, own]) => month === other && day === own),
    );
  }
  return instantsOf(source, LUNAR.test(target.calendar) ? 1 : 0).some((instant) => {
    const { month, day } = inCalendar(instant, target.calendar);
    return target.months.includes(month) && (source.days.length === 0 || target.days.includes(day));
  });
}

/** Every month and day that a mention may mean. */
const pairsOf = ({ months, days }: DateMention): readonly (readonly [month: number, day: number])[] =>
  months.length > 1
    ? months.map((month, at) => [month, days[at] ?? 0] as const)
    : days.map((day) => [months[0] ?? 0, day] as const);

/**
 * The days that a date means, in milliseconds since 1970, and so many days round each; the whole month where none is
 * named.
 */
function instantsOf(date: DateMention, tolerance: number): readonly number[] {
  const { year = 0, months, days } = date;
  const pairs =
    days.length > 0
      ? pairsOf(date)
      : months.flatMap((month) => Array.from({ length: 31 }, (_, at) => [month, at + 1] as const));
  const shifts = Array.from({ length: 2 * tolerance + 1 }, (_, at) => at - tolerance);
  return pairs.flatMap(([month, day]) => shifts.map((shift) => Date.UTC(year, month - 1, day) + shift * DAY_MS));
}
