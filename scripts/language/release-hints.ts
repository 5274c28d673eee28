import { folded, KINDS, type Kind, phrasesOfRelease, TELLING } from './release-words.ts';

/** What a word is part of: a phrase that tells of the release of a text; a denial; what may be denied. */
const [TELLS, DENIES, DENIED] = [1, 2, 4];

const USED: readonly Kind[] = ['publish', 'use'];
const bitOf = (kind: Kind): number =>
  TELLING.includes(kind) ? TELLS : kind === 'not' ? DENIES : USED.includes(kind) ? DENIED : 0;

/** Letters by which words that go on behind a stem are found. */
const LETTERS = 5;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u;
const ASCII = /^[\x00-\x7F]*$/;

/** A phrase that a word is the longest of, with the other words that must stand in the text. */
type Hint = { readonly bit: number; readonly others: readonly string[] };
type Hints = {
  /** By the longest word. */
  readonly whole: ReadonlyMap<string, readonly Hint[]>;
  /** By the first letters of the longest word, where that goes on. */
  readonly open: ReadonlyMap<string, readonly Hint[]>;
  /** The telling phrases where nothing parts words. */
  readonly unspaced: RegExp | undefined;
};

const READ = new Map<string, Hints>();

/** The words of a language, and of those that are written like it; none of one that is not known. */
function hintsOf(tag: string): Hints {
  const hints = READ.get(tag) ?? made(phrasesOfRelease(tag));
  READ.set(tag, hints);
  return hints;
}

function made(all: readonly Readonly<Partial<Record<Kind, string>>>[]): Hints {
  const [whole, open] = [new Map<string, Hint[]>(), new Map<string, Hint[]>()];
  const unspaced: string[] = [];
  const add = (phrase: string, bit: number): void => {
    const [longest, ...others] = phrase
      .split(ASCII.test(phrase) ? /[^a-z0-9*]+/ : /[^\p{L}\p{M}\p{N}*]+/u)
      // What may go on before five letters are over tells nothing.
      .filter((word) => word !== '' && !(word.endsWith('*') && word.length <= LETTERS))
      .toSorted((a, b) => b.length - a.length);
    if (longest === undefined) return;
    const isOpen = longest.endsWith('*');
    const into = isOpen ? open : whole;
    const hint = { bit, others: others.map((word) => (word.endsWith('*') ? stemOf(word) : word)) };
    const list = into.get(isOpen ? stemOf(longest) : longest);
    if (list === undefined) into.set(isOpen ? stemOf(longest) : longest, [hint]);
    else list.push(hint);
  };
  for (const phrases of all)
    for (const kind of KINDS)
      for (const each of bitOf(kind) === 0 ? [] : (phrases[kind] ?? '').split('|')) {
        const phrase = each.trim().toLowerCase();
        if (!ASCII.test(phrase) && UNSPACED.test(phrase))
          unspaced.push(phrase.replace('*', '').split(' ').map(RegExp.escape).join(' ?'));
        add(phrase, bitOf(kind));
        if (!ASCII.test(phrase)) add(folded(phrase), bitOf(kind));
      }
  return { whole, open, unspaced: unspaced.length === 0 ? undefined : new RegExp(unspaced.join('|'), 'u') };
}

const stemOf = (word: string): string => word.slice(0, LETTERS);

/**
 * Whether a text may say of itself when it is public, in one of some languages: of nearly all texts nothing more need be
 * asked. Says yes of some that do not.
 *
 * @param words of the text, as written
 * @param tags BCP 47
 */
export function mayTellOfRelease(
  text: string,
  words: readonly { readonly text: string }[],
  tags: readonly string[],
): boolean {
  const languages = tags.map(hintsOf);
  if (languages.some(({ unspaced }) => unspaced?.test(text) === true)) return true;
  let keys: ReadonlySet<string> | undefined;
  let found = 0;
  const look = (hints: readonly Hint[] | undefined): void => {
    for (const { bit, others } of hints ?? []) {
      if ((found & bit) !== 0) continue;
      if (others.length > 0)
        keys ??= new Set(words.flatMap((word) => partsOf(word.text).flatMap((part) => [part, stemOf(part)])));
      if (others.every((other) => keys?.has(other) === true)) found |= bit;
    }
  };
  for (const { text: word } of words) {
    for (const part of partsOf(word))
      for (const { whole, open } of languages) {
        look(whole.get(part));
        look(open.get(stemOf(part)));
      }
    if ((found & TELLS) !== 0) return true;
  }
  return (found & (DENIES | DENIED)) === (DENIES | DENIED);
}

const APOSTROPHE = /['’‘ʼ]/u;

/** A word in small letters, in two where an apostrophe parts it: l’embargo. */
const partsOf = (word: string): readonly string[] => {
  const small = word.toLowerCase();
  return APOSTROPHE.test(small) ? small.split(APOSTROPHE) : [small];
};
