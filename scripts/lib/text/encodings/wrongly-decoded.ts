import { once } from '../../once.ts';
import { bytesIn } from './code-pages.ts';

/** Letters that were written in one encoding and read in another. UTF-16 offsets. */
export type Mojibake = {
  readonly start: number;
  readonly end: number;
  /** The letters that were meant; undefined where they are lost. */
  readonly meant: string | undefined;
};

/** A question mark inside a word: `Fran?ais`. */
const LOST_INSIDE = /(?=\?)(?<=\p{L}\p{M}*)\?+(?=\p{Ll})/u;
/** A quick test for such a word: most question marks end a sentence. */
const MAY_BE_INSIDE = /[^\s?]\?+[^\s?]/;
/**
 * A question mark at the head or the end of a word, or in place of a whole word; told from questions by a source that
 * asks none.
 */
const LOST_ANYWHERE = /(?<![^\s("“«„])\?+(?=\p{L})|(?<=\p{Ll})\?+(?= \p{Ll})|(?<=\p{L} )\?+(?= \p{Ll})|\?{2,}/u;
/** A question mark at the end, behind a space. */
const SPACED = /\p{L}[ \u00A0\u202F]\?\s*$/u;
const CHINESE = /[\u3400-\u9FFF]/;
/** A Chinese character at a Latin letter: UTF-8 read as GBK, `M枚glichkeit`. */
const CHINESE_INSIDE = /(?<=\p{sc=Latn})\p{sc=Han}+|(?<!\p{sc=Han})\p{sc=Han}+(?=\p{sc=Latn})/u;
/** Scripts in which a Chinese character may stand beside a Latin letter. */
const BESIDE_CHINESE: ReadonlySet<string> = new Set(['Hans', 'Hant', 'Hani', 'Jpan', 'Kore']);

const SIGNS = '\\u00A0-\\u00BF\\u2010-\\u2026\\u2030\\u2039\\u203A\\u20AC\\u2122\\uFEFF';
/** Signs that every script writes, and letters that most Latin alphabets have theirs among. */
const PUNCTUATION = new RegExp(`^[${SIGNS}]+$`, 'u');
const LATIN = new RegExp(`^[${SIGNS}\\u00C0-\\u017F\\u0218-\\u021B\\u1E00-\\u1EFF]+$`, 'u');
const ANY_LATIN = /^[\p{sc=Latn}\p{M}]+$/u;
/** A word that may be one of the language as it stands: `ª` and `º` are letters to Unicode. */
const LATIN_WORD = /^[\p{sc=Latn}--[ªº]]+$/v;
const WORD = /^\p{L}+$/u;
const CJK = '\\u3000-\\u3002\\uFF00-\\uFF20';
const OTHERS =
  'Cyrl Grek Arab Hebr Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Mymr Khmr Ethi Armn Geor';
/** Letters of the scripts beside Latin, by the code of a language's tag, with the signs among them. */
const OWN: ReadonlyMap<string, RegExp> = new Map([
  ...OTHERS.split(' ').map((script): [string, RegExp] => [
    script,
    new RegExp(`^[\\p{sc=${script}}${SIGNS}\\u060C\\u061B\\u061F]+$`, 'u'),
  ]),
  ...['Hans', 'Hant', 'Hani'].map((script): [string, RegExp] => [
    script,
    new RegExp(`^[\\p{sc=Han}${SIGNS}${CJK}]+$`, 'u'),
  ]),
  ['Jpan', new RegExp(`^[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー${SIGNS}${CJK}]+$`, 'u')],
  ['Kore', new RegExp(`^[\\p{sc=Hang}${SIGNS}${CJK}]+$`, 'u')],
]);

/** A sign beside a figure that changes what it says: of money, of a minus, a limit or a part. */
const FIGURE_SIGN = /^[\p{Sc}\p{Sm}\u00A0\u00B0\u00B2\u00B3\u00B5\u00B9\u00BC-\u00BE\u2009\u202F\u2030]$/u;

/**
 * The places where a text was read in the wrong encoding: the first of all, and each that is a sign beside a figure
 * (`Â£500`, `â‚¬300`). See `mojibakeIn`.
 */
export function* allMojibakeIn(
  text: string,
  source: string,
  script: string,
  implied = script,
): Iterable<Mojibake & { readonly isFigure: boolean }> {
  const first = mojibakeIn(text, source, script, implied);
  if (first === undefined) return;
  const isFigure = (each: Mojibake): boolean =>
    each.meant !== undefined && isAtFigure({ ...each, meant: each.meant }, text);
  yield { ...first, isFigure: isFigure(first) };
  let end = first.end;
  for (const each of misreadings(text)) {
    if (each.start < end || source.includes(each.found) || !isAtFigure(each, text)) continue;
    end = each.end;
    yield { ...each, isFigure: true };
  }
}

/** True for a sign that is meant beside a figure; a letter before it, or two letters apart from the figure, are words. */
function isAtFigure({ start, end, meant }: Pick<Misreading, 'start' | 'end' | 'meant'>, text: string): boolean {
  if (!FIGURE_SIGN.test(meant) || /[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, start - 2), start))) return false;
  const isNext =
    /^\p{Nd}/u.test(text.slice(end, end + 2)) || /\p{Nd}$/u.test(text.slice(Math.max(0, start - 2), start));
  if (isNext) return true;
  if (WORD.test(text.slice(start, end))) return false;
  return /^\s\p{Nd}/u.test(text.slice(end, end + 3)) || /\p{Nd}\s$/u.test(text.slice(Math.max(0, start - 3), start));
}

/**
 * The first place where a text was read in the wrong encoding: `Ã©` for `é`, `â€™` for `’`, `РїСЂ` for `пр`,
 * `Fran?ais`. It must make sense as UTF-8 in the language's script, and must not stand in the source.
 *
 * @param text plain prose
 * @param script ISO 15924 code of the script that the language is written in here, e.g. `Latn`
 * @param implied the script that its tag implies, where that is another
 */
export function mojibakeIn(text: string, source: string, script: string, implied = script): Mojibake | undefined {
  for (const each of misreadings(text)) if (!source.includes(each.found) && isMisread(each, text, script)) return each;
  return boxInside(text, source) ?? chineseInside(text, source, [script, implied]) ?? lostLetter(text, source);
}

/**
 * A sign for drawing boxes at a letter: UTF-8 read as a code page of DOS, `Anh├╢rung`, `n├úo`. No text is written so, but for
 * the line that is a Chinese or Japanese dash: 每一塊錢──謝謝.
 */
const BOX = /[\u2500-\u259F]/;
const BOX_AT_LETTER = /(?<=\p{L})[\u2500-\u259F]|[\u2500-\u259F](?=\p{L})/u;
const LINES = /[\u2500\u2501]+/gu;
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}]/u;

