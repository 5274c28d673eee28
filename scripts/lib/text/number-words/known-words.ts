import { hasLexicon } from './lexicon.ts';

/**
 * Languages of which CLDR has the words for counting, but not those that go with people and things, or older ones: tair
 * talaith ar ddeg are thirteen states.
 */
const PARTLY_KNOWN = /^(?:ak|ckb|cy|ee|ff|ga|gd|ha|ku|mg|ml|ps|qu|ti|xh|yo|zu)\b/;
/** Those of them of which so few words are known that another number in words says nothing of a translation. */
const HARDLY_KNOWN = /^(?:ak|ee|ff|gd|qu)\b/;

/**
 * Whether the number words of the language are known: the 88 locales of CLDR but for a few, and a few by hand. Words of
 * the others may stand for a figure, and say of no translation that it is wrong.
 */
export function hasNumberWords(tag: string): boolean {
  return hasLexicon(tag) && !PARTLY_KNOWN.test(tag);
}

/** Whether another number in words may say that a translation is wrong, though a figure may stand in words that are not known. */
export const mayReadWords = (tag: string): boolean => hasLexicon(tag) && !HARDLY_KNOWN.test(tag);
