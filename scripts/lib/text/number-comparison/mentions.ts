import { matchesIn } from '../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { wordBreaksOf } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { folded, unprefixed, wordsOf } from '../numbers/folded-words.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

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
  return wordsOf(text).flatMap(({ fold, start, end }) => {
    const said = meaningOf(fold, tag, words);
    return said === undefined ? [] : [{ ...said, start, end }];
  });
});

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
  return {
    whole: new Map(whole.map(([word, said]) => [isUnspaced ? word : folded(word), said])),
    open: open.map(([word, said]) => [folded(word.slice(0, -1)), said]),
    ...(isUnspaced ? { anywhere: new RegExp(longestFirst(whole.map(([word]) => word)), 'gu') } : {}),
  };
});

const longestFirst = (words: readonly string[]): string =>
  words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => literalPattern(word))
    .join('|');
