import { once, oncePerObject } from '../../once.ts';
import { textBefore } from '../characters/text-before.ts';
import { isHourOfSunrise } from '../number-pairs/equal-times.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf, withNumbers } from '../numbers/tagged-text.ts';
import { hourPhrases, phraseAlternatives } from '../phrases/word-lists.ts';
import { unitsBeside } from '../units/units-beside.ts';
import { hourOf, isInOtherHalf } from './beside-hour.ts';
import { isInClockTime } from './clock-times.ts';
import { halvesBeside, isSaidNear } from './day-halves.ts';
import { hoursOnDay } from './days-with-halves.ts';

/** A whole number from 1 to 24 of a text, in figures or in words. */
type Mention = { readonly value: number; readonly start: number; readonly end: number };
/** An hour of the source and the same hour of the translation. */
type Same = readonly [source: Mention, target: Mention];

const NOON = 12;
const LAST = 24;
/** The hours from midnight to sunrise. */
const SUNRISE = 6;
/** UTF-16 units between the two hours of a range. */
const BETWEEN = 28;
const PARTED = /[.,;:!?()\n、，。；،؛]/u;

/** The whole numbers of a text that may be hours of the day. */
const mentionsIn = oncePerObject((given: TaggedText): readonly Mention[] => {
  const mentions: Mention[] = [];
  const add = ({
    value,
    start,
    end,
  }: {
    readonly value: string;
    readonly start: number;
    readonly end: number;
  }): void => {
    const number = Number(value);
    const mayBe = Number.isInteger(number) && number > 0 && number <= LAST && !isInClockTime({ start, end }, given);
    if (mayBe) mentions.push({ value: number, start, end });
  };
  for (const token of tokensOf(given))
    if (token.kind === 'number' && token.percent === 'no' && !token.inDate && !token.glued) add(token);
  for (const word of softNumbersOf(given)) add(word);
  return mentions.sort((a, b) => a.start - b.start);
});

/**
 * Both texts without the hours that are the same by the clock of 24 hours and by the half of the day, or as those count
 * that begin the day at sunrise: 21 heures as nine in the evening, from nine to five as od dziewiątej do siedemnastej,
 * saa tatu as nine.
 */
export function withHoursOfDay(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [own, others] = [mentionsIn(source), mentionsIn(target)];
  if (own.length === 0 || others.length === 0) return [source, target];
  const from = own.filter(({ value }) => count(own, value) > count(others, value));
  const to = others.filter(({ value }) => count(others, value) > count(own, value));
  if (from.length === 0 || to.length === 0) return [source, target];
  const late = (list: readonly Mention[]): boolean => list.some(({ value }) => value > NOON);
  const same = [
    ...(late(to) ? hoursOf(own, others, source, target) : []),
    ...(late(from) ? hoursOf(others, own, target, source).map(([a, b]): Same => [b, a]) : []),
  ];
  const all = same.length > 0 ? same : fromSunrise(from, to, source, target);
  return all.length === 0
    ? [source, target]
    : [
        withNumbers(
          source,
          [],
          all.map(([first]) => first),
        ),
        withNumbers(
          target,
          [],
          all.map(([, second]) => second),
        ),
      ];
}

const count = (list: readonly Mention[], value: number): number => list.filter((each) => each.value === value).length;

/** Whether a text has an hour as a time, which is no number of its own: 2pm. */
const hasTime = (hour: number, given: TaggedText): boolean =>
  tokensOf(given).some((token) => token.kind === 'time' && hourOf(token) % NOON === hour % NOON);

/** The hours that one text says by the half of the day, and the other by the clock of 24 hours. */
function hoursOf(
  halved: readonly Mention[],
  whole: readonly Mention[],
  from: TaggedText,
  to: TaggedText,
): readonly Same[] {
  const ranges = rangesOf(halved, whole, from, to);
  if (ranges.length > 0) return ranges;
  const found: Same[] = [];
  for (const late of whole.filter(({ value }) => value > NOON)) {
    if (count(halved, late.value) >= count(whole, late.value) || hasTime(late.value, from)) continue;
    const hour = halved.find(
      (each) =>
        each.value === late.value - NOON &&
        (isInHalf(each, late.value, from) || (isBareHour(each, from) && isHour(late, to))) &&
        !found.some(([other]) => other === each),
    );
    if (hour !== undefined) found.push([hour, late]);
  }
  return found;
}

/** UTF-16 units on either side of an hour in which the half of its day stands: in the evening, Este, o'clock at night. */
const NEAR = 14;
const BEHIND = 24;

/** Whether the words beside an hour say that it is one of the afternoon, an hour by the clock of 24 hours. */
const isInHalf = ({ start, end }: Mention, hour: number, { text, tag }: TaggedText): boolean =>
  (hoursOnDay({ start, end }, { text, tag }, [hour % LAST])?.length ?? 0) > 0 ||
  isSaidNear(
    hour % LAST,
    [textBefore(text, start, NEAR).split(PARTED).at(-1) ?? '', text.slice(end, end + BEHIND).split(PARTED, 1)[0] ?? ''],
    tag,
  );

