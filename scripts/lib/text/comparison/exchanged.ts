import type { Stems } from '../characters/prose-words.ts';
import { mostAgreement, witnesses } from './witnesses.ts';

/**
 * Features of a text and its translation that show whether they belong together; each is computed where it is needed.
 */
export type Features = {
  readonly letters: number;
  readonly sentences: number;
  readonly commas: number;
  /** Letter groups of longer Latin words: names and terms look alike in many languages. */
  readonly groups: readonly number[];
  readonly stems: Stems;
};

/** The features of a text, and those of its translation. */
export type FeaturePair = { readonly source: Features; readonly target: Features };

/**
 * The weight of each feature, in natural logs of the odds, by logistic regression over the declarations that the rules
 * are tuned by: a squared deviation of length, a sentence, a comma, a group of letters, a deviation of what others say.
 */
const WEIGHT = { length: 0.29, sentence: 0.8, comma: 0.28, group: 0.46, witness: 2 };
const FARTHEST = 16;
const MOST_SHARED = 8;
/** The most that the other texts can weigh, so that they never outweigh everything else. */
const MOST_WITNESSED = 10;
/** The least number of texts that a document counts as: a short one teaches little about how long its language runs. */
const MARGIN = 25;

/**
 * Places of texts whose translations seem to have changed places: each fits the other's source better, by length,
 * sentences, commas and names, and by what it has in common with the document's other texts. Every translation is named
 * at most once, with the place that fits it best. A text has as many chances to look exchanged as there are others, so
 * the odds must outweigh these.
 *
 * @param pairs all the texts of a document
 * @param asked places of those that are in question
 * @param score how far a translation's length is from its source's, in standard deviations
 */
export function exchanged(
  pairs: readonly FeaturePair[],
  asked: readonly number[],
  score: (letters: { readonly source: number; readonly target: number }) => number | undefined,
): readonly (readonly [one: number, other: number])[] {
  if (asked.length < 2) return [];
  const fits = fitsOf(
    asked.flatMap((at) => pairs[at] ?? []),
    score,
  );
  const count = asked.length;
  // Most documents have no two texts that could be exchanged, whatever the others say.
  let agreement: ReturnType<typeof witnesses> | undefined;
  const most = Math.min(MOST_WITNESSED, WEIGHT.witness * mostAgreement(pairs.length));
  const alarm = Math.log(count + MARGIN);
  const found: { readonly pair: readonly [number, number]; readonly odds: number }[] = [];
  for (const { row, column, alone } of suspects(fits, count, alarm - most)) {
    const [one = 0, other = one] = [asked[row], asked[column]];
    agreement ??= witnesses(pairs.map(({ source, target }) => ({ source: source.stems, target: target.stems })));
    const witnessed = -WEIGHT.witness * agreement(one, other);
    const odds = alone + Math.max(-MOST_WITNESSED, Math.min(MOST_WITNESSED, witnessed));
    if (odds > alarm) found.push({ pair: [one, other], odds });
  }
  const named = new Set<number>();
  return found
    .toSorted((a, b) => b.odds - a.odds)
    .flatMap(({ pair }) => {
      if (pair.some((place) => named.has(place))) return [];
      for (const place of pair) named.add(place);
      return [pair];
    });
}

type Suspects = { readonly row: number; readonly column: number; readonly alone: number };

/** Two texts each, and by how much they fit each other's sources better than their own, where that is more than `least`. */
function suspects(fits: Float64Array, count: number, least: number): readonly Suspects[] {
  const found: Suspects[] = [];
  const fitOf = (row: number, column: number): number => fits[row * count + column] ?? 0;
  for (let row = 0; row < count; row++)
    for (let column = row + 1; column < count; column++) {
      const alone = fitOf(row, column) + fitOf(column, row) - fitOf(row, row) - fitOf(column, column);
      if (alone > least) found.push({ row, column, alone });
    }
  return found;
}

