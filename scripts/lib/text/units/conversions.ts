import { once } from '../../once.ts';
import { textBefore } from '../characters/text-before.ts';
import { countedWords } from '../language/language-data.ts';
import { dropWhere, type FigurePairing, pair } from '../number-pairs/figure-pairs.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import { isInCompound } from '../number-words/in-compound.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { folded, wordsOf } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { isConverted, mayBeSame } from './dimensions.ts';
import { quantitiesWithSingles } from './singles.ts';
import { pairCents, unitsOf } from './unit-difference.ts';
import { type Quantity, quantitiesInWords, unitsBeside } from './units-beside.ts';

/** How far a quantity stands from the same in another unit: `300 km (190 miles)`. */
const REACH = 24;
/** How far off the second of two units may be, which has been rounded already. */
const ROUNDED = 0.13;
/** How far off the second of two units in brackets may be: 20 km (15 miles). */
const ROUGHLY = 0.3;

/**
 * Pairs a quantity with the same in another unit, and leaves out what says just that; notices of what is left out.
 */
export function pairConversions(
  pairing: FigurePairing,
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] {
  if (pairing.source.length === 0 && pairing.target.length === 0) return [];
  pairHeights(pairing, source, target);
  pairCents(pairing, source, target);
  if (pairing.source.length > 0 && pairing.target.length > 0) {
    pair(
      pairing,
      (a, b) => b.readings.some(({ value }) => isSameQuantity(quantity(a, source), { ...quantity(b, target), value })),
      'converted',
    );
    pair(pairing, (a, b) => isWarmthOf(a, quantity(b, target)), 'converted');
    pair(pairing, (a, b) => isWarmth(quantity(a, source), quantity(b, target)), 'converted');
    const all = tokensOf(source).map((token) => quantity(token, source));
    pair(
      pairing,
      (a, b) =>
        b.readings.some(({ value }) => isMetricOf(quantity(a, source), { ...quantity(b, target), value })) &&
        !isSaidAgain(quantity(a, source), all, source.text),
      'converted',
    );
    pair(pairing, (a, b) => isUnitTakenForScale(a, b, source, target));
  }
  const lost = lostConversions(pairing, source, target);
  dropSaidAgain(pairing, source, target);
  return lost.map((token) => numberDifference('notice', 'converted', token));
}

/** Takes out of the source what the translation says in other words, or leaves out beside the same. */
function lostConversions(pairing: FigurePairing, source: TaggedText, target: TaggedText): readonly NumberToken[] {
  // Of what counts no unit nothing is known.
  const left = pairing.source.filter((token) => unitsOf(token, source).size > 0);
  if (left.length === 0) return [];
  const all = [...pairing.pairs.map((each) => quantity(each.source, source)), ...quantitiesWithSingles(source)];
  const inWords = quantitiesInWords(target);
  const lost = left.filter(
    (token) =>
      isSaidAgain(quantity(token, source), all, source.text) ||
      // 14 days are two weeks.
      inWords.some((word) => isSameAmount(quantity(token, source), word)) ||
      isEra(quantity(token, source), target),
  );
  dropWhere(pairing.source, (token) => lost.includes(token));
  return lost;
}

/** Removes from the translation what it has twice, in two units. */
function dropSaidAgain(pairing: FigurePairing, source: TaggedText, target: TaggedText): void {
  if (pairing.target.length === 0) return;
  const inWords = once(() => quantitiesWithSingles(source));
  const all = pairing.pairs.map((each) => {
    const own = quantity(each.target, target);
    return own.units.size === 0 ? { ...own, units: unitsOf(each.source, source) } : own;
  });
  dropWhere(pairing.target, (token) => {
    const own = quantity(token, target);
    if (own.units.size === 0) return isInMetric(own, all, target.text);
    return (
      isSaidAgain(own, all, target.text) ||
      inWords().some((word) => isSameAmount(word, own)) ||
      // Mongolian says seven days for a week.
      (own.value === '7' && own.units.has('day') && /\bweek/iu.test(source.text))
    );
  });
}

/** Whether a number of days is a fortnight, and a word of the translation one too: 15 days as δεκαπενθήμερο. */
const areFortnights = (own: Quantity, word: Quantity): boolean =>
  word.isOneWord === true && [own, word].every(({ value, units }) => FORTNIGHT.has(value) && units.has('day'));
const FORTNIGHT: ReadonlySet<string> = new Set(['14', '15']);

const quantity = (token: NumberToken, text: TaggedText): Quantity => ({
  value: token.value,
  start: token.start,
  end: token.end,
  units: unitsOf(token, text),
});

/**
 * Pairs quantities that are the same in another unit, before figures are paired that are alike and count other things.
 */
