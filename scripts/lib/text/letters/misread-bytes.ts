import { bytesIn } from './code-pages.ts';

/** A place that makes sense as UTF-8 once it is turned back into the bytes of another encoding. UTF-16 offsets. */
export type Misreading = {
  readonly found: string;
  readonly start: number;
  readonly end: number;
  /** What the bytes say in UTF-8. */
  readonly meant: string;
};

/** What UTF-8 is mistaken for (labels of the Encoding Standard); one bit each in the tables below. */
const LABELS = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1256', 'macintosh', 'koi8-r'];

/** Bytes of a row. */
const MOST = 64;

type Tables = {
  /** By UTF-16 unit: in which encodings it may be the first byte of a character, and a later one. */
  readonly first: Uint8Array;
  readonly later: Uint8Array;
  /** A character that may be a first one in some encoding, before one that may be a later one in some. */
  readonly pair: RegExp;
  /** By encoding: the byte of each character beyond ASCII. */
  readonly bytes: readonly ReadonlyMap<number, number>[];
};

const TWO_BEYOND_ASCII = /[^\x00-\x7F]{2}/;

let tables: Tables | undefined;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Every misreading that a text may hold, in order. Most of what is found is no fault. */
export function* misreadings(text: string): Iterable<Misreading> {
  if (!TWO_BEYOND_ASCII.test(text)) return;
  tables ??= tablesOf();
  const { first, later, pair, bytes } = tables;
  for (let at = 0; ; at++) {
    pair.lastIndex = at;
    at = pair.exec(text)?.index ?? -1;
    if (at < 0) return;
    const possible = (first[text.charCodeAt(at)] ?? 0) & (later[text.charCodeAt(at + 1)] ?? 0);
    for (let bit = 0; possible >> bit > 0; bit++) {
      const own = (possible >> bit) % 2 === 1 ? bytes[bit] : undefined;
      const found = own === undefined ? undefined : misreadingAt(text, at, own);
      if (found !== undefined) yield found;
    }
  }
}

/** As many characters of UTF-8 as there are in a row, up to a word's length: every place of a long one begins another. */
function misreadingAt(text: string, start: number, bytes: ReadonlyMap<number, number>): Misreading | undefined {
  const row: number[] = [];
  const byteAt = (at: number): number => bytes.get(text.charCodeAt(at)) ?? 0;
  for (
    let at = start, length = lengthOf(byteAt(at));
    length > 0 && row.length < MOST;
    at += length, length = lengthOf(byteAt(at))
  ) {
    const character = Array.from({ length }, (_, step) => byteAt(at + step));
    if (character.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) break;
    row.push(...character);
  }
  if (row.length === 0) return undefined;
  const end = start + row.length;
  try {
    return { found: text.slice(start, end), start, end, meant: utf8.decode(Uint8Array.from(row)) };
  } catch {
    return undefined;
  }
}

/** Of the character that a byte begins; 0 where it begins none of several bytes. */
function lengthOf(byte: number): number {
  if (byte < 0xc2 || byte > 0xf4) return 0;
  return byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

function tablesOf(): Tables {
  const [first, later] = [new Uint8Array(0x10000), new Uint8Array(0x10000)];
  const bytes = LABELS.map((label, bit) => {
    // Each has one byte, and is one UTF-16 unit.
    const own = new Map([...bytesIn(label, false)].map(([char, [byte = 0]]) => [char.charCodeAt(0), byte] as const));
    for (const [char, byte] of own) {
      const table = byte < 0xc0 ? later : lengthOf(byte) > 0 ? first : undefined;
      if (table !== undefined) table[char] = (table[char] ?? 0) | (1 << bit);
    }
    return own;
  });
  const units = [...new Set(bytes.flatMap((own) => [...own.keys()]))];
  const classOf = (table: Uint8Array): string => String.fromCharCode(...units.filter((unit) => table[unit] !== 0));
  return { first, later, pair: new RegExp(`[${classOf(first)}](?=[${classOf(later)}])`, 'g'), bytes };
}
