import { classAt, LETTER_BIT, MARK_BIT } from './character-classes.ts';
import { hasRunOn } from './unspaced-scripts.ts';

/** The rest of a word at the beginning of a text. */
const REST = /^[\p{L}\p{M}]+/u;

/**
 * The text before a place, without the rest of a word that its reach cuts: of « une amende », the « ne » is no word. Where
 * nothing parts words, none is cut.
 *
 * @param reach UTF-16 units
 */
export function textBefore(text: string, end: number, reach: number): string {
  const start = Math.max(0, end - reach);
  const part = text.slice(start, end);
  if (start === 0 || (classAt(text, start - 1) & (LETTER_BIT | MARK_BIT)) === 0) return part;
  const rest = REST.exec(part)?.[0] ?? '';
  return hasRunOn(rest) ? part : part.slice(rest.length);
}
