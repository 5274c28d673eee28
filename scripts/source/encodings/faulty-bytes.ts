import { matchesIn } from '../../lib/matches-in.ts';
import { decodedFrom } from '../../lib/text/index.ts';

/** The bytes that are wrong in a file which is otherwise in an encoding: where the first stand, and how many there are. */
export type FaultyBytes = {
  readonly line: number;
  /** In hexadecimal digits: `E9`. */
  readonly bytes: string;
  /** The end of the text before them. */
  readonly before: string;
  /** The letter that Western European has there; undefined where it is no letter. */
  readonly meant?: string | undefined;
  readonly count: number;
};

/** What UTF-8 has; the last alternative is a byte that is none. */
const UTF8 =
  /([\x00-\x7F]+)|([\xC2-\xDF][\x80-\xBF]|\xE0[\xA0-\xBF][\x80-\xBF]|[\xE1-\xEC\xEE\xEF][\x80-\xBF]{2}|\xED[\x80-\x9F][\x80-\xBF]|\xF0[\x90-\xBF][\x80-\xBF]{2}|[\xF1-\xF3][\x80-\xBF]{3}|\xF4[\x80-\x8F][\x80-\xBF]{2})|[\s\S]/g;
/** How many bytes behind the first of a letter there are for one that is wrong. */
const LEAST = 3;
const MOST = 100;

/**
 * The wrong bytes of a file in UTF-8: a letter of Western European was put into it, or one was cut in half.
 *
 * @returns undefined for a file in which they are many for its letters in UTF-8: it is in another encoding
 */
export function faultyInUtf8(bytes: Uint8Array): FaultyBytes | undefined {
  const text = Buffer.from(bytes).toString('latin1');
  let right = 0;
  const wrong: number[] = [];
  for (const { 1: plain, 2: letter, index } of matchesIn(text, UTF8)) {
    if (letter !== undefined) right += letter.length - 1;
    else if (plain === undefined && wrong.push(index) > MOST) return undefined;
  }
  const [first] = wrong;
  if (first === undefined || right < LEAST * wrong.length) return undefined;
  const [end = first] = wrong.filter((at, index) => at === first + index).slice(-1);
  const isInWord = /[a-z]/i.test(`${text[first - 1] ?? ''}${text[end + 1] ?? ''}`);
  const letter = end === first && isInWord ? decodedFrom(bytes.subarray(first, first + 1), 'windows-1252') : undefined;
  return {
    line: text.slice(0, first).split('\n').length,
    bytes: hexOf(bytes.subarray(first, end + 1)),
    before: lastOf(new TextDecoder().decode(bytes.subarray(0, first))),
    meant: letter !== undefined && /\p{L}/u.test(letter) ? letter : undefined,
    count: wrong.length,
  };
}

/**
 * The first half of a character that stands alone in UTF-16, or the last byte of a file that is cut off.
 *
 * @returns undefined for a file without a byte-order mark: it may be something else
 */
export function faultyInUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): FaultyBytes | undefined {
  const whole = bytes.subarray(0, bytes.length & ~1);
  const swapped = Buffer.from(whole);
  if (encoding === 'utf-16be') swapped.swap16();
  const text = swapped.toString('utf16le');
  if (!text.startsWith('\uFEFF')) return undefined;
  const found = matchesIn(text, /\p{Cs}/gu);
  const at = found[0]?.index ?? text.length;
  const start = at * 2;
  return {
    line: text.slice(0, at).split('\n').length,
    bytes: hexOf(bytes.subarray(start, start + 2)),
    before: lastOf(text.slice(0, at)),
    count: found.length + (bytes.length % 2),
  };
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join(' ');
/** How many characters of the text before are shown. */
const SHOWN = 20;
const lastOf = (text: string): string =>
  [
    ...(
      text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .at(-1) ?? ''
    ).slice(-2 * SHOWN),
  ]
    .slice(-SHOWN)
    .join('')
    .trim();
