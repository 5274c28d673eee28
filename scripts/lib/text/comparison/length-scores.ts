import { countOfClass, LETTER_BIT, MARK_BIT, NUMBER_BIT } from '../characters/character-classes.ts';

/** Letters of a text and of its translation, as `letterCount` counts them. */
type LetterPair = { readonly source: number; readonly target: number };

/**
 * A function that returns how far a pair's length is from what is expected; `cost` is how unlikely it is, for sentences
 * of any length.
 */
export type LengthMeasure = ((pair: LetterPair) => number | undefined) & {
  readonly cost: (pair: LetterPair) => number;
};

/** The fewest letters of a text whose translation's length says anything. */
const SHORT = 20;
/** Natural log of how much longer a script writes what English says; medians of the Universal Declaration's texts. */
const GROWTH: Readonly<Record<string, number>> = {
  Hans: -1.2,
  Hant: -1.2,
  Hani: -1.2,
  Jpan: -0.79,
  Kore: -0.88,
  Yiii: -1.03,
  Ethi: -0.47,
  Syrc: -0.45,
  Arab: -0.12,
  Cher: -0.18,
  Vaii: -0.55,
  Tfng: -0.34,
  Thaa: 0.63,
  Mymr: 0.45,
  Taml: 0.31,
  Grek: 0.18,
  Geor: 0.17,
  Khmr: 0.17,
  Laoo: 0.13,
  Mlym: 0.19,
  Armn: 0.09,
  Telu: 0.1,
};
/** How many segments of a language weigh as much as what is known of its script. */
const PRIOR = 4;
/** How many segments weigh as much as what is known of the language itself, and of its scatter. */
const KNOWN = 24;
/** Pseudo-segments of ordinary scatter, and the variance of log(target/source) for n letters: .028 + 2.2/n. */
const ORDINARY = 6;

/**
 * A measure, learnt from a language's translations, of how far the translation's
 * length is from what the others lead one to expect, in standard deviations; below 0 is short. Undefined for texts
 * under 20 letters.
 *
 * @param scripts ISO 15924 codes of the source and of the target
 * @param language what is known of the two languages: log of how much longer the target runs, share of the ordinary scatter
 */
export function lengthMeasure(
  pairs: readonly LetterPair[],
  scripts: { readonly source: string; readonly target: string },
  language?: { readonly growth: number; readonly scatter: number },
): LengthMeasure {
  const known = pairs.flatMap(({ source, target }) => (source < SHORT ? [] : [ratioOf({ source, target })]));
  const expected = language?.growth ?? (GROWTH[scripts.target] ?? 0) - (GROWTH[scripts.source] ?? 0);
  const [prior, ordinary] = language === undefined ? [PRIOR, ORDINARY] : [KNOWN, KNOWN];
  const middle = median([...known, ...Array.from({ length: prior }, () => expected)]);
  const plain = (pair: LetterPair): number | undefined =>
    pair.source < SHORT ? undefined : (ratioOf(pair) - middle) / spreadOf(pair.source);
  const scatter = pairs.reduce((sum, pair) => sum + Math.min(9, (plain(pair) ?? 0) ** 2), 0);
  const factor = Math.sqrt((ordinary * (language?.scatter ?? 1) ** 2 + scatter) / (ordinary + known.length));
  const measure = (pair: LetterPair): number | undefined => {
    const score = plain(pair);
    return score === undefined ? undefined : score / factor;
  };
  const cost = (pair: LetterPair): number => {
    const spread = spreadOf(pair.source) * factor;
    return ((ratioOf(pair) - middle) / spread) ** 2 / 2 + Math.log(spread);
  };
  return Object.assign(measure, { cost });
}

/** The standard deviation of log(target/source) for so many letters. */
const spreadOf = (letters: number): number => Math.sqrt(0.028 + 2.2 / Math.max(1, letters));

const ratioOf = ({ source, target }: LetterPair): number => Math.log(Math.max(1, target) / source);

/** How many letters, marks and figures a text has. */
export const letterCount = (text: string): number => countOfClass(text, LETTER_BIT | MARK_BIT | NUMBER_BIT);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return (low + high) / 2;
}

/** The most sentences of a text that are compared with each other. */
const MOST_SENTENCES = 60;

/**
 * How much likelier it is that the translation lacks some sentences of the source than that as many were joined to
 * others, as a natural log: the likeliest way to leave them out, beside the likeliest way to join them. 0 for a text of
 * more than sixty sentences, infinite where nothing is left.
 *
 * @param source letters of each sentence
 * @param target the same of the translation, which has fewer
 */
export function lostRatherThanJoined(
  source: readonly number[],
  target: readonly number[],
  { cost }: LengthMeasure,
): number {
  const fewer = source.length - target.length;
  if (source.length > MOST_SENTENCES || fewer < 1) return 0;
  if (target.length === 0) return Infinity;
  const places = Array.from({ length: fewer + 1 }, (_, at) => at);
  const upTo = [0];
  for (const letters of source) upTo.push((upTo.at(-1) ?? 0) + letters);
  let lost: readonly number[] = places.map(() => 0);
  let joined: readonly number[] = places.map((gone) => (gone === 0 ? 0 : Infinity));
  for (const [at, letters] of target.entries()) {
    const costOf = (from: number, to: number): number =>
      cost({ source: (upTo[to] ?? 0) - (upTo[from] ?? 0), target: letters });
    const [before, merged] = [lost, joined];
    lost = places.map((gone) => Math.min(...before.slice(0, gone + 1)) + costOf(at + gone, at + gone + 1));
    joined = places.map((gone) =>
      Math.min(...merged.slice(0, gone + 1).map((sum, kept) => sum + costOf(at + kept, at + gone + 1))),
    );
  }
  return (joined.at(-1) ?? 0) - Math.min(...lost);
}
