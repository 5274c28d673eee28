import type { Stems } from '../characters/prose-words.ts';

export type StemPair = { readonly source: Stems; readonly target: Stems };

/** So many other texts say enough; they are taken from the whole length of a longer document. */
const MOST = 64;
/** A correlation of a few texts is never as sure as this. */
const SUREST = 0.99;

/**
 * What a document's other texts say of two translations. Two paragraphs that resemble the same others in the source do
 * so in the translation as well, whatever the language: where one speaks of courts, it shares words with all that speak
 * of courts. Nothing needs to be known of either language.
 *
 * @returns for two places, how the resemblances of both sides agree, in standard deviations: above 0 where the two
 *   translations are in their places, below 0 where they have changed them, about 0 where there is too little to tell
 */
export function witnesses(pairs: readonly StemPair[]): (one: number, other: number) => number {
  const step = Math.max(1, Math.ceil(pairs.length / MOST));
  const places = [...pairs.keys()].filter((at) => at % step === 0);
  const inSource = resemblances(
    pairs.map(({ source }) => source),
    places,
  );
  const inTarget = resemblances(
    pairs.map(({ target }) => target),
    places,
  );
  const width = places.length;
  return (one, other) => {
    const rowOfOne = one * width;
    const rowOfOther = other * width;
    let both = 0;
    let ofSource = 0;
    let ofTarget = 0;
    let count = 0;
    for (let at = 0; at < width; at++) {
      const place = at * step;
      if (place === one || place === other) continue;
      const source = (inSource[rowOfOne + at] ?? 0) - (inSource[rowOfOther + at] ?? 0);
      const target = (inTarget[rowOfOne + at] ?? 0) - (inTarget[rowOfOther + at] ?? 0);
      both += source * target;
      ofSource += source * source;
      ofTarget += target * target;
      count++;
    }
    if (ofSource === 0 || ofTarget === 0) return 0;
    const correlation = Math.max(-SUREST, Math.min(SUREST, both / Math.sqrt(ofSource * ofTarget)));
    return certainty(correlation, count);
  };
}

/** As much as the others of so many texts can say of two, whatever their words. */
export const mostAgreement = (texts: number): number => certainty(SUREST, texts - 2);

/** Fisher's transformation of a correlation of so many, whose deviation is 1/√(n − 3). */
const certainty = (correlation: number, count: number): number =>
  Math.atanh(correlation) * Math.sqrt(Math.max(0, count - 3));

/** How much each text (row) has in common with the one at each of some places (column), 0 to 1: rare stems count more. */
function resemblances(texts: readonly Stems[], places: readonly number[]): Float64Array {
  const width = places.length;
  const columnOf = new Int32Array(texts.length).fill(-1);
  for (let column = 0; column < width; column++) columnOf[places[column] ?? 0] = column;
  const weights = new Float64Array(texts.length);
  const shared = new Float64Array(texts.length * width);
  for (const rows of byStem(texts)) {
    // A stem of one text alone is shared with none, and makes that text less like every other.
    const rarity = Math.log(texts.length / rows.length) ** 2;
    for (const row of rows) weights[row] = (weights[row] ?? 0) + rarity;
    for (const witness of rows) {
      const column = columnOf[witness] ?? -1;
      if (column < 0) continue;
      for (const row of rows) shared[row * width + column] = (shared[row * width + column] ?? 0) + rarity;
    }
  }
  for (let column = 0; column < width; column++) {
    const weight = weights[places[column] ?? 0] ?? 0;
    for (let row = 0; row < texts.length; row++) {
      const at = row * width + column;
      const value = shared[at] ?? 0;
      if (value > 0) shared[at] = value / Math.sqrt((weights[row] ?? 0) * weight);
    }
  }
  return shared;
}

/** The places of the texts that have a stem, for each stem. */
function byStem(texts: readonly Stems[]): Iterable<readonly number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at < texts.length; at++)
    for (const stem of texts[at] ?? []) {
      const known = places.get(stem);
      if (known === undefined) places.set(stem, [at]);
      else known.push(at);
    }
  return places.values();
}
