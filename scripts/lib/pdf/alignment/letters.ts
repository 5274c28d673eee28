import { UNKNOWN } from '../text/characters.ts';

/**
 * The letters, figures and signs of a text in no order: whatever a style sheet, a font or the direction of writing does to
 * a text, this stays.
 */
export type Letters = {
  /** One after another, sorted; without white space, marks and hyphens. */
  readonly sorted: readonly string[];
  /** Glyphs of which a PDF does not say what they stand for: each for one letter, or for a mark of one. */
  readonly jokers: number;
};

/** What is no letter: marks ride with theirs, and hyphens come and go at the ends of lines. */
const NONE = /[\p{M}\p{Cf}\p{Cc}\s\-\u2010\u00AD]/gu;

const known = new Map<string, string>();

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

/** A character by the letters that it stands for: capitals, and decomposed. */
function folded(character: string): string {
  let letters = known.get(character);
  if (letters === undefined) {
    letters = character.normalize('NFKD').toUpperCase().normalize('NFKD').replace(NONE, '');
    letters = MIRRORED[letters] ?? letters;
    known.set(character, letters);
  }
  return letters;
}

/** The letters of a text in its order. */
export const foldedLetters = (text: string): string => Array.from(text, folded).join('');

export function lettersOf(text: string): Letters {
  const sorted: string[] = [];
  let jokers = 0;
  for (const character of text) {
    if (character === UNKNOWN) jokers++;
    else sorted.push(...folded(character));
  }
  return { sorted: sorted.sort(), jokers };
}

/** The letters of a text in its order, each with where its character stands. */
export function lettersIn(
  text: string,
): readonly { readonly letter: string; readonly at: number; readonly end: number }[] {
  const letters: { letter: string; at: number; end: number }[] = [];
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    for (const letter of folded(character)) letters.push({ letter, at, end });
    at = end;
  }
  return letters;
}

export const isNone = ({ sorted, jokers }: Letters): boolean => sorted.length === 0 && jokers === 0;

export function joined(a: Letters, b: Letters): Letters {
  return { sorted: [...a.sorted, ...b.sorted].sort(), jokers: a.jokers + b.jokers };
}

/** Letters that one has and the other has not. */
export type Difference = { readonly missing: readonly string[]; readonly more: readonly string[] };

/** What a print lacks of a text, and what it has beside it. Jokers make up for letters. */
export function differenceOf(written: Letters, printed: Letters): Difference {
  const missing: string[] = [];
  const more: string[] = [];
  const [a, b] = [written.sorted, printed.sorted];
  let left = 0;
  let right = 0;
  while (left < a.length || right < b.length) {
    const [one, other] = [a[left], b[right]];
    if (one === other) {
      left++;
      right++;
    } else if (other === undefined || (one !== undefined && one < other)) {
      missing.push(one ?? '');
      left++;
    } else {
      more.push(other);
      right++;
    }
  }
  return { missing: missing.slice(Math.min(missing.length, printed.jokers)), more };
}

export const isSame = (written: Letters, printed: Letters): boolean => {
  const { missing, more } = differenceOf(written, printed);
  return missing.length === 0 && more.length === 0;
};
