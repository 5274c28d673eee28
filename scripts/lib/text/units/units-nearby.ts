import { matchesIn } from '../../matches-in.ts';
import { textBefore } from '../characters/text-before.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { mayBeSame } from './dimensions.ts';
import { unitsBeside } from './units-beside.ts';

type Place = { readonly start: number; readonly end: number };

const LENGTH_OF_TIME = /^(?:second|minute|hour|day|week|month|year|decade|century)$/;
const isTime = (units: ReadonlySet<string>): boolean => [...units].every((unit) => LENGTH_OF_TIME.test(unit));

/** UTF-16 units and words on either side of a number in which its own unit may stand beside another's. */
const REACH = 40;
const WORDS = 3;
/** What ends the words that belong to a number. */
const END = /[\p{Nd}.,;:!?()。、，；（）।،؛]/u;

/** The first letters of words. */
const FIRST_BEHIND = /(?<=\s)(?=\p{L})/gu;
const FIRST = /(?<!\p{L})(?=\p{L})/gu;

/** Where the words near a number begin: three behind the next one, and the two before it. */
function wordsNear(place: Place, text: string): readonly number[] {
  const behind = text.slice(place.end, place.end + REACH).split(END, 1)[0] ?? '';
  const before = textBefore(text, place.start, REACH).split(END).at(-1) ?? '';
  const next = matchesIn(behind, FIRST_BEHIND)
    .slice(1, WORDS + 1)
    .map(({ index }) => place.end + index);
  const last = matchesIn(before, FIRST)
    .slice(1 - WORDS)
    .map(({ index }) => place.start - before.length + index);
  return [...next, ...last];
}

const numbersBetween = (place: Place, at: number, given: TaggedText): boolean =>
  softNumbersOf(given).some(
    ({ start, end, isWeak }) =>
      isWeak !== true && ((start >= place.end && end <= at) || (end <= place.start && start >= at)),
  );

const isNear = (units: ReadonlySet<string>, place: Place, { text, tag }: TaggedText): boolean =>
  wordsNear(place, text).some((at) => {
    // What stands beyond another number is of that.
    if (numbersBetween(place, at, { text, tag })) return false;
    const found = unitsBeside(text, at, at, tag);
    return found.size > 0 && mayBeSame(units, found);
  });

/**
 * Whether two lengths of time may be said in one: the ninth hour of the day, devītā dienas stunda; the fifteenth day of the
 * month, no dia quinze do mês.
 */
export const saysBothUnits = (
  units: ReadonlySet<string>,
  others: ReadonlySet<string>,
  [from, source]: readonly [Place, TaggedText],
  [to, target]: readonly [Place, TaggedText],
): boolean => isTime(units) && isTime(others) && (isNear(units, to, target) || isNear(others, from, source));
