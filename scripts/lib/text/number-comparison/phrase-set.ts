import { matchesIn } from '../../matches-in.ts';
import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** Where a phrase stands in a text; UTF-16 offsets, `end` exclusive. */
export type PhrasePlace = { readonly start: number; readonly end: number };

/** Whether one phrase is a part of another and not all of it: hơn alone is more, and thấp hơn lower. */
export const isPartOfPhrase = (one: PhrasePlace, other: PhrasePlace): boolean =>
  other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start;

/** Letters that Arabic and Hebrew write onto the beginning of a word: and, in, to, the. */
const JOINED = '(?:[وفبلك]{0,2}(?:ال|لل)?|[ובלכמהש]{0,3})';

/**
 * A finder of the places of a language's phrases in a text, read as it is written but for capitals; `-` at either end of one is any
 * letters or none. Korean and what sets no words apart is found within words, too.
 *
 * @param phrasesOf the phrases of a tag; none where they are not known
 */
export function phraseFinder(
  phrasesOf: (tag: string) => readonly string[] | undefined,
): (given: TaggedText) => readonly PhrasePlace[] {
  const patternOf = oncePerKey((tag): RegExp | undefined => {
    const phrases = phrasesOf(tag) ?? [];
    return phrases.length === 0
      ? undefined
      : new RegExp(phrases.map(small).toSorted(longerFirst).map(part).join('|'), 'gu');
  });
  return ({ text, tag }) => {
    const pattern = patternOf(tag);
    if (pattern === undefined) return [];
    return matchesIn(small(text), pattern).map(({ index, 0: phrase }) => ({
      start: index,
      end: index + phrase.length,
    }));
  };
}

/** A text in small letters, each in its place. */
function small(text: string): string {
  const plain = text.replaceAll('İ', 'i').replaceAll('’', "'");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}

const longerFirst = (a: string, b: string): number => b.length - a.length;

function part(phrase: string): string {
  const [isStem, isTail] = [phrase.endsWith('-'), phrase.startsWith('-')];
  const words = literalPattern(phrase.slice(isTail ? 1 : 0, isStem ? -1 : undefined)).replaceAll(' ', '[ \\u00A0]');
  if (hasRunOn(phrase) || /\p{sc=Hang}/u.test(phrase)) return words;
  const apart = isTail ? '' : '(?<![\\p{L}\\p{M}])';
  const isJoined = /[\p{sc=Arab}\p{sc=Hebr}]/u.test(phrase);
  return `${isJoined ? `(?<=${apart}${JOINED})` : apart}${words}${isStem ? '[\\p{L}\\p{M}]*' : '(?![\\p{L}\\p{M}])'}`;
}
