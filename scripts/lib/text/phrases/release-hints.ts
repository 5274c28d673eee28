import { createRequire } from 'node:module';
import { once, oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import {
  type Beginnings,
  beginningsOf,
  type FirstWords,
  mayBeOneOf,
  NO_WORDS,
  parseFirstWords,
} from '../language/word-search.ts';
import { foldedPhrase, isInPhrase, phraseTokens } from './release-words.ts';

/**
 * Bits for the roles of a word: part of a phrase that tells of the release of a text; a denial; something that may be
 * denied.
 */
export const [TELLS, DENIES, DENIED] = [1, 2, 4];

/** The number of letters by which words that go on behind a stem are found. */
export const LETTERS = 5;
/** The first letters of a word, by which words that go on are found. */
export const hintStem = (word: string): string => word.slice(0, LETTERS);

/** The role of a phrase, and the words beside its longest one that must stand in the text. */
type Hint = { readonly bit: number; readonly others: readonly string[] };

/**
 * The phrases of a language, made of `release-words.json` by `node tests/lib/text/language/write-language-data.ts`: by the longest word
 * of each, or the first letters of one that goes on, hints of a bit and the other words, with blanks between them.
 */
type Hints = FirstWords & {
  /** The phrases of scripts in which nothing need separate words. */
  readonly unspaced: readonly Unspaced[];
};

/** A phrase with blanks, of which a text may have some, and without; and its bit. */
type Unspaced = { readonly phrase: string; readonly bare: string; readonly bit: number };

/** Languages that are read with the words of others. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  nb: ['no'],
  nn: ['no'],
  bs: ['sr', 'hr'],
  hr: ['sr'],
  sr: ['hr'],
  yue: ['zh-Hant'],
};

const load = createRequire(import.meta.url);

const listed = once(
  (): Readonly<Record<string, { readonly words: string; readonly unspaced: string }>> =>
    load('../generated/release-hints.json'),
);
const NOTHING: Hints = { ...NO_WORDS, unspaced: [] };

/** The words of a language, and of those that are written like it; none of one that is not known. */
const hintsOf = oncePerKey((tag): readonly Hints[] => {
  const { language, script } = new Intl.Locale(tag).maximize();
  return [language, `${language}-${script}`, ...(ALSO[language] ?? [])].map((key) => hintsOfKey(key));
});

const hintsOfKey = oncePerKey((key): Hints => {
  const { words, unspaced } = (Object.hasOwn(listed(), key) ? listed()[key] : undefined) ?? { words: '', unspaced: '' };
  if (words === '') return NOTHING;
  return { ...parseFirstWords(words), unspaced: unspaced === '' ? [] : unspaced.split('\n').flatMap(unspacedOf) };
});

/** The hints of several languages, and the first letters of all their words. */
type Together = Pick<Hints, 'unspaced'> & {
  readonly beginnings: Beginnings;
  readonly languages: readonly FirstWords[];
};

/** The hints of several languages, by their tags with commas between them. */
const hintsOfAll = oncePerKey((tags): Together => {
  const languages = [...new Set((tags === '' ? [] : tags.split(',')).flatMap((tag) => hintsOf(tag)))].filter(
    (hints) => hints !== NOTHING,
  );
  return {
    languages,
    beginnings: beginningsOf(languages.flatMap(({ whole, open }) => [...whole.keys(), ...open.keys()])),
    unspaced: languages.flatMap(({ unspaced }) => unspaced),
  };
});

/** The hints of a word, read once: texts have the same few words again and again. */
const hintsIn = oncePerKey((listed): readonly Hint[] =>
  listed.split('|').map((hint) => {
    const [bit, ...others] = hint.split(' ');
    return { bit: Number(bit), others };
  }),
);

/** A word of a text; UTF-16 offsets. */
type Word = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Whether a text may say of itself when it is public, in one of some languages: a quick test, which few texts pass.
 * True for some that do not.
 *
 * @param words of the text, as written
 * @param tags BCP 47
 */
export function mayTellOfRelease(text: string, words: readonly Word[], tags: readonly string[]): boolean {
  const hints = hintsOfAll(tags.join());
  const bits = hints.unspaced.length > 0 ? bitsOfUnspaced(text, hints.unspaced) : 0;
  if ((bits & TELLS) !== 0 || bits === (DENIES | DENIED)) return true;
  // Of nearly all texts there is no word left.
  const parts = partsOf(text, words, hints.beginnings);
  return parts.length > 0 && haveTelling(parts, text, words, hints.languages, bits);
}

/**
 * Whether some words have the phrases that tell of a release.
 *
 * @param bits the roles of phrases without blanks in the text: a denial, or what may be denied
 */
function haveTelling(
  parts: readonly Part[],
  text: string,
  words: readonly Word[],
  languages: readonly FirstWords[],
  bits: number,
): boolean {
  const [denials, uses]: [Word[], Word[]] = [[], []];
  let keys: ReadonlySet<string> | undefined;
  const tells = (listed: string | undefined, word: Word): boolean => {
    for (const { bit, others } of listed === undefined ? [] : hintsIn(listed)) {
      if (others.length > 0) keys ??= new Set(partsOf(text, words).flatMap(({ small }) => [small, hintStem(small)]));
      if (!others.every((other) => keys?.has(other) === true)) continue;
      if (bit === TELLS) return true;
      (bit === DENIES ? denials : uses).push(word);
    }
    return false;
  };
  for (const { small, word } of parts)
    for (const { whole, open } of languages)
      if (tells(whole.get(small), word) || (small.length >= LETTERS && tells(open.get(hintStem(small)), word)))
        return true;
  if (bits === DENIES ? uses.length > 0 : bits === DENIED && denials.length > 0) return true;
  return denials.some((denial) => uses.some((use) => isBeside(denial, use, text)));
}

/** Whether only words that some phrase has stand between a denial and what it may deny. */
function isBeside(denial: Word, use: Word, text: string): boolean {
  const between = text.slice(Math.min(denial.end, use.end), Math.max(denial.start, use.start));
  return phraseTokens(foldedPhrase(between)).every(isInPhrase);
}

/** A word in small letters, or its part. */
type Part = { readonly small: string; readonly word: Word };

const withoutBlanks = (text: string): string => text.replaceAll(' ', '');
const unspacedOf = (line: string): readonly Unspaced[] => {
  const end = line.indexOf('=');
  const bit = Number(line.slice(0, end));
  return line
    .slice(end + 1)
    .split('|')
    .map((phrase) => ({ phrase, bare: withoutBlanks(phrase), bit }));
};

/** The bits of the phrases that stand in a text, with their blanks or without some of them. */
function bitsOfUnspaced(text: string, phrases: readonly Unspaced[]): number {
  const without = withoutBlanks(text);
  let bits = 0;
  for (const { phrase, bare, bit } of phrases) {
    if ((bits & bit) !== 0 || !without.includes(bare)) continue;
    // Few do without their blanks: the pattern of all takes many times as long to make ready.
    if (bare === phrase || new RegExp(phrase.split(' ').map(literalPattern).join(' ?'), 'u').test(text)) bits |= bit;
  }
  return bits;
}

const APOSTROPHE = /['’‘ʼ]/;
const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x02bc;

/**
 * The words in small letters, in two where an apostrophe parts them: l’embargo.
 *
 * @param beginnings of the only words that are asked for
 */
function partsOf(text: string, words: readonly Word[], beginnings?: Beginnings): readonly Part[] {
  const lower = text.toLowerCase();
  // The text is lowered once, unless its length changes.
  if (lower.length !== text.length || APOSTROPHE.test(text)) return partedOf(text, lower, words, beginnings);
  const parts: Part[] = [];
  for (const word of words) {
    const { start, end } = word;
    if (beginnings === undefined || mayBeOneOf(lower, start, end, beginnings))
      parts.push({ small: lower.slice(start, end), word });
  }
  return parts;
}

function partedOf(text: string, lower: string, words: readonly Word[], beginnings?: Beginnings): readonly Part[] {
  const parts: Part[] = [];
  for (const word of words) {
    const [own, from, to] = lower.length === text.length ? [lower, word.start, word.end] : wholeOf(word);
    for (let start = from; start <= to; ) {
      let end = start;
      while (end < to && !isApostrophe(own.charCodeAt(end))) end += 1;
      if (beginnings === undefined || mayBeOneOf(own, start, end, beginnings))
        parts.push({ small: own.slice(start, end), word });
      start = end + 1;
    }
  }
  return parts;
}

function wholeOf({ text }: Word): readonly [own: string, start: number, end: number] {
  const own = text.toLowerCase();
  return [own, 0, own.length];
}
