import { oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { languageData } from '../language/language-data.ts';
import { folded, wordsOf } from '../numbers/folded-words.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { pieces } from './composition.ts';
import { hasLexicon, type Lexicon, lexiconOf } from './lexicon.ts';
import { softNumbersOf } from './soft-numbers.ts';

/** The fewest letters of a number word in a compound: zehn-jährig, dziesięcio-letni. */
const STEM = 3;

/**
 * Whether a text has a word that begins as the number does, and goes on: ten-year, zehnjährig, десятилетний.
 *
 * @param least letters of the number word
 */
export function isInCompound(value: number, target: TaggedText, least = STEM): boolean {
  const lexicon = lexiconOf(target.tag);
  // Of words that are known in part, other words begin alike.
  if (lexicon === undefined || !hasLexicon(target.tag)) return false;
  const unmarked = (word: string): string => withoutAccents(word, target.tag);
  const stems = lexicon
    .wordsFor(value)
    .map(unmarked)
    .map((word) => (word.length > STEM + 1 ? word.slice(0, -1) : word))
    .filter((word) => word.length >= least || /[^\u0000-\u052F]/u.test(word));
  const short = shortWithSpan(value, lexicon, target.tag);
  if (stems.length === 0 && short === undefined && value < 20) return false;
  const pairs = pairsOf(value, lexicon);
  return wordsOf(target.text).some(
    ({ fold, start }) =>
      (stems.some((stem) => fold.length > stem.length && unmarked(fold).startsWith(stem)) ||
        short?.test(fold) === true ||
        pairs.some(([tens, ones]) => fold.startsWith(tens) && fold.includes(ones, tens.length))) &&
      // The thousands of "25 thousand" are of that figure.
      !/\p{Nd}[\s\u00A0\u202F-]?$/u.test(target.text.slice(Math.max(0, start - 3), start)) &&
      !isNumberWord(fold, lexicon),
  );
}

/** A number of two letters with the rest of a word that is a length of time or an age: tiårig, todages. */
function shortWithSpan(value: number, lexicon: Lexicon, tag: string): RegExp | undefined {
  const spans = Object.values(languageData(tag).numbers?.spans ?? {}).flat();
  const words = lexicon.wordsFor(value).filter((word) => word.length < STEM && /^\p{sc=Latn}+$/u.test(word));
  if (words.length === 0 || spans.length === 0) return undefined;
  return new RegExp(`^(?:${words.join('|')})(?:${spans.map((span) => literalPattern(folded(span))).join('|')})`, 'u');
}

/**
 * The most letters between the pieces of a number within a word: sechs-und-zwanzig, pět-a-dvacet, dwudziest-o-pięcio.
 */
const LONGEST_JOINER = 3;
const LEAST_VALUE = 2;
const MOST_VALUE = 100;

/**
 * The numbers at the beginning of longer words: 17 of siebzehnjährig, 48 of сорокавосьмилетний, 27 of sedmadvaceti. Of
 * each word the longest number. English separates them by hyphens.
 */
export const numbersInCompounds = (given: TaggedText): readonly number[] =>
  numbersBegun(given).map(({ value }) => Number(value));

/** A word that begins with a number: where it stands, and the rest of it. */
type Begun = { readonly value: string; readonly start: number; readonly end: number; readonly rest: string };

/** The longer words that begin with a number, with the rest of each from its last letter on, folded; none in English. */
export function numbersBegun(given: TaggedText): readonly Begun[] {
  const { text, tag } = given;
  if (/^en\b/.test(tag)) return [];
  const lexicon = lexiconOf(tag);
  if (lexicon === undefined || lexicon.isUnspaced || !hasLexicon(tag)) return [];
  const read = softNumbersOf(given);
  return wordsOf(text).flatMap(({ start, end, fold }) => {
    if (fold.length <= STEM || read.some((each) => each.start < end && start < each.end)) return [];
    const word = withoutAccents(fold, tag);
    const begun = numberBegun(word, lexicon, tag);
    return begun === undefined ? [] : [{ value: String(begun.value), start, end, rest: word.slice(begun.end - 1) }];
  });
}

/** A number within a word, and where it ends there. */
type Piece = { readonly value: number; readonly end: number };

/** The number that a word begins with: one piece, tens and ones, or ones and tens. */
function numberBegun(word: string, lexicon: Lexicon, tag: string): Piece | undefined {
  const first = pieceAt(word, 0, lexicon, tag);
  if (first === undefined) return undefined;
  for (let joiner = 0; joiner <= LONGEST_JOINER; joiner += 1) {
    const next =
      pieceAt(word, first.end + joiner, lexicon, tag) ?? shortPieceAt(word, first.end + joiner, lexicon, tag);
    if (next === undefined) continue;
    const [large, small] = first.value > next.value ? [first.value, next.value] : [next.value, first.value];
    if (small < 10 && large >= 20 && large < 100 && large % 10 === 0) return { value: large + small, end: next.end };
  }
  return first;
}

/** The longest stem of a number at a place of a word. */
function pieceAt(word: string, from: number, lexicon: Lexicon, tag: string): Piece | undefined {
  const stems = stemsOf(lexicon, tag);
  for (let end = word.length; end >= from + STEM; end -= 1) {
    const value = stems.get(word.slice(from, end));
    if (value !== undefined) return { value, end };
  }
  return undefined;
}

/** The stem of a number behind the tens, the two of шістдесятидворічний: of four letters all but one. */
function shortPieceAt(word: string, from: number, lexicon: Lexicon, tag: string): Piece | undefined {
  const end = from + STEM;
  for (let value = LEAST_VALUE; value < 10 && end < word.length; value += 1)
    for (const each of lexicon.wordsFor(value))
      if (each.length === STEM + 1 && withoutAccents(each, tag).slice(0, STEM) === word.slice(from, end))
        return { value, end };
  return undefined;
}

/** The words of one piece for the numbers up to a hundred, and those without their last letter: quarant-enne. */
const stemsOf = oncePerObject((lexicon: Lexicon, tag: string): ReadonlyMap<string, number> => {
  const [whole, cut] = [new Map<string, number>(), new Map<string, number>()];
  for (let value = LEAST_VALUE; value <= MOST_VALUE; value += 1)
    for (const word of lexicon.wordsFor(value).map((each) => withoutAccents(each, tag))) {
      if (!whole.has(word)) whole.set(word, value);
      if (word.length > STEM + 1) cut.set(word.slice(0, -1), value);
    }
  return new Map([...cut, ...whole]);
});

/** A word without accents, since they move: σαράντα and σαραντάχρονος. */
const withoutAccents = (word: string, tag: string): string =>
  /^el\b/.test(tag) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word;

/** Whether a text has a century as hundreds: the 19th as artonhundratalet. */
export function isCenturyInWords(century: number, target: TaggedText): boolean {
  const words = lexiconOf(target.tag)?.wordsFor(century - 1) ?? [];
  return wordsOf(target.text).some(({ fold }) =>
    words.some((word) => fold.startsWith(word) && /^hundr[ae]/u.test(fold.slice(word.length))),
  );
}

/** What is left of the two words of a number within one word: czterdziestodwuletni is forty-two years old. */
const pairsOf = (value: number, lexicon: Lexicon): readonly (readonly [string, string])[] =>
  pairsByValue(lexicon)(String(value));

const pairsByValue = oncePerObject((lexicon: Lexicon) =>
  oncePerKey((value) =>
    lexicon.forms.ofValue(Number(value)).flatMap(({ words }): readonly (readonly [string, string])[] => {
      const [first = '', last = ''] = [words[0], words.at(-1)];
      return words.length < 2 || first.length < STEM + 2
        ? []
        : [
            [
              first.slice(0, Math.max(STEM, first.length - STEM)),
              last.slice(0, Math.max(2, Math.min(STEM, last.length - 2))),
            ],
          ];
    }),
  ),
);

/** Whether a word is a number by itself, and so no compound. */
const isNumberWord = (fold: string, lexicon: Lexicon): boolean =>
  lexicon.forms.get(fold)?.some(({ words }) => words.length === 1) === true || pieces(fold, lexicon) !== undefined;
