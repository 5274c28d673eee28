import { oncePerKey } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import { folded } from '../numbers/folded-words.ts';
import { hasLexicon } from './lexicon.ts';

/**
 * Whether the number words of the language are known: the 88 locales of CLDR but for a few, and a few by hand. Words of
 * the others may stand for a figure, and say of no translation that it is wrong.
 */
export function hasNumberWords(tag: string): boolean {
  return hasLexicon(tag) && languageData(tag).numbers?.known === undefined;
}

/** Whether another number in words may say that a translation is wrong, though a figure may stand in words that are not known. */
export const mayReadWords = (tag: string): boolean => hasLexicon(tag) && languageData(tag).numbers?.known !== 'hardly';

/** Words for per cent, none of which is made of numbers: posto is no half of a hundred. */
export const perCentWords = oncePerKey((tag): ReadonlySet<string> => {
  const { before = [], after = [] } = languageData(tag).percent ?? {};
  return new Set([...before, ...after].map((word) => folded(word)));
});

/** The number words of a language that are other words, too; folded. */
export const homographsOf = oncePerKey(
  (tag): ReadonlySet<string> => new Set((languageData(tag).numbers?.homographs ?? []).map((word) => folded(word))),
);
