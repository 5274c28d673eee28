import { matchesIn } from '../../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { wordBreaksOf } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type Beginnings, beginningsOf } from '../../language/word-search.ts';
import { type FoldedWord, folded, mayHaveWord, nextPlace, unprefixed, wordsOf } from '../../numbers/folded-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** A word for people, or for what befell them; UTF-16 offsets, `end` exclusive. */
export type Mention = {
  /** The name of its list in the language's data: women, killed. */
  readonly kind: string;
  readonly isEvent: boolean;
  readonly start: number;
  readonly end: number;
};

/** What a word says, by the word and by its beginning. */
type Words = {
  readonly whole: ReadonlyMap<string, Said>;
  readonly open: readonly (readonly [string, Said])[];
  /** What they begin with. */
  readonly beginnings: Beginnings;
  /** In languages without blanks, any of the words. */
  readonly anywhere?: RegExp;
};
type Said = Pick<Mention, 'kind' | 'isEvent'>;

/** The words of a text for people and for what befell them, in its order; empty where those of its language are not known. */
export const mentionsIn = oncePerObject(({ text, tag }: TaggedText): readonly Mention[] => {
  const words = wordsOfTag(tag);
  if (words === undefined) return [];
  if (words.anywhere !== undefined)
    return matchesIn(text, words.anywhere).flatMap((match) => {
      const said = words.whole.get(match[0]);
      return said === undefined ? [] : [{ ...said, start: match.index, end: match.index + match[0].length }];
    });
  return mayHaveWord(text, words.beginnings) ? mentionsAmong(wordsOf(text), tag, words) : [];
});

function mentionsAmong(all: readonly FoldedWord[], tag: string, words: Words): readonly Mention[] {
  const found: Mention[] = [];
  const next = (from: number): number => nextPlace(all, from, words.beginnings);
  for (let at = next(0); at < all.length; at = next(at + 1)) {
    const { fold = '', start = 0, end = 0 } = all[at] ?? {};
    const said = meaningOf(fold, tag, words);
    if (said !== undefined) found.push({ ...said, start, end });
  }
  return found;
}

function meaningOf(fold: string, tag: string, { whole, open }: Words): Said | undefined {
  for (const word of unprefixed(fold, tag)) {
    const said = whole.get(word) ?? open.find(([stem]) => word.startsWith(stem))?.[1];
    if (said !== undefined) return said;
  }
  return undefined;
}

const wordsOfTag = oncePerKey((tag): Words | undefined => {
  const { people = {}, events = {} } = languageData(tag);
  const listed = [
    ...Object.entries(people).map(([kind, words]) => ({ kind, words, isEvent: false })),
    ...Object.entries(events).map(([kind, words]) => ({ kind, words, isEvent: true })),
  ].flatMap(({ kind, words, isEvent }) => words.map((word) => [word, { kind, isEvent }] as const));
  if (listed.length === 0) return undefined;
  const isUnspaced = ['characters', 'none'].includes(wordBreaksOf(tag));
  const [open, whole] = [listed.filter(([word]) => word.endsWith('-')), listed.filter(([word]) => !word.endsWith('-'))];
  const wholes = new Map(whole.map(([word, said]) => [isUnspaced ? word : folded(word), said]));
  const stems = open.map(([word, said]) => [folded(word.slice(0, -1)), said] as const);
  return {
    whole: wholes,
    open: stems,
    beginnings: beginningsOf([...wholes.keys(), ...stems.map(([stem]) => stem)]),
    ...(isUnspaced ? { anywhere: new RegExp(longestFirst(whole.map(([word]) => word)), 'gu') } : {}),
  };
});

const longestFirst = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => literalPattern(word))
    .join('|');
