import { type FirstWords, NO_WORDS, wordsIn } from './first-words.ts';
import data from './release-hints.json' with { type: 'json' };
import { folded, isInPhrase, tokensOf } from './release-words.ts';

/** What a word is part of: a phrase that tells of the release of a text; a denial; what may be denied. */
export const [TELLS, DENIES, DENIED] = [1, 2, 4];

/** Letters by which words that go on behind a stem are found. */
export const LETTERS = 5;
export const stemOf = (word: string): string => word.slice(0, LETTERS);

/** What a phrase tells, and the words beside its longest one that must stand in the text. */
type Hint = { readonly bit: number; readonly others: readonly string[] };

/**
 * The phrases of a language, made of `release-words.json` by `node tests/language/write-language-data.ts`: by the longest word
 * of each, or the first letters of one that goes on, hints of a bit and the other words, with blanks between them.
 */
type Hints = FirstWords & {
  /** The telling phrases where nothing need part words. */
  readonly unspaced: readonly string[];
};

/** Languages that are read with the words of others. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  nb: ['no'],
  nn: ['no'],
  bs: ['sr', 'hr'],
  cnr: ['sr', 'hr'],
  hr: ['sr'],
  sh: ['sr', 'hr'],
  sr: ['hr'],
  yue: ['zh-Hant'],
};

const LISTED: Readonly<Record<string, { readonly words: string; readonly unspaced: string }>> = data;
const BY_TAG = new Map<string, readonly Hints[]>();
const BY_KEY = new Map<string, Hints>();
const NOTHING: Hints = { ...NO_WORDS, unspaced: [] };

/** The words of a language, and of those that are written like it; none of one that is not known. */
function hintsOf(tag: string): readonly Hints[] {
  const known = BY_TAG.get(tag);
  if (known !== undefined) return known;
  const { language, script } = new Intl.Locale(tag).maximize();
  const hints = [language, `${language}-${script}`, ...(ALSO[language] ?? [])].map(hintsOfKey);
  BY_TAG.set(tag, hints);
  return hints;
}

function hintsOfKey(key: string): Hints {
  const known = BY_KEY.get(key);
  if (known !== undefined) return known;
  const { words, unspaced } = (Object.hasOwn(LISTED, key) ? LISTED[key] : undefined) ?? { words: '', unspaced: '' };
  const hints = words === '' ? NOTHING : { ...wordsIn(words), unspaced: unspaced === '' ? [] : unspaced.split('|') };
  BY_KEY.set(key, hints);
  return hints;
}

const BY_TAGS = new Map<string, Hints>();

/** The hints of several languages together: every word of a text is looked up once. */
function hintsOfAll(tags: readonly string[]): Hints {
  const key = tags.join();
  const known = BY_TAGS.get(key);
  if (known !== undefined) return known;
  const languages = [...new Set(tags.flatMap(hintsOf))];
  const together = (name: 'whole' | 'open'): ReadonlyMap<string, string> => {
    const all = new Map<string, string>();
    for (const language of languages)
      for (const [word, listed] of language[name]) {
        const before = all.get(word);
        all.set(word, before === undefined ? listed : `${before}|${listed}`);
      }
    return all;
  };
  const hints: Hints = {
    whole: together('whole'),
    open: together('open'),
    unspaced: languages.flatMap(({ unspaced }) => unspaced),
  };
  BY_TAGS.set(key, hints);
  return hints;
}

const hintsIn = (listed: string): readonly Hint[] =>
  listed.split('|').map((hint) => {
    const [bit, ...others] = hint.split(' ');
    return { bit: Number(bit), others };
  });

/** A word of a text; UTF-16 offsets. */
type Word = { readonly text: string; readonly start: number; readonly end: number };

/**
 * Whether a text may say of itself when it is public, in one of some languages: of nearly all texts nothing more need be
 * asked. Says yes of some that do not.
 *
 * @param words of the text, as written
 * @param tags BCP 47
 */
export function mayTellOfRelease(text: string, words: readonly Word[], tags: readonly string[]): boolean {
  const { whole, open, unspaced } = hintsOfAll(tags);
  if (unspaced.length > 0 && hasUnspaced(text, unspaced)) return true;
  if (!isHinted(text, words, { whole, open })) return false;
  const parts = partsOf(text, words);
  const [denials, uses]: [Word[], Word[]] = [[], []];
  let keys: ReadonlySet<string> | undefined;
  const tells = (listed: string | undefined, word: Word): boolean => {
    for (const { bit, others } of listed === undefined ? [] : hintsIn(listed)) {
      if (others.length > 0) keys ??= new Set(parts.flatMap(({ small }) => [small, stemOf(small)]));
      if (!others.every((other) => keys?.has(other) === true)) continue;
      if (bit === TELLS) return true;
      (bit === DENIES ? denials : uses).push(word);
    }
    return false;
  };
  for (const { small, word } of parts)
    if (tells(whole.get(small), word) || (small.length >= LETTERS && tells(open.get(small.slice(0, LETTERS)), word)))
      return true;
  return denials.some((denial) => uses.some((use) => isBeside(denial, use, text)));
}

/** Whether there is a hint of any word: of nearly all texts there is none, and nothing is made of them. */
function isHinted(text: string, words: readonly Word[], { whole, open }: FirstWords): boolean {
  if (APOSTROPHE.test(text)) return true;
  const smallOf = smallIn(text);
  for (const word of words) {
    const small = smallOf(word);
    if (whole.has(small) || (small.length >= LETTERS && open.has(small.slice(0, LETTERS)))) return true;
  }
  return false;
}

/** Whether only words that some phrase has stand between a denial and what it may deny. */
function isBeside(denial: Word, use: Word, text: string): boolean {
  const between = text.slice(Math.min(denial.end, use.end), Math.max(denial.start, use.start));
  return tokensOf(folded(between)).every(isInPhrase);
}

/** A word in small letters, or its part. */
type Part = { readonly small: string; readonly word: Word };

/** Whether a phrase stands in a text, with its blanks or without some of them. */
function hasUnspaced(text: string, phrases: readonly string[]): boolean {
  const bare = text.replaceAll(' ', '');
  // Few do without their blanks: the pattern of all takes many times as long to make ready.
  return phrases.some(
    (phrase) =>
      bare.includes(phrase.replaceAll(' ', '')) &&
      (!phrase.includes(' ') || new RegExp(phrase.split(' ').map(RegExp.escape).join(' ?'), 'u').test(text)),
  );
}

const APOSTROPHE = /['’‘ʼ]/u;

/** How the words of a text are in small letters: the text is lowered once, unless its length changes. */
function smallIn(text: string): (word: Word) => string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? ({ start, end }) => lower.slice(start, end) : (word) => word.text.toLowerCase();
}

/** The words in small letters, in two where an apostrophe parts them: l’embargo. */
function partsOf(text: string, words: readonly Word[]): readonly Part[] {
  const smallOf = smallIn(text);
  return words.flatMap((word) => {
    const small = smallOf(word);
    return APOSTROPHE.test(small) ? small.split(APOSTROPHE).map((part) => ({ small: part, word })) : [{ small, word }];
  });
}
