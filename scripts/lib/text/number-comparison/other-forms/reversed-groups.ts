import { matchesIn } from '../../../matches-in.ts';
import { hasRtlLetter } from '../../characters/direction.ts';
import { plainDigits } from '../../numbers/digits.ts';
import { decimal, type NumberToken, numberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';

/** Groups of digits that are no number from left to right: the first is noughts, or the last has fewer than three digits. */
const GROUPS =
  /(?<![\p{Nd}.,:/+#@'’٫٬-]|[\p{Nd}+][ \u00A0\u202F])(?:(?:000|٠٠٠|۰۰۰)(?:[ \u00A0\u202F]\p{Nd}{3}){0,4}[ \u00A0\u202F]\p{Nd}{1,3}|\p{Nd}{3}(?:[ \u00A0\u202F]\p{Nd}{3}){0,4}[ \u00A0\u202F]\p{Nd}{1,2})(?![ \u00A0\u202F]?\p{Nd}|[.,:/@-]\p{Nd})/gu;
/** Whole groups, of which the last shown begins with no nought, as that of a code may: 469 131. */
const WHOLE =
  /(?<![\p{Nd}.,:/+#@'’٫٬-]|[\p{Nd}+][ \u00A0\u202F])\p{Nd}{3}(?:[ \u00A0\u202F]\p{Nd}{3}){0,3}[ \u00A0\u202F](?![0٠۰])\p{Nd}{3}(?![ \u00A0\u202F]?\p{Nd}|[.,:/@-]\p{Nd})/gu;
const MAY_BE = /\p{Nd}{3}[ \u00A0\u202F]\p{Nd}/u;

/**
 * Both texts with the figures of one that is written from right to left, where they are typed with the last group first,
 * and the other text has their value: 000 250 is shown as 250 000 there, and is the 250,000 of the other. So are groups of four
 * where people count by ten thousands: 1 0000 is 10,000.
 */
export function withReversedGroups(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  return [withMyriads(turned(source, target), target), withMyriads(turned(target, source), source)];
}

/** Groups of four, as Chinese, Japanese and Korean count, with blanks between them. */
const MYRIADS =
  /(?<![\p{Nd}.,:/+#@'’-]|\p{Nd}[ \u00A0\u202F])[1-9]\d{0,3}(?:[ \u00A0\u202F]\d{4}){1,4}(?![ \u00A0\u202F]?\p{Nd}|[.,:/@-]\p{Nd})/gu;
const COUNTS_BY_MYRIADS = /^(?:ja|ko|yue|zh)\b/;

/** The figures in groups of four whose value the other text has: 1 0000 is the 10,000 of the other. */
function withMyriads(given: TaggedText, other: TaggedText): TaggedText {
  if (!COUNTS_BY_MYRIADS.test(given.tag) || !/\d[ \u00A0\u202F]\d{4}/u.test(given.text)) return given;
  const known = new Set(tokensOf(other).flatMap(({ readings }) => readings.map(({ value }) => value)));
  return withNumbers(
    given,
    matchesIn(given.text, MYRIADS).flatMap(({ index: start, 0: text }): readonly NumberToken[] => {
      const value = text.replace(/\D/gu, '');
      return known.has(value) ? [numberToken({ start, end: start + text.length, text, value })] : [];
    }),
  );
}

function turned(given: TaggedText, other: TaggedText): TaggedText {
  // Most languages are written from the left, which is seen in less time than a figure of groups.
  if (!hasRtlLetter(given.text) || !MAY_BE.test(given.text)) return given;
  const known = new Set(tokensOf(other).flatMap(({ readings }) => readings.map(({ value }) => value)));
  const read = (text: string): string => decimal(plainDigits(text).text.replace(/\D/gu, ''));
  return withNumbers(
    given,
    [
      ...matchesIn(given.text, GROUPS),
      ...matchesIn(given.text, WHOLE).filter(([text]) => !known.has(read(text))),
    ].flatMap((match): readonly NumberToken[] => {
      const text = match[0];
      const value = decimal(plainDigits(text).text.split(/\D/u).reverse().join(''));
      return known.has(value) ? [numberToken({ start: match.index, end: match.index + text.length, text, value })] : [];
    }),
  );
}
