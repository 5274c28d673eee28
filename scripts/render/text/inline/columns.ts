import stringWidth from 'string-width';

/** Display columns of a text: `before[i]` are taken before offset `i`; `boundary[i]` is 1 where a grapheme starts. */
export type Columns = { readonly before: Uint32Array; readonly boundary: Uint8Array };

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
const PRINTABLE_ASCII = /^[\n -~]*$/;

/** Measures once what wrapping asks often. East Asian wide characters take two columns, combining marks none. */
export function columnsOf(text: string): Columns {
  const before = new Uint32Array(text.length + 1);
  const boundary = new Uint8Array(text.length + 1).fill(1);
  if (PRINTABLE_ASCII.test(text)) {
    for (let offset = 1; offset <= text.length; offset += 1) {
      before[offset] = (before[offset - 1] ?? 0) + (text[offset - 1] === '\n' ? 0 : 1);
    }
    return { before, boundary };
  }
  // Looking up a width is what costs time, and a text has few different graphemes.
  const widths = new Map<string, number>();
  let column = 0;
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    before[index] = column;
    for (let inside = index + 1; inside < index + segment.length; inside += 1) {
      before[inside] = column;
      boundary[inside] = 0;
    }
    const width = widths.get(segment) ?? stringWidth(segment);
    widths.set(segment, width);
    column += width;
  }
  before[text.length] = column;
  return { before, boundary };
}