/** A text with dashes for the lines that stand at an East Asian character. */
const withDashes = (text: string): string =>
  text.replace(LINES, (line, at: number) =>
    EAST_ASIAN.test(text.slice(Math.max(0, at - 1), at) + text.charAt(at + line.length))
      ? '\u2014'.repeat(line.length)
      : line,
  );

function boxInside(text: string, source: string): Mojibake | undefined {
  if (!BOX.test(text) || BOX.test(source)) return undefined;
  const match = BOX_AT_LETTER.exec(withDashes(text));
  return match === null ? undefined : unreadableAt(match);
}

function isMisread({ found, start, end, meant }: Misreading, text: string, script: string): boolean {
  const isWord = (script === 'Latn' ? LATIN_WORD : WORD).test(found);
  if (/^\s/u.test(found)) return false;
  if (isAtFigure({ start, end, meant }, text)) return true;
  if (isWord && script !== 'Latn') return false;
  if (PUNCTUATION.test(meant) && /[\u2000-\uFFFF]/.test(meant)) return true;
  // One character on each side is looked at.
  const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
  const isAlone = [...meant].length === 1;
  const isLatin = script === 'Latn' || /\p{sc=Latn}$/u.test(before) || /^\p{sc=Latn}/u.test(after);
  if (!isLatin) return (!isAlone || found.length > 2) && OWN.get(script)?.test(meant) === true;
  if (isAlone && /^\p{Ll}/u.test(found)) return false;
  const [smallBefore, smallAfter] = [/\p{Ll}$/u.test(before), /^\p{Ll}/u.test(after)];
  if (smallBefore && smallAfter) return LATIN.test(meant) || ANY_LATIN.test(meant);
  if (isWord || !LATIN.test(meant)) return false;
  if (isAlone && isQuoting(found, start, text)) return false;
  if (!isAlone || smallBefore || smallAfter) return true;
  // One letter alone is a word, or stands in one: `Ä“` may be a letter that is quoted.
  return /^[À-ÿ]$/u.test(meant) && !/\p{L}$/u.test(before) && !/^\p{L}/u.test(after);
}

