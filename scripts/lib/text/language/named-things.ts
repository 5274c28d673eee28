import { oncePerKey } from '../../once.ts';
import data from '../generated/named-codes.json' with { type: 'json' };
import { dateFormat, displayNames } from './language.ts';
import { dateText } from './month-names.ts';

const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(2024, month, 1));
/** The days of a week from 1 January 2024, a Monday. */
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => Date.UTC(2024, 0, 1 + day));
const WEEKDAY = { timeZone: 'UTC', weekday: 'long' } as const;
const GREGORIAN = { timeZone: 'UTC', calendar: 'gregory', month: 'long' } as const;

/** A kind of thing, and which of them: `region US`, `month 3`. The keys are the same in every language. */
export type ThingKey = string;

/**
 * The keys of everything with a name in English. Asking ICU for thousands of codes takes a while: they are in
 * `named-codes.json`, made by `node tests/lib/text/language/write-language-data.ts`.
 */
const CODES: readonly ThingKey[] = [
  ...data.languages.split(' ').map((code) => `language ${code}`),
  ...data.regions.split(' ').map((code) => `region ${code}`),
  ...data.currencies.split(' ').map((code) => `currency ${code}`),
  ...MONTHS.flatMap((_, at) => [`month ${at}`, `day-of-month ${at}`]),
  ...WEEKDAYS.map((_, at) => `weekday ${at}`),
];

/**
 * What CLDR has names for in every language, as one language writes it: languages (those with two letters), countries and
 * continents, currencies, months, also beside a day, and weekdays.
 */
export const namedThings = oncePerKey(
  (tag): ReadonlyMap<ThingKey, string> =>
    new Map(
      CODES.flatMap((key) => {
        const name = namedThing(tag, key);
        return name === undefined ? [] : [[key, name] as const];
      }),
    ),
);

/** What a language calls one of these things; undefined where CLDR has no name for it. */
export function namedThing(tag: string, key: ThingKey): string | undefined {
  const [kind = '', code = ''] = key.split(' ');
  const month = MONTHS[Number(code)] ?? 0;
  if (kind === 'month') return dateText(tag, GREGORIAN, month);
  if (kind === 'day-of-month') return dateText(tag, { ...GREGORIAN, day: 'numeric' }, month);
  if (kind === 'weekday') return dateFormat(tag, WEEKDAY).format(WEEKDAYS[Number(code)]);
  const type = kind === 'language' || kind === 'region' ? kind : 'currency';
  return displayNames(tag, { type, fallback: 'none', languageDisplay: 'standard' }).of(code);
}
