import { MARK, SPACE, traits } from '../text/characters.ts';
import { blank, type Item, type Scale } from './item.ts';

/**
 * An embedding that holds nothing. Its first character runs from right to left for Poppler, which takes letters beyond U+FFFF
 * for signs and would turn none of them round; for PDFium, which would turn round halves of them, it is none at all.
 */
export const EMBEDDING = '\u202B\u202C';
/** In ems. */
const WIDTH = 0.02;

/**
 * A run of letters beyond U+FFFF in the order of reading: the pen goes back from each letter to the next. PDFium and pdf.js
 * keep the order of a string, MuPDF sees where it goes, and Poppler goes by places alone. Spaces are such that pdf.js keeps
 * them, and marks fill what is between them and their letter, so that Poppler sees no gap in a word.
 *
 * @param items in the order of the page
 */
export function farLetters(items: readonly Item[], scale: Scale): readonly Item[] {
  const { size, unitsPerEm } = scale;
  const wide = (item: Item, width: number): Item => {
    const advance = Math.round((width * unitsPerEm) / size);
    return { ...item, advance, width: (advance * size) / unitsPerEm };
  };
  const letters = items
    .map((item, index): Item => {
      const right = items[index + 1];
      const text = Array.from(item.text).reverse().join('');
      const bits = traits(item.text);
      if ((bits & SPACE) !== 0)
        return { ...wide(item, item.width), text: EMBEDDING + text, glyph: undefined, parts: [] };
      if (item.glyph !== undefined || (bits & MARK) === 0 || right === undefined || right.x <= item.x)
        return { ...item, text };
      return { ...wide(item, right.x - item.x), text };
    })
    .reverse();
  const [first] = letters;
  const last = letters.at(-1);
  if (first === undefined || last === undefined) return letters;
  const start = blank('helper', EMBEDDING, first.x + first.width, WIDTH, scale);
  return [start, ...letters, blank('helper', EMBEDDING, last.x - WIDTH * size, WIDTH, scale)];
}
