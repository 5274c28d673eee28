import type { TextFont } from '../font/text-font.ts';
import { numberAt } from './number-at.ts';

/** All that `text-emphasis` draws by name (CSS Text Decoration 3, 3.1). */
const DOTS = /^[•◦●○◉◎▲△﹅﹆]+$/u;
const CODES = /<([0-9A-F]+)> Tj/g;

/** What half a size may be off: the browser rounds some to whole pixels, and cuts all to hundredths. */
const OFF = 0.52;

/**
 * Whether a text object sets the dots of the words before it: the browser sets them like words, at about half the size, one
 * a character. They say nothing of their own, and would be read into the text.
 */
export function isEmphasis(source: string, words: string, fonts: ReadonlyMap<string, TextFont>): boolean {
  if (!(Math.abs(sizeOf(source) - sizeOf(words) / 2) <= OFF)) return false;
  const font = fonts.get(source.slice(START.length, source.indexOf(' ', START.length)));
  if (font === undefined) return false;
  const text = Array.from(source.matchAll(CODES), ([, codes = '']) =>
    codes.replace(/.{4}/g, (code) => font.text(Number.parseInt(code, 16))),
  );
  return DOTS.test(text.join(''));
}

/** How a text object begins: with its font and size. */
const START = 'BT\n/';

function sizeOf(source: string): number {
  if (!source.startsWith(START)) return Number.NaN;
  return numberAt(source, source.indexOf(' ', START.length) + 1).value;
}
