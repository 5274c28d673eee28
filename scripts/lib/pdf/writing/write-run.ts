import type { Item } from '../clusters/item.ts';
import { stringCode } from '../content/glyph-code.ts';
import type { TextFont } from '../fonts/text-font.ts';
import { writtenNumber } from './written-number.ts';

/** Thousandths of an em, a font unit in most fonts: nearer than this to where the pen is, nothing need be said. */
const THRESHOLD = 0.004;
/** Of an adjustment: half of the last one and the threshold together are less than a hundredth of a font unit. */
const DIGITS = 3;

/** Gives the font's space a code before a narrower one has: PDFium takes the first code for a space for as wide as spaces are. */
function usualSpace(font: TextFont): void {
  font.written(font.spaceGlyph ?? font.compose([], Math.round((font.space * font.unitsPerEm) / 1000), ' '));
}

/** The operator that shows a run's glyphs, from the first one's place on. */
export function shown(items: readonly Item[], font: TextFont, size: number): string {
  let pen = items[0]?.x ?? 0;
  let codes = '';
  let parts = '';
  for (const item of items) {
    if (item.kind === 'helper' && item.text === ' ') usualSpace(font);
    const code =
      item.glyph === undefined ? font.compose(item.parts, item.advance, item.text) : font.code(item.glyph, item.text);
    const distance = ((pen - item.x) * 1000) / size;
    if (Math.abs(distance) > THRESHOLD) {
      const step = writtenNumber(distance, DIGITS);
      parts += codes === '' ? step : `(${codes})${step}`;
      codes = '';
      pen -= (Number(step) * size) / 1000;
    }
    codes += stringCode(font.written(code));
    pen += (font.width(code) * size) / 1000;
  }
  return parts === '' ? `(${codes})Tj\n` : `[${parts}(${codes})]TJ\n`;
}
