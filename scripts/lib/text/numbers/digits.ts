import { isBurmeseBeforeUnicode } from './burmese.ts';
import { masked } from './masked.ts';

/** A text whose digits are 0-9 and whose directional marks are gone; `place` leads back to the offsets of the original. */
export type PlainDigits = {
  readonly text: string;
  /** Offset in the original (UTF-16 units) of an offset in `text`. */
  readonly place: (offset: number) => number;
};

/** Spelled in full, a character is replaced: other digits, percent signs, full-width separators, minus signs. */
const REPLACED = /(?<=\p{Nd})\u200B(?=\p{Nd})|[\p{Nd}\u101D٪﹪％，．−﹣－⹁\u200E\u200F\u061C\u2066-\u2069\u00AD]/gu;
const NOT_ASCII_DIGIT = /[^\x00-\x7F\u00A0-\u00AC\u00AE-\u024F\u0400-\u052F\u2010-\u201F]/;
/** The Burmese letter that looks like a zero, and is often typed for one. */
const WA = '\u101D';
const SIGNS: Readonly<Record<string, string>> = {
  '٪': '%',
  '﹪': '%',
  '％': '%',
  '，': ',',
  '．': '.',
  '−': '-',
  '﹣': '-',
  '－': '-',
};

/** Digits of a text without what is no prose: read for figures, then for words. */
export function proseDigits(text: string): PlainDigits {
  const known = LAST.find((each) => each.text === text);
  if (known !== undefined) return known.plain;
  const plain = plainDigits(masked(text));
  LAST.unshift({ text, plain });
  LAST.length = Math.min(LAST.length, KEPT);
  return plain;
}

const LAST: { readonly text: string; readonly plain: PlainDigits }[] = [];
const KEPT = 4;

/**
 * Digits of every script by their value (each `\p{Nd}` block is ten code points in a row). Never NFKC, which turns ²
 * into 2 and ① into 1. A Burmese zero alone beside a Burmese letter is the letter wa, so it stays;
 * so does a full-width comma that parts no thousands: 115200，8.
 */
export function plainDigits(text: string): PlainDigits {
  if (!NOT_ASCII_DIGIT.test(text)) return { text: text.replaceAll('\u2212', '-'), place: (offset) => offset };
  const shifts: [number, number][] = [];
  let shift = 0;
  const plain = text.replace(REPLACED, (char, offset: number) => {
    const isKept =
      (char === '\u1040' && isBurmeseLetter(text, offset)) ||
      // The sign for "the same", typed as the four that it looks like, also in fonts before Unicode.
      (char === '\u1044' && /^\u1004[\u103A\u1039\u1064]?\u1038/u.test(text.slice(offset + 1, offset + 4))) ||
      // Digits of Shan, where fonts before Unicode have signs of Burmese.
      (/[\u1090-\u1099]/u.test(char) && (isBurmeseLetter(text, offset) || isBurmeseBeforeUnicode(text))) ||
      // Seven looks like the letter ra, and zero like wa: where a vowel goes with it, it is the letter.
      (/[\u1040\u1047]/u.test(char) && hasVowel(text, offset)) ||
      (char === WA && !isZero(text, offset)) ||
      (char === '，' && !/^\p{Nd}{3}(?!\p{Nd})/u.test(text.slice(offset + 1, offset + 8)));
    const put = isKept ? char : replacement(char);
    if (put.length !== char.length) {
      shift += char.length - put.length;
      shifts.push([offset + char.length - shift, shift]);
    }
    return put;
  });
  if (shifts.length === 0) return { text: plain, place: (offset) => offset };
  return { text: plain, place: (offset) => offset + (shifts.findLast(([from]) => from <= offset)?.[1] ?? 0) };
}

function replacement(char: string): string {
  const sign = SIGNS[char];
  if (sign !== undefined) return sign;
  if (char === WA) return '0';
  return /\p{Nd}/u.test(char) ? digitOf(char) : '';
}

const KNOWN = new Map<string, string>();

function digitOf(char: string): string {
  const known = KNOWN.get(char);
  if (known !== undefined) return known;
  const point = char.codePointAt(0) ?? 0;
  let steps = 0;
  // The mathematical digits are five blocks without a gap between them.
  while (steps < 49 && /\p{Nd}/u.test(String.fromCodePoint(point - steps - 1))) steps += 1;
  const digit = String(steps % 10);
  KNOWN.set(char, digit);
  return digit;
}

/** A digit beside a letter; a run of one digit counts as one, as in ၀၀. */
function isBurmeseLetter(text: string, offset: number): boolean {
  let [first, last] = [offset, offset];
  while (text[first - 1] === text[offset]) first -= 1;
  while (text[last + 1] === text[offset]) last += 1;
  const [before, after] = [text[first - 1] ?? '', text[last + 1] ?? ''];
  const letter = /[\u1000-\u103F\u104E-\u109F]/;
  return !/\p{Nd}/u.test(before) && !/\p{Nd}/u.test(after) && (letter.test(before) || letter.test(after));
}

/** In fonts before Unicode, two signs of the next letter stand in front of it. */
const hasVowel = (text: string, offset: number): boolean =>
  /[\u102B-\u1037\u1039-\u103E]/u.test(text[offset + 1] ?? '') &&
  !(/[\u1031\u103B]/u.test(text[offset + 1] ?? '') && isBurmeseBeforeUnicode(text));

/** The letter wa behind a digit, with nothing that makes it a syllable: ၄ဝ is forty. */
const isZero = (text: string, offset: number): boolean =>
  /[\u1040-\u1049]\u101D?$/u.test(text.slice(Math.max(0, offset - 2), offset)) &&
  !/^(?:[\u102B-\u103E]|[\u1000-\u1021][\u1039\u103A])/u.test(text.slice(offset + 1, offset + 3));
