import { RTL_BLOCKS } from '../../../lib/bidi-classes.ts';

/** What belongs to the scripts that run from right to left: letters, marks, digits, signs. */
const RIGHT_TO_LEFT = new RegExp(`[${RTL_BLOCKS}]`, 'u');

export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Which way a text mostly reads, by its letters: what a translator left in English reads as English. */
export function readsFrom(text: string): 'left' | 'right' {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.filter(hasRightToLeft).length * 2 > letters.length ? 'right' : 'left';
}

const LEFT_TO_RIGHT_ISOLATE = '\u2066';
const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_ISOLATE = '\u2069';

/**
 * A text between the characters that let it run its own way inside an English line (UAX #9, 2.4). A terminal without
 * bidirectional display draws them with no width. Texts without right-to-left letters come back as they are.
 */
export function isolated(text: string): string {
  if (!hasRightToLeft(text)) return text;
  return `${readsFrom(text) === 'right' ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE}${text}${POP_ISOLATE}`;
}
