import { isKnownToCldr } from './corpus.ts';
import type { Dice } from './random.ts';

export type Form =
  | 'small'
  | 'tens'
  | 'thousands'
  | 'grouped'
  | 'year'
  | 'decimal'
  | 'percent'
  | 'million'
  | 'range'
  | 'time'
  | 'date';

/** A figure to be put into a text and its translation, as ICU writes it in both. */
export type Figure = {
  readonly form: Form;
  /** What it says: one number, both ends of a range, hour and minute, or year, month (0-11) and day. */
  readonly values: readonly number[];
};

export const FORMS: readonly [Form, ...Form[]] = [
  'small',
  'tens',
  'thousands',
  'grouped',
  'year',
  'decimal',
  'percent',
  'million',
  'range',
  'time',
  'date',
];

type Maker = {
  readonly make: (dice: Dice) => readonly number[];
  readonly write: (values: readonly number[], tag: string) => string;
};

const number =
  (options: Intl.NumberFormatOptions = {}) =>
  ([value = 0]: readonly number[], tag: string): string =>
    new Intl.NumberFormat(tag, { maximumFractionDigits: 3, ...options }).format(value);
const moment =
  (options: Intl.DateTimeFormatOptions, at: (values: readonly number[]) => number) =>
  (values: readonly number[], tag: string): string =>
    new Intl.DateTimeFormat(tag, { ...options, calendar: 'gregory', timeZone: 'UTC' }).format(at(values));

const MAKERS: Readonly<Record<Form, Maker>> = {
  small: { make: (dice) => [dice.whole(2, 32)], write: number() },
  tens: { make: (dice) => [dice.whole(32, 1000)], write: number() },
  thousands: { make: (dice) => [dice.whole(1000, 10_000)], write: number() },
  grouped: { make: (dice) => [dice.whole(10_000, 10_000_000)], write: number() },
  year: { make: (dice) => [dice.whole(1900, 2030)], write: number({ useGrouping: false }) },
  decimal: { make: (dice) => [(dice.whole(1, 99) * 10 + dice.whole(1, 10)) / 10], write: number() },
  percent: {
    make: (dice) => [dice.whole(2, 99)],
    write: ([value = 0], tag) => number({ style: 'percent', maximumFractionDigits: 1 })([value / 100], tag),
  },
  million: {
    make: (dice) => [dice.whole(2, 900)],
    write: ([value = 0], tag) =>
      number({ notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 6 })([value * 1e6], tag),
  },
  range: {
    make: (dice) => {
      const from = dice.whole(33, 300);
      return [from, from + dice.whole(2, 60)];
    },
    write: ([from = 0, to = 0], tag) => new Intl.NumberFormat(tag).formatRange(from, to),
  },
  time: {
    make: (dice) => [dice.whole(1, 24), dice.whole(1, 60)],
    write: moment({ timeStyle: 'short' }, ([hour = 0, minute = 0]) => Date.UTC(2022, 0, 13, hour, minute)),
  },
  date: {
    make: (dice) => [dice.whole(1990, 2030), dice.whole(0, 12), dice.whole(1, 28)],
    write: moment({ dateStyle: 'long' }, ([year = 0, month = 0, day = 1]) => Date.UTC(year, month, day)),
  },
};

export const figureOf = (form: Form, dice: Dice): Figure => ({ form, values: MAKERS[form].make(dice) });

/** @param tag a language, perhaps with a numbering system: `ar-u-nu-arab` */
export const written = ({ form, values }: Figure, tag: string): string => MAKERS[form].write(values, tag);

export const withValue = (figure: Figure, at: number, value: number): Figure => ({
  ...figure,
  values: figure.values.with(at, value),
});

/** Words of scale and names of months can be known only where CLDR knows the language. */
export const isWritable = (form: Form, tag: string): boolean =>
  // CLDR 48 writes 693 million in Nepali as ६९३ करोड, which is ten times as much.
  form !== 'million' || (isKnownToCldr(tag) && !/^ne\b/.test(tag));

const NATIVE: Readonly<Record<string, string>> = {
  ar: 'arab',
  fa: 'arabext',
  ur: 'arabext',
  ps: 'arabext',
  ckb: 'arab',
  sd: 'arab',
  hi: 'deva',
  mr: 'deva',
  ne: 'deva',
  bn: 'beng',
  as: 'beng',
  gu: 'gujr',
  pa: 'guru',
  kn: 'knda',
  ml: 'mlym',
  or: 'orya',
  te: 'telu',
  my: 'mymr',
  th: 'thai',
  lo: 'laoo',
  km: 'khmr',
  dz: 'tibt',
};
const NATIVE_SHARE = 0.35;

/** The tag to format by: in a third of all cases with the digits of the script, where there are any. */
export function digitsTag(tag: string, dice: Dice): string {
  const native = NATIVE[tag.split('-')[0] ?? ''];
  return native !== undefined && dice.chance(NATIVE_SHARE) ? `${tag}-u-nu-${native}` : tag;
}
