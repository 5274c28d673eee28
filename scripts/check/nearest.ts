import { profileOf, similarity } from '../prose/similarity.ts';

/** Less alike than this, and it is no misspelling. */
const ALIKE = 0.3;

/** The name that somebody may have meant, if any is like it. */
export function nearest(name: string, names: Iterable<string>): string | undefined {
  const own = profileOf(name.toLowerCase());
  const [best] = [...names]
    .map((other) => ({ other, score: similarity(own, profileOf(other)) }))
    .filter(({ score }) => score >= ALIKE)
    .toSorted((a, b) => b.score - a.score);
  return best?.other;
}
