const TIME = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)';
const DATE = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})(?:T${TIME})?$`);

/** True for a day that there is, as ISO 8601 writes it, with or without a time and its zone: `2022-01-13T10:00+01:00`. */
export function isDate(value: string): boolean {
  const [, day] = DATE.exec(value) ?? [];
  if (day === undefined) return false;
  const time = Date.parse(day);
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The moment at which a day begins in a time zone, as ISO 8601 writes it: `2026-11-30T00:00-05:00`. */
export function startOfDay(day: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const offsets = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const midnight = Date.parse(`${day}T00:00Z`);
  const offsetAt = (time: number): string => /[+-](?!00:00)\d\d:\d\d/.exec(offsets.format(time))?.[0] ?? 'Z';
  const guess = Date.parse(`${day}T00:00${offsetAt(midnight)}`);
  // Clocks may be put forward or back about that time.
  const starts = [midnight, guess].map((time) => `${day}T00:00${offsetAt(time)}`);
  const isThatDay = (start: string): boolean => parts.format(Date.parse(start)) >= day;
  return starts.filter(isThatDay).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? `${day}T00:00Z`;
}

/** The same with a time: an embargo without a zone would end at another time in each country. */
export const isMoment = (value: string): boolean => value.includes('T') && isDate(value);
