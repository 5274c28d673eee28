import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { dayHalfBehind } from './day-halves.ts';

/** An ending of case behind a figure: 6-й вечора. */
const ENDING = /^-\p{L}{1,3}/u;
/** UTF-16 units behind a figure in which the half of its day stands. */
const REACH = 24;
/** Where what belongs to the figure ends. */
const STOP = /[\p{Nd}.,;:!?]/u;

const isAfternoon = ({ end }: NumberToken, { text, tag }: TaggedText): boolean => {
  const rest =
    text
      .slice(end, end + REACH)
      .replace(ENDING, '')
      .split(STOP, 1)[0] ?? '';
  return dayHalfBehind(rest, tag) === 'pm';
};

/** Whether two figures are one hour, by the half of the day and by the clock of 24 hours: о 6-й вечора, v 18 hodin. */
export function isHourByHalf(one: NumberToken, other: NumberToken, source: TaggedText, target: TaggedText): boolean {
  if (one.kind !== 'number' || other.kind !== 'number') return false;
  const step = Number(other.value) - Number(one.value);
  return (step === 12 && isAfternoon(one, source)) || (step === -12 && isAfternoon(other, target));
}
