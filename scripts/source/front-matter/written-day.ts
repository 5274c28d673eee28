import { isDate } from './iso-date.ts';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
/** A name in full, or its first three letters; `Sept`, `Tues`, `Thurs`. */
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
/** `Jul 08 2022`, `8 July 2022`, `2022 Jul 8`, and what `date` of Unix writes: `Fri Jul  8 10:00:00 UTC 2022`. */
const ORDERS: readonly RegExp[] = [
  `${WEEKDAY}(?<month>${MONTH})${BETWEEN}${DAY}${BETWEEN}${YEAR}${TIME}`,
  `${WEEKDAY}${DAY}(?:\\s+of)?${BETWEEN}(?<month>${MONTH})${BETWEEN}${YEAR}${TIME}`,
  `${YEAR}${BETWEEN}(?<month>${MONTH})${BETWEEN}${DAY}${TIME}`,
  `${WEEKDAY}(?<month>${MONTH})\\s+${DAY}\\s+(?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})\\s+(?<zone>${ZONE})\\s+${YEAR}`,
  // The year first, the others follow from the greatest to the least.
  `${YEAR}(?<mark>[./-])(?<number>\\d{1,2})\\k<mark>(?<day>\\d{1,2})${TIME}`,
].map((order) => new RegExp(`^${order}$`, 'i'));

/** Where a name begins, among the names in full. */
const placeOf = (name: string, names: readonly string[]): number =>
  names.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase()));

/**
 * A date as ISO 8601 writes it, where it stands in a form that means one thing: `2024-05-02 10:00:00 +0200`, with fractions of
 * a second, or in English words (`Jul 08 2022`, `Fri, 08 Jul 2022 10:00:00 GMT`). Anything else stays as it is, and is judged
 * as such: `03/04/2024` are two days, and a Monday that was a Friday is none.
 */
export function isoOf(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  const match = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?[ ]*(Z|UTC|[+-]\d{2}:?\d{2})$/i.exec(text);
  if (match === null) return inWords(text) ?? value;
  const [, day, minute, second = '', zone = 'Z'] = match;
  return `${day}T${minute}${second}${offsetOf(zone)}`;
}

/** `Z` for UTC, `+02:00` for `GMT+0200`. */
const offsetOf = (zone: string): string =>
  zone.replace(/^(?:GMT|UTC)?\s?([+-]\d{2}):?(\d{2})$/i, '$1:$2').replace(/^(?:Z|UTC|GMT)$/i, 'Z');

function inWords(text: string): string | undefined {
  if (text.length > 100) return undefined;
  for (const order of ORDERS) {
    const { groups = {} } = order.exec(text) ?? {};
    if (groups.day === undefined) continue;
    const { month = '', number = placeOf(month, MONTHS) + 1, day, year, weekday } = groups;
    const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isDate(date)) return undefined;
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

/** The day of a time without a zone that is over wherever that is; one to come may be an embargo, and must say when. */
export function pastDay(value: unknown, now: number): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[T ]+(\d{2}:\d{2})(?::\d{2})?(?:\.\d+)?$/.exec(String(value)) ?? [];
  return Date.parse(`${day}T${time}-12:00`) <= now ? day : undefined;
}
