import { matchesIn } from '../../matches-in.ts';
import { oncePerObject } from '../../once.ts';
import { plainDigits } from '../numbers/digits.ts';
import { decimal, numberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../numbers/tagged-text.ts';
import { type Numeral, numeralsOf } from './numerals.ts';
import { unitsBeside } from './units-beside.ts';

/** A length of time to the second, however it is written, in hundredths of a second. */
type ClockLength = {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  /** How it is written: as a time with its seconds (2:24:08), by other signs or names of units, or as one figure with its unit. */
  readonly by: 'colon' | 'parts' | 'figure';
};

const HUNDREDTHS = 100;
/** Seconds of each part, the largest first. */
const PARTS = { hour: 3600, minute: 60, second: 1 } as const;
const SMALLER: Readonly<Record<string, keyof typeof PARTS>> = { hour: 'minute', minute: 'second' };
/** The most of a part that stands behind a larger one. */
const MOST = 59;
/** Half an hour, the least that two zones of time differ by. */
const HALF_AN_HOUR = 1800 * HUNDREDTHS;

/** Times with seconds or with a part of a second, and no time of the day: 2:24:08, 3:41.2, 2:24:08.5. */
const COLON =
  /(?<![\d:.,])(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,2}))?(?![\d:]|[.,]\d|[ \u00A0]?[ap]\.? ?m(?!\p{L}))/giu;
