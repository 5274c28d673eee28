import { matchesIn } from '../../../matches-in.ts';
import { oncePerObject } from '../../../once.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { isConverted, mayBeSame } from '../../units/dimensions.ts';
import { singlesIn } from '../../units/singles.ts';
import { measuredIn } from '../../units/unit-difference.ts';
import type { Quantity } from '../../units/units-beside.ts';
import { saysBothUnits } from '../../units/units-nearby.ts';

/** Units of which a number is of one kind: time, length, weight. */
const KINDS: readonly ReadonlySet<string>[] = [
  new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century']),
  new Set(['millimeter', 'centimeter', 'meter', 'kilometer', 'inch', 'foot', 'yard', 'mile']),
  new Set(['milligram', 'gram', 'kilogram', 'quintal', 'tonne', 'ton', 'pound', 'ounce']),
];

/** A number that others say in figures: a couple of weeks, a couple weeks. */
const PAIR = /\b(?:couple|pair) of\b|\ba couple \p{L}/iu;

/**
 * The difference where both texts have a number once, with another unit of one kind: a hundred kilometres as a hundred metres,
 * within a month as within a year. Of centuries, which many languages count in hundreds of years, a notice.
 */
export function unlikeUnits(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = kindsIn(source);
  if (own.length === 0) return [];
  const others = measuredIn(target).filter(isOfKind);
  for (const one of own) {
    const [same, ...more] = others.filter(({ value }) => value === one.value);
    if (same === undefined || more.length > 0 || own.filter(({ value }) => value === one.value).length > 1) continue;
    const isAlike = KINDS.some((kind) => one.units.isSubsetOf(kind) && same.units.isSubsetOf(kind));
    const isSaid = others.some((other) => mayBeSame(one.units, other.units) || isSameLength(one, other));
    if (!isAlike || isSaid) continue;
    const isUnsure =
      // “Half an inch” is none, and “a month ago today” no day.
      one.value === '1' ||
      areEras(one, same) ||
      areFigures([one, source], [same, target]) ||
      saysBothUnits(one.units, same.units, [one, source], [same, target]);
    return [numberDifference(isUnsure ? 'notice' : 'block', 'unit', placed(one, source), placed(same, target))];
  }
  return [];
}

/** The quantities of a source; read once for all languages. */
const kindsIn = oncePerObject((source: TaggedText): readonly Quantity[] =>
  PAIR.test(source.text) ? [] : [...measuredIn(source), ...singlesIn(source), ...fortnightsIn(source)].filter(isOfKind),
);
/** A fortnight is two weeks, and no two months. */
const FORTNIGHT = /\bfortnight\b/giu;
const fortnightsIn = ({ text }: TaggedText): readonly Quantity[] =>
  matchesIn(text, FORTNIGHT).map(({ index: start, 0: { length } }) => ({
    value: '2',
    start,
    end: start + length,
    units: new Set(['week']),
  }));
const isOfKind = ({ units }: Quantity): boolean => units.size > 0 && KINDS.some((kind) => units.isSubsetOf(kind));
const areEras = (...both: readonly Quantity[]): boolean =>
  both.some(({ units }) => units.has('century') || units.has('decade'));
/** Of two figures it is known already whether their units differ: what is left may be another's. */
const areFigures = (...both: readonly (readonly [Quantity, TaggedText])[]): boolean =>
  both.every(([{ start, end }, { text }]) => /\p{Nd}/u.test(text.slice(start, end)));
const isSameLength = (one: Quantity, other: Quantity): boolean =>
  [...one.units].some((unit) =>
    [...other.units].some((each) => isConverted(Number(one.value), unit, Number(other.value), each)),
  );
const placed = ({ value, start, end }: Quantity, { text }: TaggedText) => ({
  value,
  start,
  end,
  text: text.slice(start, end),
});
