import { endOfClass, LETTER, MARK } from './character-classes.ts';

/** Parts of a text's words. */
export type Stems = ReadonlySet<string>;

/** Scripts that write no spaces between words, or whose letters say as much as a syllable. */
const DENSE =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}\p{sc=Yiii}\p{sc=Ethi}\p{sc=Vaii}]/u;
/** All but the blocks of other letters and of marks: most texts have none, and need no look at the script of each letter. */
const MAY_BE_DENSE = /[\u0E00-\u1DFF\u2E80-\uFFFF]/;
const STEM = 4;
const PREFIX = 2;

/**
 * What shows that two texts of one language speak of the same things, whatever the endings of their words: the first
 * four letters of each word, of longer ones also the four behind the first two, where a prefix may stand; in dense
 * scripts every two letters in a row.
 */
export function stemsOf(text: string): Stems {
  const stems = new Set<string>();
  const isDense = MAY_BE_DENSE.test(text) && DENSE.test(text);
  const lower = text.toLowerCase();
  for (let start = 0, end = 0; start < lower.length; start = Math.max(end, start + 1)) {
    end = endOfClass(lower, start, LETTER | MARK);
    if (end === start) continue;
    const word = lower.slice(start, end);
    if (isDense) for (let at = 0; at + 2 <= word.length; at++) stems.add(word.slice(at, at + 2));
    else {
      stems.add(word.slice(0, STEM));
      if (word.length > STEM) stems.add(`-${word.slice(PREFIX, PREFIX + STEM)}`);
    }
  }
  return stems;
}
