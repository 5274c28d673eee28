import { oncePerObject } from '../../once.ts';
import type { NumberDifference, NumberPlace } from '../number-pairs/number-difference.ts';
import { type FoldedWord, unprefixed, untoned, wordsOf } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { isInCompound } from './in-compound.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { softNumbersOf } from './soft-numbers.ts';

/**
 * The difference, made a question to a person where a number of it may have been read in part. A number in words is whole
 * where all of its words are known. Where they are not, what was read of it is another number: the three of “trys
 * šimtai”, the twenty of “двадцять одну”. So a difference that rests on words is an error only where nothing says that there
 * may be more of them:
 *
 * - what was read is no part of the number that is expected, as twenty is of twenty-one, and a hundred of three hundred;
 * - no word that was not read begins as the expected number does, as “åttiårige” does for eighty;
 * - right beside what was read, in either text, no word is left that looks like a number of ten and more;
 * - it is no “one”, which may be an article, where the expected number stands elsewhere: “une femme sur trois”.
 *
 * Figures have no such doubt.
 */
export function asWhole(
  found: NumberDifference,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): NumberDifference {
  return found.severity === 'block' && isDoubted(found, source, target, sources)
    ? { ...found, severity: 'ask' }
    : found;
}

const FIGURE = /\p{Nd}/u;
/** The fewest letters of a number word that a longer one may begin with: тривати is no three. */
const BEGINNING = 4;
/** Numbers in these scripts are read sign by sign, and have no endings. */
const BY_SIGNS = /^[\p{sc=Han}\p{sc=Hangul}]+$/u;

function isDoubted(
  { kind, source: from, target: to }: NumberDifference,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): boolean {
  if (kind !== 'changed' || from === undefined || to === undefined) return false;
  const [isFrom, isTo] = [!FIGURE.test(from.text), !FIGURE.test(to.text)];
  if (!isFrom && !isTo) return false;
  // Decades are read by their whole phrase.
  if (sources.some(({ start, decade }) => decade && start === from.start)) return false;
  const [expected, read] = [Number(from.value), Number(to.value)];
  if (!Number.isFinite(expected) || !Number.isFinite(read)) return false;
  return (
    (isTo && !BY_SIGNS.test(to.text) && mayBeComposed(expected, target.tag) && isPartOf(read, expected, target.tag)) ||
    (isTo && isMadeOf(to, expected, target)) ||
    // The half of three and a half, whose three stands apart from it.
    (read === 0.5 && expected > 2 && softNumbersOf(target).some(({ value }) => Number(value) + read === expected)) ||
    (read === 1 && isTo && softNumbersOf(target).some(({ value }) => value === from.value)) ||
    isInCompound(expected, target, BEGINNING) ||
    // Two centuries are all read: small numbers count what stands behind them.
    (isFrom && expected >= 10 && hasNumberBeside(from, source)) ||
    hasNumberBeside(to, target)
  );
}

/** Whether a number may be said in several words: not where it is one of the teens or tens, and the language has a word for it. */
function mayBeComposed(value: number, tag: string): boolean {
  const isPlain = (value > 10 && value < 20) || (value < 100 && value % 10 === 0);
  return !isPlain || lexiconOf(tag)?.wordsFor(value).length === 0;
}

/** The words of scale by which languages count. */
const SCALES = [1e12, 1e9, 1e8, 1e7, 1e6, 1e5, 1e4, 1e3, 100] as const;
/** Languages that count by twenties, and join what they count: berrogeita hamar. French is not among them, since its words are all known. */
const BY_TWENTIES = /^(?:br|cy|eu|ga|gd|ka|sq)\b/;

/** Whether a number is one of those that another is made of: 3, 100, 300, 40, 2 and 42 of 342. */
export const isPartOf = (part: number, whole: number, tag: string): boolean =>
  part !== whole && !(2 * part === whole && HAS_DUAL.test(tag)) && partsIn(whole, tag).has(part);

/** The numbers that another one is made of in a language, and itself. */
export const partsIn = (whole: number, tag: string): ReadonlySet<number> => partsOf(whole, BY_TWENTIES.test(tag));

/** Whether the words of what was read make the number that is expected in another way: ɗari biyu is two hundred, and no hundred and two. */
function isMadeOf({ start, end }: NumberPlace, expected: number, { text, tag }: TaggedText): boolean {
  const forms = lexiconOf(tag)?.forms;
  const values = wordsOf(text.slice(start, end)).map(
    ({ fold }) => forms?.get(fold)?.find(({ words: all }) => all.length === 1)?.value ?? Number.NaN,
  );
  const pieces = values.filter((value) => value !== 0);
  return (
    pieces.length > 1 &&
    [pieces.reduce((sum, value) => sum + value, 0), pieces.reduce((product, value) => product * value, 1)].includes(
      expected,
    )
  );
}

/** Languages that have a word of their own for two hundred and two thousand. */
const HAS_DUAL = /^(?:ar|he|iw|mt)\b/;

function partsOf(whole: number, isByTwenties: boolean): ReadonlySet<number> {
  const parts = new Set<number>();
  const add = (...numbers: readonly number[]): void => {
    for (const number of numbers) {
      if (number <= 0 || parts.has(number)) continue;
      parts.add(number);
      if (number >= 100)
        for (const scale of SCALES) {
          const count = Math.floor(number / scale);
          // Nobody counts five hundred thousand thousands, nor ten hundreds.
          if (count > 0 && count < scale && !(scale === 100 && count % 10 === 0))
            add(count, scale, count * scale, number % scale);
        }
      else if (number > 10) {
        add(...(number % 10 === 0 ? [number / 10, 10] : [number % 10, number - (number % 10)]));
        if (isByTwenties && number > 20) add(Math.floor(number / 20), 20, number % 20, number - (number % 20));
      }
    }
  };
  if (Number.isInteger(whole)) add(whole);
  else for (const part of FRACTIONS.get(whole) ?? []) parts.add(part);
  return parts;
}

