import { makeStream } from './make-stream.ts';
import { dict, type PdfStream } from './object.ts';

/** Bytes of the three numbers of a row: its kind, a place or a stream's number, a place in that stream. */
const WIDTHS = [1, 4, 2] as const;
const COLUMNS = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];

/**
 * Where each object is, as a stream (ISO 32000-1, 7.5.8), each row as its difference from the one above, which packs well.
 *
 * @param rows by number: 1 and a place in the file, or 2, an object stream and a place in it; none for free numbers
 */
export function tableStream(rows: readonly (readonly [1 | 2, number, number] | undefined)[]): PdfStream {
  const size = rows.length;
  const bytes = Buffer.alloc(size * (COLUMNS + 1));
  const row = Buffer.alloc(COLUMNS);
  const above = Buffer.alloc(COLUMNS);
  for (let number = 0; number < size; number++) {
    const [kind, place, index] = rows[number] ?? [0, 0, 0xffff];
    row.writeUInt8(kind, 0);
    row.writeUInt32BE(place, WIDTHS[0]);
    row.writeUInt16BE(index, WIDTHS[0] + WIDTHS[1]);
    const at = number * (COLUMNS + 1);
    bytes.writeUInt8(2, at);
    for (let column = 0; column < COLUMNS; column++)
      bytes.writeUInt8(((row[column] ?? 0) - (above[column] ?? 0)) & 0xff, at + 1 + column);
    row.copy(above);
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
