import { dateFormat, displayNames } from './formatters.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const PAIRS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
/** Continents and parts of them: codes of UN M49. */
const NUMBERS = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));
const REGIONS = [...PAIRS.map((pair) => pair.toUpperCase()), ...NUMBERS];
const CURRENCIES = Intl.supportedValuesOf('currency');
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));
/** 1 January 2024 was a Monday. */
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));
const GREGORIAN = { timeZone: 'UTC', calendar: 'gregory', month: 'long' } as const;

const KNOWN = new Map<string, ReadonlyMap<string, string>>();

/**
 * What CLDR has names for in every language, as one language writes it: languages (those with two letters), countries and
 * continents, currencies, months, also beside a day, and weekdays. The keys are the same in every language.
 */
export function namedThings(tag: string): ReadonlyMap<string, string> {
  const known =
    KNOWN.get(tag) ?? new Map(named(tag).flatMap(([key, name]) => (name === undefined ? [] : [[key, name]])));
  KNOWN.set(tag, known);
  return known;
}

function named(tag: string): readonly (readonly [key: string, name: string | undefined])[] {
  const namesOf = (type: Intl.DisplayNamesType, codes: readonly string[]) => {
    const names = displayNames(tag, { type, fallback: 'none', languageDisplay: 'standard' });
    return codes.map((code) => [`${type} ${code}`, names.of(code)] as const);
  };
  const datesOf = (part: string, options: Intl.DateTimeFormatOptions, times: readonly number[]) =>
    times.map((time, at) => [`${part} ${at + 1}`, dateFormat(tag, options).format(time)] as const);
  return [
    ...namesOf('language', PAIRS),
    ...namesOf('region', REGIONS),
    ...namesOf('currency', CURRENCIES),
    ...datesOf('month', GREGORIAN, MONTHS),
    ...datesOf('day of month', { ...GREGORIAN, day: 'numeric' }, MONTHS),
    ...datesOf('weekday', { timeZone: 'UTC', weekday: 'long' }, WEEKDAYS),
  ];
}
