import { languageData } from '../language/language-data.ts';
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
