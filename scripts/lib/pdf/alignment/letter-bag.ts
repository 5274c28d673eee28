import { UNKNOWN } from '../fonts/traits.ts';

/**
 * The letters, figures and signs of a text, compared in no order: a style sheet, a font or the direction of writing
 * does not change them.
 */
export class LetterBag {
  /** Code points in the order of the text, from `start` on; without white space, marks and hyphens. */
  readonly codes: Uint32Array;
  readonly start: number;
  /** The number of letters, without jokers. */
  readonly count: number;
  /**
   * The number of glyphs for which a PDF does not say what they stand for: each for one letter, or for a mark of one.
   */
  readonly jokers: number;
  #sorted: Uint32Array | undefined;

  constructor(codes: Uint32Array, start: number, count: number, jokers: number) {
    this.codes = codes;
    this.start = start;
    this.count = count;
    this.jokers = jokers;
  }

  /**
   * The code points sorted, when first asked for: text from left to right is printed in its order, and does not need
   * them.
   */
  get sorted(): Uint32Array {
    this.#sorted ??= this.codes.slice(this.start, this.start + this.count).sort();
    return this.#sorted;
  }
}

/** The letters of a text in its order, from `start` on, each with where its character begins and ends. */
export type LettersInOrder = {
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly start: number;
  readonly count: number;
};

/** Characters that are no letters: marks count with theirs, and hyphens come and go at the ends of lines. */
const NONE = /[\p{M}\p{Cf}\p{Cc}\s\-\u2010\u00AD]/gu;

/** Signs that are mirrored in right-to-left text. */
const MIRRORED: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
  '≥': '≤',
};

/** How many units a character has; 0 for none. */
const sizeOf = (code: number): number => (code === 0 ? 0 : code > 0xffff ? 2 : 1);

/** True for one of the two units of a character. */
const isHalf = (unit: number): boolean => (unit & 0xf800) === 0xd800;

/**
 * The folded letters of characters by their code points: those of the first plane, which are needed all the time, and
 * others.
 */
const firstPlane = new Array<string | undefined>(0x10000);
const others = new Map<number, string>();

/**
 * The letter that a character of one unit stands for, where it is one: 0 for none, and -1 for several or while it is
 * not known.
 */
const letterOf = new Int32Array(0x10000).fill(-1);

/** The letters that a character stands for, as capitals and decomposed. */
function folded(code: number): string {
  const known = code < 0x10000 ? firstPlane[code] : others.get(code);
  if (known !== undefined) return known;
  const plain = String.fromCodePoint(code).normalize('NFKD').toUpperCase().normalize('NFKD').replace(NONE, '');
  const letters = MIRRORED[plain] ?? plain;
  if (code < 0x10000) {
    firstPlane[code] = letters;
    const letter = letters.codePointAt(0) ?? 0;
    if (!isHalf(code) && letters.length === sizeOf(letter)) letterOf[code] = letter;
  } else others.set(code, letters);
  return letters;
}

/** The letters of a text in its order. */
export function foldedLetters(text: string): string {
  if (text.length === 1) return folded(text.charCodeAt(0));
  let letters = '';
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    letters += folded(code);
    at += code > 0xffff ? 2 : 1;
  }
  return letters;
}

/**
 * The size of a block of memory for the letters of many short texts: a block of its own for each would cost more than
 * they do.
 */
const BLOCK = 1 << 13;

type Block = { readonly codes: Uint32Array; readonly starts: Uint32Array; readonly ends: Uint32Array };

const newBlock = (size: number): Block => ({
  codes: new Uint32Array(size),
  starts: new Uint32Array(size),
  ends: new Uint32Array(size),
});

/** The block that letters are added to, behind those of other texts. */
let block = newBlock(BLOCK);
let used = 0;

/** Adds the letters of a text behind those that are in use, and returns their number. */
function gather(text: string): number {
  if (block.codes.length - used < text.length) makeRoom(used, text.length);
  let { codes, starts, ends } = block;
  let count = used;
  for (let at = 0; at < text.length; ) {
    const known = letterOf[text.charCodeAt(at)] ?? -1;
    if (known >= 0) {
      if (known > 0) {
        codes[count] = known;
        starts[count] = at;
        ends[count++] = at + 1;
      }
      at++;
      continue;
    }
    const code = text.codePointAt(at) ?? 0;
    const end = at + sizeOf(code);
    const letters = folded(code);
    const most = letters.length + text.length - at;
    if (count + most > codes.length) {
      count = makeRoom(count, most);
      ({ codes, starts, ends } = block);
    }
    for (let letter = 0; letter < letters.length; count++) {
      const own = letters.codePointAt(letter) ?? 0;
      letter += sizeOf(own);
      codes[count] = own;
      starts[count] = at;
      ends[count] = end;
    }
    at = end;
  }
  return count - used;
}

