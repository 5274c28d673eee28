import type { Glyph } from './show-text.ts';

/** Stands for a code that has no map to Unicode: it can equal nothing. */
const UNMAPPED = '\uFFFF';

/**
 * What glyphs of one marked-content sequence say, as the standard reads them (ISO 32000-1, 14.8.2.3.3 and 14.9.4):
 * replacement text in place of what it holds, show strings of `ReversedChars` each turned round, else in order.
 */
export function textOf(glyphs: readonly Glyph[]): string {
  let text = '';
  for (let index = 0; index < glyphs.length; ) {
    const first = glyphs[index];
    if (first === undefined) break;
    const { replacement, isReversed } = first.mark;
    const belongs = (glyph: Glyph): boolean =>
      replacement === undefined
        ? glyph.mark.replacement === undefined && glyph.show === first.show && glyph.mark.isReversed === isReversed
        : glyph.mark.replacement?.number === replacement.number;
    let end = index + 1;
    for (let glyph = glyphs[end]; glyph !== undefined && belongs(glyph); glyph = glyphs[end]) end += 1;
    const shown = glyphs
      .slice(index, end)
      .map((glyph) => glyph.text ?? UNMAPPED)
      .join('');
    text += replacement?.text ?? (isReversed ? [...shown].reverse().join('') : shown);
    index = end;
  }
  return text;
}
