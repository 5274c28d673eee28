import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { type Order, ordersIn } from '../in-words/ordinals.ts';
import { numberPlacesIn } from '../reading/number-places.ts';

/** A letter that may be a Roman numeral, and no number: L’équipe. */
const NUMERAL = /^[IVXLCDM]$/u;

/** An ordinal of a text and a number that is none, each the only one of its kind. */
type Both = { readonly order: Order; readonly count: NumberPlace };

/**
 * The difference where an ordinal and a number have changed places: the third time in four games as the fourth time in three. Each text
 * has one of both kinds, and the translation the two values the other way round. A person has to look.
 */
export function ordinalsExchanged(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = bothIn(source);
  if (own === undefined || own.order.value === Number(own.count.value)) return [];
  const other = bothIn(target);
  if (other === undefined) return [];
  const isExchanged = other.order.value === Number(own.count.value) && Number(other.count.value) === own.order.value;
  return isExchanged ? [numberDifference('ask', 'exchanged', placeOf(own.order), placeOf(other.order))] : [];
}

const placeOf = (order: Order): NumberPlace => ({ ...order, value: String(order.value) });

/** The only ordinal above the first of a text, and the only other number above one of it. */
function bothIn(given: TaggedText): Both | undefined {
  const orders = ordersIn(given);
  const [order, ...others] = orders.filter(({ value }) => value > 1);
  if (order === undefined || others.length > 0) return undefined;
  const [count, ...more] = numberPlacesIn(given).filter(
    ({ value, text, start, end }) =>
      Number(value) > 1 && !NUMERAL.test(text) && !orders.some((each) => each.start < end && start < each.end),
  );
  return count === undefined || more.length > 0 ? undefined : { order, count };
}