/** The mark that ends a quotation, by the one that opens it, in any language. */
const CLOSING: Readonly<Record<string, string>> = {
  '»': '«',
  '«': '»',
  '›': '‹',
  '‹': '›',
  '„': '“',
  '“': '”',
  '‚': '‘',
};

/** Whether a mark before a letter opens a quotation, which ends somewhere: `»öffnen«`, whose first two might be `Ț`. */
function isQuoting(found: string, start: number, text: string): boolean {
  const closing = CLOSING[found.charAt(0)];
  return closing !== undefined && !/[\p{L}\p{M}]$/u.test(text.slice(0, start)) && text.includes(closing, start + 1);
}

function chineseInside(text: string, source: string, scripts: readonly string[]): Mojibake | undefined {
  if (scripts.some((script) => BESIDE_CHINESE.has(script)) || !CHINESE.test(text)) return undefined;
  const match = CHINESE.test(source) ? null : CHINESE_INSIDE.exec(text);
  return match === null ? undefined : unreadableAt(match);
}

function lostLetter(text: string, source: string): Mojibake | undefined {
  if (!text.includes('?')) return undefined;
  const inside = MAY_BE_INSIDE.test(text) ? LOST_INSIDE.exec(text) : null;
  if (inside !== null && !LOST_INSIDE.test(source) && !isAsking(text, source)) return unreadableAt(inside);
  // A text about question marks shows one. Where ¿ is kept, no letter was lost: ¿Dónde estoy? may be the name of a thing.
  // A text that ends in a question mark behind a space writes them so: pourquoi ? et comment ?
  const match =
    source.includes('?') || /question mark/i.test(source) || text.includes('¿') || SPACED.test(text)
      ? null
      : LOST_ANYWHERE.exec(text);
  return match === null ? undefined : unreadableAt(match);
}

/** Whether a text has no more question marks than its source: then one within a word lacks a space, as in `konda?man`. */
const isAsking = (text: string, source: string): boolean => text.split('?').length <= source.split('?').length;

/** The place of a match, of which it is not known what was meant. */
export const unreadableAt = (match: RegExpExecArray): Mojibake => ({
  start: match.index,
  end: match.index + match[0].length,
  meant: undefined,
});

/** A place that makes sense as UTF-8 once it is turned back into the bytes of another encoding. UTF-16 offsets. */
type Misreading = {
  readonly found: string;
  readonly start: number;
  readonly end: number;
  /** What the bytes say in UTF-8. */
  readonly meant: string;
};

/** Encodings that UTF-8 is mistaken for (labels of the Encoding Standard); one bit each in the tables below. */
const LABELS = ['windows-1252', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1256', 'macintosh', 'koi8-r'];

/** The most bytes of a row. */
const MOST = 64;

type Tables = {
  /** By UTF-16 unit: the encodings in which it may be the first byte of a character, and a later one. */
  readonly first: Uint8Array;
  readonly later: Uint8Array;
  /** A character that may be a first one in some encoding, before one that may be a later one in some. */
  readonly pair: RegExp;
  /** By encoding: the byte of each character beyond ASCII. */
  readonly bytes: readonly ReadonlyMap<number, number>[];
};

const TWO_BEYOND_ASCII = /[^\x00-\x7F]{2}/;

const tables = once(() => tablesOf());
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Every misreading that a text may hold, in order. Most of what is found is no fault. */
function* misreadings(text: string): Iterable<Misreading> {
  if (!TWO_BEYOND_ASCII.test(text)) return;
  const { first, later, pair, bytes } = tables();
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

/**
 * The misreading at a place: as many characters of UTF-8 as stand in a row, up to a word's length, since every place of
 * a long row begins another.
 */
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

/** The length of the character that a byte begins; 0 where it begins none of several bytes. */
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
