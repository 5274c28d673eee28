import { matchesIn } from '../../matches-in.ts';
import { once, oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { wordBreaksOf } from '../characters/unspaced-scripts.ts';
import { countedWords, languageData } from '../language/language-data.ts';
import { folded, unprefixed, wordsOf, wordsOfName } from '../numbers/folded-words.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

const UNITS: readonly string[] = ['minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'];

/** The meaning of a name: a unit, and how many of it where it says that too. */
export type LengthName = {
  readonly words: readonly string[];
  readonly unit: string;
  readonly count: number | undefined;
};

/** The names of a language for lengths of time. */
export type LengthNames = {
  /** By their first word, the longest first; where nothing parts words, all of them under the empty word. */
  readonly names: ReadonlyMap<string, readonly LengthName[]>;
  /** All of them, where nothing parts words. */
  readonly all: RegExp | undefined;
};

/** The words of a language for lengths of time and for halves. */
export type LengthWords = {
  /** Reads the names, when a text may have a half: few have. */
  readonly names: () => LengthNames;
  /** Whether a text has the words for a half behind what is counted, wherever they stand. */
  readonly hasBehind: (text: string) => boolean;
  /** A half behind a number and its unit, and what stands so far before it. */
  readonly behind: () => RegExp;
  readonly anywhere: (() => RegExp) | undefined;
  readonly before: RegExp | undefined;
  readonly hasOneWord: boolean;
  /** Words, one of which is in every text that has a length in one word. */
  readonly durations: () => readonly string[];
  /** Words, one of which is in every text that may have a half. */
  readonly signs: readonly string[];
};

/** The words of a language for lengths of time, ready to look for. */
export const lengthWordsOf = oncePerKey((tag): LengthWords => made(tag));

function namesOf(tag: string): LengthNames {
  const { everyday = {}, durations = {} } = languageData(tag);
  const { units } = countedWords(tag);
  const isUnspaced = wordBreaksOf(tag) !== 'spaces';
  const found = new Map<string, LengthName>();
  const add = (text: string, unit: string, count?: number): void => {
    const plain = folded(text).trim();
    // An abbreviation of one letter is another word elsewhere.
    if (plain.endsWith('.') || (!isUnspaced && plain.length < 2)) return;
    const words = isUnspaced ? [plain] : wordsOfName(plain);
    if (!found.has(words.join(' '))) found.set(words.join(' '), { words, unit, count });
  };
  for (const [key, forms] of Object.entries(durations)) {
    const [count = '', unit = ''] = key.split(' ');
    for (const form of forms) add(form, unit, Number(count));
  }
  for (const unit of UNITS)
    for (const form of [...(everyday[unit] ?? []), ...(units[unit] ?? [])]) add(form.replace('{0}', ''), unit);
  const names = new Map<string, LengthName[]>();
  for (const name of [...found.values()].toSorted((a, b) => b.words.length - a.words.length)) {
    const [first = ''] = name.words;
    names.set(first, [...(names.get(first) ?? []), name]);
  }
  const all = [...found.values()].map(({ words: [name = ''] }) => name);
  return { names, all: isUnspaced ? new RegExp(any(all, true), 'gu') : undefined };
}

function made(tag: string): LengthWords {
  const { durations = {}, numbers = {} } = languageData(tag);
  const isUnspaced = wordBreaksOf(tag) !== 'spaces';
  const { halfBehind = [], halfBefore = [], half = [], plus = {}, words = {} } = numbers;
  const phrases = once(() => any(halfBehind, isUnspaced));
  const boundary = isUnspaced && wordBreaksOf(tag) !== 'particles' ? NO_OTHER_WORD : '(?![\\p{L}\\p{M}])';
  const withHalf = Object.entries(words).flatMap(([value, forms]) =>
    /\d\.5$/.test(value) && value !== '0.5' ? forms : [],
  );
  const likely = [...halfBehind, ...half, ...withHalf, ...(plus['0.5'] ?? [])].map(longest);
  // Where blanks part words, one stands before the half, and in it.
  const behind = halfBehind.map((phrase) => (isUnspaced ? longest(phrase) : ` ${phrase}`).toLowerCase());
  return {
    names: once(() => namesOf(tag)),
    hasBehind: (text) => {
      const small = text.toLowerCase().replaceAll('\u00A0', ' ');
      return behind.some((word) => small.includes(word));
    },
    behind: once(
      () => new RegExp(`^${isUnspaced ? '[ \\u00A0\\u200B]?' : '[ \\u00A0]'}(?:${phrases()})${boundary}`, 'iu'),
    ),
    anywhere: isUnspaced ? undefined : once(() => new RegExp(`[ \\u00A0](?:${phrases()})${boundary}`, 'giu')),
    before: halfBefore.length === 0 ? undefined : new RegExp(`(?:${any(halfBefore, isUnspaced)})$`, 'u'),
    hasOneWord: Object.keys(durations).length > 0,
    durations: once(() => [...new Set(Object.values(durations).flat().map(longestWord))]),
    signs: signsOf(likely),
  };
}

/** Words with a small or a capital letter at their head, without those that another one is part of. */
function signsOf(words: readonly string[]): readonly string[] {
  const tails = [...new Set(words.map((word) => word.toLowerCase()))];
  const least = tails.filter((word) => !tails.some((other) => other !== word && word.includes(other)));
  return least.flatMap((word) => {
    const [first = ''] = word;
    return [...new Set([first, ...first.toUpperCase()])].map((head) => head + word.slice(first.length));
  });
}

/** Characters behind a half in words such as 半导体 and 半径, which have no half. */
const NO_OTHER_WORD = '(?![导導岛島径徑数數价價身夜球场場])';
const any = (words: readonly string[], isUnspaced: boolean): string =>
  [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => literalPattern(word).replaceAll('\\x20', isUnspaced ? '[ \\u00A0]?' : '[ \\u00A0]'))
    .join('|');
const longest = (phrase: string): string =>
  phrase.split(/[ '’]/u).reduce((best, word) => (word.length > best.length ? word : best), '');

/** The longest of the words of a phrase, folded. */
const longestWord = (phrase: string): string =>
  wordsOfName(phrase).reduce((best, fold) => (fold.length > best.length ? fold : best), '');

/** Whether a text may say a half in words. */
export const mayHaveHalf = ({ text, tag }: TaggedText): boolean =>
  lengthWordsOf(tag).signs.some((sign) => text.includes(sign));

/** Whether a text may say a length of time in one word. */
export const mayHaveDuration = ({ text, tag }: TaggedText): boolean => {
  const { hasOneWord, durations } = lengthWordsOf(tag);
  if (!hasOneWord) return false;
  const fold = folded(text);
  return durations().some((word) => fold.includes(word));
};

/** The length from which a name may have an ending, and the most letters of that: vuoden, vuodessa. */
const LONG = 4;
const ENDING = 3;

/** The names of lengths of time in a text, and where they stand (UTF-16 units). */
export function lengthNamesIn(
  { text, tag }: TaggedText,
  { names, all }: LengthNames,
): readonly { readonly name: LengthName; readonly start: number; readonly end: number }[] {
  if (all !== undefined)
    return matchesIn(text, all).flatMap(({ 0: hit, index }) => {
      const name = names.get(folded(hit).replaceAll('\u00A0', ' '))?.[0] ?? names.get(hit)?.[0];
      return name === undefined ? [] : [{ name, start: index, end: index + hit.length }];
    });
  const words = wordsOf(text);
  return words.flatMap(({ fold, start }, at) => {
    for (const first of unprefixed(fold, tag))
      for (let cut = 0; cut <= ENDING && (cut === 0 || first.length - cut >= LONG); cut += 1) {
        const name = names
          .get(cut === 0 ? first : first.slice(0, -cut))
          ?.find(
            ({ words: rest }) =>
              (cut === 0 || rest.length === 1) && rest.every((part, i) => i === 0 || words[at + i]?.fold === part),
          );
        if (name !== undefined) return [{ name, start, end: words[at + name.words.length - 1]?.end ?? start }];
      }
    return [];
  });
}
