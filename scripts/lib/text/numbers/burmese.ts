import type { TaggedText } from './tagged-text.ts';

/** The sign for e, which Unicode writes behind its consonant and fonts before Unicode where it stands: in front. */
const SIGN_E = /\u1031/gu;
const SIGN_E_IN_FRONT =
  /(?<![\u1000-\u1021\u1025\u1029\u103B-\u103F\u1050-\u1055\u105A-\u105D\u1075-\u1081\u109E])\u1031/gu;

/** The sign that ends a syllable in those fonts; in Unicode it stands between two consonants alone. */
const KILLER = /\u1039(?![\u1000-\u1021])/u;

/** Whether nothing that a text says in words can be read. */
export const isUnreadable = ({ text, tag }: TaggedText): boolean => /^my\b/.test(tag) && isBurmeseBeforeUnicode(text);

/**
 * Whether a text is Burmese as fonts before Unicode have it (Zawgyi): the same characters mean other letters there, so
 * that no word can be read.
 */
export function isBurmeseBeforeUnicode(text: string): boolean {
  if (KILLER.test(text)) return true;
  const all = text.match(SIGN_E)?.length ?? 0;
  return all > 0 && (text.match(SIGN_E_IN_FRONT)?.length ?? 0) * 3 > all;
}
