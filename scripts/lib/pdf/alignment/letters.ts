import { UNKNOWN } from '../text/characters.ts';

/**
 * The letters, figures and signs of a text, which are compared in no order: whatever a style sheet, a font or the direction
 * of writing does to a text, they stay.
 */
export class Letters {
  /** Code points in the order of the text; without white space, marks and hyphens. */
  readonly codes: Uint32Array;
  /** Glyphs of which a PDF does not say what they stand for: each for one letter, or for a mark of one. */
  readonly jokers: number;
  #sorted: Uint32Array | undefined;

  constructor(codes: Uint32Array, jokers: number) {
    this.codes = codes;
    this.jokers = jokers;
  }

  /** How many they are, without jokers. */
  get count(): number {
    return this.codes.length;
  }

  /** Most are never asked for: text from left to right is printed in its order. */
  get sorted(): Uint32Array {
    this.#sorted ??= this.codes.slice().sort();
    return this.#sorted;
  }
}

/** The letters of a text in its order, each with where its character begins and ends. */
export type LettersInOrder = {
  readonly codes: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
};

/** What is no letter: marks ride with theirs, and hyphens come and go at the ends of lines. */
const NONE = /[\p{M}\p{Cf}\p{Cc}\s\-\u2010\u00AD]/gu;

/** Signs that stand turned round in right-to-left text. */
const MIRRORED: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '}': '{',
  '>': '<',
  '»': '«',
  '›': '‹',
  '≥': '≤',
};

/** What characters stand for by their code points: those of the first plane, which are asked for all the time, and others. */
const firstPlane = new Array<string | undefined>(0x10000);
const others = new Map<number, string>();

/** A character by the letters that it stands for: capitals, and decomposed. */
function folded(code: number): string {
  const known = code < 0x10000 ? firstPlane[code] : others.get(code);
  if (known !== undefined) return known;
  const plain = String.fromCodePoint(code).normalize('NFKD').toUpperCase().normalize('NFKD').replace(NONE, '');
  const letters = MIRRORED[plain] ?? plain;
  if (code < 0x10000) firstPlane[code] = letters;
  else others.set(code, letters);
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

/** Where letters are gathered before it is known how many there are. */
let gathered = { codes: new Uint32Array(1024), starts: new Uint32Array(1024), ends: new Uint32Array(1024) };

/** Gathers the letters of a text, and gives their number. One character stands for eighteen at most. */
function gather(text: string): number {
  if (gathered.codes.length < 18 * text.length) {
    const room = 36 * text.length;
    gathered = { codes: new Uint32Array(room), starts: new Uint32Array(room), ends: new Uint32Array(room) };
  }
  const { codes, starts, ends } = gathered;
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const end = at + (code > 0xffff ? 2 : 1);
    const letters = folded(code);
    for (let letter = 0; letter < letters.length; count++) {
      const own = letters.codePointAt(letter) ?? 0;
      letter += own > 0xffff ? 2 : 1;
      codes[count] = own;
      starts[count] = at;
      ends[count] = end;
    }
    at = end;
  }
  return count;
}

const JOKER = UNKNOWN.charCodeAt(0);

export function lettersOf(text: string): Letters {
  const count = gather(text);
  const codes = gathered.codes.slice(0, count);
  if (!text.includes(UNKNOWN)) return new Letters(codes, 0);
  const letters = codes.filter((code) => code !== JOKER);
  return new Letters(letters, count - letters.length);
}

/** The letters of a text in its order, each with where its character stands. */
export function lettersIn(text: string): LettersInOrder {
  const count = gather(text);
  const { codes, starts, ends } = gathered;
  return { codes: codes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** A stretch of letters, to be compared. */
export const stretchOf = ({ codes }: LettersInOrder, start = 0, end = codes.length): Letters =>
  new Letters(codes.subarray(start, end), 0);

export const isNone = ({ count, jokers }: Letters): boolean => count === 0 && jokers === 0;

export const NO_LETTERS = new Letters(new Uint32Array(), 0);

/** The letters of several texts together. */
export function joined(all: readonly Letters[]): Letters {
  const [first] = all;
  if (first === undefined) return NO_LETTERS;
  if (all.length === 1) return first;
  const codes = new Uint32Array(all.reduce((sum, { count }) => sum + count, 0));
  let [at, jokers] = [0, 0];
  for (const each of all) {
    codes.set(each.codes, at);
    at += each.count;
    jokers += each.jokers;
  }
  return new Letters(codes, jokers);
}

/** How many letters one has and the other has not. */
export type Difference = { readonly missing: number; readonly more: number };

/** What a print lacks of a text, and what it has beside it. Jokers make up for letters. */
export function differenceOf(written: Letters, printed: Letters): Difference {
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

export function isSame(written: Letters, printed: Letters): boolean {
  if (printed.count > written.count || printed.count + printed.jokers < written.count) return false;
  if (printed.count < written.count) return differenceOf(written, printed).more === 0;
  return areEqual(written.codes, printed.codes) || areEqual(written.sorted, printed.sorted);
}

/** Of arrays of one length. */
function areEqual(one: Uint32Array, other: Uint32Array): boolean {
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
