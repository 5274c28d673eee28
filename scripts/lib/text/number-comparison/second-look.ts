import { calendarMonthDifferences } from '../date-comparison/calendar-months.ts';
import type { NumberDifference } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { nationDifferences } from '../units/currency-nations.ts';
import { addedHalves } from './added-halves.ts';
import { deniedBoundDifferences } from './bound-differences.ts';
import { changeWayDifferences } from './change-ways.ts';
import { contraryOrder, contrarySides } from './contrary-sides.ts';
import { dayPartDifferences } from './day-parts.ts';
import { orderExchanged } from './exchanged-order.ts';
import { ordinalsExchanged } from './exchanged-ordinals.ts';
import { contrarySenses } from './least-or-most.ts';
import { decadeDifferences } from './lone-decades.ts';
import { bothDifferences } from './lost-both.ts';
import { lostMinus } from './lost-minus.ts';
import { limitDifferences } from './next-whole.ts';
import { unlikeUnits } from './unlike-units.ts';
import { withinDifferences } from './within-terms.ts';

/** What is looked for where nothing else differs, none of which is sure. */
const LOOKS = [
  dayPartDifferences,
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
