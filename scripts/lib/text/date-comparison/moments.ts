import { oncePerObject } from '../../once.ts';
import { mayCountFromSunrise } from '../number-pairs/equal-times.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { plainDigits } from '../numbers/digits.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { unitsBeside } from '../units/units-beside.ts';
import { isBehindAt } from './beside-hour.ts';
import { clockTimesIn } from './clock-times.ts';
import { halvesBeside, hasHalfWord } from './day-halves.ts';
import { halfWords } from './half-words.ts';
import { middlesIn } from './midday.ts';
import { withMinutesApart } from './minutes-apart.ts';
import { spokenHours } from './spoken-halves.ts';
import { hasMovedHours } from './zones.ts';

/** A time of day that a text says, and the minutes since midnight that it may mean: "half past six" is one of two. */
type Moment = NumberPlace & { readonly minutes: readonly number[] };

const [HOUR, NOON, DAY] = [60, 12, 24];

/**
 * The difference where a source says one time of day, and no time that its translation says may be that: half past six in
 * the evening as um 18 Uhr, six in the morning as um Viertel vor sechs.
 */
export function momentDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if ([source, target].some(({ tag }) => mayCountFromSunrise(tag))) return [];
  const [own, ...more] = momentsIn(source);
  if (own === undefined || more.length > 0) return [];
  const [, read] = withMinutesApart(source, target);
  const others = momentsIn(read);
  const [other] = others;
  if (other === undefined || hasMovedHours(source, target)) return [];
  const isSame = others.some(({ minutes }) => minutes.some((each) => own.minutes.includes(each)));
  if (isSame || mayBeSaid(own, others, target)) return [];
  const isHalfDay = other.minutes.some((each) =>
    own.minutes.some((one) => one % (NOON * HOUR) === each % (NOON * HOUR)),
  );
  return [numberDifference('ask', isHalfDay ? 'half-day' : 'changed', own, other)];
}

/** Whether a number of a text that is no time may be the hour of one. */
function mayBeSaid({ minutes }: Moment, times: readonly Moment[], target: TaggedText): boolean {
  const hours = new Set(minutes.flatMap((each) => [each / HOUR, each / HOUR - NOON, each / HOUR + NOON]));
  return [...tokensOf(target), ...softNumbersOf(target)].some(
    ({ value, start, end }) => hours.has(Number(value)) && !times.some((each) => each.start < end && start < each.end),
  );
}

/** The times of day of a text, in figures or in words; those that are one of two count as both. */
const momentsIn = oncePerObject((given: TaggedText): readonly Moment[] => {
  const spoken = clockTimesIn(given);
  const isApart = ({ start, end }: NumberPlace): boolean =>
    !spoken.some((each) => each.start < end && start < each.end);
  const hours = spokenHours(given).filter(isApart);
  const found: Moment[] = [
    ...spoken.map((token) => timed(token, given)),
    ...hours.map((hour) => ({ ...hour, minutes: hour.hours.map((each) => (each % DAY) * HOUR) })),
    ...middlesIn(given).map((place) => ({ ...place, minutes: [Number(place.value) * HOUR] })),
  ];
  const isFree = ({ start, end }: NumberToken): boolean => !found.some((each) => each.start < end && start < each.end);
  const figures = tokensOf(given).filter((token) => isFree(token) && isTime(token, given));
  return [...found, ...figures.map((token) => timed(token, given))].sort((a, b) => a.start - b.start);
});

/** The minutes of a time: of an hour up to twelve, by the words for the half of the day beside it. */
function timed(token: NumberToken, given: TaggedText): Moment {
  const [hour = 0, minute = 0] = plainDigits(token.kind === 'time' ? token.value : token.text)
    .text.split(/[:.]/u)
    .map(Number);
  const place = { value: token.value, start: token.start, end: token.end, text: token.text };
  const isExact = hour === 0 || hour > NOON || (token.isSpoken !== true && /[ap]\.? ?m\b/iu.test(token.text));
  // À 6 heures is in the morning, where nothing speaks of the evening.
  const isBare = token.isSpoken !== true && !halfWords(given.tag).isHalved && !hasHalfWord(given);
  if (isExact || isBare) return { ...place, minutes: [(hour % DAY) * HOUR + minute] };
  const said = halvesBeside({ ...place, value: String(hour) }, given);
  const hours = said.length > 0 ? said : [hour % NOON, (hour % NOON) + NOON];
  return { ...place, minutes: hours.map((each) => (each % DAY) * HOUR + minute) };
}

/** UTF-16 units from an hour to its minutes, and these: 6 heures 30. */
const REACH = 16;
const MINUTES = /^[ \u00A0]?\p{L}{1,6}(?:[ \u00A0]\p{L}{1,3})?[ \u00A0]?\p{Nd}{2}(?!\p{Nd})/u;

/** Whether a figure is a time of day: one with its minutes, or an hour behind "at" that counts nothing else. */
function isTime(token: NumberToken, given: TaggedText): boolean {
  const behind = given.text.slice(token.end, token.end + REACH);
  if (token.kind === 'time') return !/:\d\d:/u.test(plainDigits(token.text).text);
  if (token.kind !== 'number' || token.percent !== 'no' || token.inDate || token.glued || token.negative) return false;
  if (!/^(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?$/.test(plainDigits(token.text).text)) return false;
  const units = unitsBeside(given.text, token.start, token.end, given.tag);
  return (units.size === 0 || units.has('hour')) && !MINUTES.test(behind) && isBehindAt(given.text, token.start);
}
