import { languageData } from '../language/language-data.ts';

/** The year before the first of each era of Japan, and of the Republic of China. */
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

export type OtherDate = { readonly year: string; readonly day: string };

/** A Gregorian date in the other calendars of a language. */
export function otherDates(year: number, month: number, day: number, tag: string): readonly OtherDate[] {
  return calendarsOf(tag).map((calendar) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    const parts = format.formatToParts(Date.UTC(year, month - 1, day));
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
