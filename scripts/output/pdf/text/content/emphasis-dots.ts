import type { TextFont } from '../font/text-font.ts';

/** All that `text-emphasis` draws by name (CSS Text Decoration 3, 3.1). */
const DOTS = /^[•◦●○◉◎▲△﹅﹆]+$/u;
const FONT = /^BT\n\/(\w+) ([\d.]+) Tf\n/;
const CODES = /<([0-9A-F]+)> Tj/g;

/** What sizes, which are cut to hundredths, may be off. */
const OFF = 0.03;

/**
 * Whether a text object sets the dots of the words before it: the browser sets them like words, at half the size, one a
 * character. They say nothing of their own, and would be read into the text.
 */
export function isEmphasis(source: string, words: string, fonts: ReadonlyMap<string, TextFont>): boolean {
  const [, name = '', size] = FONT.exec(source) ?? [];
  const [, , whole] = FONT.exec(words) ?? [];
  const font = fonts.get(name);
  if (font === undefined || Math.abs(2 * Number(size) - Number(whole)) > OFF) return false;
  const text = Array.from(source.matchAll(CODES), ([, codes = '']) =>
    codes.replace(/.{4}/g, (code) => font.text(Number.parseInt(code, 16))),
  );
  return DOTS.test(text.join(''));
}
