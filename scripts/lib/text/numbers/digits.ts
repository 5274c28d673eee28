import { oncePerKey } from '../../once.ts';
import { masked } from '../characters/plain-prose.ts';

/** A text whose digits are 0-9 and whose directional marks are gone; `place` leads back to the offsets of the original. */
export type PlainDigits = {
  readonly text: string;
  /** Offset in the original (UTF-16 units) of an offset in `text`. */
  readonly place: (offset: number) => number;
};

/** Characters that are replaced: other digits, percent signs, full-width separators, minus signs; the Ethiopic sign between words, where it stands for a colon. */
const REPLACED = /(?<=\p{Nd})[\u200B፡](?=\p{Nd})|[\p{Nd}\u101D٪﹪％，．−﹣－⹁\u200E\u200F\u061C\u2066-\u2069\u00AD]/gu;
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
  '፡': ':',
  '﹣': '-',
  '－': '-',
};

/** The texts of a document: each is read for figures, and for words after all of them. */
const KEPT = 512;

/** A text with all digits as 0–9, and with what is no prose (addresses, tags, placeholders) blanked out. */
export const proseDigits = oncePerKey((text): PlainDigits => plainDigits(masked(text)), KEPT);

/**
 * The text with digits of every script as 0-9 (each `\p{Nd}` block is ten code points in a row). Never NFKC, which
 * turns ² into 2 and ① into 1. A Burmese zero alone beside a Burmese letter is the letter wa, so it stays; so does a
 * full-width comma that separates no thousands: 115200，8.
 */
