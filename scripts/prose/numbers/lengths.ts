import { languageData } from '../../language/language-data.ts';
import { once } from '../once.ts';
import { tokensOf } from './numbers-in.ts';
import { softNumbersOf } from './soft-numbers.ts';
import type { TaggedText } from './tagged-text.ts';
import { inOneUnit } from './units/dimensions.ts';
import { folded, unprefixed, wordsOf } from './words.ts';

/** A length of time, or a count with a half: so many of a unit, which is unknown of what is no time. */
export type Length = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string | undefined;
  /** Said with a half that may be apart from its number: cinq ans et demi. */
  readonly isHalf: boolean;
  /** Said in one word with its unit: يومان. */
  readonly isOneWord: boolean;
};

const UNITS: readonly string[] = ['minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'];
const UNSPACED = /^(?:zh|yue|ja|ko|th|lo|km|my)\b/;
/** A name this long may carry an ending of up to so many letters: vuoden, vuodessa. */
const LONG = 4;
const ENDING = 3;

/** What a name of a language says: a unit, and how many of it where it says that too. */
type Name = { readonly words: readonly string[]; readonly unit: string; readonly count: number | undefined };

type Names = {
  /** By their first word, the longest first; where nothing parts words, all of them under the empty word. */
  readonly names: ReadonlyMap<string, readonly Name[]>;
  /** All of them, where nothing parts words. */
  readonly all: RegExp | undefined;
};

type Reader = {
  /** Read when a text may have a half: few have. */
  readonly names: () => Names;
  /** Whether a text has the words for a half behind what is counted, wherever they stand. */
  readonly hasBehind: (text: string) => boolean;
  /** A half behind a number and what it counts, and what stands so far before it. */
  readonly behind: () => RegExp;
  readonly anywhere: (() => RegExp) | undefined;
  readonly before: RegExp | undefined;
  readonly hasOneWord: boolean;
  /** Words of which a text that has a length in one word has one. */
  readonly durations: () => readonly string[];
  /** Words of which a text that may have a half has one. */
  readonly signs: readonly string[];
};

const READERS = new Map<string, Reader>();

function readerOf(tag: string): Reader {
  const known = READERS.get(tag) ?? made(tag);
  READERS.set(tag, known);
  return known;
}

function namesOf(tag: string): Names {
  const { cldr, everyday = {}, durations = {} } = languageData(tag);
  const isUnspaced = UNSPACED.test(tag);
  const found = new Map<string, Name>();
  const add = (text: string, unit: string, count?: number): void => {
    const plain = folded(text).trim();
    // An abbreviation of one letter is another word elsewhere.
    if (plain.endsWith('.') || (!isUnspaced && plain.length < 2)) return;
    const words = isUnspaced ? [plain] : wordsOf(plain).map(({ fold }) => fold);
    if (!found.has(words.join(' '))) found.set(words.join(' '), { words, unit, count });
  };
  for (const [key, forms] of Object.entries(durations)) {
    const [count = '', unit = ''] = key.split(' ');
    for (const form of forms) add(form, unit, Number(count));
  }
  for (const unit of UNITS)
    for (const form of [...(everyday[unit] ?? []), ...(cldr.units[unit] ?? [])]) add(form.replace('{0}', ''), unit);
  const names = new Map<string, Name[]>();
  for (const name of [...found.values()].toSorted((a, b) => b.words.length - a.words.length)) {
    const [first = ''] = name.words;
    names.set(first, [...(names.get(first) ?? []), name]);
  }
  const all = [...found.values()].map(({ words: [name = ''] }) => name);
  return { names, all: isUnspaced ? new RegExp(any(all, true), 'gu') : undefined };
}