/** Moves the letters up to `end` that are not in use yet to a new block, and returns their number. */
function makeRoom(end: number, more: number): number {
  const { codes, starts, ends } = block;
  const count = end - used;
  block = newBlock(Math.max(BLOCK, 2 * (count + more)));
  block.codes.set(codes.subarray(used, end));
  block.starts.set(starts.subarray(used, end));
  block.ends.set(ends.subarray(used, end));
  used = 0;
  return count;
}

const JOKER = UNKNOWN.charCodeAt(0);

/** The letters of a text, to be compared in no order. */
export function letterBag(text: string): LetterBag {
  const count = gather(text);
  const { codes } = block;
  const start = used;
  used += count;
  if (!text.includes(UNKNOWN)) return new LetterBag(codes, start, count, 0);
  const letters = codes.subarray(start, used).filter((code) => code !== JOKER);
  return new LetterBag(letters, 0, letters.length, count - letters.length);
}

/** The letters of a text in its order, each with where its character stands. */
export function lettersInOrder(text: string): LettersInOrder {
  const count = gather(text);
  const { codes, starts, ends } = block;
  const start = used;
  used += count;
  return { codes, starts, ends, start, count };
}

/** A stretch of letters, to be compared. */
export const stretchOf = ({ codes, start, count }: LettersInOrder, from = 0, to = count): LetterBag =>
  new LetterBag(codes, start + from, to - from, 0);

/** True for a bag without letters. */
export const isNone = ({ count, jokers }: LetterBag): boolean => count === 0 && jokers === 0;

/** The bag without any letter. */
export const NO_LETTERS = new LetterBag(new Uint32Array(), 0, 0, 0);

/** The letters of several texts together. */
export function joinedBags(all: readonly LetterBag[]): LetterBag {
  const [first] = all;
  if (first === undefined) return NO_LETTERS;
  if (all.length === 1) return first;
  let [count, jokers] = [0, 0];
  for (const each of all) count += each.count;
  const codes = new Uint32Array(count);
  let at = 0;
  for (const { codes: own, start, count: more, jokers: unknown } of all) {
    for (let next = start; next < start + more; next++) codes[at++] = own[next] ?? 0;
    jokers += unknown;
  }
  return new LetterBag(codes, 0, count, jokers);
}

/** How many letters each of two texts has that the other has not. */
export type Difference = { readonly missing: number; readonly more: number };

/** The letters that a print lacks of a text, and those that it has beside it. Jokers make up for letters. */
export function differenceOf(written: LetterBag, printed: LetterBag): Difference {
  let [missing, more] = [0, 0];
  const [a, b] = [written.sorted, printed.sorted];
  let [left, right] = [0, 0];
  while (left < a.length && right < b.length) {
    const [one = 0, other = 0] = [a[left], b[right]];
    if (one <= other) left++;
    if (one >= other) right++;
    if (one < other) missing++;
    else if (one > other) more++;
  }
  missing += a.length - left;
  more += b.length - right;
  return { missing: Math.max(0, missing - printed.jokers), more };
}

/** True where both hold the same letters; a joker stands for any. */
export function isSame(written: LetterBag, printed: LetterBag): boolean {
  if (printed.count > written.count || printed.count + printed.jokers < written.count) return false;
  if (printed.count < written.count) return differenceOf(written, printed).more === 0;
  if (isInOrder(written, printed)) return true;
  const [one, other] = [written.sorted, printed.sorted];
  return one.every((code, at) => code === other[at]);
}

/** Whether two bags of the same size have their letters in the same order. */
function isInOrder({ codes: one, start: from, count }: LetterBag, { codes: other, start }: LetterBag): boolean {
  for (let at = 0; at < count; at++) if (one[from + at] !== other[start + at]) return false;
  return true;
}
