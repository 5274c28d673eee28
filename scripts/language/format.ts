import type { Language } from './language.ts';

/** A figure in the language's own digits and separators. */
export function formatNumber(value: number, language: Language, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language.tag, { numberingSystem: language.numberingSystem, ...options }).format(value);
}

/** A whole number without separators: paragraph and page numbers. */
export function formatOrdinalDigits(value: number, language: Language): string {
  return formatNumber(value, language, { useGrouping: false });
}

/** A calendar date (`2022-01-13`), written out. A date without a time belongs to no zone, so UTC on both sides. */
export function formatDate(iso: string, language: Language, style: 'long' | 'medium' = 'long'): string {
  return new Intl.DateTimeFormat(language.tag, {
    dateStyle: style,
    timeZone: 'UTC',
    calendar: language.calendar,
    numberingSystem: language.numberingSystem,
  }).format(new Date(`${iso}T00:00:00Z`));
}

/** A file size as a reader sees it: whole kilobytes, megabytes with one decimal. */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? formatNumber(kilobytes, language, { style: 'unit', unit: 'kilobyte', unitDisplay: 'short' })
    : formatNumber(kilobytes / 1000, language, {
        style: 'unit',
        unit: 'megabyte',
        unitDisplay: 'short',
        maximumFractionDigits: 1,
      });
}