function made(tag: string): Reader {
  const { durations = {}, numbers = {} } = languageData(tag);
  const isUnspaced = UNSPACED.test(tag);
  const { halfBehind = [], halfBefore = [], half = [], plus = {}, words = {} } = numbers;
  const phrases = once(() => any(halfBehind, isUnspaced));
  const boundary = /^(?:zh|yue|ja|th|lo|km|my)\b/.test(tag) ? NO_OTHER_WORD : '(?![\\p{L}\\p{M}])';
  const withHalf = Object.entries(words).flatMap(([value, forms]) =>
    /\d\.5$/.test(value) && value !== '0.5' ? forms : [],
  );
  const likely = [...halfBehind, ...half, ...withHalf, ...(plus['0.5'] ?? [])].map(longest);
  const behind = halfBehind.map((phrase) => longest(phrase).toLowerCase());
  return {
    names: once(() => namesOf(tag)),
    hasBehind: (text) => {
      const small = text.toLowerCase();
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

/** 半导体 and 半径 are no half. */
const NO_OTHER_WORD = '(?![导導岛島径徑数數价價身夜球场場])';
const any = (words: readonly string[], isUnspaced: boolean): string =>
  [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word).replaceAll('\\x20', isUnspaced ? '[ \\u00A0]?' : '[ \\u00A0]'))
    .join('|');
const longest = (phrase: string): string =>
  phrase.split(/[ '’]/u).reduce((best, word) => (word.length > best.length ? word : best), '');

/** The longest of the words of a phrase, folded. */
const longestWord = (phrase: string): string =>
  wordsOf(phrase).reduce((best, { fold }) => (fold.length > best.length ? fold : best), '');

/** Whether a text may say a half in words. */
export const mayHaveHalf = ({ text, tag }: TaggedText): boolean =>
  readerOf(tag).signs.some((sign) => text.includes(sign));

/** Whether a text may say a length of time in one word. */
export const mayHaveDuration = ({ text, tag }: TaggedText): boolean => {
  const { hasOneWord, durations } = readerOf(tag);
  if (!hasOneWord) return false;
  const fold = folded(text);
  return durations().some((word) => fold.includes(word));
};

const READ = new WeakMap<TaggedText, readonly Length[]>();

/** The lengths of time of a text and its counts with a half, as they stand in it. */
export function lengthsIn(given: TaggedText): readonly Length[] {
  const known = READ.get(given);
  if (known !== undefined) return known;
  const found = read(given);
  READ.set(given, found);
  return found;
}

/** Those that are said in one word with their unit. */
export const inOneWord = (given: TaggedText): readonly Length[] =>
  mayHaveDuration(given) ? lengthsIn(given).filter(({ isOneWord }) => isOneWord) : [];

/**
 * Whether a length of a text may be one with a half: of words for halves in a text few are. Says yes of some that are
 * not, without a look at the names of what they count.
 */
export function mayBeHalved(given: TaggedText): boolean {
  const { hasBehind, before } = readerOf(given.tag);
  if (hasBehind(given.text) || before !== undefined || mayHaveDuration(given)) return true;
  const numerals = numeralsOf(given);
  // A year and six months are two numbers.
  return numerals.length > 1 || numerals.some(({ value }) => value > 1 && value % 1 === 0.5);
}

type Place = { readonly start: number; readonly end: number };
type Numeral = Place & { readonly value: number };

function read(given: TaggedText): readonly Length[] {
  const { text, tag } = given;
  const reader = readerOf(tag);
  const numerals = numeralsOf(given);
  const hasBehind = reader.hasBehind(text);
  const found = namesIn(given, reader.names()).flatMap(({ name, start, end }): readonly Length[] => {
    const lead = text.slice(Math.max(0, start - REACH), start);
    const halfBefore = reader.before?.exec(lead)?.[0].length ?? 0;
    const own = numeralBefore(numerals, start - halfBefore, text);
    const behind = hasBehind ? (reader.behind().exec(text.slice(end, end + REACH))?.[0].length ?? 0) : 0;
    const isWithHalf = behind > 0 || (halfBefore > 0 && own !== undefined);
    if (name.count !== undefined && own === undefined)
      return [
        {
          start,
          end: end + behind,
          value: name.count + (behind > 0 ? 0.5 : 0),
          unit: name.unit,
          isHalf: behind > 0,
          isOneWord: true,
        },
      ];
    if (own === undefined && behind === 0) return [];
    const value = (own?.value ?? 1) + (isWithHalf ? 0.5 : 0);
    return [
      {
        start: own?.start ?? start,
        end: end + behind,
        value,
        unit: name.unit,
        isHalf: isWithHalf || (value % 1 === 0.5 && value > 1),
        isOneWord: false,
      },
    ];
  });
  return [...found, ...(hasBehind ? countsIn(text, reader, numerals, found) : []), ...joined(found, given)];
}

/** UTF-16 units on either side of a name in which its half stands. */
const REACH = 24;

function namesIn({ text, tag }: TaggedText, { names, all }: Names): readonly (Place & { readonly name: Name })[] {
  if (all !== undefined)
    return [...text.matchAll(all)].flatMap(({ 0: hit, index }) => {
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

/** The numbers of a text, in figures and in words. */
export const numeralsOf = (given: TaggedText): readonly Numeral[] => [
  ...tokensOf(given)
    .filter(
      ({ kind, percent, unscaled, glued }) => kind === 'number' && percent === 'no' && unscaled === undefined && !glued,
    )
    .map(({ start, end, value }) => ({ start, end, value: Number(value) })),
  ...softNumbersOf(given).map(({ start, end, value }) => ({ start, end, value: Number(value) })),
];

/** What may stand between a number and the name: a blank, a hyphen, a counter. */
const GAP = /^(?:[\s\u00A0\u202F\u200B\u2010\u2011-]|de |[个個])?$/u;

/** The number right before a place, the longest. */
function numeralBefore(numerals: readonly Numeral[], place: number, text: string): Numeral | undefined {
  return numerals
    .filter(({ end }) => end <= place && place - end <= 3 && GAP.test(text.slice(end, place)))
    .toSorted((a, b) => a.start - b.start)[0];
}

/** Between a number and its half: one word, or two. */
const NOUN = /^[ \u00A0-][\p{L}\p{M}'’]{2,24}$/u;

/** Counts of other things with their half: deux mètres et demi. */
function countsIn(
  text: string,
  { anywhere }: Reader,
  numerals: readonly Numeral[],
  found: readonly Length[],
): readonly Length[] {
  if (anywhere === undefined) return [];
  return [...text.matchAll(anywhere())].flatMap((match) => {
    const end = match.index + match[0].length;
    if (found.some((each) => each.start < end && match.index < each.end)) return [];
    const own = numerals.find(
      (each) => each.end < match.index && each.value % 1 === 0 && NOUN.test(text.slice(each.end, match.index)),
    );
    return own === undefined || own.value < 1 || own.value >= 1000
      ? []
      : [{ start: own.start, end, value: own.value + 0.5, unit: undefined, isHalf: true, isOneWord: false }];
  });
}

/** Between two parts of one length: 4年6か月, quattro anni e sei mesi. */
const JOINT = /^,?[\s\u00A0]?(?:\p{L}{1,4}[\s\u00A0])?$/u;

/** Lengths of two parts, of which the second is half of the unit of the first. */
function joined(found: readonly Length[], { text }: TaggedText): readonly Length[] {
  return found.flatMap((first, at) => {
    const next = found[at + 1];
    if (next === undefined || first.unit === undefined || next.unit === undefined || first.isHalf) return [];
    if (next.start < first.end || !JOINT.test(text.slice(first.end, next.start))) return [];
    const part = inOneUnit(next.value, next.unit, first.unit);
    if (part !== 0.5) return [];
    return [{ ...first, end: next.end, value: first.value + part, isHalf: true }];
  });
}
