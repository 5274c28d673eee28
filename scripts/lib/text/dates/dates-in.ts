import { matchesIn } from '../../matches-in.ts';
import { oncePerKey } from '../../once.ts';
import { masked } from '../characters/plain-prose.ts';
import { plainDigits } from '../numbers/digits.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type DateMention, otherCalendarDates } from './calendars.ts';

/** Characters between a month and its day, from one day to the next, and from a month to its year. */
const DAY_GAP = 8;
const LIST_GAP = 6;
const YEAR_GAP = 14;

/**
 * The dates of a text: a month by name with the days and the year beside it, dates in figures, and dates of the other
 * calendars that are usual in its language. Months alone count, a bare year does not.
 *
 * @param tokens what `numbersIn` finds in the text
 */
export function datesIn(text: string, tag: string, tokens: readonly NumberToken[]): readonly DateMention[] {
  const parts = tokens.flatMap((token, at): Parts[] => {
    if (token.kind !== 'month' || !token.sure) return [];
    // 6 至 8 月 is from June to August: the day stands behind its month there.
    const before = /[月월]$/u.test(token.text) ? [] : tokens.slice(0, at).reverse();
    const after = tokens.slice(at + 1);
    const days = run(token, before, text);
    // Le 2 janvier, les 12 premiers: what goes on behind a comma is another thing.
    const isWhole = days.length > 0 && NEXT_CLAUSE.test(text.slice(token.end, token.end + DAY_GAP));
    return [{ month: token, days: isWhole ? days : [...days, ...run(token, after, text)] }];
  });
  const years = yearsOf(parts, tokens, text, tag);
  const named = parts.map((each) => namedDate(each, years.get(each), text));
  const free = (date: DateMention): boolean => !named.some((other) => other.start < date.end && date.start < other.end);
  return [...named, ...numericDates(text, tag).filter(free), ...otherCalendarDates(text, tag, tokens).filter(free)];
}

/** A comma and a word behind a month. */
const NEXT_CLAUSE = /^[,،] ?\p{L}/u;

const TWO_WORDS = /\p{L}\P{L}+\p{L}/u;

type Parts = { readonly month: NumberToken; readonly days: readonly NumberToken[] };

function namedDate({ month, days }: Parts, year: NumberToken | undefined, text: string): DateMention {
  const all = [month, ...days, ...(year === undefined ? [] : [year])];
  const [start, end] = [Math.min(...all.map((token) => token.start)), Math.max(...all.map((token) => token.end))];
  return {
    start,
    end,
    text: text.slice(start, end),
    calendar: 'gregory',
    year: year === undefined ? undefined : Number(year.value),
    months: [Number(month.value)],
    days: days.map((token) => Number(token.value)),
  };
}

/** The days that follow one another on one side of a month: `12, 13 and 14 January`. */
function run(month: NumberToken, tokens: readonly NumberToken[], text: string): readonly NumberToken[] {
  const found: NumberToken[] = [];
  for (const token of tokens) {
    const far = found.length === 0 ? DAY_GAP : LIST_GAP;
    if (!isDay(token) || gap(found.at(-1) ?? month, token, text) > far) break;
    // The first of July in the 14th district: behind a month one word at most leads to its day.
    if (found.length === 0 && TWO_WORDS.test(text.slice(month.end, Math.max(month.end, token.start)))) break;
    // In December and on 1 January: the day is of the month that stands nearer.
    if (found.length === 0 && tokens.some((other) => isNearer(other, month, token, text))) break;
    found.push(token);
  }
  return found;
}

const isNearer = (other: NumberToken, month: NumberToken, day: NumberToken, text: string): boolean =>
  other !== month && other.kind === 'month' && other.sure && gap(other, day, text) < gap(month, day, text);

/**
 * The year of each month. Years stand on one side of their months all through a text: on the side where more months
 * have one, else where the language is used to have it. A month without one there may take what is left on the other.
 */
