/** Bits of the general categories of Unicode that `classAt` returns. This one: a letter (L). */
export const LETTER_BIT = 1;
/** A mark (M). */
export const MARK_BIT = 2;
/** A number (N). */
export const NUMBER_BIT = 4;
/** Characters in words that are no letters: the soft hyphen, and the joiner and non-joiner of zero width. */
export const JOINER_BIT = 8;
/** A capital letter (Lu); beside `LETTER_BIT`. */
export const CAPITAL_BIT = 16;
/** A small letter (Ll); beside `LETTER_BIT`. */
export const SMALL_BIT = 32;

/** The class of each character of the first plane, looked up once. */
const CLASSES = new Uint8Array(0x10000);
const KNOWN = 128;

const PATTERNS: readonly (readonly [bits: number, pattern: RegExp])[] = [
  [LETTER_BIT | CAPITAL_BIT, /\p{Lu}/u],
  [LETTER_BIT | SMALL_BIT, /\p{Ll}/u],
  [LETTER_BIT, /\p{L}/u],
  [MARK_BIT, /\p{M}/u],
  [NUMBER_BIT, /\p{N}/u],
  [JOINER_BIT, /[\u00AD\u200C\u200D]/],
];

const classify = (character: string): number => PATTERNS.find(([, pattern]) => pattern.test(character))?.[0] ?? 0;

/** The class of a UTF-16 unit; a half of a surrogate pair has none. */
function classOfUnit(unit: number): number {
  const known = CLASSES[unit] ?? KNOWN;
  if (known !== 0) return known;
  const found = KNOWN | classify(String.fromCharCode(unit));
  CLASSES[unit] = found;
  return found;
}

/** The class of the character that begins at a place, as bits; 0 behind the end. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  return isPairAt(text, at, unit) ? classify(text.slice(at, at + 2)) : classOfUnit(unit) & ~KNOWN;
}

/** The end of the characters of some classes that begin at a place; the place itself where there is none. */
export function endOfClass(text: string, from: number, classes: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if ((classOfUnit(unit) & classes) !== 0) at += 1;
    else if (isPairAt(text, at, unit) && (classify(text.slice(at, at + 2)) & classes) !== 0) at += 2;
    else break;
  }
  return at;
}

/** How many characters of a text are of some classes. */
export function countOfClass(text: string, classes: number): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if ((classOfUnit(unit) & classes) !== 0) count += 1;
    else if (isPairAt(text, at, unit)) {
      if ((classify(text.slice(at, at + 2)) & classes) !== 0) count += 1;
      at += 1;
    }
  }
  return count;
}

const isPairAt = (text: string, at: number, unit: number): boolean =>
  unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;

const UNITS = 0x10000;
const [UNKNOWN, NO, YES] = [0, 1, 2];

/**
 * A function that counts the characters of a text that are of a kind, faster than matches of a pattern: each character
 * of the first plane is looked up once.
 *
 * @param pattern matches one character of the kind, in Unicode mode, without `g` or `y`
 */
export function characterCounter(pattern: RegExp): (text: string) => number {
  const known = new Uint8Array(UNITS);
  return (text) => {
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) {
        if (pattern.test(text.slice(at, at + 2))) count++;
        at++;
      } else {
        if (known[unit] === UNKNOWN) known[unit] = pattern.test(String.fromCharCode(unit)) ? YES : NO;
        if (known[unit] === YES) count++;
      }
    }
    return count;
  };
}

/** How many letters of a text are of a kind, and how many are not. */
export type LetterShares = { readonly own: number; readonly other: number };

const OTHER = 3;

/**
 * A function that counts the letters of a text that are of a kind, and those that are not, faster than two patterns.
 *
 * @param pattern matches one character of the kind, a letter or not, in Unicode mode, without `g` or `y`
 */
export function letterSharesOf(pattern: RegExp): (text: string) => LetterShares {
  const known = new Uint8Array(UNITS);
  const kindOf = (character: string): number =>
    (classAt(character, 0) & LETTER_BIT) === 0 ? NO : pattern.test(character) ? YES : OTHER;
  return (text) => {
    let [own, other] = [0, 0];
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      let kind = known[unit] ?? UNKNOWN;
      if (isPairAt(text, at, unit)) {
        kind = kindOf(text.slice(at, at + 2));
        at++;
      } else if (kind === UNKNOWN) {
        kind = kindOf(text.charAt(at));
        known[unit] = kind;
      }
      if (kind === YES) own++;
      else if (kind === OTHER) other++;
    }
    return { own, other };
  };
}

/**
 * A function that returns how many UTF-16 units the character at a place has if it is of a kind; 0 if it is not.
 *
 * @param pattern matches one character of the kind, in Unicode mode, without `g` or `y`
 */
export function characterOf(pattern: RegExp): (text: string, at: number) => number {
  const known = new Uint8Array(UNITS);
  return (text, at) => {
    if (at >= text.length) return 0;
    const unit = text.charCodeAt(at);
    if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) return pattern.test(text.slice(at, at + 2)) ? 2 : 0;
    const answer = known[unit];
    if (answer !== UNKNOWN) return answer === YES ? 1 : 0;
    const isMatch = pattern.test(String.fromCharCode(unit));
    known[unit] = isMatch ? YES : NO;
    return isMatch ? 1 : 0;
  };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