/** What fractions are made of, above and below. */
const FRACTIONS: ReadonlyMap<number, readonly number[]> = new Map([
  [0.333, [3]],
  [0.667, [2, 3]],
  [0.25, [4]],
  [0.75, [3, 4]],
  [0.2, [5]],
  [0.4, [2, 5]],
  [0.6, [3, 5]],
  [0.8, [4, 5]],
  [0.3, [3, 10]],
  [0.7, [7, 10]],
  [0.9, [9, 10]],
]);

/** Whether right beside a number stands a word that looks like one of ten and more, or one of the tens as a number of its own. */
function hasNumberBeside({ value, start, end }: NumberPlace, given: TaggedText): boolean {
  const { text, tag } = given;
  const lexicon = lexiconOf(tag);
  if (lexicon === undefined || lexicon.isUnspaced) return false;
  const isBeside = (other: { readonly start: number; readonly end: number }): boolean =>
    (other.end <= start && BETWEEN.test(text.slice(other.end, start))) ||
    (other.start >= end && BETWEEN.test(text.slice(end, other.start)));
  const read = [...softNumbersOf(given), ...tokensOf(given)];
  const isRead = (word: FoldedWord): boolean => read.some((each) => each.start < word.end && word.start < each.end);
  return (
    // The seventies of the nineteen seventies.
    (Number(value) >= 10 &&
      read.some((each) => isBeside(each) && (/^[2-9]0$/.test(each.value) || ('decade' in each && each.decade)))) ||
    wordsOf(text).some((word) => isBeside(word) && !isRead(word) && isLikeNumber(word, lexicon, tag))
  );
}

/** What may stand between the words of a number. */
const BETWEEN = /^[\s\-\u0F0B\u00A0\u2010\u2011\u202F'’]{0,2}$/u;

/** The fewest letters that two words begin with, where they may be forms of one word; the script may write no vowels. */
const LATIN_STEM = 5;
const OTHER_STEM = 3;
const ALPHABET = /^[\u0000-\u052F]/;

/** Whether a word begins as a number word of ten and more does, but for its ending. */
function isLikeNumber({ fold }: FoldedWord, lexicon: Lexicon, tag: string): boolean {
  return unprefixed(fold, tag).some((word) => {
    const plain = unmarked(word);
    const least = ALPHABET.test(plain) ? LATIN_STEM : OTHER_STEM;
    return plain.length >= least && largeWordsOf(lexicon).some((large) => isAlike(plain, large, least));
  });
}

/** Whether two words begin alike, and differ in their endings alone. */
function isAlike(one: string, other: string, least: number): boolean {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same >= least && same >= 0.6 * Math.max(one.length, other.length);
}

/** The words of ten and more, one by one. */
const largeWordsOf = oncePerObject((lexicon: Lexicon): readonly string[] =>
  bareOf(
    [...lexicon.forms.values()].flat().flatMap(({ value, words }) => (value >= 10 && words.length === 1 ? words : [])),
  ),
);

/** Words without marks, once each, and without those that only have an article of two letters before another: العشرين. */
function bareOf(words: readonly string[]): readonly string[] {
  const all = new Set(words.map(unmarked));
  return [...all].filter((word) => !all.has(word.slice(ARTICLE)));
}
const ARTICLE = 2;

/** The fewest letters of a number word, without its last one, that is recognised within another word: šestatřiceti. */
const WITHIN = 5;

/**
 * Whether a text has a word that looks like a number, or a part of one of ten and more, and is no other number that was
 * read, nor one beside a figure.
 */
export function hasWordLike(expected: number, given: TaggedText): boolean {
  const { text, tag } = given;
  const lexicon = lexiconOf(tag);
  if (lexicon === undefined) return false;
  // A million is said of many figures of a text.
  const parts = [...partsIn(expected, tag)].filter((part) => part >= 10 && part < 1e6);
  const forms = bareOf(parts.flatMap((part) => lexicon.wordsFor(part)));
  const others = softNumbersOf(given).filter(
    ({ value, isWeak }) => isWeak !== true && Number(value) !== expected && !isPartOf(Number(value), expected, tag),
  );
  // Where no vowels are written, short words are alike by chance.
  const leastOf = (word: string, form: string): number =>
    ALPHABET.test(word) ? LATIN_STEM : Math.max(NO_VOWELS.test(word) ? LATIN_STEM : OTHER_STEM, form.length - 1);
  const isLike = (word: string): boolean =>
    forms.some(
      (form) => isAlike(word, form, leastOf(word, form)) || (form.length > WITHIN && word.includes(form.slice(0, -1))),
    );
  return wordsOf(text).some(({ fold, start, end }) => {
    return (
      unprefixed(fold, tag).map(unmarked).some(isLike) &&
      !others.some((each) => each.start < end && start < each.end) &&
      !BESIDE_FIGURE.test(text.slice(Math.max(0, start - 3), start))
    );
  });
}
const NO_VOWELS = /^[\p{sc=Arab}\p{sc=Hebr}]/u;
const BESIDE_FIGURE = /\p{Nd}[\s\u00A0\u202F-]?$/u;

const unmarked = (word: string): string =>
  ALPHABET.test(word)
    ? untoned(word)
        .normalize('NFD')
        .replace(/(?<=\p{sc=Grek})\p{M}/gu, '')
    : word;
