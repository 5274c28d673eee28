import { oncePerObject } from '../../lib/once.ts';
import { decodedFrom, decodedLoosely } from '../../lib/text/index.ts';
import { judgeEastAsian } from './east-asian.ts';
import { MULTI_BYTE, SINGLE_BYTE, type Single } from './encoding-list.ts';
import { type Judged, judgeLetters, likestScore } from './likeness.ts';

/** The fewest characters beyond ASCII from which an encoding is judged. */
export const FEWEST = 6;
/** The least share of letters of its language, the least likeness to it, and the least gain of another reading. */
const SHARE = 0.85;
const LIKE = 0.2;
/** The greatest share of a text's characters that may stand within words without being letters. */
const MOST_WITHIN = 0.05;
const BETTER = 0.35;
const ALL = 0.95;
const MANY = 40;
/** The least share of typical characters of a text in an East Asian encoding, and the most lost characters. */
const FULL = 0.4;
const MOST_BROKEN = 0.2;
/** The least share of whole UTF-8 characters, since an encoding may lack some of their bytes. */
const WHOLE = 0.45;
const FEWEST_WHOLE = 2;

/** An encoding that a text may have been read in. */
export type CodePage = { readonly label: string; readonly iconv: string; readonly isWide: boolean };

/** Scripts with the languages that encodings of one byte a letter were made for. */
export const SCRIPTS: ReadonlyMap<string, string> = new Map(
  [...new Set(SINGLE_BYTE.map(({ script }) => script))].map((script) => [
    script,
    [
      ...new Set(SINGLE_BYTE.filter((each) => each.script === script).flatMap(({ languages }) => languages.split(' '))),
    ].join(' '),
  ]),
);
/** franc's names of scripts, by ISO 15924 code. */
export const FRANC: Readonly<Record<string, string>> = {
  Latn: 'Latin',
  Cyrl: 'Cyrillic',
  Arab: 'Arabic',
  Hebr: 'Hebrew',
};

/** A text as it reads in the encoding that it was written in, by its iconv name. */
export type Written = Judged & { readonly iconv: string; readonly text: string; readonly script?: string };

/**
 * The text of bytes as UTF-8 that may have lost characters: an encoding lacks some of its bytes, and blanks and signs
 * come out as others.
 *
 * @param isOdd whether its words are built as those of no language, or are of East Asia, where nothing can be said of
 * that
 */
export function readAsUtf8(bytes: Uint8Array, isOdd: boolean): Written | undefined {
  const text = decodedLoosely(bytes, 'utf-8');
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu) ?? [];
  const size = bytes.filter((byte) => byte >= 0x80).length;
  const used = whole.reduce((sum, char) => sum + Buffer.byteLength(char), 0);
  if (whole.length < (used < ALL * size ? FEWEST / 2 : FEWEST_WHOLE) || used < (isOdd ? WHOLE : ALL) * size)
    return undefined;
  // A few bytes are UTF-8 by chance, too: those make letters of several scripts, or one letter again and again.
  const isLatin = whole.every((char) => /[\u00A0-\u017F\u2010-\u203A]/u.test(char));
  if (!isLatin && new Set(whole).size < FEWEST && (new Set(whole).size === 1 || !isOneScript(whole, 2)))
    return undefined;
  if (used < 0.8 * size && !isOneScript(whole)) return undefined;
  return { iconv: 'UTF-8', text: text.replaceAll('\uFFFD', ''), share: 1, score: used / size };
}

/** True for many letters of one script: bytes that are UTF-8 by chance make characters of all kinds. */
function isOneScript(characters: readonly string[], fewest = FEWEST): boolean {
  const letters = characters.filter((char) => /[\p{L}\p{M}]/u.test(char));
  const first = ONE_SCRIPT.find(
    (script) => letters.filter((char) => script.test(char)).length >= 0.95 * letters.length,
  );
  return first !== undefined && letters.length >= 0.8 * characters.length && letters.length >= fewest;
}

const ONE_SCRIPT: readonly RegExp[] =
  'Latn Cyrl Grek Hebr Arab Thai Deva Geor Armn Hang Ethi Beng Taml Telu Khmr Mymr Laoo Sinh'
    .split(' ')
    .map((script) => new RegExp(`[\\p{scx=${script}}\\p{M}]`, 'u'))
    .concat(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ー]/u);

/** Bytes that were read already, with the first encoding that made them of a text. */
export type ReadBytes = Map<Uint8Array, string>;

