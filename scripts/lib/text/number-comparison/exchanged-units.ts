import { oncePerObject } from '../../once.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { mayBeSame } from '../units/dimensions.ts';
import { measuredIn } from '../units/unit-difference.ts';
import type { Quantity } from '../units/units-beside.ts';

/** The quantities of a text that have a unit. */
const quantitiesIn = oncePerObject((given: TaggedText): readonly Quantity[] =>
  measuredIn(given).filter(({ units }) => units.size > 0),
);

/**
 * The difference where two quantities of a source have exchanged their units: six years and eight months as acht Jahre und
 * sechs Monate. Each number must stand once in both texts; their units are read beside them.
 */
export function unitsExchanged(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = quantitiesIn(source);
  if (own.length < 2) return [];
  const others = quantitiesIn(target);
  const counterpart = ({ value }: Quantity): Quantity | undefined => {
    const [found, ...more] = others.filter((other) => other.value === value);
    return more.length === 0 && own.filter((each) => each.value === value).length === 1 ? found : undefined;
  };
  for (const [at, one] of own.entries())
    for (const two of own.slice(at + 1)) {
      const [a, b] = [counterpart(one), counterpart(two)];
      if (a === undefined || b === undefined || one.value === two.value || mayBeSame(one.units, two.units)) continue;
      const areTheirs = mayBeSame(one.units, a.units) || mayBeSame(two.units, b.units);
      if (areTheirs || !mayBeSame(one.units, b.units) || !mayBeSame(two.units, a.units)) continue;
      const placeIn = ({ value, start, end }: Quantity, { text }: TaggedText) => ({
        value,
        start,
        end,
        text: text.slice(start, end),
      });
      return [numberDifference('block', 'unit', placeIn(one, source), placeIn(a, target))];
    }
  return [];
}
