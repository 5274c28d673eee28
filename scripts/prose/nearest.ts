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
