import { isYear } from './decimal.ts';
import { nameBeside } from './named-figures.ts';
import type { NumberToken } from './number-token.ts';
import { tokensOf } from './numbers-in.ts';
import type { Pairing } from './pairing.ts';
import { softNumbersOf } from './soft-numbers.ts';
import type { TaggedText } from './tagged-text.ts';

/** Who says so large a number once more means the same. */
const MANY = 100;
/** Letters of a word that tells one thing from another. */
const SHORTEST = 4;
const LONGEST = 24;

/**
 * A figure of which the source says twice what the translation says once: a year, a large number, a name, the same thing
 * in the same words (18 January 2020 and 22 January 2020), one of two sides (2 vs. 2), or a figure behind its word.
 */
export function isSaidOnce(token: NumberToken, { pairs, source: left }: Pairing, source: TaggedText): boolean {
  const { text } = source;
  const name = nameBeside(text, token);
  return (
    pairs.some(
      (pair) =>
        pair.note === undefined &&
        pair.source.value === token.value &&
        pair.target.value === token.value &&
        (isYear(token.value) ||
          (token.kind === 'number' && Number(token.value) >= MANY) ||
          (name !== undefined && nameBeside(text, pair.source) === name) ||
          isInSameWords(text, token, pair.source)),
    ) ||
    isBehindItsWord(token, source) ||
    tokensOf(source).some(
      (other) => other.value === token.value && !left.includes(other) && isAgainst(text, token, other),
    )
  );
}

/** Three (3) months: that the word is there, is asked for it. */
const isBehindItsWord = ({ value, start }: NumberToken, source: TaggedText): boolean =>
  source.text[start - 1] === '(' &&
  softNumbersOf(source).some((word) => word.value === value && /^ ?\($/.test(source.text.slice(word.end, start)));

/** 11 August, and 11 August again; the 74th session, and its 74th session; under 13, and under 13. */
function isInSameWords(text: string, one: NumberToken, other: NumberToken): boolean {
  if (one === other) return false;
  const [next, its] = [one, other].map(({ end }) => /^\P{L}{0,2}\p{L}{2,}/u.exec(text.slice(end, end + 24))?.[0]);
  if (next !== undefined && next === its && /^(?:[-\s]|st|nd|rd|th)/u.test(next)) return true;
  const [before, same] = [one, other].map(({ start }) => wordBefore(text, start));
  return before !== undefined && before === same;
}

/** The word of four letters and more before a place, and the blank between them. */
function wordBefore(text: string, place: number): string | undefined {
  if (text[place - 1] !== ' ') return undefined;
  const word = text
    .slice(Math.max(0, place - LONGEST), place - 1)
    .split(/\P{L}/u)
    .at(-1);
  return word === undefined || word.length < SHORTEST ? undefined : word;
}

/** Two against two: who says one of them says both. */
const isAgainst = (text: string, one: NumberToken, other: NumberToken): boolean =>
  /^ ?-?(?:vs?\.?|versus|against|on)-? ?$/iu.test(
    text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)),
  );