/** The encodings in which bytes were not yet read: many pages make the same bytes of a text, and each leaves itself out. */
export function unreadIn(bytes: Uint8Array, label: string, read: ReadBytes): readonly Single[] {
  const first = read.get(bytes);
  if (first === undefined) read.set(bytes, label);
  return SINGLE_BYTE.filter((each) => (first === undefined ? each.label !== label : each.label === first));
}

type Tried = {
  readonly sample: string;
  readonly own: Judged & { readonly script: string };
  /** Readings that were judged already: many encodings give the same text. */
  readonly seen: Set<string>;
  readonly read: ReadBytes;
};

/**
 * The reading of bytes in another encoding that looks most like a language; undefined where none is better than the
 * text as it stands.
 */
export function readBetter(bytes: Uint8Array, page: CodePage, { sample, own, seen, read }: Tried): Written | undefined {
  const counts = countsOf(bytes);
  const judged = [
    ...unreadIn(bytes, page.label, read).flatMap((each) => readSingle(bytes, counts, each, seen)),
    ...(page.isWide ? readWide(bytes, page) : wideReadings(bytes)),
  ];
  if (judged.length === 0) return undefined;
  // What the encoding lacks is lost on the way there and back.
  const kept = decodedFrom(bytes, page.label);
  const [best] = judged
    .filter(({ text, ...each }) => text !== kept && isBetter(each, own) && !isTooShort(sample, each.script, own))
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined) return undefined;
  // A language that no encoding of these was made for looks like itself.
  const likest = Math.max(0, ...Object.values(FRANC).map((script) => likestScore(sample, script)));
  return best.script === undefined || best.score - best.share > likest * (own.share < 0.75 ? 0.8 : 1)
    ? best
    : undefined;
}

/** True for a few letters of one script other than Latin: they are rather a word of it than bytes of another script. */
export const isTooShort = (sample: string, script: string | undefined, own: Tried['own']): boolean =>
  own.script !== 'Latn' &&
  script !== own.script &&
  own.share >= ALL &&
  (sample.match(/(?=[^\0-\x7F])\p{L}/gu)?.length ?? 0) < MANY;

/**
 * Whether a reading scores much better than the text as it stands; half as much is enough where it has almost no fault
 * and the text many.
 */
const isBetter = (one: Judged, own: Judged): boolean =>
  one.score - own.score >= (one.share >= 0.97 && own.share < 0.8 ? BETTER / 2 : BETTER);

function readSingle(bytes: Uint8Array, counts: Uint32Array, encoding: Single, seen: Set<string>): Written[] {
  if (!isLikely(bytes, counts, encoding)) return [];
  const { label, iconv, script, languages } = encoding;
  const text = decodedFrom(bytes, label);
  if (text === undefined || seen.has(text + script)) return [];
  seen.add(text + script);
  const { share, score } = judgeLetters(text, { script, languages }, { least: SHARE });
  return share >= SHARE && score - share >= LIKE ? [{ iconv, text, script, share, score }] : [];
}

const LETTERS: ReadonlyMap<string, RegExp> = new Map(
  [...SCRIPTS.keys()].map((script) => [
    script,
    new RegExp(`(?=[^\\0-\\x7F])[\\p{sc=${script}}\\p{M}\\p{Po}\\p{Pd}\\p{Pi}\\p{Pf}]`, 'u'),
  ]),
);

/** How often each byte from 0x80 stands in a text. */
const countsOf = oncePerObject((bytes: Uint8Array): Uint32Array => {
  const counts = new Uint32Array(0x80);
  for (const byte of bytes) if (byte >= 0x80) counts[byte - 0x80] = (counts[byte - 0x80] ?? 0) + 1;
  return counts;
});

/** What a byte stands for in an encoding, as bits: a letter or sign of its script, any letter, what stands between no letters. */
const [OWN, LETTER, APART] = [1, 2, 4];

type Meaning = (byte: number) => number | undefined;

/** A function that says what a byte from 0x80 on stands for in an encoding; `undefined` for one that stands for nothing. */
const meaningIn = oncePerObject(({ label, script }: Single): Meaning => {
  const chars = decodedLoosely(
    Uint8Array.from({ length: 0x80 }, (_, at) => 0x80 + at),
    label,
  );
  const own = LETTERS.get(script) ?? /\p{L}/u;
  const known = new Map<number, number | undefined>();
  return (byte) => {
    if (!known.has(byte)) known.set(byte, meaningOf(chars.charAt(byte - 0x80), own));
    return known.get(byte);
  };
});

