import { textBefore } from '../../characters/text-before.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** Languages in which one word is "under" and "during": under 7 år, 7 év alatt. */
const UNDER_IS_DURING = /^(?:sv|nb|nn|no|da|fo|is|hu)\b/;
const OVER = /\bover $/iu;
const TIME = /^ (?:year|month|week|day|hour|minute)s?\b(?! old| of age)/u;
/**
 * Words before "over" and behind the time, with which it is more than the number: for over 300 days, over 300 days have
 * passed.
 */
const COUNTED_BEFORE = /\b(?:for|after|lasted|lasting|lasts|took|takes|taken|spent|spend|waited|well|just|of) over $/iu;
const FIRST = /(?:^|[.!?]["”’)]?\s)over $/iu;
const COUNTED_BEHIND = /^ \p{L}+ (?:ha(?:ve|s|d) |passed|elapsed|went|later|ago|since|of |without )/u;

/** Whether a figure is a period, in the course of which something happens: over 5 years may mean that as well. */
export function isPeriod({ start, end }: NumberToken, { text, tag }: TaggedText, targetTag: string): boolean {
  const before = textBefore(text, start, PERIOD_BEFORE);
  const behind = text.slice(end, end + BEHIND);
  if (!/^en\b/.test(tag) || !OVER.test(before) || !TIME.test(behind)) return false;
  const isCounted = COUNTED_BEFORE.test(before) || (FIRST.test(before) && COUNTED_BEHIND.test(behind));
  return UNDER_IS_DURING.test(targetTag) || !isCounted;
}

/** The length of "lasting over ", and that of the words behind a period, in UTF-16 units. */
const PERIOD_BEFORE = 16;
const BEHIND = 40;
