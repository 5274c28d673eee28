import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { lengthWordsOf } from './length-words.ts';

/** A number of a text, in figures or words. */
export type Numeral = { readonly start: number; readonly end: number; readonly value: number };

/** Before the centimetres of a height: 1m75. */
const METRES = /^\p{Nd}m$/u;

/** The numbers of a text, in figures and in words. */
export const numeralsOf = (given: TaggedText): readonly Numeral[] => [
  ...tokensOf(given)
    .filter(
      ({ kind, percent, unscaled, glued, start }) =>
        kind === 'number' &&
        percent === 'no' &&
        unscaled === undefined &&
        (!glued || METRES.test(given.text.slice(Math.max(0, start - 2), start))),
    )
    .map(({ start, end, value }) => ({ start, end, value: Number(value) })),
  ...softNumbersOf(given).map(({ start, end, value }) => ({ start, end, value: Number(value) })),
];

/** The numbers of a text that are one and a half or more, with the half right behind the number. */
export const halvesOf = (given: TaggedText): readonly Numeral[] =>
  numeralsOf(given).filter(({ value }) => value > 1 && value % 1 === 0.5);

/** Text between a number and the name: a blank, a hyphen, a counter. */
const GAP = /^(?:[\s\u00A0\u202F\u200B\u2010\u2011-]|de |[个個])?$/u;

/** Irish sé is six, and he: before one year or hour it is no number. */
const IS_HE = /^sé (?:bliain|uair)(?!\p{L})/iu;

/** Whether a number of a text is a pronoun before what it does not count: chaith sé bliain go leith ann. */
export const isPronoun = ({ start }: Numeral, { text, tag }: TaggedText): boolean =>
  /^ga\b/.test(tag) && IS_HE.test(text.slice(start, start + 16));

/** The number right before a place, the longest. */
export function numeralBefore(numerals: readonly Numeral[], place: number, text: string): Numeral | undefined {
  return numerals
    .filter(({ end }) => end <= place && place - end <= 3 && GAP.test(text.slice(end, place)))
    .toSorted((a, b) => a.start - b.start)[0];
}

/** Between a number and its half. */
const AND = / and (?:an? )?$/;

/** A half with the figure before it: the 3 of “3 and a half years”. */
export function withWhole(
  half: Numeral | undefined,
  numerals: readonly Numeral[],
  { text, tag }: TaggedText,
): Numeral | undefined {
  const lead = half?.value === 0.5 && /^en\b/.test(tag) ? AND.exec(text.slice(0, half.start))?.[0] : undefined;
  const whole =
    half === undefined || lead === undefined ? undefined : numeralBefore(numerals, half.start - lead.length, text);
  return half === undefined || whole === undefined || whole.value % 1 !== 0
    ? half
    : { start: whole.start, end: half.end, value: whole.value + 0.5 };
}

/** Articles before a length and what follows it, where it is one of them: a year and six months, un an și șase luni. */
const ONE: Readonly<Record<string, readonly [before: RegExp, behind: RegExp]>> = {
  en: [/(?<!\p{L})a $/iu, /^s? and (?!an? )/iu],
  ro: [/(?<!\p{L})(?:un|o) $/iu, /^ [sșş]i /iu],
};

/** Whether the article before the name of a length stands for one. */
export function isOneBefore(lead: string, rest: string, tag: string): boolean {
  const [before, behind] = ONE[tag.split('-', 1)[0] ?? ''] ?? [];
  return before?.test(lead) === true && behind?.test(rest) === true;
}

/** Whether a number with its half stands right behind the name of what it counts: miaka mitatu na nusu. */
export const isHalfBehind = ({ start, value }: Numeral, end: number): boolean =>
  start >= end && start - end <= 1 && value > 1 && value % 1 === 0.5;

/** Whether a half at a place is part of a longer number: the half of a decade and half a million. */
export const goesOn = (start: number, end: number, numerals: readonly Numeral[]): boolean =>
  numerals.some((each) => start <= each.start && each.start < end && end < each.end);

/** UTF-16 units behind a number in which its half stands. */
const HALF_REACH = 24;
/** Languages that count behind the name: ọnwa isii are six months. */
const COUNTED_BEHIND = /^(?:ig|yo)\b/;

/** The number right behind the name of a length that ends at a place (UTF-16 units), with its half: afọ abụọ na ọkara. */
export function countBehind(
  end: number,
  numerals: readonly Numeral[],
  { text, tag }: TaggedText,
): { readonly value: number; readonly end: number; readonly isHalf: boolean } | undefined {
  const found = COUNTED_BEHIND.test(tag) ? numerals.find(({ start }) => start >= end && start - end <= 1) : undefined;
  if (found === undefined) return undefined;
  const half =
    lengthWordsOf(tag)
      .behind()
      .exec(text.slice(found.end, found.end + HALF_REACH))?.[0].length ?? 0;
  return { value: found.value + (half > 0 ? 0.5 : 0), end: found.end + half, isHalf: half > 0 };
}
