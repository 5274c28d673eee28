import { deflateSync } from 'node:zlib';
import { dict, type PdfName, type PdfStream, type PdfValue } from './object.ts';

/** Level of compression: 9 takes longer and gains nothing, 1 is not faster. */
const LEVEL = 6;

/** A stream of these bytes, compressed unless they must be legible. */
export function makeStream(
  bytes: Uint8Array,
  entries: readonly (readonly [PdfName, PdfValue | undefined])[] = [],
  { isCompressed = true }: { readonly isCompressed?: boolean } = {},
): PdfStream {
  if (!isCompressed) return { dict: dict(entries), data: bytes };
  return { dict: dict([...entries, ['/Filter', '/FlateDecode']]), data: deflateSync(bytes, { level: LEVEL }) };
}
