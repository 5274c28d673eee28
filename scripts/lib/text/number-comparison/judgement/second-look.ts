import { calendarMonthDifferences } from '../../date-comparison/calendar-months.ts';
import { dayPartDifferences, noonDifferences } from '../../date-comparison/day-parts.ts';
import { decadeDifferences } from '../../date-comparison/lone-decades.ts';
import type { NumberDifference } from '../../number-pairs/number-difference.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { nationDifferences } from '../../units/currency-nations.ts';
import { addedHalves } from '../in-words/halves-and-wholes.ts';
import { bothDifferences } from '../in-words/lost-both.ts';
import { deniedBoundDifferences } from '../limits/bound-differences.ts';
import { changeWayDifferences } from '../limits/change-ways.ts';
import { contrarySenses } from '../limits/contrary-senses.ts';
import { contraryOrder, contrarySides } from '../limits/contrary-sides.ts';
import { limitDifferences } from '../limits/next-whole.ts';
import { withinDifferences } from '../limits/within-terms.ts';
import { orderExchanged, ordinalsExchanged } from '../order/exchanged-order.ts';
import { lostMinus } from '../signs-and-units/minus-words.ts';
import { unlikeUnits } from '../signs-and-units/unlike-units.ts';

/** What is looked for where nothing else differs, none of which is sure. */
const LOOKS = [
  dayPartDifferences,
  noonDifferences,
  withinDifferences,
  changeWayDifferences,
  deniedBoundDifferences,
  contrarySides,
  contraryOrder,
  limitDifferences,
  unlikeUnits,
  orderExchanged,
  ordinalsExchanged,
  nationDifferences,
  decadeDifferences,
  calendarMonthDifferences,
  contrarySenses,
  addedHalves,
  lostMinus,
  bothDifferences,
];

/**
 * What was found at two texts, where none of it is grave, and what a last look finds beside it: words beside a number, or for a part
 * of the day, that say the contrary of those of the source. Of each kind one is said.
 */
export function withSecondLook(
  found: readonly NumberDifference[],
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] {
  if (found.some(({ severity }) => severity !== 'notice')) return found;
  const all = [...found];
  for (const look of LOOKS) {
    const [other] = look(source, target);
    if (other !== undefined && !all.some((each) => each.kind === other.kind && !isGraver(other, each))) all.push(other);
  }
  return all;
}

const isGraver = (one: NumberDifference, other: NumberDifference): boolean =>
  (one.kind === 'changed' || one.kind === 'unit') && one.severity !== 'notice' && other.severity === 'notice';