/** The signs of minutes and seconds: 9"87, 3'41"2, 2h24'08". */
const SIGNS =
  /(?<![\d.,'’′])(?:(\d{1,2})[ \u00A0]?h[ \u00A0]?)?(?:(\d{1,2}) ?['’′](?!['’′]) ?)?(\d{1,2}) ?(?:["”″]|''|’’|′′)(?:(\d{1,2})(?![\d.,]*\d))?/giu;
/** Letters of units: 2 h 24 min 8 s, 2h24m08s. */
const LETTERS =
  /(?<![\p{L}\d.,])(?:(\d{1,2})[ \u00A0\u202F]?h[ \u00A0\u202F]?)?(\d{1,2})[ \u00A0\u202F]?m(?:in|n)?\.?[ \u00A0\u202F]?(\d{1,2})(?:[.,](\d{1,2}))?[ \u00A0\u202F]?s(?:ec|ek)?(?!\p{L})/giu;
/** Letters of seconds with a part behind them: 9 s 87. */
const SECONDS =
  /(?<![\p{L}\d.,])(?:(\d{1,2})[ \u00A0\u202F]?h[ \u00A0\u202F]?)?(?:(\d{1,2})[ \u00A0\u202F]?m(?:in|n)?\.?[ \u00A0\u202F]?)?(\d{1,2})[ \u00A0\u202F]?s(?:ec|ek)?\.?[ \u00A0\u202F]?(\d{1,2})(?![\d.,]*\d)/giu;
/** Units of Chinese, Japanese and Korean, whose minutes are other units as well: 3分41秒2, 2小时24分8.5秒. */
const HAN =
  /(?<![\d.,])(?:(\d{1,2}) ?(?:小[时時]|時間|시간) ?)?(?:(\d{1,2}) ?[分분] ?)?(\d{1,2})(?:[.．](\d{1,2}))? ?[秒초](?:(\d{1,2})(?![\d.,]*\d))?/gu;
const WRITTEN = [
  ['colon', COLON],
  ['parts', SIGNS],
  ['parts', SECONDS],
  ['parts', LETTERS],
  ['parts', HAN],
] as const;
const MAY_BE_TIMED = /\d:\d\d[:.,]\d/;

/** Whether a text has a time with its seconds, or with a part of one. */
export const hasClockLength = ({ text }: TaggedText): boolean => MAY_BE_TIMED.test(text);

/**
 * Both texts without the lengths of time to the second that they write in two ways: 2:24:08 as 2 h 24 min 8 s, 9.87 seconds as 9"87 or
 * 9秒87. A time and another length of the translation, which differ in their seconds, are numbers.
 */
export function withClockLengths(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [own, others] = [[...lengthsIn(source)], [...lengthsIn(target)]];
  if (own.length === 0 || others.length === 0) return [source, target];
  const [from, to]: [ClockLength[], ClockLength[]] = [[], []];
  for (const one of [...own]) {
    const same = others.find((other) => isSame(one, other));
    if (same === undefined) continue;
    own.splice(own.indexOf(one), 1);
    others.splice(others.indexOf(same), 1);
    if (one.by === same.by && one.by !== 'parts') continue;
    from.push(one);
    to.push(same);
  }
  const timed = own.filter(({ by }) => by === 'colon');
  const heard = others.filter(({ by }) => by !== 'figure');
  const isOther = timed.some((one) => heard.some((other) => (one.value - other.value) % HALF_AN_HOUR !== 0));
  return isOther
    ? [
        withNumbers(
          source,
          timed.map((each) => asNumber(each, source)),
          from,
        ),
        withNumbers(
          target,
          heard.map((each) => asNumber(each, target)),
          to,
        ),
      ]
    : [withNumbers(source, [], from), withNumbers(target, [], to)];
}

/** Whether two lengths are the same; of a time the half of the day may be a word. */
const isSame = (one: ClockLength, other: ClockLength): boolean =>
  one.value === other.value ||
  (one.by === 'colon' && other.by === 'colon' && Math.abs(one.value - other.value) === 12 * PARTS.hour * HUNDREDTHS);

const asNumber = ({ value, start, end }: ClockLength, { text }: TaggedText): ReturnType<typeof numberToken> =>
  numberToken({ start, end, text: text.slice(start, end), value: String(value / HUNDREDTHS) });

const MAY_BE = /\p{Nd}/u;

const lengthsIn = oncePerObject((given: TaggedText): readonly ClockLength[] => {
  if (!MAY_BE.test(given.text)) return [];
  const found: ClockLength[] = [];
  // Of two at one place the longer one counts.
  for (const each of [...writtenIn(given.text), ...namedIn(given)].toSorted(
    (one, other) => other.end - other.start - (one.end - one.start),
  ))
    if (!found.some(({ start, end }) => start < each.end && each.start < end)) found.push(each);
  return found.toSorted((a, b) => a.start - b.start);
});

function writtenIn(text: string): readonly ClockLength[] {
  const plain = plainDigits(text).text;
  return WRITTEN.flatMap(([by, pattern]) =>
    matchesIn(plain, pattern).flatMap(
      ({ index, 0: all, 1: hours, 2: minutes, 3: seconds = '0', 4: inside, 5: behind }) => {
        const part = inside ?? behind ?? '';
        // 3:41 is a time, and 87" or 8秒 no length by itself.
        if (hours === undefined && part === '' && ((pattern !== LETTERS && pattern !== HAN) || minutes === undefined))
          return [];
        if (Number(minutes ?? 0) > MOST || Number(seconds) > MOST) return [];
        const value =
          Number(hours ?? 0) * PARTS.hour + Number(minutes ?? 0) * PARTS.minute + Number(decimal(seconds, part));
        const isFigure = pattern === HAN && hours === undefined && minutes === undefined && inside !== undefined;
        return [
          {
            value: Math.round(value * HUNDREDTHS),
            start: index,
            end: index + all.length,
            by: isFigure ? ('figure' as const) : by,
          },
        ];
      },
    ),
  );
}

/** Behind the name of the second, the digits of its part: 41秒2, 9 secondes 87, 9 secondi e 87. */
const PART = /^[^.;:!?()\p{Nd}]{1,16}?(\p{Nd}{1,2})(?!\p{Nd}|[.,]\p{Nd})/u;
/** Between two parts: the name of a unit, and "and". No sentence ends there, but an abbreviation. */
const BETWEEN = /^[^;:!?()\p{Nd}]{1,24}$/u;

/** The lengths whose parts have names of units: 3 minutes 41.2 seconds, 3分41秒2. */
function namedIn(given: TaggedText): readonly ClockLength[] {
  const { text, tag } = given;
  const all = numbersOf(given);
  const unitOf = ({ start, end }: Numeral): keyof typeof PARTS | undefined => {
    const units = unitsBeside(text, start, end, tag);
    return (['hour', 'minute', 'second'] as const).find((unit) => units.has(unit));
  };
  const found: ClockLength[] = [];
  for (let at = 0; at < all.length; at += 1) {
    const first = all[at];
    const own = first === undefined ? undefined : unitOf(first);
    if (first === undefined || own === undefined) continue;
    let unit: keyof typeof PARTS = own;
    let [value, last, count] = [first.value * PARTS[unit], first, 1];
    for (let next = all[at + 1]; next !== undefined && unit !== 'second'; next = all[at + count]) {
      const smaller: keyof typeof PARTS | undefined = SMALLER[unit];
      if (smaller === undefined || next.value > MOST || unitOf(next) !== smaller) break;
      if (next.start < last.end || !BETWEEN.test(text.slice(last.end, next.start))) break;
      [value, last, unit, count] = [value + next.value * PARTS[smaller], next, smaller, count + 1];
    }
    if (unit !== 'second') continue;
    const part = last.value % 1 === 0 ? partBehind(last, all[at + count], given) : undefined;
    const end = part?.end ?? last.end;
    value += Number(part?.value ?? 0);
    found.push({
      value: Math.round(value * HUNDREDTHS),
      start: first.start,
      end,
      by: count === 1 && part === undefined ? 'figure' : 'parts',
    });
    at += count - 1;
  }
  return found;
}

/** The part of a second behind its name, where that counts nothing itself. */
function partBehind(
  { end }: Numeral,
  next: Numeral | undefined,
  { text, tag }: TaggedText,
): { readonly value: string; readonly end: number } | undefined {
  const [all = '', digits = ''] = PART.exec(text.slice(end, end + 24)) ?? [];
  if (all === '' || next?.end !== end + all.length || unitsBeside(text, next.start, next.end, tag).size > 0)
    return undefined;
  return { value: decimal('0', plainDigits(digits).text), end: next.end };
}

/** The numbers of a text, in their order, the hours and minutes of 2 h 24 apart. */
const numbersOf = (given: TaggedText): readonly Numeral[] =>
  [
    ...numeralsOf(given),
    ...tokensOf(given).flatMap(({ kind, parts }) =>
      kind === 'time' ? parts.map(({ start, end, value }) => ({ start, end, value: Number(value) })) : [],
    ),
  ].toSorted((a, b) => a.start - b.start || b.end - a.end);