function yearsOf(
  parts: readonly Parts[],
  tokens: readonly NumberToken[],
  text: string,
  tag: string,
): ReadonlyMap<Parts, NumberToken> {
  const years = tokens.filter(isYear);
  if (years.length === 0) return new Map();
  const beside = (each: Parts, isAfter: boolean): NumberToken | undefined =>
    (isAfter ? years : years.toReversed()).find(
      (year) =>
        year.start > each.month.start === isAfter &&
        [each.month, ...each.days].some((part) => gap(part, year, text) <= YEAR_GAP),
    );
  const [before, after] = [false, true].map((isAfter) => parts.filter((each) => beside(each, isAfter)).length);
  const isAfter = before === after ? !isYearFirst(tag) : (after ?? 0) > (before ?? 0);
  const found = new Map<Parts, NumberToken>();
  const taken = new Set<NumberToken>();
  for (const side of [isAfter, !isAfter]) {
    for (const each of parts) {
      const year = found.has(each) ? undefined : beside(each, side);
      if (year === undefined || taken.has(year)) continue;
      found.set(each, year);
      taken.add(year);
    }
  }
  return found;
}

const isYearFirst = oncePerKey((tag): boolean => {
  const parts = new Intl.DateTimeFormat(tag, { dateStyle: 'long', calendar: 'gregory' }).formatToParts(0);
  const types = parts.map(({ type }) => type);
  return types.indexOf('year') < types.indexOf('month');
});

/** The number of characters between two parts; no date goes on in another sentence or behind another bracket. */
function gap(one: NumberToken, other: NumberToken, text: string): number {
  const between = text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start));
  return /[;:!?()[\]\n。！？؟।]|[.,،]\s+\p{Lu}|\p{Ll}{3}\.\s+$/u.test(between) ? Infinity : between.length;
}

/** True for a whole number from 1 to 31 by itself. */
const isDay = (token: NumberToken): boolean =>
  token.kind === 'number' && token.percent === 'no' && /^(?:[1-9]|[12]\d|3[01])$/.test(token.value) && !token.decade;

const isYear = (token: NumberToken): boolean =>
  token.kind === 'number' &&
  token.percent === 'no' &&
  /^[12]\d{3}$/.test(token.value) &&
  /^\p{Nd}{4}$/u.test(token.text);

const FIGURES = /(?<![\d.:/-])(\d{1,4})([./-])( ?)(\d{1,2})\2\3(\d{4}|\d{1,2})(?![\d:/-]|\.\d)/g;

/**
 * The dates in figures with a year of four digits: `2024-11-27`, `27.11.2024`, `11/27/2024`. Which figure is the month
 * depends on the language; in `en` without a region both count.
 */
function numericDates(text: string, tag: string): readonly DateMention[] {
  const plain = plainDigits(masked(text));
  return matchesIn(plain.text, FIGURES).flatMap((match) => {
    const [first, second, third] = [match[1] ?? '', match[4] ?? '', match[5] ?? ''];
    const isYearFirst = first.length === 4;
    if (!isYearFirst && (first.length > 2 || third.length !== 4)) return [];
    const year = Number(isYearFirst ? first : third);
    const pairs = isYearFirst ? [[second, third] as const] : orders(first, second, tag);
    const dates = pairs.map(([month, day]) => ({ month: Number(month), day: Number(day) })).filter(isDate);
    if (dates.length === 0 || year < 1000 || year > 2999) return [];
    const [start, end] = [plain.place(match.index), plain.place(match.index + match[0].length)];
    return [
      {
        start,
        end,
        text: text.slice(start, end),
        calendar: 'gregory',
        year,
        months: dates.map(({ month }) => month),
        days: dates.map(({ day }) => day),
      },
    ];
  });
}

const isDate = ({ month, day }: { readonly month: number; readonly day: number }): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31;

/** The month and the day among two figures, in every order that the language allows. */
function orders(first: string, second: string, tag: string): readonly (readonly [month: string, day: string])[] {
  const dayFirst = [second, first] as const;
  const monthFirst = [first, second] as const;
  const { language, region } = new Intl.Locale(tag);
  if (language === 'en' && region === undefined) return [dayFirst, monthFirst];
  const parts = formatOf(tag)
    .formatToParts(0)
    .map(({ type }) => type);
  return [
    parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('year') > parts.indexOf('day')
      ? monthFirst
      : dayFirst,
  ];
}

const formatOf = oncePerKey(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone: 'UTC', calendar: 'gregory' }),
);
