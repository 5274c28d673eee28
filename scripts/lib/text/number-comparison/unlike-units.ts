import { oncePerObject } from '../../once.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { isConverted, mayBeSame } from '../units/dimensions.ts';
import { singlesIn } from '../units/singles.ts';
import { measuredIn } from '../units/unit-difference.ts';
import type { Quantity } from '../units/units-beside.ts';

/** Units of which a number is of one kind: time, length, weight. */
const KINDS: readonly ReadonlySet<string>[] = [
  new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century']),
  new Set(['millimeter', 'centimeter', 'meter', 'kilometer', 'inch', 'foot', 'yard', 'mile']),
  new Set(['milligram', 'gram', 'kilogram', 'quintal', 'tonne', 'ton', 'pound', 'ounce']),
];

/** A number that others say in figures: a couple of weeks. */
const PAIR = /\b(?:couple|pair)\b/i;

/**
 * The difference where both texts have a number once, with another unit of one kind: a hundred kilometres as a hundred metres,
 * within a month as within a year. A notice: the number may be another's.
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
    if (isAlike && !isSaid) return [numberDifference('notice', 'unit', placed(one, source), placed(same, target))];
  }
  return [];
}

/** The quantities of a source; read once for all languages. */
const kindsIn = oncePerObject((source: TaggedText): readonly Quantity[] =>
  PAIR.test(source.text) ? [] : [...measuredIn(source), ...singlesIn(source)].filter(isOfKind),
);
const isOfKind = ({ units }: Quantity): boolean => units.size > 0 && KINDS.some((kind) => units.isSubsetOf(kind));
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
