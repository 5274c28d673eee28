import { proseWords } from '../characters/prose-words.ts';
import { textHash } from './text-hash.ts';

/** The profile of a text for comparisons, computed once: sorted hashes of its letter triples and of its words. */
export type TextProfile = { readonly trigrams: Float64Array; readonly words: Float64Array };

/**
 * The profile of a text for comparisons.
 *
 * @param text folded for comparison; upper and lower case are different letters here
 */
export function profileOf(text: string): TextProfile {
  return {
    trigrams: trigramsOf(text),
    words: Float64Array.from(proseWords(text), (word) => textHash(word.text)).sort(),
  };
}

/**
 * How alike two texts are, 0 to 1: the greater of the Dice coefficients of their letter triples and of their words.
 * Triples forgive inflection and misspelling; words forgive clauses that changed places.
 */
export function similarity(a: TextProfile, b: TextProfile): number {
  return Math.max(dice(a.trigrams, b.trigrams), dice(a.words, b.words));
}

/** The greatest similarity that two texts with these profiles may have; it takes no comparison to know. */
export function similarityBound(a: TextProfile, b: TextProfile): number {
  return Math.max(bound(a.trigrams.length, b.trigrams.length), bound(a.words.length, b.words.length));
}

/** The share of a text's words that another text has too, 0 to 1. */
export function containment(part: TextProfile, whole: TextProfile): number {
  return part.words.length === 0 ? 0 : shared(part.words, whole.words) / part.words.length;
}

function dice(a: Float64Array, b: Float64Array): number {
  return a.length + b.length === 0 ? 0 : (2 * shared(a, b)) / (a.length + b.length);
}

const bound = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * Math.min(a, b)) / (a + b));

/** How many members two sorted multisets have in common. */
function shared(a: Float64Array, b: Float64Array): number {
  let [i, j, count] = [0, 0, 0];
  let [x, y] = [a[0], b[0]];
  while (x !== undefined && y !== undefined) {
    if (x === y) {
      count++;
      x = a[++i];
      y = b[++j];
    } else if (x < y) x = a[++i];
    else y = b[++j];
  }
  return count;
}

function trigramsOf(text: string): Float64Array {
  if (text.length < 3) return text === '' ? new Float64Array() : Float64Array.of(textHash(text));
  const trigrams = new Float64Array(text.length - 2);
  for (let at = 0; at < trigrams.length; at++) {
    trigrams[at] = (text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)) * 0x10000 + text.charCodeAt(at + 2);
  }
  return trigrams.sort();
}

/** The least likeness of a misspelling. */
const ALIKE = 0.3;

/**
 * The name that may be meant, if one is like it.
 *
 * @param alike how much, 0 to 1
 */
export function nearest(name: string, names: Iterable<string>, alike = ALIKE): string | undefined {
  const own = profileOf(name.toLowerCase());
  const [best] = [...names]
    .map((other) => ({ other, score: similarity(own, profileOf(other)) }))
    .filter(({ score }) => score >= alike)
    .toSorted((a, b) => b.score - a.score);
  return best?.other;
}

/** How many letters one of two words has that the other has not. */
export function lettersApart(one: string, other: string): number {
  const counts = new Map<string, number>();
  for (const letter of one) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of other) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0);
}
