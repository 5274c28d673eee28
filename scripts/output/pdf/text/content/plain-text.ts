import { ODD, RIGHT } from '../characters.ts';
import type { TextFont } from '../font/text-font.ts';
import { actualText } from './actual-text.ts';

/**
 * Whether every glyph of a text object stands for its own text and runs left to right, so that any program reads
 * them as they are. Such text is never touched: its pixels cannot move.
 */
export function isPlainText(content: string, fonts: ReadonlyMap<string, TextFont>): boolean {
  let font: TextFont | undefined;
  let expected: string | undefined;
  let found = '';
  for (let at = 0; at < content.length; at++) {
    const character = content.charCodeAt(at);
    if (character === 47) {
      if (content.startsWith('ReversedChars', at + 1)) return false;
      // Skia names its fonts F1, F2 …
      if (content.charCodeAt(at + 1) === 70) font = fonts.get(content.slice(at + 1, content.indexOf(' ', at)));
    } else if (character === 60 && content.charCodeAt(at + 1) === 60) {
      const after = content.indexOf('>>', at) + 2;
      if (content.startsWith('/ActualText', at + 2)) {
        expected = actualText(content.slice(at, after));
        found = '';
      }
      at = after - 1;
    } else if (character === 60) {
      const after = content.indexOf('>', at);
      if (font === undefined) return false;
      for (let digit = at + 1; digit < after; digit += 4) {
        const glyph = Number.parseInt(content.slice(digit, digit + 4), 16);
        if ((font.traits(glyph) & (ODD | RIGHT)) !== 0) return false;
        if (expected !== undefined) found += font.text(glyph);
      }
      at = after;
    } else if (expected !== undefined && character === 69 && content.startsWith('EMC', at)) {
      if (!reads(found, expected)) return false;
      expected = undefined;
    }
  }
  return true;
}

/** A space for a no-break space, a hyphen for a no-break hyphen: to be found again, they are as good. */
export const reads = (glyphs: string, text: string): boolean =>
  glyphs === text || glyphs.normalize('NFKC') === text.normalize('NFKC');
