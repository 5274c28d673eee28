import { RTL_BLOCKS } from '../../lib/bidi-classes.ts';

/** A code in its isolate, which keeps its order; or a word. */
const PIECES = /\u2066[^\u2069]*\u2069?|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const RIGHT_TO_LEFT = new RegExp(`^[${RTL_BLOCKS}]`, 'u');

/**
 * A line of the pseudo-language ar-XB: each word between U+202E and U+202C, so that it is shown as right-to-left letters
 * are. Only what comes out of the program for a designer to look at holds these characters.
 */
export function mirroredLine(line: string): string {
  return line
    .replace(PIECES, (piece) => (/^\u2066/.test(piece) || RIGHT_TO_LEFT.test(piece) ? piece : `\u202E${piece}\u202C`))
    .replaceAll('\u2068', '\u2067');
}
