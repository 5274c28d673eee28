import { RTL_LETTER, STRONG_LTR, STRONG_RTL } from '../../bidi-classes.ts';

const LETTER = new RegExp(RTL_LETTER, 'v');
const RIGHT = new RegExp(STRONG_RTL, 'v');
const LEFT = new RegExp(STRONG_LTR, 'v');
/** What opens or closes an isolate, and all that has a direction. */
const DECIDING = new RegExp(`[\\u2066-\\u2069]|(?<rtl>${STRONG_RTL})|${STRONG_LTR}`, 'gv');

/**
 * The direction that a viewer gives a text from which it has nothing else to go by: that of its first strong character
 * outside isolates (UAX #9, P2); undefined where it holds none.
 */
export function firstStrong(text: string): 'ltr' | 'rtl' | undefined {
  let depth = 0;
  for (const { 0: sign, groups } of text.matchAll(DECIDING)) {
    if (sign === '\u2069') depth = Math.max(0, depth - 1);
    else if (sign >= '\u2066' && sign <= '\u2068') depth += 1;
    else if (depth === 0) return groups?.rtl === undefined ? 'ltr' : 'rtl';
  }
  return undefined;
}

/** Whether a text holds anything that runs in that direction, isolated or not. */
export const hasStrong = (text: string, direction: 'ltr' | 'rtl'): boolean =>
  direction === 'rtl' ? RIGHT.test(text) : LEFT.test(text);

/** Whether a text holds a letter that runs from right to left; marks of direction are none. */
export const hasRtlLetter = (text: string): boolean => LETTER.test(text);
