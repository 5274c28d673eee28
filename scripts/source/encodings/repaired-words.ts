import { alphabetsOf } from '../../lib/text/index.ts';
import { codesOf, faultOfWord, likeOf, modelScore, type Rows, rowsOf } from './likeness.ts';

/** The largest share of words that may have letters of another language: names come from anywhere. */
const MOST_FOREIGN = 0.1;

/**
 * How much a text looks like a language that has all its letters, from 0 to 1: the greatest likeness among languages
 * whose alphabet it keeps to.
 *
 * @param script franc's name for it
 */
export function fittingScore(
  text: string,
  rows: Rows,
  { script, name }: { readonly script: string; readonly name: string },
): number {
  const alphabets = alphabetsOf(script);
  const tokens = [...new Set(wordTokens(text))].filter(
    (token) => /[^\0-\x7F]/.test(token) && !/^[^\p{L}]*\p{Lu}/u.test(token),
  );
  const places = foreignPlaces(tokens);
  const scores = codesOf(name).flatMap((code) => {
    const tag = Intl.getCanonicalLocales(code)[0] ?? code;
    if (!alphabets.has(tag) || faultyPlaces(tokens, places, script, tag).length > MOST_FOREIGN * tokens.length)
      return [];
    return [modelScore(rows, code) ?? 0];
  });
  return Math.max(0, ...scores);
}

/** The fewest different words that must become words of the language. */
const FEWEST = 2;
/** How many words may get worse, or no better, for each that gets better. */
const WORSE = 0.1;
const AS_BAD = 0.5;
/** The least likeness of the text to the language, beside what it looks like as it stands. */
const LIKE = 0.15;

/** A language, and the places of words that have a fault in it as the text stands. */
export type RepairedIn = {
  readonly script: string;
  readonly tag: string;
  readonly code: string;
  readonly faulty: readonly number[];
};
type Repaired = { readonly words: number; readonly like: number };

/**
 * The words of a text that have something beyond ASCII; two readings of the same bytes have theirs at the same places.
 */
export const wordTokens = (text: string): readonly string[] => text.split(/[ \t\r\n]+/);

/** The places of words that have something beyond ASCII. */
export const foreignPlaces = (tokens: readonly string[]): readonly number[] =>
  [...tokens.keys()].filter((at) => /[^\0-\x7F]/.test(tokens[at] ?? ''));

/**
 * The places of words that a language would not write.
 *
 * @param foreign the places of words that have something beyond ASCII
 */
export function faultyPlaces(
  tokens: readonly string[],
  foreign: readonly number[],
  script: string,
  tag: string,
): readonly number[] {
  return foreign.filter((at) => faultOfWord(tokens[at] ?? '', script, tag) !== undefined);
}

/**
 * The words that another reading makes better: `õrizetes` and `eltûntek` are no words of Hungarian, which has no õ and
 * no û, and read as `őrizetes` and `eltűntek` they are. Names come from anywhere: a word with a capital counts only
 * where a sign stands among its letters.
 */
export function repairedWords(
  [before, after]: readonly [readonly string[], readonly string[]],
  text: string,
  { script, tag, code, faulty }: RepairedIn,
): Repaired | undefined {
  const repaired = new Set<string>();
  let [asBad, worse] = [0, 0];
  for (const at of faulty) {
    const [old = '', now = ''] = [before[at], after[at]];
    if (old === now) continue;
    if (faultOfWord(now, script, tag) !== undefined) asBad++;
    else if (
      /(?=[^\0-\x7F])\p{L}/u.test(now) &&
      (!/^[\p{Lu}\p{Lt}]/u.test(bare(now)) || faultOfWord(old, script, tag) === 'sign')
    )
      repaired.add(bare(now).toLowerCase());
    if (asBad > 6 && asBad > 2 * repaired.size) return undefined;
  }
  if (repaired.size < FEWEST || asBad > AS_BAD * repaired.size) return undefined;
  const isFaulty = new Set(faulty);
  for (const [at, now] of after.entries())
    if (now !== before[at] && !isFaulty.has(at) && faultOfWord(now, script, tag) !== undefined) worse++;
  if (worse > WORSE * repaired.size) return undefined;
  const like = likeOf(rowsOf(text), text, tag, code);
  return like < LIKE ? undefined : { words: repaired.size, like };
}

const bare = (token: string): string => token.replace(/^[^\p{L}]+/u, '');