/** The two hours of a range: from nine to five as de neuf heures à dix-sept heures. */
function rangesOf(
  halved: readonly Mention[],
  whole: readonly Mention[],
  from: TaggedText,
  to: TaggedText,
): readonly Same[] {
  for (const [first, last] of rangesIn(halved, from.text)) {
    if (first.value > NOON || last.value > NOON) continue;
    const isBackwards = first.value > last.value;
    for (const [start, end] of rangesIn(whole, to.text)) {
      const isLate = start.value !== first.value || end.value !== last.value;
      if (!isLate || start.value >= end.value || start.value % NOON !== first.value % NOON) continue;
      if (end.value % NOON !== last.value % NOON) continue;
      // What counts down can only be hours, and so is what hours are said beside.
      if (!(isBackwards ? mayBeHour(end, to) : isHour(end, to) || isHour(start, to))) continue;
      if (mayBeHour(first, from) && mayBeHour(last, from))
        return [
          [first, start],
          [last, end],
        ];
    }
  }
  return [];
}

const rangesIn = (list: readonly Mention[], text: string): readonly (readonly [Mention, Mention])[] =>
  list.flatMap((first, at) => {
    const last = list[at + 1];
    if (last === undefined || last.start < first.end || last.start - first.end > BETWEEN) return [];
    return PARTED.test(text.slice(first.end, last.start)) ? [] : [[first, last] as const];
  });

/** The hours that one of the texts counts from sunrise. */
function fromSunrise(
  own: readonly Mention[],
  others: readonly Mention[],
  source: TaggedText,
  target: TaggedText,
): readonly Same[] {
  const found: Same[] = [];
  const isTurned = (a: Mention, b: Mention): boolean => (a.value + SUNRISE) % NOON === b.value % NOON;
  for (const hour of own) {
    const other = others.find(
      (each) =>
        isTurned(hour, each) &&
        !found.some(([, taken]) => taken === each) &&
        !hasTime(hour.value, source) &&
        !hasTime(each.value, target) &&
        !hasTime(each.value + SUNRISE, source) &&
        !isInOtherHalf(halvesOf(hour, source), each, target) &&
        ((isOfSunrise(each, target) && mayBeHour(hour, source)) ||
          (isOfSunrise(hour, source) && mayBeHour(each, target))),
    );
    if (other !== undefined) found.push([hour, other]);
  }
  return found;
}

/** Words behind an hour that is counted from six: Somali for the halves of the day, Thai for the morning and the night. */
const COUNTS_FROM_SIX: Readonly<Record<string, RegExp>> = {
  so: /^\p{L}{0,3} ?(?:subax|duhur|galab|habeen|fiid|maqrib)/iu,
  th: /^ ?(?:โมงเช้า|โมงครึ่งตอนเช้า|ทุ่ม)/u,
};

const isOfSunrise = (place: Mention, given: TaggedText): boolean =>
  isHourOfSunrise(place, given) ||
  COUNTS_FROM_SIX[given.tag.split('-', 1)[0] ?? '']?.test(given.text.slice(place.end, place.end + LAST)) === true;

/** The hours (0-23) that an hour means by the half of its day; none where nothing says that. */
const halvesOf = ({ value, start, end }: Mention, given: TaggedText): readonly number[] =>
  halvesBeside({ value: String(value), start, end }, given);

const unitsOf = ({ start, end }: Mention, { text, tag }: TaggedText): ReadonlySet<string> =>
  unitsBeside(text, start, end, tag);

/** Whether nothing else than hours is counted by a number. */
const mayBeHour = (place: Mention, given: TaggedText): boolean => {
  const units = unitsOf(place, given);
  return units.size === 0 || units.has('hour');
};

/** Ordinals of the hour in Slavic languages, feminine as it is: do siedemnastej, до сімнадцятої. */
const ORDINAL = /(?:tej|tého|tou|той|тої|тай)$/iu;

/** Words behind an hour that are no names of units. */
const CLOCK = /^\s?(?:Uhr|Auer|[点點時时](?![間间])|시|น\.|बजे)/u;

/** Whether a number is an hour by the word beside it, or by its form. English counts hours of a clock in no such way. */
const isHour = (place: Mention, given: TaggedText): boolean =>
  !/^en\b/.test(given.tag) &&
  (unitsOf(place, given).has('hour') ||
    CLOCK.test(given.text.slice(place.end, place.end + BEHIND)) ||
    ORDINAL.test(given.text.slice(place.start, place.end)));

const at = once(() => new RegExp(`(?<!\\p{L})(?:${phraseAlternatives(hourPhrases('at'))})[ \\u00A0]$`, 'iu'));
/** UTF-16 units of the longest word before an hour. */
const REACH = 8;
/** Behind an hour that counts nothing. */
const ENDS = /^(?:[\s\u00A0]*(?:[.,;:!?)]|$)|[\s\u00A0](?:o['’]clock|on|and|in|to|for|from|Uhr|uur)(?!\p{L}))/u;

/** Whether a number is an hour by the word before it, with nothing counted behind it: at nine, um neun. */
const isBareHour = ({ start, end }: Mention, { text }: TaggedText): boolean =>
  at().test(textBefore(text, start, REACH)) && ENDS.test(text.slice(end, end + LAST));