export function pairConvertedFirst(pairing: FigurePairing, source: TaggedText, target: TaggedText): void {
  const conflicts = (a: NumberToken, b: NumberToken): boolean => {
    if (a.value !== b.value) return false;
    const units = unitsOf(a, source);
    if (units.size === 0) return false;
    const others = unitsOf(b, target);
    return others.size > 0 && !mayBeSame(units, others);
  };
  if (pairing.source.length < 2 || pairing.target.length < 2) return;
  // Ten inches are 25 cm, and the ten beside them the four inches.
  const isTorn = pairing.source.some((a) => a.kind === 'number' && pairing.target.some((b) => conflicts(a, b)));
  if (!isTorn) return;
  pair(
    pairing,
    (a, b) => a.kind === 'number' && a.value !== b.value && isSameQuantity(quantity(a, source), quantity(b, target)),
    'converted',
  );
}

/** Whether two figures are the same amount in different units. */
export function isSameQuantity(one: Quantity, other: Quantity, tolerance?: number): boolean {
  for (const unit of one.units)
    for (const its of other.units)
      if (isConverted(Number(one.value), unit, Number(other.value), its, tolerance)) return true;
  return false;
}

/** Whether two quantities are the same amount, in one unit or in two: 50 years as полвека. */
export const isSameAmount = (one: Quantity, other: Quantity): boolean =>
  areFortnights(one, other) ||
  isSameQuantity(one, other) ||
  ((one.isOneWord === true || other.isOneWord === true) &&
    one.value === other.value &&
    !one.units.isDisjointFrom(other.units));

/** The height of a person in feet, and how far off the metres may be. */
const PERSON: readonly [number, number] = [3, 8];
const NEAR = 0.025;

/** Pairs heights: "6-foot-6" is 1.98 m, 198 cm, 1 m 98, two metres, or 6.6 where feet are written as decimals. */
function pairHeights(pairing: FigurePairing, source: TaggedText, target: TaggedText): void {
  for (const feet of [...pairing.source]) {
    if (!unitsOf(feet, source).has('foot') || !isBetween(Number(feet.value), PERSON)) continue;
    const inches = pairing.source.find((token) => token.start > feet.end && token.start - feet.end < 12);
    if (inches === undefined || Number(inches.value) > 11) continue;
    const meters = Number(feet.value) * 0.3048 + Number(inches.value) * 0.0254;
    const isHeight = (value: number): boolean =>
      Math.abs(value - meters) < NEAR || Math.abs(value / 100 - meters) < NEAR;
    pair(
      pairing,
      (a, b) => a === feet && (isHeight(Number(b.value)) || b.value === `${feet.value}.${inches.value}`),
      'converted',
    );
    if (pairing.source.includes(feet)) {
      const apart = pairing.target.findIndex((token, at) =>
        isHeight(Number(token.value) + Number(pairing.target[at + 1]?.value) / 100),
      );
      const isSaid = apart >= 0 || softNumbersOf(target).some(({ value }) => isHeight(Number(value)));
      if (apart >= 0) pairing.target.splice(apart, 2);
      // A man of two metres, in a word of both: двухметровый.
      if (!isSaid && !isInCompound(Math.round(meters), target)) continue;
      pairing.source.splice(pairing.source.indexOf(feet), 1);
    }
    pairing.source.splice(pairing.source.indexOf(inches), 1);
  }
}

const isBetween = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;

/**
 * Whether a figure is degrees in Fahrenheit, "80 degrees", where the translation has degrees of which the word is not
 * known.
 */
const isWarmth = (one: Quantity, other: Quantity): boolean =>
  one.units.has('fahrenheit') &&
  other.units.size === 0 &&
  isConverted(Number(one.value), 'fahrenheit', Number(other.value), 'celsius');

/** The temperatures of a fine day in Fahrenheit. */
const EIGHTIES: readonly [number, number] = [40, 110];

/** Whether a decade of degrees is a temperature: "Widespread 80s" as 27 °C. */
const isWarmthOf = ({ decade, value }: NumberToken, other: Quantity): boolean =>
  decade &&
  isBetween(Number(value), EIGHTIES) &&
  other.units.has('celsius') &&
  [0, 5, 9].some((more) => isConverted(Number(value) + more, 'fahrenheit', Number(other.value), 'celsius'));

