import type { TextProfile } from './similarity.ts';

/** A text's words, by their hashes, with what each says: 0 and more. */
export type WeighedWords = { readonly words: Float64Array; readonly weights: Float64Array; readonly total: number };

/**
 * Weighs the words of all texts of two versions of a document: the fewer texts of a version have a word, the more it says.
 * It is the inverse document frequency of Spärck Jones (1972), and needs no list of any language's common words.
 *
 * @param versions the texts of each version
 * @returns the words of each text of each version
 */
export function weighWords(versions: readonly (readonly TextProfile[])[]): readonly (readonly WeighedWords[])[] {
  const shares = new Map<number, number>();
  for (const texts of versions) {
    const counts = new Map<number, number>();
    for (const { words } of texts) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    // One more than there are, so that what every text has still says a little: a document may have one text.
    for (const [word, count] of counts) shares.set(word, Math.max(shares.get(word) ?? 0, count / (texts.length + 1)));
  }
  const weightOf = (word: number): number => -Math.log(shares.get(word) ?? 1);
  return versions.map((texts) =>
    texts.map(({ words }) => {
      const weights = words.map(weightOf);
      return { words, weights, total: weights.reduce((sum, weight) => sum + weight, 0) };
    }),
  );
}

/** How alike two texts are, 0 to 1, by Dice's coefficient of their words, where words that all texts have say little. */
export function rareSimilarity(a: WeighedWords, b: WeighedWords): number {
  let [i, j, both] = [0, 0, 0];
  let [x, y] = [a.words[0], b.words[0]];
  while (x !== undefined && y !== undefined) {
    if (x === y) both += a.weights[i] ?? 0;
    const [isFirst, isSecond] = [x <= y, y <= x];
    if (isFirst) x = a.words[++i];
    if (isSecond) y = b.words[++j];
  }
  const total = a.total + b.total;
  return total === 0 ? 0 : (2 * both) / total;
}
