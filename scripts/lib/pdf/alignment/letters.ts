import { UNKNOWN } from '../text/characters.ts';

/**
 * The letters, figures and signs of a text in no order: whatever a style sheet, a font or the direction of writing does to
 * a text, this stays.
 */
export type Letters = {
  /** Code points one after another, sorted; without white space, marks and hyphens. */
  readonly sorted: Uint32Array;
  /** Glyphs of which a PDF does not say what they stand for: each for one letter, or for a mark of one. */
  readonly jokers: number;
};

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
  const sorted = gathered.codes.slice(0, count).sort();
  if (!text.includes(UNKNOWN)) return { sorted, jokers: 0 };
  const letters = sorted.filter((code) => code !== JOKER);
  return { sorted: letters, jokers: count - letters.length };
}

/** The letters of a text in its order, each with where its character stands. */
export function lettersIn(text: string): LettersInOrder {
  const count = gather(text);
  const { codes, starts, ends } = gathered;
  return { codes: codes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

/** A stretch of letters, in no order. */
export const inNoOrder = ({ codes }: LettersInOrder, start = 0, end = codes.length): Letters => ({
  sorted: codes.slice(start, end).sort(),
  jokers: 0,
});

export const isNone = ({ sorted, jokers }: Letters): boolean => sorted.length === 0 && jokers === 0;

export const NO_LETTERS: Letters = { sorted: new Uint32Array(), jokers: 0 };

/** The letters of several texts together. */
export function joined(all: readonly Letters[]): Letters {
  const [first, ...rest] = all;
  if (first === undefined) return NO_LETTERS;
  if (rest.length === 0) return first;
  const sorted = new Uint32Array(sizeOf(all));
  let [at, jokers] = [0, 0];
  for (const each of all) {
    sorted.set(each.sorted, at);
    at += each.sorted.length;
    jokers += each.jokers;
  }
  return { sorted: sorted.sort(), jokers };
}

const sizeOf = (all: readonly Letters[]): number => all.reduce((sum, { sorted }) => sum + sorted.length, 0);

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
  const [a, b] = [written.sorted, printed.sorted];
  if (b.length > a.length || b.length + printed.jokers < a.length) return false;
  if (b.length === a.length) {
    for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
    return true;
  }
  return differenceOf(written, printed).more === 0;
}
