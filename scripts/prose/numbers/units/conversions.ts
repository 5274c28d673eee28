import { dropWhere } from '../drop-where.ts';
import { difference, type NumberDifference } from '../number-difference.ts';
import type { NumberToken } from '../number-token.ts';
import { type Pairing, pair } from '../pairing.ts';
import { softNumbersOf } from '../soft-numbers.ts';
import type { TaggedText } from '../tagged-text.ts';
import { isConverted, mayBeSame } from './dimensions.ts';
import { unitsOf } from './unit-difference.ts';
import { unitsBeside } from './units-beside.ts';

/** Between a quantity and the same in another unit: `300 km (190 miles)`. */
const REACH = 24;
/** How far off the second of two units may be, which somebody has rounded already. */
const ROUNDED = 0.13;

/** A number and its units, in figures or words. */
type Quantity = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly units: ReadonlySet<string>;
};

/**
 * Pairs a quantity with the same quantity in another unit, and leaves out what says nothing but that. What the
 * translation leaves out comes back as notices.
 */
export function pairConversions(pairing: Pairing, source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (pairing.source.length === 0 && pairing.target.length === 0) return [];
  if (pairing.source.length > 0 && pairing.target.length > 0) {
    pairHeights(pairing, source, target);
    pair(pairing, (a, b) => isSameQuantity(quantity(a, source), quantity(b, target)), 'converted');
  }
  const inWords = quantitiesInWords(source);
  const ofSource = [...pairing.pairs.map((each) => quantity(each.source, source)), ...inWords];
  const ofTarget = pairing.pairs.map((each) => quantity(each.target, target));
  const targetInWords = quantitiesInWords(target);
  const lost = pairing.source.filter(
    (token) =>
      isSaidAgain(quantity(token, source), ofSource, source.text) ||
      // 14 days are two weeks.
      targetInWords.some((word) => isSameQuantity(quantity(token, source), word)),
  );
  dropWhere(pairing.source, (token) => lost.includes(token));
  dropWhere(pairing.target, (token) => {
    const own = quantity(token, target);
    return isSaidAgain(own, ofTarget, target.text) || inWords.some((word) => isSameQuantity(word, own));
  });
  return lost.map((token) => difference('notice', 'converted', token));
}

const quantity = (token: NumberToken, text: TaggedText): Quantity => ({
  value: token.value,
  start: token.start,
  end: token.end,
  units: unitsOf(token, text),
});

/** The numbers in words of a text that count something by measure: two decades, six metres. */
export function quantitiesInWords(given: TaggedText): readonly Quantity[] {
  return softNumbersOf(given).flatMap(({ value, start, end }) => {
    const units = unitsBeside(given.text, start, end, given.tag);
    return units.size === 0 ? [] : [{ value, start, end, units }];
  });
}

/** The same amount in another unit. */
export function isSameQuantity(one: Quantity, other: Quantity, tolerance?: number): boolean {
  for (const unit of one.units)
    for (const its of other.units)
      if (isConverted(Number(one.value), unit, Number(other.value), its, tolerance)) return true;
  return false;
}

/** "6-foot-6" is 1.98 m. */
function pairHeights(pairing: Pairing, source: TaggedText, target: TaggedText): void {
  for (const feet of [...pairing.source]) {
    if (!unitsOf(feet, source).has('foot')) continue;
    const inches = pairing.source.find((token) => token.start > feet.end && token.start - feet.end < 12);
    if (inches === undefined || Number(inches.value) > 11) continue;
    const meters = Number(feet.value) * 0.3048 + Number(inches.value) * 0.0254;
    pair(
      pairing,
      (a, b) =>
        a === feet &&
        ['meter', 'centimeter'].some(
          (unit) =>
            Math.abs(Number(b.value) * (unit === 'meter' ? 1 : 0.01) - meters) < 0.02 && unitsOf(b, target).has(unit),
        ),
      'converted',
    );
    if (!pairing.source.includes(feet)) pairing.source.splice(pairing.source.indexOf(inches), 1);
  }
}

/** "300 km (190 miles)" loses nothing where only one of the two is said, nor does it say more where both are. */
function isSaidAgain(one: Quantity, others: readonly Quantity[], text: string): boolean {
  if (one.units.size === 0) return false;
  return others.some((other) => {
    const gap = Math.max(one.start - other.end, other.start - one.end);
    if (gap > REACH) return false;
    return (
      isSameQuantity(one, other, ROUNDED) ||
      (isInBrackets(one, text) && isMoney(one) && isMoney(other) && !mayBeSame(one.units, other.units))
    );
  });
}

/** "$200 billion (£150 billion)": so much in the reader's own money. */
const isInBrackets = ({ start }: Quantity, text: string): boolean =>
  /[(（]\P{L}{0,3}$/u.test(text.slice(Math.max(0, start - 4), start));
const isMoney = ({ units }: Quantity): boolean => [...units].some((unit) => /^[A-Z]{3}$/.test(unit));
