import { stringCode } from '../content/glyph-code.ts';
import type { ReadText } from '../content/text-object.ts';
import type { TextFont } from '../fonts/text-font.ts';
import { writtenNumber } from './written-number.ts';

const LRM = '\u200E';
const WORD_JOINER = '\u2060';
/** More often left to right than the signs about it are right to left, by which PDFium decides what runs where. */
const THRICE = '\u200E\u2060\u200E\u2060\u200E';

/** Code of a glyph that ends a line: a space. */
export function separator(font: TextFont): number {
  const { inked } = font;
  return font.compose([{ glyph: inked, dx: 0, dy: 0 }], advanceOf(font, inked), ' ');
}

/** In ems. */
const RISE = 0.625;
const START = 1.3;
const STOP = 1;

/**
 * Codes of two glyphs that go from one place of a line to another, raised by `rise` ems. PDFium puts strings in order until
 * one is higher or lower than half the width of the glyphs that meet, and begins a new line where one is higher than half
 * of it or lower than three quarters: these are so wide that neither happens. The ink is where the first glyph comes from,
 * not to be in the way of a mouse.
 *
 * @param turn another one for each of three neighbours, since PDFium leaves out what it takes for printed twice
 */
export function carrier(
  font: TextFont,
  turn: number,
): { readonly start: number; readonly stop: number; readonly rise: number } {
  const { inked, unitsPerEm } = font;
  const ink = { glyph: inked, dx: -advanceOf(font, inked), dy: -Math.round(RISE * unitsPerEm) };
  return {
    start: font.compose([ink], Math.round(START * unitsPerEm), THRICE + LRM.repeat(turn % 3)),
    stop: font.compose([], Math.round(STOP * unitsPerEm), LRM),
    rise: RISE,
  };
}

const advanceOf = (font: TextFont, glyph: number): number => Math.round((font.width(glyph) * font.unitsPerEm) / 1000);

/** In the units of the page, which is a good deal smaller. */
const FAR = 4000;
const SIZE = 10;

/**
 * A string from one side of the page to the other, not painted and without text, in the place of a text object. PDFium
 * takes a page for one of vertical lines where its letters are over less of the width than of the height, as in a long
 * table of narrow columns, and then ends a line after every letter that is set by itself.
 */
export function acrossPage({ operations }: ReadText, fonts: ReadonlyMap<string, TextFont>): string {
  const [name, font] = [...fonts][0] ?? [];
  const place = operations.find(({ kind }) => kind === 'matrix');
  if (name === undefined || font === undefined || place?.kind !== 'matrix') return '';
  const { inked } = font;
  const code = stringCode(
    font.written(font.compose([{ glyph: inked, dx: 0, dy: 0 }], advanceOf(font, inked), WORD_JOINER)),
  );
  const [a, b, c, d, , y] = place.matrix.map((each) => writtenNumber(each, 7));
  const shown = `[(${code})${(-FAR * 1000) / SIZE}(${code})]TJ`;
  return `/Span <</ActualText ()>> BDC\nBT\n3 Tr\n/${name} ${SIZE} Tf\n${a} ${b} ${c} ${d} ${-FAR / 2} ${y} Tm\n${shown}\n0 Tr\nET\nEMC\n`;
}
