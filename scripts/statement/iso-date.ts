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

/** The same with a time: an embargo without a zone would end at another time in each country. */
export const isMoment = (value: string): boolean => value.includes('T') && isDate(value);
