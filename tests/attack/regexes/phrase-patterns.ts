import { hasRunOn } from '../../../scripts/lib/text/characters/unspaced-scripts.ts';
import { languageData } from '../../../scripts/lib/text/language/language-data.ts';
import { phrasePattern } from '../../../scripts/lib/text/senses/phrase-set.ts';
import { writtenTags } from '../../lib/text/language/written-tags.ts';
import type { Pattern } from './pattern.ts';

/** Every text within a value. */
const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Object.values(Object(value)).flatMap((each) => textsIn(each));

/** What a phrase is made of, whatever its words are: its signs, its blanks, and how each of its scripts is written. */
const shapeOf = (phrase: string): string =>
  phrase.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) =>
    hasRunOn(word) ? 'r' : /\p{sc=Hang}/u.test(word) ? 'h' : /[\p{sc=Arab}\p{sc=Hebr}]/u.test(word) ? 'j' : 'w',
  );

/**
 * The patterns of all phrases that are looked for in a text, in any language, one of each shape. The program makes each when a text may
 * have it.
 */
export function phrasePatterns(): readonly Pattern[] {
  const phrases = writtenTags().flatMap((tag) => {
    const { bounds, limits, comparatives, timeLimits, sequence, within, ages, dayParts, ...rest } = languageData(tag);
    const { contraries, rates, multiples, trends, rises, negation } = rest;
    return textsIn([
      ...[bounds, limits, comparatives, timeLimits, sequence, within, ages, dayParts],
      ...[contraries, rates, multiples, trends, rises?.about, negation?.only],
    ]);
  });
  return [...new Map(phrases.map((each) => [shapeOf(each), each.toLowerCase()])).values()].map((phrase) => {
    const { source, flags } = phrasePattern(phrase);
    return { source, flags, where: `the phrase ${phrase}` };
  });
}
