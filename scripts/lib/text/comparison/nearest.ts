import { profileOf, similarity } from './similarity.ts';

/** Less alike than this, and it is no misspelling. */
const ALIKE = 0.3;

/**
 * The name that somebody may have meant, if any is like it.
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
