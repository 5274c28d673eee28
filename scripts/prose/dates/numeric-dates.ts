import { plainDigits } from '../numbers/digits.ts';
import { masked } from '../numbers/masked.ts';
import type { DateMention } from './date-mention.ts';

const FIGURES = /(?<![\d.:/-])(\d{1,4})([./-])( ?)(\d{1,2})\2\3(\d{4}|\d{1,2})(?![\d:/-]|\.\d)/g;

/**
 * Dates in figures with a year of four digits: `2024-11-27`, `27.11.2024`, `11/27/2024`. Which figure is the month is
 * the language's own custom; `en` without a region may be anybody's, so there both count.
 */
export function numericDates(text: string, tag: string): readonly DateMention[] {
  const plain = plainDigits(masked(text));
  return [...plain.text.matchAll(FIGURES)].flatMap((match) => {
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

const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatOf(tag: string): Intl.DateTimeFormat {
  const format =
    FORMATS.get(tag) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone: 'UTC', calendar: 'gregory' });
  FORMATS.set(tag, format);
  return format;
}