/** Whether a unit was taken for a word of scale: Czech "180 mil" is 180 miles, and would be as many millions. */
function isUnitTakenForScale(from: NumberToken, to: NumberToken, source: TaggedText, target: TaggedText): boolean {
  if (from.unscaled !== undefined || to.unscaled?.some(({ value }) => value === from.value) !== true) return false;
  const end = to.start + (/^[\p{Nd}.,٫٬\u00A0\u202F ]*\p{Nd}/u.exec(to.text)?.[0].length ?? 0);
  return mayBeSame(unitsOf(from, source), unitsBeside(target.text, to.start, end, target.tag));
}

const ERAS: Readonly<Record<string, string>> = { '100': 'century', '10': 'decade' };
/** Whether a number of years stands as an era without a figure: a hundred years as a century, ten as a decade. */
function isEra({ value, units }: Quantity, { text, tag }: TaggedText): boolean {
  const era = ERAS[value];
  if (era === undefined || !units.has('year')) return false;
  const names = (countedWords(tag).units[era] ?? []).map((pattern) => folded(pattern.replace('{0}', '').trim()));
  return wordsOf(text).some(({ fold }) => names.some((name) => name.length > 1 && fold.startsWith(name.slice(0, 5))));
}

/**
 * Whether a quantity repeats another one, "300 km (190 miles)": nothing is lost where only one of the two stands, nor
 * added where both do.
 */
function isSaidAgain(one: Quantity, others: readonly Quantity[], text: string): boolean {
  if (one.units.size === 0) return false;
  return others.some((other) => {
    const gap = Math.max(one.start - other.end, other.start - one.end);
    if (gap > REACH) return false;
    return (
      isSameQuantity(one, other, isAside(one, text) || isAside(other, text) ? ROUGHLY : ROUNDED) ||
      (isInBrackets(one, text) && isMoney(one) && isMoney(other) && !mayBeSame(one.units, other.units))
    );
  });
}

/** The metric unit for each of these units. */
const METRIC: Readonly<Record<string, string>> = {
  mile: 'kilometer',
  'mile-per-hour': 'kilometer-per-hour',
  inch: 'centimeter',
  foot: 'meter',
  yard: 'meter',
  pound: 'kilogram',
  fahrenheit: 'celsius',
  acre: 'hectare',
  gallon: 'liter',
};
/** How far off a conversion in brackets may be. */
const EXACT = 0.03;
const HALF = 0.5;

/** The units for an inch of rain, a foot of a wave, and so on, where the word for the metric one is not known. */
const METRIC_TOO: Readonly<Record<string, readonly string[]>> = {
  inch: ['centimeter', 'millimeter'],
  foot: ['meter', 'centimeter'],
  mile: ['kilometer', 'meter'],
  'mile-per-hour': ['kilometer-per-hour', 'meter-per-second'],
  yard: ['meter'],
  pound: ['kilogram'],
  ounce: ['gram'],
  acre: ['hectare', 'square-meter'],
  gallon: ['liter'],
  'square-mile': ['square-kilometer'],
  'square-foot': ['square-meter'],
};

/**
 * Whether a quantity is the metric one of another: "2 to 4 inches" as 50 to 100 litres on a square metre, in any
 * language.
 */
const isMetricOf = (one: Quantity, other: Quantity): boolean =>
  (other.units.size === 0 || (one.units.has('inch') && other.units.has('liter'))) &&
  one.value !== other.value &&
  [...one.units].some((unit) =>
    (METRIC_TOO[unit] ?? []).some((metric) => isConverted(Number(one.value), unit, Number(other.value), metric)),
  );

/**
 * Whether a quantity stands beside its metric one, "85 miles (136 …)", in a language whose word for the kilometre is
 * not known.
 */
const isInMetric = (one: Quantity, others: readonly Quantity[], text: string): boolean =>
  isAside(one, text) &&
  others.some(
    ({ value, units, end }) =>
      end < one.start &&
      one.start - end <= ASIDE &&
      [...units].some((unit) => {
        const metric = METRIC[unit];
        // The other quantity may be rounded to a whole number.
        const tolerance = Math.max(EXACT, HALF / Number(one.value));
        return metric !== undefined && isConverted(Number(value), unit, Number(one.value), metric, tolerance);
      }),
  );

/** Whether a quantity stands in brackets, as in the reader's own money: "$200 billion (£150 billion)". */
const isInBrackets = ({ start }: Quantity, text: string): boolean =>
  /[(（][^()\p{Nd}]{0,20}$/u.test(textBefore(text, start, 21));

/** UTF-16 units of what stands in brackets: `1 to 4 inches (3 to 10 centimetres)`. */
const ASIDE = 60;
const isAside = ({ start }: Quantity, text: string): boolean =>
  /[(（][^()（）]*$/u.test(textBefore(text, start, ASIDE));
const isMoney = ({ units }: Quantity): boolean => [...units].some((unit) => /^[A-Z]{3}$/.test(unit));
