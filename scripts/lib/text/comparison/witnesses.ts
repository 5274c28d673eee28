import { oncePerList } from '../../once.ts';
import type { Stems } from '../characters/prose-words.ts';

/** The stems of a text, and those of its translation. */
export type StemPair = { readonly source: Stems; readonly target: Stems };

/** The most other texts that are compared; in a longer document they are taken from its whole length. */
const MOST = 64;
/** The limit for a correlation of a few texts, which is never surer. */
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
  const { step, places } = placesAmong(pairs.length);
  const inSource = sourceResemblances(pairs.map(({ source }) => source));
  const inTarget = resemblances(
    pairs.map(({ target }) => target),
    places,
  );
  return (one, other) => {
    const [sourceOfOne, sourceOfOther] = [inSource(one), inSource(other)];
    const [targetOfOne, targetOfOther] = [inTarget(one), inTarget(other)];
    let both = 0;
    let ofSource = 0;
    let ofTarget = 0;
    let count = 0;
    for (let at = 0; at < places.length; at++) {
      const place = at * step;
      if (place === one || place === other) continue;
      const source = (sourceOfOne[at] ?? 0) - (sourceOfOther[at] ?? 0);
      const target = (targetOfOne[at] ?? 0) - (targetOfOther[at] ?? 0);
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

/** The greatest agreement that so many texts can show, whatever their words. */
export const mostAgreement = (texts: number): number => certainty(SUREST, texts - 2);

/** Fisher's transformation of a correlation of so many, whose deviation is 1/√(n − 3). */
const certainty = (correlation: number, count: number): number =>
  Math.atanh(correlation) * Math.sqrt(Math.max(0, count - 3));

type Resemblances = (text: number) => Float64Array;

/** A document has the same sources in each of its languages. */
const sourceResemblances = oncePerList(
  (texts: readonly Stems[]): Resemblances => resemblances(texts, placesAmong(texts.length).places),
);

/** The places of the texts that others are compared with, and how far they are from each other. */
function placesAmong(count: number): { readonly step: number; readonly places: readonly number[] } {
  const step = Math.max(1, Math.ceil(count / MOST));
  return { step, places: Array.from({ length: Math.ceil(count / step) }, (_, at) => at * step) };
}

/**
 * A function that says how much a text has in common with the one at each of some places, 0 to 1: rare stems count more.
 * It is asked about few texts, and looks at no others.
 */
function resemblances(texts: readonly Stems[], places: readonly number[]): Resemblances {
  const { textsOf, stemsOf } = byStem(texts);
  // A stem that only one text has counts, too: it makes that text less like every other.
  const rarities = Float64Array.from(textsOf, ({ length }) => Math.log(texts.length / length) ** 2);
  const weights = new Float64Array(texts.length);
  for (let stem = 0; stem < textsOf.length; stem++)
    for (const text of textsOf[stem] ?? []) weights[text] = (weights[text] ?? 0) + (rarities[stem] ?? 0);
  const columnOf = new Int32Array(texts.length).fill(-1);
  for (let column = 0; column < places.length; column++) columnOf[places[column] ?? 0] = column;
  const sharedBy = (text: number): Float64Array => {
    const shared = new Float64Array(places.length);
    for (const stem of stemsOf[text] ?? [])
      for (const witness of textsOf[stem] ?? []) {
        const column = columnOf[witness] ?? -1;
        if (column >= 0) shared[column] = (shared[column] ?? 0) + (rarities[stem] ?? 0);
      }
    for (let column = 0; column < places.length; column++) {
      const value = shared[column] ?? 0;
      if (value > 0) shared[column] = value / Math.sqrt((weights[text] ?? 0) * (weights[places[column] ?? 0] ?? 0));
    }
    return shared;
  };
  const known = new Map<number, Float64Array>();
  return (text) => {
    const shared = known.get(text) ?? sharedBy(text);
    known.set(text, shared);
    return shared;
  };
}

/** Stems by number: the texts that have each of them, and those of each text in order. */
type Numbered = {
  readonly textsOf: readonly (readonly number[])[];
  readonly stemsOf: readonly Uint32Array[];
};

function byStem(texts: readonly Stems[]): Numbered {
  const numbers = new Map<string, number>();
  const textsOf: number[][] = [];
  const stemsOf = texts.map((stems, at) => {
    const own = new Uint32Array(stems.size);
    let count = 0;
    for (const stem of stems) {
      let number = numbers.get(stem);
      if (number === undefined) {
        number = textsOf.length;
        numbers.set(stem, number);
        textsOf.push([at]);
      } else textsOf[number]?.push(at);
      own[count++] = number;
    }
    // Sums come out the same to the last digit, whatever text they are made for.
    return own.sort();
  });
  return { textsOf, stemsOf };
}
