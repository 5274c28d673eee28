import { oncePerObject } from '../../once.ts';
import { type TaggedText, tokensOf, withNumbers } from '../numbers/tagged-text.ts';
import { inOneUnit } from './dimensions.ts';
import { type Numeral, numeralsOf } from './numerals.ts';
import { unitsBeside } from './units-beside.ts';

/** A quantity of two parts as one amount: 1 year and 6 months are 18 of a month. */
type Amount = { readonly value: number; readonly unit: string; readonly start: number; readonly end: number };

/** Units of time by the next smaller one that is said behind them. */
const SMALLER: Readonly<Record<string, string>> = {
  year: 'month',
  hour: 'minute',
  minute: 'second',
  day: 'hour',
  week: 'day',
};
/** The most of the smaller unit that stands behind the larger. */
const MOST: Readonly<Record<string, number>> = { month: 23, minute: 59, second: 59, hour: 23, day: 6 };
/** Units of which hundredths may be said without their name: drei Euro fünfzig, un mètre cinquante. */
const HUNDREDTHS = /^(?:[A-Z]{3}|meter)$/;
/** UTF-16 units between the two parts. */
const LONGEST = 24;
/** Between the first part's number and the second's: the name of a unit, and "and". No sentence ends there. */
const BETWEEN = /^[^.;:!?()\p{Nd}]{1,24}$/u;

/**
 * Both texts without the quantities that one says in two parts and the other in one: 18 months as 1年6か月, 90 minutes as 1 h 30, €3.50 as
 * drei Euro fünfzig. What both say in two parts is compared part by part.
 */
export function withCompoundQuantities(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [own, others] = [valuesOf(source), valuesOf(target)];
  const isNew = (values: ReadonlySet<number>, known: ReadonlySet<number>): boolean =>
    [...values].some((value) => !known.has(value));
  if (!isNew(own, others) || !isNew(others, own)) return [source, target];
  const [from, to]: [Amount[], Amount[]] = [[], []];
  for (const [one, other, parts, wholes] of [
    [source, target, from, to],
    [target, source, to, from],
  ] as const) {
    const known = compoundsIn(other);
    for (const compound of compoundsIn(one)) {
      if (known.some((each) => isSame(compound, each))) continue;
      const whole = wholesIn(other).find((each) => !wholes.includes(each) && isSame(compound, each));
      if (whole === undefined || parts.some((each) => overlap(each, compound))) continue;
      parts.push(compound);
      wholes.push(whole);
    }
  }
  return [withNumbers(source, [], from), withNumbers(target, [], to)];
}

/** The values of a text; those of lengths that are written as times are others than of numbers. */
const valuesOf = oncePerObject(
  (given: TaggedText): ReadonlySet<number> =>
    new Set([...placesIn(given).map(({ value }) => value), ...timedIn(given).map(({ value }) => -value)]),
);

const overlap = (a: Amount, b: Amount): boolean => a.start < b.end && b.start < a.end;

function isSame(one: Amount, other: Amount): boolean {
  const value = one.unit === other.unit ? other.value : inOneUnit(other.value, other.unit, one.unit);
  return value !== undefined && Math.abs(value - one.value) < 1e-6;
}

/** The numbers of a text in figures and words, the longest at each place, in their order. */
const placesIn = oncePerObject((given: TaggedText): readonly Numeral[] => {
  const all = numeralsOf(given).toSorted((a, b) => a.start - b.start || b.end - a.end);
  return all.filter((each, at) => {
    const before = all[at - 1];
    if (before === undefined) return true;
    // Vietnamese năm is five, and a year behind a figure.
    const isUnit =
      each.start - before.end === 1 &&
      FIGURE.test(given.text.slice(before.start, before.end)) &&
      unitsOf(before, given).size > 0;
    return each.start >= before.end && (!isUnit || FIGURE.test(given.text.slice(each.start, each.end)));
  });
});

const FIGURE = /^\p{Nd}/u;

/** Behind a number that is written onto its unit: un'ora. */
const ELIDED = /^['’]/;
const unitsOf = ({ start, end }: Numeral, { text, tag }: TaggedText): ReadonlySet<string> =>
  unitsBeside(text, start, end + (ELIDED.test(text.slice(end, end + 1)) ? 1 : 0), tag);

/** Lengths that are written as times: 1 h 30. */
const timedIn = (given: TaggedText): readonly Amount[] =>
  tokensOf(given).flatMap(({ kind, text, value, start, end }) => {
    const [hours = 0, minutes = 0] = value.split(':').map(Number);
    return kind === 'time' && /\d\s?h/iu.test(text)
      ? [{ value: hours * 60 + minutes, unit: 'minute', start, end }]
      : [];
  });

const compoundsIn = oncePerObject((given: TaggedText): readonly Amount[] => {
  const places = placesIn(given);
  const found = places.slice(0, -1).flatMap((first, at): readonly Amount[] => {
    const second = places[at + 1];
    if (second === undefined || second.start - first.end > LONGEST) return [];
    const between = given.text.slice(first.end, second.start);
    if (!BETWEEN.test(between)) return [];
    const [units, smaller] = [METRES.test(between) ? METRE : unitsOf(first, given), unitsOf(second, given)];
    for (const unit of units) {
      const place = { start: first.start, end: second.end };
      const next = SMALLER[unit];
      if (next !== undefined && smaller.has(next) && second.value <= (MOST[next] ?? 0))
        return [{ ...place, unit: next, value: (inOneUnit(first.value, unit, next) ?? Number.NaN) + second.value }];
      // Deux heures trente, drei Euro fünfzig: the second has no name, or that of the cent.
      if (unit === 'hour' && smaller.size === 0 && isMinutes(second.value))
        return [{ ...place, unit: 'minute', value: first.value * 60 + second.value }];
      if (HUNDREDTHS.test(unit) && isHundredths(second.value) && isSmallOrNone(smaller, unit))
        return [{ ...place, unit, value: first.value + second.value / 100 }];
    }
    return [];
  });
  return [...found, ...timedIn(given)];
});

/** 1 m 75. */
const METRES = /^[\s\u00A0]?m[\s\u00A0]?$/u;
const METRE: ReadonlySet<string> = new Set(['meter']);

const isMinutes = (value: number): boolean => Number.isInteger(value) && value >= 5 && value < 60 && value % 5 === 0;
const isHundredths = (value: number): boolean => Number.isInteger(value) && value >= 5 && value < 100;
const isSmallOrNone = (units: ReadonlySet<string>, unit: string): boolean =>
  units.size === 0 || units.has('cent') || units.has('centimeter') || units.has(unit);

/** The quantities of a text by one number. */
const wholesIn = oncePerObject((given: TaggedText): readonly Amount[] =>
  placesIn(given).flatMap((place) =>
    [...unitsOf(place, given)].map((unit) => ({ value: place.value, unit, start: place.start, end: place.end })),
  ),
);
