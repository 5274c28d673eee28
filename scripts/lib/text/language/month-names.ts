import { dateFormat, isKnownLocale } from './language.ts';
import { languageData } from './language-data.ts';

/** Names of the months, 1 to 12, that a language's data put right: beside a day, then in short dates, then others. */
export type MonthNames = Readonly<Record<string, readonly string[]>>;

/** The names that stand in place of the engine's; none where it names no months of the language. */
export const correctedMonths = (tag: string): MonthNames | undefined =>
  isKnownLocale(tag) ? languageData(tag).monthNames : undefined;

/**
 * A moment as the engine writes it, but for names of months that the language's data put right.
 *
 * @param options the engine's, of the Gregorian calendar or another, whose months are left as they are
 */
export function dateText(tag: string, options: Intl.DateTimeFormatOptions, moment: Date | number): string {
  const format = dateFormat(tag, options);
  const names = correctedMonths(tag);
  if (names === undefined || format.resolvedOptions().calendar !== 'gregory') return format.format(moment);
  const { timeZone } = options;
  const month = dateFormat('en-u-ca-gregory-nu-latn', { month: 'numeric', timeZone }).format(moment);
  const [full, short = full] = names[month] ?? [];
  const name = options.dateStyle === 'medium' || options.month === 'short' ? short : full;
  return format
    .formatToParts(moment)
    .map(({ type, value }) => (type === 'month' && /\p{L}/u.test(value) ? (name ?? value) : value))
    .join('');
}
