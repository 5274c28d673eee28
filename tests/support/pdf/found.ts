import { APART, type Block } from '../../conformance/pdf/truth/blocks.ts';

/** What a reader gives back of a document's text. */
export type FoundFigures = {
  /** Part of the words, or of the characters where these are counted. */
  readonly words: number;
  /** How many words, or characters, there are. */
  readonly of: number;
  /** Part of the words with vowel marks; 1 where there are none. */
  readonly vocalised: number;
  readonly facts: number;
  readonly lostWords: readonly string[];
  readonly lostFacts: readonly string[];
};

/** Measured by characters: Chinese, Japanese and Korean, and what is written without spaces between words. */
const BY_CHARACTERS = /^(?:zh|ja|ko|th|lo|km|my|bo|dz)\b/;
const GRAM = 4;
/** Ethiopic parts its words by these instead. */
const ETHIOPIC_SPACE = /[\u1361-\u1368]/g;

/** As a search would see it: compatibility forms undone, invisible marks dropped, any white space one space. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\uFFFE\uFFFF]/gu, '')
    .replace(ETHIOPIC_SPACE, '$& ')
    .replace(/[\p{Zs}\s]+/gu, ' ')
    .trim();
}

/** Finds a document's words and facts again in the text that a reader gave (A5). */
export function findAgain(written: readonly Block[], read: string, tag: string): FoundFigures {
  const texts = written.flatMap(({ laidOut }) => laidOut.split(APART)).map(folded);
  const there = folded(read);
  const facts = texts.flatMap(factsIn);
  const bare = there.replaceAll(' ', '');
  const lostFacts = facts.filter((fact) => !isThere(fact, there, bare));
  const words = BY_CHARACTERS.test(tag) ? undefined : texts.flatMap((text) => text.split(' ').filter(Boolean));
  if (words === undefined) {
    const { share, of, lost } = foundCharacters(texts, bare);
    return { words: share, of, vocalised: 1, facts: shareOf(facts, lostFacts), lostWords: lost, lostFacts };
  }
  const all = [...there.split(' '), ...hyphened(read)];
  const given = new Set(all);
  const lostWords = lacking(words, all).filter(
    (word) => !withoutHyphen(word).some((other) => given.has(other)) && !(word.includes('/') && bare.includes(word)),
  );
  const isVocalised = (word: string): boolean => /[\u064B-\u0652\u0670\u05B0-\u05BC\u05C1\u05C2\u05C7]/u.test(word);
  const vocalised = words.filter(isVocalised);
  return {
    words: shareOf(words, lostWords),
    of: words.length,
    vocalised: shareOf(vocalised, lostWords.filter(isVocalised)),
    facts: shareOf(facts, lostFacts),
    lostWords,
    lostFacts,
  };
}

/** Words that a line's end parts after a hyphen of their own; PDFium writes U+FFFE for it. */
function hyphened(read: string): readonly string[] {
  const parted = read.replace(/\p{Cf}/gu, '').matchAll(/(\S+)([-\u2010\uFFFE])[^\S\n]*\r?\n?(\S+)/gu);
  return [...parted].flatMap(([, before = '', hyphen = '', after = '']) =>
    (hyphen === '\uFFFE' ? ['-', '\u2010'] : [hyphen]).map((each) => folded(before + each + after)),
  );
}

/** Some readers drop a hyphen that a line ends with: they take it for the typesetter's. */
function withoutHyphen(word: string): readonly string[] {
  return [...word.matchAll(/[-\u2010]/g)].map(({ index }) => word.slice(0, index) + word.slice(index + 1));
}

const shareOf = (all: readonly string[], lost: readonly string[]): number =>
  all.length === 0 ? 1 : 1 - lost.length / all.length;

/** Those of `all` that are not among `found`, each as often as it stands there. */
function lacking(all: readonly string[], found: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return all.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** A character is found where one of the four-character pieces that it stands in is. */
function foundCharacters(
  texts: readonly string[],
  there: string,
): { readonly share: number; readonly of: number; readonly lost: readonly string[] } {
  const pieces = new Set<string>();
  const characters = [...there];
  for (let at = 0; at + GRAM <= characters.length; at++) pieces.add(characters.slice(at, at + GRAM).join(''));
  const lost: string[] = [];
  let total = 0;
  let missed = 0;
  for (const text of texts) {
    const own = [...text.replaceAll(' ', '')];
    const found = own.map(() => false);
    if (own.length < GRAM) found.fill(there.includes(own.join('')));
    for (let at = 0; at + GRAM <= own.length; at++)
      if (pieces.has(own.slice(at, at + GRAM).join(''))) found.fill(true, at, at + GRAM);
    total += own.length;
    const gone = found.filter((is) => !is).length;
    missed += gone;
    const first = found.indexOf(false);
    if (first >= 0) lost.push(own.slice(Math.max(0, first - 2), first + 6).join(''));
  }
  return { share: total === 0 ? 1 : 1 - missed / total, of: total, lost };
}

/** Addresses, then figures of every script, then names in Latin letters between others. */
function factsIn(text: string): readonly string[] {
  const addresses = text.match(/(?:https?:\/\/|www\.)[^\s<>«»“”]+[\p{L}\p{N}/]|[\w.+-]+@[\w-]+\.[\w.]*\w/gu) ?? [];
  const rest = addresses.reduce((left, address) => left.replace(address, ' '), text);
  const figures = rest.match(/\p{Nd}(?:[\p{Nd}.,:/٫٬-]*\p{Nd})?/gu) ?? [];
  const names = /\p{Script=Latin}/u.test(rest.replace(/(?:\p{Lu}\p{Ll}+ ?){2,}/gu, ''))
    ? []
    : (rest.match(/\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)+/gu) ?? []);
  return [...addresses, ...figures, ...names];
}

function isThere(fact: string, there: string, bare: string): boolean {
  if (!/^\p{Nd}/u.test(fact)) return there.includes(fact) || (/[@/]/.test(fact) && bare.includes(fact));
  for (let at = there.indexOf(fact); at >= 0; at = there.indexOf(fact, at + 1)) {
    const [before = '', after = ''] = [there[at - 1], there[at + fact.length]];
    if (!/\p{Nd}/u.test(before) && !/\p{Nd}/u.test(after)) return true;
  }
  return false;
}
