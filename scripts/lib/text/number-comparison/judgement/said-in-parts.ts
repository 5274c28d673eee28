import { textBefore } from '../../characters/text-before.ts';
import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { unitsBeside } from '../../units/units-beside.ts';

/**
 * Whether a number that stands for another one says the same with what is beside it, in either text:
 *
 * - with the number next to it, by a sum, a product or a half of its scale: a billion and 200 million for 1.2 billion, 2 million and a half,
 *   two and tenths;
 * - as a share of a whole thing: “a year and a quarter” as सवा, one and a quarter;
 * - as minutes of an hour: three hours and 15 minutes for three hours and a quarter;
 * - as what is left of a price: 八折, eight tenths, for 20 per cent off.
 */
export function isSaidInParts(from: NumberPlace, to: NumberPlace, source: TaggedText, target: TaggedText): boolean {
  const [expected, read] = [Number(from.value), Number(to.value)];
  if (!(expected > 0 && read > 0)) return false;
  return (
    numbersBeside(to, target).some((other) => makes(read, other, expected)) ||
    numbersBeside(from, source).some((other) => other < 1 && makes(expected, other, read)) ||
    (isOneAnd(from, source) && isSame(1 + expected, read)) ||
    (isMinutes(to, target) && isSame(expected * MINUTES, read)) ||
    (target.text.startsWith('折', to.end) && isSame(100 - (read < 10 ? read * 10 : read), expected))
  );
}

const MINUTES = 60;
const isMinutes = ({ start, end }: NumberPlace, { text, tag }: TaggedText): boolean =>
  unitsBeside(text, start, end, tag).has('minute');

/** The share by which two values that are the same may differ: floating point. */
const NEARLY = 1e-9;
const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= NEARLY * Math.abs(other);

/** Whether two numbers side by side make a third. */
const makes = (one: number, other: number, whole: number): boolean =>
  [one + other, one * other, ...(other < 1 ? [one + other * scaleOf(one)] : [])].some((value) => isSame(value, whole));

/** The scale of a round number: a million of two million. */
function scaleOf(value: number): number {
  let scale = 1;
  while (Number.isInteger(value / (scale * 10))) scale *= 10;
  return scale;
}

/** What may stand between two numbers that are one: spaces, and a small word. */
const BETWEEN = /^[\s\u00A0\u202F-]*(?:[\p{L}\p{M}]{1,3}[\s\u00A0\u202F]+)?$/u;

/** The numbers that stand right beside another one; two plain figures are never one number: between 5 and 5. */
const numbersBeside = ({ text, start, end }: NumberPlace, given: TaggedText): readonly number[] =>
  [...softNumbersOf(given), ...tokensOf(given).filter(({ kind, percent }) => kind === 'number' && percent === 'no')]
    .filter(
      (other) =>
        // Ein of ein halbes is an article, and the hundred of a century no number; a half beside a figure is one.
        !('isWeak' in other && other.isWeak === true && Number(other.value) >= 1) &&
        (LETTER.test(text) || LETTER.test(given.text.slice(other.start, other.end))) &&
        ((other.end <= start && BETWEEN.test(given.text.slice(other.end, start))) ||
          (other.start >= end && BETWEEN.test(given.text.slice(end, other.start)))),
    )
    .map(({ value }) => Number(value));

const LETTER = /[\p{L}\p{M}]/u;

/** Whether a share stands behind one thing of which it is a part: a year and a quarter. */
const isOneAnd = ({ value, start }: NumberPlace, { text }: TaggedText): boolean =>
  Number(value) < 1 && /\b(?:an?|one) (?:\p{L}+ )?and $/iu.test(textBefore(text, start, LEAD));
/** UTF-16 units before a share in which its whole stands. */
const LEAD = 32;
