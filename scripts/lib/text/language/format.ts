import { isKnownLocale, type Language, languageOf, numberFormat } from './language.ts';
import { dateText } from './month-names.ts';

/** A figure in the language's own digits and separators. */
export function formatNumber(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(language.tag, { numberingSystem: language.numberingSystem, ...options }).format(value);
}

/** A whole number without separators: paragraph and page numbers. */
export function formatOrdinalDigits(value: number, language: Language): string {
  return formatNumber(value, language, { useGrouping: false });
}

/** A calendar date (`2022-01-13`), written out. A date without a time belongs to no zone, so UTC on both sides. */
export function formatDate(iso: string, language: Language, style: 'long' | 'medium' = 'long'): string {
  return dateText(
    language.tag,
    {
      dateStyle: style,
      timeZone: 'UTC',
      calendar: language.calendar,
      numberingSystem: language.numberingSystem,
    },
    new Date(`${iso}T00:00:00Z`),
  );
}

/**
 * A span of whole years or months of the Gregorian calendar, both ends within it: `2015–2023`, `January 2024 – June 2024`.
 *
 * @param period years of four digits, or those with a month of two (`2024-06`)
 */
export function formatPeriod({ from, to }: { readonly from: string; readonly to: string }, language: Language): string {
  const { tag, numberingSystem } = language;
  const options = { year: 'numeric', month: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem } as const;
  const each = [...new Set([from, to])].map((time) =>
    time.length === 4 ? formatOrdinalDigits(Number(time), language) : dateText(tag, options, new Date(`${time}-01`)),
  );
  return each.join(from.length === 4 ? '–' : ' – ');
}

/** The language that dates are written in where CLDR does not know how the language's own are. */
export function dateFallback({ tag }: Language): Language | undefined {
  return isKnownLocale(tag) ? undefined : languageOf('en');
}

/** The day of an ISO date or moment, written out; a moment's is the day that it was in a zone. */
export function formatDay(iso: string, language: Language, timeZone: string): string {
  if (!iso.includes('T')) return formatDate(iso, language);
  return dateText(
    language.tag,
    {
      dateStyle: 'long',
      timeZone,
      calendar: language.calendar,
      numberingSystem: language.numberingSystem,
    },
    new Date(iso),
  );
}

/** A file size as a reader sees it: whole kilobytes, megabytes with one decimal. */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  const [value, unit] = kilobytes < 1000 ? [kilobytes, 'kilobyte'] : [kilobytes / 1000, 'megabyte'];
  const format = (unitDisplay: 'short' | 'long'): string =>
    formatNumber(value, language, { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 });
  const short = format('short');
  // "۵۹ kB" would turn round in a right-to-left line; the word in full does not.
  return language.direction === 'rtl' && /[A-Za-z]/.test(short) ? format('long') : short;
}

/**
 * A moment as a language writes it, in a zone that is named: embargoes are read in many countries.
 *
 * @param iso a time with its zone
 * @param timeZone an IANA time zone
 */
export function formatMoment(iso: string, language: Language, timeZone: string): string {
  return dateText(
    language.tag,
    {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
      timeZone,
      calendar: language.calendar,
      numberingSystem: language.numberingSystem,
    },
    new Date(iso),
  );
}

/**
 * The words of the templates in one language: `words('paragraph', { number: '4' })` → `Paragraph 4`.
 * Values are inserted as they are; `count` also picks the plural form. An unknown key is a fault of the program.
 */
export type Words = {
  (key: string, values?: Readonly<Record<string, string | number>>): string;
  /** The language that a word is in, where it has not been translated into the page's. */
  readonly fallback?: (key: string) => Language | undefined;
};