function meaningOf(char: string, own: RegExp): number | undefined {
  if (char === '\uFFFD') return undefined;
  const isApart = !/[\p{L}\p{M}’‘·\u00A0\u200C\u200D]/u.test(char);
  return (own.test(char) ? OWN : 0) | (/\p{L}/u.test(char) ? LETTER : 0) | (isApart ? APART : 0);
}

/**
 * Whether each byte stands for something in an encoding, nearly all beyond ASCII for letters of its script or signs, and
 * few of these between letters: a quick test before the bytes are read.
 *
 * @param counts how often each byte from 0x80 on is there
 */
function isLikely(bytes: Uint8Array, counts: Uint32Array, encoding: Single): boolean {
  const meaningOfByte = meaningIn(encoding);
  let [own, apart, foreign] = [0, 0, 0];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    const meaning = meaningOfByte(0x80 + at);
    if (meaning === undefined) return false;
    foreign += count;
    if ((meaning & OWN) !== 0) own += count;
    if ((meaning & APART) !== 0) apart += count;
  }
  const most = MOST_WITHIN * foreign;
  return own >= SHARE * foreign && (apart <= most || countWithin(bytes, meaningOfByte) <= most);
}

/** How many bytes stand for signs that are between two letters. */
function countWithin(bytes: Uint8Array, meaningOfByte: Meaning): number {
  let within = 0;
  let [before, isBarred] = [0, false];
  for (const byte of bytes) {
    const meaning = byte < 0x80 ? asciiMeaning(byte) : (meaningOfByte(byte) ?? 0);
    if (isBarred && (meaning & LETTER) !== 0) within++;
    isBarred = (meaning & APART) !== 0 && (before & LETTER) !== 0;
    before = meaning;
  }
  return within;
}

const asciiMeaning = (byte: number): number => ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a ? LETTER : 0);

/** The readings in East Asian encodings of bytes of a page of one byte a letter: the same for all pages that make these bytes. */
const wideReadings = oncePerObject((bytes: Uint8Array) => readWide(bytes));

/** @param page the East Asian encoding that made the bytes, which is left out */
function readWide(bytes: Uint8Array, page?: CodePage): readonly Written[] {
  const isOfPairs = isPaired(bytes);
  return MULTI_BYTE.flatMap(({ label, iconv }) => {
    if (label === page?.label || (/^(?:euc|gb)/.test(label) && !isOfPairs)) return [];
    const loose = decodedLoosely(bytes, label);
    const broken = loose.match(/\uFFFD/g)?.length ?? 0;
    if (broken > MOST_BROKEN * (loose.match(/[^\0-\x7F]/g)?.length ?? 0)) return [];
    const text = loose.replaceAll('\uFFFD', '');
    if (!isRunning(text)) return [];
    const judged = judgeEastAsian(text, label);
    const isFrequent = page === undefined && label === 'gb18030' && judged.share < FULL && isFirstLevel(bytes);
    const { share, score } = isFrequent ? { share: SHARE, score: SHARE } : judged;
    return share >= FULL ? [{ iconv, text, share, score }] : [];
  });
}

/** True where characters of East Asia stand beside each other, and not each between letters. */
function isRunning(text: string): boolean {
  const runs = text.match(/[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]+/gu) ?? [];
  const all = runs.reduce((sum, run) => sum + run.length, 0);
  return runs.filter((run) => run.length > 1).join('').length >= 0.8 * all;
}

/** True where bytes beyond ASCII stand in pairs, as in the East Asian encodings whose second byte is one, too. */
function isPaired(bytes: Uint8Array): boolean {
  let [pairs, odd, run] = [0, 0, 0];
  for (let at = 0; at <= bytes.length; at++) {
    if ((bytes[at] ?? 0) >= 0x80) run++;
    else if (run > 0) {
      pairs += Math.floor(run / 2);
      odd += run % 2;
      run = 0;
    }
  }
  return odd <= pairs * MOST_BROKEN;
}

/** True where the characters are those that GB 2312 has first, since they are the most frequent. */
function isFirstLevel(bytes: Uint8Array): boolean {
  const leads = bytes.filter(
    (byte, at) => byte >= 0x80 && (bytes.subarray(0, at).findLastIndex((each) => each < 0x80) + at) % 2 === 1,
  );
  return leads.filter((byte) => byte >= 0xa1 && byte <= 0xd7).length >= 0.95 * leads.length;
}