export function plainDigits(text: string): PlainDigits {
  if (!NOT_ASCII_DIGIT.test(text)) return { text: text.replaceAll('\u2212', '-'), place: (offset) => offset };
  const shifts: [number, number][] = [];
  let shift = 0;
  const plain = text.replace(REPLACED, (char, offset: number) => {
    const isKept =
      (char === '\u1040' && isBurmeseLetter(text, offset)) ||
      // The sign for "the same", typed as the four that it looks like, also in fonts before Unicode.
      (char === '\u1044' &&
        /^(?:\u1004[\u103A\u1039\u1064]?|\u103A)\u1038/u.test(text.slice(offset + 1, offset + 4))) ||
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

const digitOf = oncePerKey((char): string => {
  const point = char.codePointAt(0) ?? 0;
  let steps = 0;
  // The mathematical digits are five blocks without a gap between them.
  while (steps < 49 && /\p{Nd}/u.test(String.fromCodePoint(point - steps - 1))) steps += 1;
  return String(steps % 10);
});

/** Whether a digit stands beside a letter; a run of one digit counts as one, as in ၀၀. */
function isBurmeseLetter(text: string, offset: number): boolean {
  let [first, last] = [offset, offset];
  while (text[first - 1] === text[offset]) first -= 1;
  while (text[last + 1] === text[offset]) last += 1;
  const [before, after] = [text[first - 1] ?? '', text[last + 1] ?? ''];
  const letter = /[\u1000-\u103F\u104E-\u109F]/;
  return !/\p{Nd}/u.test(before) && !/\p{Nd}/u.test(after) && (letter.test(before) || letter.test(after));
}

/** Whether the next letter has two signs in front of it, as in fonts before Unicode. */
const hasVowel = (text: string, offset: number): boolean =>
  /[\u102B-\u1037\u1039-\u103E]/u.test(text[offset + 1] ?? '') &&
  !(/[\u1031\u103B]/u.test(text[offset + 1] ?? '') && isBurmeseBeforeUnicode(text));

/** Whether the letter wa stands behind a digit, with nothing that makes it a syllable: ၄ဝ is forty. */
const isZero = (text: string, offset: number): boolean =>
  /[\u1040-\u1049]\u101D?$/u.test(text.slice(Math.max(0, offset - 2), offset)) &&
  !/^(?:[\u102B-\u103E]|[\u1000-\u1021][\u1039\u103A])/u.test(text.slice(offset + 1, offset + 3));

/** The sign for e, which Unicode writes behind its consonant and fonts before Unicode where it stands: in front. */
const SIGN_E = /\u1031/gu;
const SIGN_E_IN_FRONT =
  /(?<![\u1000-\u1021\u1025\u1029\u103B-\u103F\u1050-\u1055\u105A-\u105D\u1075-\u1081\u109E])\u1031/gu;

/** The sign that ends a syllable in those fonts; in Unicode it only stands between two consonants. */
const KILLER = /\u1039(?![\u1000-\u1021])/u;

/** Whether a text is in an encoding of fonts in which no word can be read. */
export const isUnreadable = ({ text, tag }: { readonly text: string; readonly tag: string }): boolean =>
  /^my\b/.test(tag) && isBurmeseBeforeUnicode(text);

/**
 * Whether a text is Burmese as fonts before Unicode have it (Zawgyi): the same characters mean other letters there, so
 * that no word can be read.
 */
function isBurmeseBeforeUnicode(text: string): boolean {
  if (KILLER.test(text)) return true;
  const all = text.match(SIGN_E)?.length ?? 0;
  return all > 0 && (text.match(SIGN_E_IN_FRONT)?.length ?? 0) * 3 > all;
}

/** Values of numbers written without digits: Roman, Han, Hebrew letters, Ethiopic. Each gives undefined for what is none. */
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** The value of a Roman numeral. */
export function romanValue(text: string): number | undefined {
  if (!/^M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text) || text === '') return undefined;
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((total, value, at) => total + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const HAN: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
};
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 廿: 20, 卅: 30, 百: 100, 千: 1000 };
const HAN_MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 };

/** A vague amount in Han numerals: 一两个, 三四天, 三五年. */
const VAGUE = /^(?:一[二两兩]|[二两兩]三|三[四五]|四五|五六|六七|七八|八九)$/u;

/** The letters of a Han numeral, for a pattern that finds one. */
export const HAN_NUMERAL = `[${[HAN, HAN_UNITS, HAN_MYRIADS].flatMap((part) => Object.keys(part)).join('')}]+`;

/** The value of a number in Han numerals. */
export function hanValue(text: string): number | undefined {
  const letters = [...text];
  // One or two, three to five: two digits in a row without a place are as good as none.
  if (VAGUE.test(text)) return undefined;
  if (letters.every((letter) => HAN[letter] !== undefined))
    return Number(letters.map((letter) => HAN[letter]).join(''));
  let [total, section, digit] = [0, 0, -1];
  for (const letter of letters) {
    const [unit, myriad] = [HAN_UNITS[letter], HAN_MYRIADS[letter]];
    if (unit !== undefined)
      section += unit % 10 === 0 && unit > 10 && unit < 100 ? unit : (digit < 0 ? 1 : digit) * unit;
    if (myriad !== undefined) total += (section + Math.max(0, digit) || 1) * myriad;
    if (myriad !== undefined) section = 0;
    digit = HAN[letter] ?? -1;
  }
  return total + section + Math.max(0, digit);
}

const HEBREW = 'אבגדהוזחטי'.split('').map((letter, at): [string, number] => [letter, at + 1]);
const HEBREW_VALUES = new Map<string, number>([
  ...HEBREW,
  ['כ', 20],
  ['ל', 30],
  ['מ', 40],
  ['נ', 50],
  ['ס', 60],
  ['ע', 70],
  ['פ', 80],
  ['צ', 90],
  ['ק', 100],
  ['ר', 200],
  ['ש', 300],
  ['ת', 400],
]);

/** Fifteen and sixteen, the only numbers with two letters of one kind but the hundreds: ט״ו. */
const NINE_AND_SIX = /ט[וז]$/u;

/** The value of a number in Hebrew letters; two letters for tens, as in ע״י (by), are an abbreviation. */
export function hebrewValue(text: string): number | undefined {
  const letters = text.replace(/[׳״'"]/gu, '');
  const values = [...letters].map((letter) => HEBREW_VALUES.get(letter) ?? 0);
  const small = values.filter((value) => value < 100).map((value) => String(value).length);
  if (new Set(small).size < small.length && !NINE_AND_SIX.test(letters)) return undefined;
  const descending = values.every((value, at) => value > 0 && (at === 0 || value <= (values[at - 1] ?? 0)));
  return values.length > 0 && descending ? values.reduce((total, value) => total + value, 0) : undefined;
}

/**
 * The value of a number in Ethiopic numerals: U+1369-1371 are 1-9, U+1372-137A are 10-90, U+137B a hundred, U+137C ten
 * thousand.
 */
export function ethiopicValue(text: string): number {
  let [total, section, hundreds] = [0, 0, 0];
  for (const letter of text) {
    const at = (letter.codePointAt(0) ?? 0) - 0x1369;
    if (at < 9) section += at + 1;
    else if (at < 18) section += (at - 8) * 10;
    else if (at === 18) [hundreds, section] = [hundreds + (section || 1) * 100, 0];
    else [total, hundreds, section] = [(total + hundreds + section || 1) * 10_000, 0, 0];
  }
  return total + hundreds + section;
}

/** The digits of a text alone, as those of English: `+٤٤ 20` → `4420`. */
export const digitsOf = (text: string): string => plainDigits(text).text.replace(/\D/g, '');