/** How well every translation (column) fits every source (row), by itself. */
function fitsOf(
  pairs: readonly FeaturePair[],
  score: (letters: { readonly source: number; readonly target: number }) => number | undefined,
): Float64Array {
  const fits = sharedGroups(pairs);
  const sources = pairs.map(({ source }) => measuresOf(source));
  const targets = pairs.map(({ target }) => measuresOf(target));
  // One for all pairs of a long document, which are many.
  const letters = { source: 0, target: 0 };
  for (let row = 0, at = 0; row < pairs.length; row++) {
    const source = sources[row];
    for (let column = 0; column < pairs.length; column++, at++) {
      const target = targets[column];
      if (source === undefined || target === undefined) continue;
      letters.source = source.letters;
      letters.target = target.letters;
      const length = score(letters) ?? 0;
      fits[at] =
        WEIGHT.group * Math.min(MOST_SHARED, fits[at] ?? 0) -
        WEIGHT.length * Math.min(FARTHEST, length ** 2) -
        WEIGHT.sentence * Math.abs(source.sentences - target.sentences) -
        WEIGHT.comma * Math.abs(source.commas - target.commas);
    }
  }
  return fits;
}

const measuresOf = ({ letters, sentences, commas }: Features) => ({ letters, sentences, commas });

/** What each source (row) shares with each translation (column); the fewer sources have a group, the more it is worth. */
function sharedGroups(pairs: readonly FeaturePair[]): Float64Array {
  const shared = new Float64Array(pairs.length ** 2);
  // Other alphabets have no group: what the sources have is not asked for.
  if (!pairs.some(({ target }) => target.groups.length > 0)) return shared;
  const sources = new Map<number, number[]>();
  for (let row = 0; row < pairs.length; row++)
    for (const group of pairs[row]?.source.groups ?? []) {
      const rows = sources.get(group);
      if (rows === undefined) sources.set(group, [row]);
      else rows.push(row);
    }
  for (let column = 0; column < pairs.length; column++)
    for (const group of pairs[column]?.target.groups ?? []) {
      const rows = sources.get(group);
      if (rows === undefined) continue;
      for (const row of rows) {
        const at = row * pairs.length + column;
        shared[at] = (shared[at] ?? 0) + 1 / rows.length;
      }
    }
  return shared;
}

/** The text in which each group was last seen: a tenth of the work of a set for each text. */
const LAST_TURN = new Uint32Array(0x100000);
let turn = 0;

/**
 * The groups of four letters in Latin words of five and more, without case and accents; each is packed into a number.
 */
export function groupsOf(text: string): readonly number[] {
  const groups: number[] = [];
  if (!/[a-z]/i.test(text)) return groups;
  turn += 1;
  let [length, group] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const known = LETTERS[unit] ?? 0;
    const letter = known === UNKNOWN ? letterOf(unit) : known;
    if (letter === OVER_A_LETTER) continue;
    if (letter === 0) {
      length = 0;
      group = 0;
      continue;
    }
    length += 1;
    if (length === 5) add(group, groups);
    group = ((group << 5) | letter) & 0xfffff;
    if (length >= 5) add(group, groups);
  }
  return groups;
}

function add(group: number, groups: number[]): void {
  if (LAST_TURN[group] === turn) return;
  LAST_TURN[group] = turn;
  groups.push(group);
}

/** The letter of each UTF-16 unit, 1 to 26, with whatever accents; 0 for all others. */
const LETTERS = new Uint8Array(0x10000).fill(0xff);
const [UNKNOWN, OVER_A_LETTER] = [0xff, 0xfe];

function letterOf(unit: number): number {
  const written = String.fromCharCode(unit).normalize('NFD');
  const bare = written.replace(/\p{M}/gu, '').toLowerCase();
  const found = bare === '' ? OVER_A_LETTER : /^[a-z]$/.test(bare) ? bare.charCodeAt(0) - 96 : 0;
  LETTERS[unit] = found;
  return found;
}

/** How many commas a text has, of any script. */
export const commasOf = (text: string): number => text.match(/[,،、，]/gu)?.length ?? 0;
