import { dropWhere } from '../drop-where.ts';
import type { NumberToken } from '../number-token.ts';
import { type Pairing, pair } from '../pairing.ts';
import type { TaggedText } from '../tagged-text.ts';
import { isConverted } from './dimensions.ts';
import { unitsOf } from './unit-difference.ts';

/** Between a quantity and the same in another unit: `300 km (190 miles)`. */
const REACH = 24;
/** How far off the second of two units may be, which somebody has rounded already. */
const ROUNDED = 0.13;

/** Pairs a quantity with the same quantity in another unit, and leaves out what says nothing but that. */
export function pairConversions(pairing: Pairing, source: TaggedText, target: TaggedText): void {
  if (pairing.source.length === 0 && pairing.target.length === 0) return;
  if (pairing.source.length > 0 && pairing.target.length > 0) {
    pairHeights(pairing, source, target);
    pair(pairing, (a, b) => isSameQuantity(a, unitsOf(a, source), b, unitsOf(b, target)), 'converted');
  }
  dropRepeated(
    pairing.source,
    pairing.pairs.map((each) => each.source),
    source,
  );
  dropRepeated(
    pairing.target,
    pairing.pairs.map((each) => each.target),
    target,
  );
}

function isSameQuantity(
  one: NumberToken,
  units: ReadonlySet<string>,
  other: NumberToken,
  others: ReadonlySet<string>,
  tolerance?: number,
): boolean {
  for (const unit of units)
    for (const its of others)
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
function dropRepeated(left: NumberToken[], paired: readonly NumberToken[], text: TaggedText): void {
  dropWhere(left, (token) => {
    const units = unitsOf(token, text);
    return (
      units.size > 0 &&
      paired.some((other) => {
        const gap = Math.max(token.start - other.end, other.start - token.end);
        return gap <= REACH && isSameQuantity(token, units, other, unitsOf(other, text), ROUNDED);
      })
    );
  });
}
