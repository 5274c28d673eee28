import { deflateSync, inflateSync } from 'node:zlib';
import {
  dict,
  isArray,
  isDict,
  type PdfDict,
  type PdfName,
  type PdfObject,
  type PdfStream,
  type PdfValue,
  pdfFault,
} from './object.ts';

/** The most bytes of a stream; one that claims more is not of ours. */
const LONGEST = 2 ** 28;

/**
 * A stream's bytes, decoded: Flate, and the predictors that cross-reference streams are written with (ISO 32000-1, 7.4.4).
 *
 * @param resolve a value, or the object that it refers to
 * @param name what the stream is called in an error
 */
export function decoded(
  dict: PdfDict,
  data: Uint8Array,
  name: string,
  resolve: (value: PdfObject | undefined) => PdfObject | undefined = (value) => value,
): Uint8Array {
  const given = resolve(dict.get('/Filter'));
  const filter = isArray(given) && given.length === 1 ? resolve(given[0]) : given;
  if (filter === undefined) return data;
  if (filter !== '/FlateDecode') throw pdfFault(`${name} has a filter other than Flate`);
  const length = resolve(dict.get('/Length1'));
  const bytes = inflated(data, typeof length === 'number' ? length : LIKELY * data.length, name);
  const all = resolve(dict.get('/DecodeParms'));
  const parameters = isArray(all) ? resolve(all[0]) : all;
  if (!isDict(parameters)) return bytes;
  const [predictor, columns = 1] = (['/Predictor', '/Columns'] as const).map((each) => parameters.get(each));
  if (typeof predictor !== 'number' || predictor < 2) return bytes;
  if (predictor < 10 || typeof columns !== 'number') throw pdfFault(`${name} has a predictor other than PNG's`);
  return withoutPredictor(bytes, columns, name);
}

/** How many times longer streams usually are when they are unpacked. */
const LIKELY = 12;
const [LEAST, MOST] = [1 << 12, 1 << 20];

/**
 * The inflated bytes of a stream.
 *
 * @param likely bytes: with room for all of them, nothing has to be put together
 */
function inflated(data: Uint8Array, likely: number, name: string): Uint8Array {
  try {
    const chunkSize = Math.min(MOST, Math.max(LEAST, likely + 1));
    return inflateSync(data, { maxOutputLength: LONGEST, chunkSize });
  } catch {
    throw pdfFault(`${name} cannot be unpacked`);
  }
}

/**
 * Rows of bytes without their predictors; each row begins with its kind: 0 none, 1 from the left, 2 from above (RFC
 * 2083, 6).
 */
function withoutPredictor(bytes: Uint8Array, columns: number, name: string): Uint8Array {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const kind = bytes[row * (columns + 1)];
    if (kind === undefined || kind > 2) throw pdfFault(`${name} has a predictor that is not known`);
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column === 0 ? 0 : (plain[at - 1] ?? 0);
      const above = row === 0 ? 0 : (plain[at - columns] ?? 0);
      const guess = kind === 1 ? left : kind === 2 ? above : 0;
      plain[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + guess;
    }
  }
  return plain;
}

/** Bytes as text, a character a byte. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Level of compression: on pages of text, 6 takes half as long again and gains two in a hundred, 4 loses six. */
const LEVEL = 5;

/** Bytes of room for short streams. */
const ROOM = 256;

/** A stream of these bytes, compressed unless they must be legible. */
export function makeStream(
  bytes: Uint8Array,
  entries: readonly (readonly [PdfName, PdfValue | undefined])[] = [],
  { isCompressed = true }: { readonly isCompressed?: boolean } = {},
): PdfStream {
  if (!isCompressed) return { dict: dict(entries), data: bytes };
  return { dict: dict([...entries, ['/Filter', '/FlateDecode']]), data: packed(bytes) };
}

/** The compressed bytes, with room for all of them at once. */
function packed(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: LEVEL, chunkSize: ROOM + bytes.length });
}
