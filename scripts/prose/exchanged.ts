/** What is compared of a text and its translation, to see whether they belong together. */
export type Features = {
  readonly letters: number;
  readonly sentences: number;
  readonly commas: number;
  /** Letter groups of longer Latin words: names and terms look alike in many languages. */
  readonly groups: ReadonlySet<number>;
};

export type FeaturePair = { readonly source: Features; readonly target: Features };

/** Gains at which two translations rather belong to each other's sources. */
const ALARM = 9;
const FARTHEST = 16;
const MOST_SHARED = 8;

/**
 * Pairs of a document's texts whose translations seem to have changed places: each fits the other's source better, by
 * length, sentences, commas and names. Every translation is named at most once, with the place that fits it best.
 *
 * @param score how far a translation's length is from its source's, in standard deviations
 */
export function exchanged(
  pairs: readonly FeaturePair[],
  score: (letters: { readonly source: number; readonly target: number }) => number | undefined,
): readonly (readonly [one: number, other: number])[] {
  const count = pairs.length;
  const costs = costsOf(pairs, score);
  const at = (source: number, target: number): number => costs[source * count + target] ?? 0;
  const found: { readonly pair: readonly [number, number]; readonly gain: number }[] = [];
  for (let one = 0; one < count; one++)
    for (let other = one + 1; other < count; other++) {
      const gain = at(one, one) + at(other, other) - at(one, other) - at(other, one);
      if (gain > ALARM) found.push({ pair: [one, other], gain });
    }
  const named = new Set<number>();
  return found
    .toSorted((a, b) => b.gain - a.gain)
    .flatMap(({ pair }) => {
      if (pair.some((place) => named.has(place))) return [];
      for (const place of pair) named.add(place);
      return [pair];
    });
}

/** How badly every translation (column) fits every source (row). */
function costsOf(
  pairs: readonly FeaturePair[],
  score: (letters: { readonly source: number; readonly target: number }) => number | undefined,
): Float64Array {
  const shared = sharedGroups(pairs);
  const costs = new Float64Array(pairs.length ** 2);
  pairs.forEach(({ source }, row) => {
    pairs.forEach(({ target }, column) => {
      const length = score({ source: source.letters, target: target.letters }) ?? 0;
      const at = row * pairs.length + column;
      costs[at] =
        Math.min(FARTHEST, length ** 2) +
        1.2 * Math.abs(source.sentences - target.sentences) +
        0.3 * Math.abs(source.commas - target.commas) -
        Math.min(MOST_SHARED, shared[at] ?? 0);
    });
  });
  return costs;
}

/** What each source (row) shares with each translation (column); the fewer sources have a group, the more it is worth. */
function sharedGroups(pairs: readonly FeaturePair[]): Float64Array {
  const sources = new Map<number, number[]>();
  pairs.forEach(({ source }, row) => {
    for (const group of source.groups) {
      const rows = sources.get(group);
      if (rows === undefined) sources.set(group, [row]);
      else rows.push(row);
    }
  });
  const shared = new Float64Array(pairs.length ** 2);
  pairs.forEach(({ target }, column) => {
    for (const group of target.groups) {
      const rows = sources.get(group) ?? [];
      for (const row of rows) {
        const at = row * pairs.length + column;
        shared[at] = (shared[at] ?? 0) + 1 / rows.length;
      }
    }
  });
  return shared;
}

/** Groups of four letters in Latin words of five and more, without case and accents; each is packed into a number. */
export function groupsOf(text: string): ReadonlySet<number> {
  const groups = new Set<number>();
  if (!/[a-z]/i.test(text)) return groups;
  const plain = (/^[\x00-\x7F]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
  let [length, group] = [0, 0];
  for (let at = 0; at < plain.length; at++) {
    const letter = plain.charCodeAt(at) - 96;
    const isLetter = letter >= 1 && letter <= 26;
    length = isLetter ? length + 1 : 0;
    group = isLetter ? ((group << 5) | letter) & 0xfffff : 0;
    if (length === 5) groups.add(packed(plain, at - 4));
    if (length >= 5) groups.add(group);
  }
  return groups;
}

const packed = (text: string, from: number): number =>
  [0, 1, 2, 3].reduce((sum, step) => (sum << 5) | (text.charCodeAt(from + step) - 96), 0);

export const commasOf = (text: string): number => text.match(/[,،、，]/gu)?.length ?? 0;
