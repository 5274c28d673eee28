import { matchesIn } from '../../matches-in.ts';
import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { textBefore } from '../characters/text-before.ts';
import { RUN_ON_LETTERS } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';

/** A word of a list of the language's data file, where it stands in a text. */
export type ListedWord = {
  readonly values: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
};

type List = 'amounts' | 'multiples' | 'decades' | 'orders';
type Finder = (text: string) => readonly ListedWord[];
type Entry = { readonly word: string; readonly values: readonly number[]; readonly source: string };

const NOTHING: Finder = () => [];

/** Whether a text may have a word of the lists of amounts and multiples: most have none, and cost no more than this. */
export function mayBeVague(text: string, tag: string): boolean {
  return likely(tag).test(lower(text));
}

/** The longest part of each phrase, in small letters, without a look at what stands round it. */
const likely = oncePerKey((tag): RegExp => {
  const { amounts = {}, multiples = {} } = languageData(tag);
  const parts = [amounts, multiples].flatMap((list) =>
    Object.values(list)
      .flat()
      .map((word) => longest(word.toLowerCase().split(/[ -]/u))),
  );
  const all = [...new Set(parts)].filter(
    (part, _, every) => !every.some((other) => other !== part && part.includes(other)),
  );
  return new RegExp(all.length === 0 ? '(?!)' : all.map((part) => literalPattern(part)).join('|'));
});

const longest = (words: readonly string[]): string =>
  words.reduce((best, word) => (word.length > best.length ? word : best), '');

/** A text in small letters, where that keeps all places. */
function lower(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

/** The words of a list in a text; of two that begin at one place, the longer. */
export function listedIn(text: string, tag: string, list: List): readonly ListedWord[] {
  return FINDERS[list](tag)(text);
}

const finderOf = (list: List): ((tag: string) => Finder) => oncePerKey((tag) => made(languageData(tag)[list]));
const FINDERS: Readonly<Record<List, (tag: string) => Finder>> = {
  amounts: finderOf('amounts'),
  multiples: finderOf('multiples'),
  decades: finderOf('decades'),
  orders: finderOf('orders'),
};

/** What all words for decades of a language have in common, as it may be written: -ties, años, Años. */
const decadeSigns = oncePerKey((tag) => signsOf(Object.values(languageData(tag).decades ?? {}).flat()));

/** Whether a text may have a word for a decade: most have none, and cost no more than this. */
export function mayHaveDecades(text: string, tag: string): boolean {
  return decadeSigns(tag).some((sign) => text.includes(sign));
}

const HUNDREDS = /(?<![\p{L}-])(?:seven|eigh|nine)teen[ -]$/iu;

/** The hundreds that English says right before a decade, the nineteen of the nineteen seventies; undefined where there are none. */
export function hundredsBefore(
  at: number,
  text: string,
  tag: string,
): { readonly start: number; readonly count: number } | undefined {
  const said = /^en\b/.test(tag) ? HUNDREDS.exec(textBefore(text, at, LONGEST_HUNDREDS))?.[0] : undefined;
  if (said === undefined) return undefined;
  return { start: at - said.length, count: { s: 17, e: 18, n: 19 }[said.charAt(0).toLowerCase()] ?? 19 };
}
/** UTF-16 units of "seventeen", and of what stands on both sides of it. */
const LONGEST_HUNDREDS = 11;

const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

function signsOf(words: readonly string[]): readonly string[] {
  const plain = words.map((word) => word.toLowerCase().replace(/-$/, ''));
  const [first, ...rest] = plain.toSorted((a, b) => a.length - b.length);
  if (first === undefined) return [];
  for (let length = first.length; length > 0; length -= 1)
    for (let at = 0; at + length <= first.length; at += 1) {
      const sign = first.slice(at, at + length);
      if (rest.every((word) => word.includes(sign))) return [sign, capitalized(sign), sign.toUpperCase()];
    }
  return [''];
}

function made(list: Readonly<Record<string, readonly string[]>> | undefined): Finder {
  if (list === undefined) return NOTHING;
  const entries = Object.entries(list)
    .flatMap(([values, words]) =>
      words.map((word): Entry => ({ word, values: values.split(' ').map(Number), source: patternOf(word) })),
    )
    .sort((a, b) => b.word.length - a.word.length);
  const all = new RegExp(entries.map(({ source }) => `(${source})`).join('|'), 'g');
  return (text) => {
    const found: ListedWord[] = [];
    for (const match of matchesIn(lower(text), all)) {
      const { 0: hit, index } = match;
      const entry = entries[match.slice(1).findIndex((group) => group !== undefined)];
      const start = entry === undefined ? undefined : startOf(text, index, entry.word);
      if (entry === undefined || start === undefined) continue;
      const ending = LETTERS.exec(text.slice(index + hit.length, index + hit.length + LONGEST_ENDING))?.[0].length ?? 0;
      if (ending > 0 && !entry.word.endsWith('-') && !RUN_ON.test(entry.word)) continue;
      const end = index + hit.length + (entry.word.endsWith('-') ? ending : 0);
      found.push({ values: entry.values, start, end, text: text.slice(start, end) });
    }
    return found;
  };
}

const LETTERS = /^[\p{L}\p{M}]+/u;
const LONGEST_ENDING = 16;
/** The beginning of a word that may stand behind letters, or that is a figure. */
const RUN_ON = new RegExp(`^[${RUN_ON_LETTERS}\\p{Nd}]`, 'u');
/** The beginning of a word that is a number, before which more of it may stand: the 2倍 of 12倍. */
const NUMERAL = /^[\p{Nd}一二三四五六七八九两兩\p{sc=Hang}]/u;
const BEHIND_NUMERAL = /[\p{Nd}.,・一二三四五六七八九十百千\p{sc=Hang}]$/u;
const BEHIND_LETTER = /[\p{L}\p{M}]$/u;
/** Particles that Arabic and Hebrew join to the word. */
const BEHIND_PREFIX = /(?:^|[^\p{L}\p{M}])([وفبلك]{0,2}(?:ال)?|لل|[והבלמכש]{1,3})$/u;
/** UTF-16 units that a prefix and what stands before it may have. */
const BEFORE = 6;

/** Where a word begins, with what is written onto it; undefined where it is the end of another. */
function startOf(text: string, index: number, word: string): number | undefined {
  const before = textBefore(text, index, BEFORE);
  if (RUN_ON.test(word)) return NUMERAL.test(word) && BEHIND_NUMERAL.test(before) ? undefined : index;
  if (!BEHIND_LETTER.test(before)) return index;
  const prefix = /^[\p{sc=Arab}\p{sc=Hebr}]/u.test(word) ? BEHIND_PREFIX.exec(before)?.[1] : undefined;
  return prefix === undefined ? undefined : index - prefix.length;
}

/**
 * A pattern for a listed word: `twof-` goes on in any letters, which are checked once it is found; within a phrase, to
 * the next blank.
 */
const patternOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/-$/, '')
    .split(' ')
    .map((part) => (part.endsWith('-') ? `${literalPattern(part.slice(0, -1))}[^\\s.,;]{0,12}` : literalPattern(part)))
    .join('[ \\u00A0]');
