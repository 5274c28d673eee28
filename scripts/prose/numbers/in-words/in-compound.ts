import type { TaggedText } from '../tagged-text.ts';
import { wordsOf } from '../words.ts';
import { pieces } from './compose.ts';
import { hasLexicon, type Lexicon, lexiconOf } from './lexicon.ts';

/** Letters that a number word keeps in a compound: zehn-jährig, dziesięcio-letni. */
const STEM = 3;

/** A word that begins as the number does, and goes on: ten-year, zehnjährig, десятилетний. */
export function isInCompound(value: number, target: TaggedText): boolean {
  const lexicon = lexiconOf(target.tag);
  // Of words that are known in part, other words begin alike.
  if (lexicon === undefined || !hasLexicon(target.tag)) return false;
  // σαράντα and σαραντάχρονος: the accent moves on.
  const isGreek = /^el\b/.test(target.tag);
  const unmarked = (word: string): string => (isGreek ? word.normalize('NFD').replace(/\p{M}/gu, '') : word);
  const stems = lexicon
    .wordsFor(value)
    .map(unmarked)
    .map((word) => (word.length > STEM + 1 ? word.slice(0, -1) : word))
    .filter((word) => word.length >= STEM || /[^\u0000-\u052F]/u.test(word));
  if (stems.length === 0 && value < 20) return false;
  return wordsOf(target.text).some(
    ({ fold, start }) =>
      !isNumberWord(fold, lexicon) &&
      // The thousands of "25 thousand" are of that figure.
      !/\p{Nd}[\s\u00A0\u202F-]?$/u.test(target.text.slice(Math.max(0, start - 3), start)) &&
      (stems.some((stem) => fold.length > stem.length && unmarked(fold).startsWith(stem)) ||
        pairsOf(value, lexicon).some(([tens, ones]) => fold.startsWith(tens) && fold.includes(ones, tens.length))),
  );
}

/** The 19th century as artonhundratalet, the eighteen hundreds. */
export function isCenturyInWords(century: number, target: TaggedText): boolean {
  const words = lexiconOf(target.tag)?.wordsFor(century - 1) ?? [];
  return wordsOf(target.text).some(({ fold }) =>
    words.some((word) => fold.startsWith(word) && /^hundr[ae]/u.test(fold.slice(word.length))),
  );
}

const PAIRS = new WeakMap<Lexicon, Map<number, readonly (readonly [string, string])[]>>();

/** What is left of the two words of a number within one word: czterdziestodwuletni is forty-two years old. */
function pairsOf(value: number, lexicon: Lexicon): readonly (readonly [string, string])[] {
  const known = PAIRS.get(lexicon) ?? new Map<number, readonly (readonly [string, string])[]>();
  PAIRS.set(lexicon, known);
  const found =
    known.get(value) ??
    lexicon.forms.ofValue(value).flatMap(({ words }): readonly (readonly [string, string])[] => {
      const [first = '', last = ''] = [words[0], words.at(-1)];
      return words.length < 2 || first.length < STEM + 2
        ? []
        : [
            [
              first.slice(0, Math.max(STEM, first.length - STEM)),
              last.slice(0, Math.max(2, Math.min(STEM, last.length - 2))),
            ],
          ];
    });
  known.set(value, found);
  return found;
}

/** A number by itself, and so no compound with another word. */
const isNumberWord = (fold: string, lexicon: Lexicon): boolean =>
  lexicon.forms.get(fold)?.some(({ words }) => words.length === 1) === true || pieces(fold, lexicon) !== undefined;
