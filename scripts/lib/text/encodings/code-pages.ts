import { createRequire } from 'node:module';
import { oncePerKey } from '../../once.ts';

const load = createRequire(import.meta.url);

type Decode = (bytes: Uint8Array) => string;

/** Code pages of DOS and of old Macs are not in the Encoding Standard: iconv-lite has them, and is loaded where one is asked for. */
const decoderOf = oncePerKey((label): Decode => {
  let decode: Decode;
  try {
    const decoder = new TextDecoder(label, { ignoreBOM: true });
    decode = (bytes) => decoder.decode(bytes);
  } catch {
    const iconv: typeof import('iconv-lite') = load('iconv-lite');
    decode = (bytes) => iconv.decode(bytes, label, { stripBOM: false });
  }
  return decode;
});

/** Bytes as text in an encoding (a label of the Encoding Standard, or one that iconv-lite knows); `undefined` where some bytes stand for nothing in it. */
export function decodedFrom(bytes: Uint8Array, label: string): string | undefined {
  const text = decoderOf(label)(bytes);
  if (!text.includes('\uFFFD')) return text;
  // A text in Unicode may itself have U+FFFD: a strict decoder tells that from bytes that are none. Other encodings have no such sign.
  if (!/^(?:utf|gb18030)/.test(label)) return undefined;
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes as text in an encoding, with U+FFFD for what is none in it: some bytes may have got lost. */
export const decodedLoosely = (bytes: Uint8Array, label: string): string => decoderOf(label)(bytes);

/** The bytes of each character beyond ASCII in an encoding of one byte a letter, or of one or two. */
export const bytesIn = oncePerKey((label: string, isWide: boolean): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, readonly number[]>();
  const decode = decoderOf(label);
  const keep = (text: string, bytes: readonly number[]): void => {
    if (text > '\x7F' && text !== '\uFFFD' && [...text].length === 1 && !found.has(text)) found.set(text, bytes);
  };
  const add = (...bytes: readonly number[]): void => keep(decode(Uint8Array.from(bytes)), bytes);
  // Where each byte is a letter, all are decoded at once.
  const every = decode(Uint8Array.from({ length: 0x80 }, (_, at) => 0x80 + at));
  const isByLetter = !isWide && every.length === 0x80;
  for (let first = 0x80; first <= 0xff; first++) {
    if (isByLetter) keep(every.charAt(first - 0x80), [first]);
    else add(first);
    for (let second = 0x40; isWide && second < 0xff; second++) add(first, second);
  }
  return found;
});
