import { makeStream } from './make-stream.ts';
import { dict, type PdfStream } from './object.ts';

/** Bytes of the three numbers of a row: its kind, a place or a stream's number, a place in that stream. */
const WIDTHS = [1, 4, 2] as const;
const COLUMNS = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
/** The row of a free number. */
const FREE: readonly [number, number, number] = [0, 0, 0xffff];
/** The predictor of a row of differences from the one above (RFC 2083, 6). */
const UP = 2;

/**
 * Where each object is, as a stream (ISO 32000-1, 7.5.8), each row as its difference from the one above, which packs well.
 *
 * @param rows by number: 1 and a place in the file, or 2, an object stream and a place in it; none for free numbers
 */
export function tableStream(rows: readonly (readonly [1 | 2, number, number] | undefined)[]): PdfStream {
  const size = rows.length;
  const bytes = new Uint8Array(size * (COLUMNS + 1));
  let above = FREE;
  let at = 0;
  for (let number = 0; number < size; number++) {
    const row = rows[number] ?? FREE;
    bytes[at++] = UP;
    for (let field = 0; field < WIDTHS.length; field++) {
      const [value = 0, before = 0] = [row[field], number === 0 ? 0 : above[field]];
      for (let shift = 8 * (WIDTHS[field] ?? 0) - 8; shift >= 0; shift -= 8)
        bytes[at++] = (value >>> shift) - (before >>> shift);
    }
    above = row;
  }
  return makeStream(bytes, [
    ['/Type', '/XRef'],
    ['/Size', size],
    ['/W', WIDTHS],
    [
      '/DecodeParms',
      dict([
        ['/Predictor', 12],
        ['/Columns', COLUMNS],
      ]),
    ],
  ]);
}
