/** A text that was read, in an encoding that says so itself. */
export type Decoded = { readonly text: string; readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' };

/** Bytes that are text in no encoding that is read: which one it may be, by its iconv name, and where it was seen. */
export type Undecoded = { readonly likely: string | undefined; readonly line: number };

/**
 * Text in UTF-8, or in UTF-16 with or without a byte-order mark, which is left in the text.
 *
 * @returns what it may be where it is neither
 */
export function decodeText(bytes: Uint8Array): Decoded | Undecoded {
  const wide = wideEncoding(bytes);
  const encoding = wide ?? 'utf-8';
  const text = decoded(bytes, encoding);
  if (text !== undefined) return { text, encoding };
  return { likely: wide === undefined ? likelyEncoding(bytes) : undefined, line: firstFaultyLine(bytes) };
}

/** By its mark, or by the zeros that every second byte of a text in Latin letters, with its blanks and line ends, is. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < start.length / 20) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

type Candidate = { readonly label: string; readonly iconv: string; readonly own: RegExp };

/** Letters that a text in this encoding is full of; in the wrong one capitals stand for small letters, or rare signs for common ones. */
const CANDIDATES: readonly Candidate[] = [
  { label: 'windows-1255', iconv: 'WINDOWS-1255', own: /[א-ת]/g },
  { label: 'windows-1251', iconv: 'WINDOWS-1251', own: /[а-яёіїєґўјљњћџ]/g },
  { label: 'koi8-r', iconv: 'KOI8-R', own: /[а-яё]/g },
  { label: 'windows-1256', iconv: 'WINDOWS-1256', own: /[\u0621-\u064A\u067E\u0686\u0698\u06AF\u060C]/g },
  { label: 'windows-1253', iconv: 'WINDOWS-1253', own: /[α-ωάέήίόύώ]/g },
  { label: 'windows-874', iconv: 'CP874', own: /[\u0E01-\u0E4E]/g },
  { label: 'shift_jis', iconv: 'SHIFT_JIS', own: /[\u3041-\u3093\u30A1-\u30F6\u30FC、。]/g },
  { label: 'euc-jp', iconv: 'EUC-JP', own: /[\u3041-\u3093\u30A1-\u30F6\u30FC、。]/g },
  { label: 'euc-kr', iconv: 'CP949', own: /[\uAC00-\uD7A3]/g },
  {
    label: 'gb18030',
    iconv: 'GB18030',
    own: /[的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动，。]/g,
  },
  {
    label: 'big5',
    iconv: 'BIG5',
    own: /[的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動，。]/g,
  },
  { label: 'windows-1252', iconv: 'WINDOWS-1252', own: /(?<=[a-z])[ß-öø-ÿ]|[ß-öø-ÿ](?=[a-z])|[“”„‘’«»–—…·°§¿¡]/g },
];
/** Common characters are a fifth of a Chinese text; of others nearly all are letters. */
const SHARE: Readonly<Record<string, number>> = { gb18030: 5, big5: 5, shift_jis: 2, 'euc-jp': 2 };

function likelyEncoding(bytes: Uint8Array): string | undefined {
  // A picture or an archive: no text has such bytes.
  if (bytes.some((byte) => byte < 32 && ![9, 10, 12, 13, 26].includes(byte))) return undefined;
  const [best] = CANDIDATES.map(({ label, iconv, own }) => {
    const text = decoded(bytes, label) ?? '';
    const foreign = text.match(/[^\0-\x7F]/g)?.length ?? 0;
    const share = foreign === 0 ? 0 : ((text.match(own)?.length ?? 0) / foreign) * (SHARE[label] ?? 1);
    return { iconv, share };
  }).toSorted((a, b) => b.share - a.share);
  return best === undefined || best.share < 0.4 ? undefined : best.iconv;
}

function decoded(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The line that holds the first byte which is no UTF-8. */
function firstFaultyLine(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = text.indexOf('\uFFFD');
  return text.slice(0, Math.max(0, at)).split('\n').length;
}
