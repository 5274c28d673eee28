import { decodedFrom } from '../../lib/text/index.ts';
import { judgeEastAsian } from './east-asian.ts';
import { MULTI_BYTE, SINGLE_BYTE } from './encoding-list.ts';
import { type FaultyBytes, faultyInUtf8, faultyInUtf16 } from './faulty-bytes.ts';
import { type Judged, judgeLetters } from './likeness.ts';

/** A text, with the name of the encoding that it was read in. */
export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' };

/**
 * The likely encoding of bytes that cannot be read as text, by its iconv name, and the line where they stand; or the few bytes
 * that alone are wrong.
 */
export type Undecoded = {
  readonly likely: string | undefined;
  readonly line: number;
  readonly faulty?: (FaultyBytes & { readonly encoding: Decoded['encoding'] }) | undefined;
};

/**
 * The text of bytes in UTF-8, or in UTF-16 with or without a byte-order mark, which is left in the text.
 *
 * @returns the likely encoding where it is neither
 */
export function decodeText(bytes: Uint8Array): Decoded | Undecoded {
  const widest = widestEncoding(bytes);
  if (widest !== undefined) return { likely: widest, line: 1 };
  const wide = wideEncoding(bytes);
  const encoding = wide ?? 'utf-8';
  const text = decodedFrom(bytes, encoding);
  if (text !== undefined) return { text, encoding };
  const faulty = wide === undefined ? faultyInUtf8(bytes) : faultyInUtf16(bytes, wide);
  if (faulty !== undefined) return { likely: undefined, line: faulty.line, faulty: { ...faulty, encoding } };
  return { likely: wide === undefined ? likelyEncoding(bytes) : undefined, line: firstFaultyLine(bytes) };
}

/**
 * The name of UTF-32, if the bytes are in it: three of four bytes are zeros or nearly none, and one of them always is.
 * It is not read.
 */
function widestEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, 2000);
  if (start.length < 8 || bytes.length % 4 !== 0) return undefined;
  const isZero = (at: number): boolean => start.every((byte, index) => index % 4 !== at || byte === 0);
  const isSmall = (at: number): boolean => start.every((byte, index) => index % 4 !== at || byte <= 0x10);
  if (isZero(3) && isSmall(2)) return 'UTF-32LE';
  return isZero(0) && isSmall(1) ? 'UTF-32BE' : undefined;
}

/**
 * The kind of UTF-16 that bytes are in: by its mark, or by the zeros that every second byte of a text in Latin letters
 * is, or of the blanks and line ends in others.
 */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  if (!start.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = Math.max(even, odd);
  if (most < start.length / 20 || (most < start.length / 4 && isPlain(start))) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** True for UTF-8 with zeros in it: a text in UTF-16 with so few of them has other controls, or is no UTF-8. */
function isPlain(start: Uint8Array): boolean {
  const text = decodedFrom(start.subarray(0, start.findLastIndex((byte) => byte < 0x80) + 1), 'utf-8');
  return text !== undefined && ![...text].some((char) => char < ' ' && !'\0\t\n\r'.includes(char));
}

/** The line that holds the first byte which is no UTF-8. */
function firstFaultyLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = text.indexOf('\uFFFD');
  return text.slice(0, Math.max(0, at)).split('\n').length;
}

/** The least share of characters beyond ASCII that must be typical of an encoding. */
const LEAST = 0.4;
/** The number of bytes that is enough to tell. */
const ENOUGH = 20_000;

/** The likeliest encoding of bytes that are no UTF-8 and no UTF-16, by its iconv name. */
function likelyEncoding(bytes: Uint8Array): string | undefined {
  const start = bytes.length <= ENOUGH ? bytes : bytes.subarray(0, bytes.lastIndexOf(10, ENOUGH) + 1 || ENOUGH);
  // A picture or an archive: no other text has such bytes.
  if (bytes.some((byte) => byte < 32 && ![9, 10, 12, 13, 26].includes(byte))) return likelyWide(start);
  const judged = [
    ...judgeSingle(start),
    ...MULTI_BYTE.map(({ label, iconv }) => ({ iconv, ...judgeEastAsian(decoded(start, label) ?? '', label) })),
  ];
  const [best] = judged.filter(({ share }) => share >= LEAST).toSorted((a, b) => b.score - a.score);
  return best?.iconv;
}

/** The likely East Asian kind of UTF-16, which may have no zeros. */
function likelyWide(bytes: Uint8Array): string | undefined {
  const label = ['utf-16le', 'utf-16be'].find((each) => {
    const text = decoded(bytes.subarray(0, bytes.length & ~1), each) ?? '';
    return MULTI_BYTE.some((wide) => judgeEastAsian(text, wide.label).share >= LEAST);
  });
  return label?.toUpperCase();
}

/** How well bytes read in each encoding of one byte a letter, from the best on. */
function judgeSingle(bytes: Uint8Array): readonly (Judged & { readonly iconv: string })[] {
  return SINGLE_BYTE.flatMap((each) => {
    const text = decoded(bytes, each.label);
    return text === undefined ? [] : [{ iconv: each.iconv, ...judgeLetters(text, each) }];
  }).toSorted((a, b) => b.score - a.score);
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  const text = decodedFrom(bytes, label);
  return text === undefined || /[\u0080-\u009F\uE000-\uF8FF]/.test(text) ? undefined : text;
}
