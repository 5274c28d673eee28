import { characterMap } from './character-map.ts';
import { postScriptName, readTable } from './sfnt.ts';

/**
 * Why a PDF cannot be set in a font file, as the end of a sentence; undefined where it can. Browsers print variable and
 * colour fonts, and those with PostScript outlines, in ways from which text cannot be read back.
 */
export function fontFault(path: string): string | undefined {
  try {
    if (readTable(path, 'glyf') === undefined) return 'has no TrueType outlines (`glyf`)';
    if (readTable(path, 'fvar') !== undefined) return 'is a variable font: take the static one';
    if (readTable(path, 'COLR') !== undefined || readTable(path, 'SVG ') !== undefined) return 'is a colour font';
    if (characterMap(path).length === 0) return 'has no characters (`cmap`)';
    postScriptName(path);
    return undefined;
  } catch {
    return 'cannot be read as a font';
  }
}
