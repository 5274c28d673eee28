import { hasUnspaced } from '../../scripts/lib/text/characters/unspaced-scripts.ts';
import type { Pair } from './corpus.ts';
import type { Dice } from './random.ts';

type Frame = (what: string) => string;
const FRAMES: readonly [Frame, ...Frame[]] = [(what) => ` (${what})`, (what) => ` – ${what} –`, (what) => ` ${what}`];

/** A place for the same thing in a pair: `put` writes both sides, or another text in the target. */
export type Bed = { readonly source: (what: string) => string; readonly target: (what: string) => string };

export function bedOf(pair: Pair, dice: Dice): Bed {
  // In a heading of one word, or between letters that have no spaces, a bare figure would run into what stands there.
  const frame = [pair.source, pair.target].every((text) => gapsIn(text).length > 0) ? dice.pick(FRAMES) : FRAMES[0];
  // A heading may hold its number in words, which must not be torn apart: 第十一条.
  const isHeading = /^Article \d+$/.test(pair.source);
  const put = (text: string) => (what: string) =>
    what === '' ? text : isHeading ? text + FRAMES[0](what) : planted(text, frame(what));
  return { source: put(pair.source), target: put(pair.target) };
}

/** The text with something put behind its middle word, between two letters where it has no spaces, or at its end. */
function planted(text: string, what: string): string {
  const gaps = gapsIn(text);
  const places = gaps.length > 0 || !hasUnspaced(text) ? gaps : betweenLetters(text);
  const at = places[Math.floor(places.length / 2)] ?? text.length;
  return text.slice(0, at) + what + text.slice(at);
}

/** Not behind a particle of Arabic, which is one with its verb: in `ما لا يقل عن` (“at least”) nothing can stand. */
const gapsIn = (text: string): readonly number[] =>
  [...text.matchAll(/(?<=\p{L}\p{M}*)(?<!(?<!\p{L})(?:ما|لا)) (?=\p{L})/gu)].map((match) => match.index);
const betweenLetters = (text: string): readonly number[] =>
  [...text.matchAll(/(?<=\p{L}\p{M}*)(?=\p{L})/gu)].map((match) => match.index);

/** A word of the text in marks: `[word](…)`, `**word**`. Undefined where no word is long enough. */
export function wrapped(text: string, before: string, after: string, dice: Dice): string | undefined {
  const words = [
    ...text.matchAll(/(?<![\p{L}\p{M}\p{N}\u200C\u200D])\p{L}[\p{L}\p{M}\u200C\u200D]{2,}(?![\p{M}\p{N}])/gu),
  ].filter((word) => word[0].length < 40);
  const word = words[dice.whole(0, Math.max(1, words.length))];
  if (word === undefined) return undefined;
  return `${text.slice(0, word.index)}${before}${word[0]}${after}${text.slice(word.index + word[0].length)}`;
}

/** Texts with signs that Markdown reads are left alone by what adds Markdown. */
export const isPlain = (pair: Pair): boolean => !/[[\]()*_`<>{}\\#&~|!:@]/.test(pair.source + pair.target);

/** Words of a text that are long enough to be told from others. */
export const wordsIn = (text: string, least = 5): readonly string[] =>
  text.match(new RegExp(`\\p{L}[\\p{L}\\p{M}]{${least - 1},}`, 'gu')) ?? [];
