import { once } from '../../lib/once.ts';

/** The letters of a text beyond ASCII, its signs, and how they stand in its words. */
export type Letters = {
  /** How often each letter or mark stands in words as languages build them. */
  readonly counts: ReadonlyMap<string, number>;
  /** How many stand in other words. */
  readonly odd: number;
  /** How many code units are beyond ASCII, and how many of them are signs of many languages. */
  readonly foreign: number;
  readonly signs: number;
  /** How many characters beyond ASCII stand between two letters without being letters, marks or signs that do. */
  readonly inWords: number;
};

/** The Latin script, as ISO 15924 names it. */
export const LATN = 'Latn';
const SIGNS = /[“”„‘’‚«»‹›\u2010-\u2015…·•°§¿¡€£©®™²³½¼¾×%،؛؟\u00A0\u200C\u200D\u200E\u200F]/;
/** Signs, and spaces, that may stand between two letters. */
const BETWEEN = /[\0-\x7F\p{L}\p{M}’‘'·\u00A0\u2010-\u2015»”“…\u200C\u200D]/u;

/** What a character is, as bits. */
const [LETTER, MARK, SMALL, CAPITAL, SIGN, BARRED, KNOWN] = [1, 2, 4, 8, 16, 32, 128];
const SIGMA = 'ς'.codePointAt(0);
/** What each character of the first plane is, once it was asked for: the tables of the engine are slower than a list. */
const knownKinds = once(() => new Uint8Array(0x10000));

function kindOf(code: number, kinds: Uint8Array): number {
  const known = kinds[code] ?? 0;
  if (known !== 0) return known;
  const char = String.fromCodePoint(code);
  const kind =
    KNOWN |
    (/\p{L}/u.test(char) ? LETTER : 0) |
    (/\p{M}/u.test(char) ? MARK : 0) |
    (/\p{Ll}/u.test(char) ? SMALL : 0) |
    (/\p{Lu}/u.test(char) ? CAPITAL : 0) |
    (SIGNS.test(char) ? SIGN : 0) |
    (BETWEEN.test(char) ? 0 : BARRED);
  if (code < kinds.length) kinds[code] = kind;
  return kind;
}

/** The letters and signs of a text in NFC, for a language of a script. */
export function lettersIn(text: string, script: string): Letters {
  const kinds = knownKinds();
  const counts = new Map<string, number>();
  let [odd, foreign, signs, inWords] = [0, 0, 0, 0];
  let start = -1;
  let hasForeign = false;
  let before = 0;
  let barred = false;
  for (let at = 0; at <= text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const size = code > 0xffff ? 2 : 1;
    const kind = at < text.length ? kindOf(code, kinds) : 0;
    const isInWord = (kind & (LETTER | MARK)) !== 0;
    if (barred && (kind & LETTER) !== 0) inWords++;
    barred = (kind & BARRED) !== 0 && (before & LETTER) !== 0;
    if (code > 0x7f) foreign += size;
    if ((kind & SIGN) !== 0 && code > 0x7f) signs++;
    if (isInWord && start < 0) [start, hasForeign] = [at, false];
    if (isInWord && code > 0x7f) hasForeign = true;
    if (!isInWord && start >= 0) {
      if (hasForeign) odd += countWord(text.slice(start, at), script, counts);
      start = -1;
    }
    before = kind;
    at += size;
  }
  return { counts, odd, foreign, signs, inWords };
}

/** Counts the letters of a word beyond ASCII; returns how many there are where it is none of a language. */
function countWord(word: string, script: string, counts: Map<string, number>): number {
  const isOdd = isOddWord(word, script);
  let odd = 0;
  for (const char of word) {
    if (char <= '\x7F') continue;
    if (isOdd) odd++;
    else counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  return odd;
}

/** True for a word with letters beyond ASCII that no language has. */
export function isOddWord(word: string, script: string): boolean {
  const kinds = knownKinds();
  let before = 0;
  let beforeCode = 0;
  for (let at = 0; at < word.length; ) {
    const code = word.codePointAt(at) ?? 0;
    const kind = kindOf(code, kinds);
    if (script !== LATN && code <= 0x7f && (kind & LETTER) !== 0) return true;
    // A final sigma ends a Greek word.
    if (beforeCode === SIGMA && (kind & LETTER) !== 0) return true;
    if ((before & SMALL) !== 0 && (kind & CAPITAL) !== 0 && !/^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(word)) return true;
    [before, beforeCode] = [kind, code];
    at += code > 0xffff ? 2 : 1;
  }
  return false;
}
