import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { languageData } from '../language/language-data.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** UTF-16 units before a figure in which it is said to be a rise. */
const REACH = 40;
const PLUS = /[+＋﹢]\s?\p{Sc}?$/u;
const NEVER = /(?!)/u;

/** Whether a figure has a plus, or is said to be a rise by the words right before it: `rose by 5%`. */
export const isAbove = ({ text, tag }: TaggedText, { start }: NumberToken): boolean =>
  PLUS.test(text.slice(Math.max(0, start - 3), start)) ||
  risenOf(tag).test(text.slice(Math.max(0, start - REACH), start));

const anyOf = (words: readonly string[]): string => words.map((word) => literalPattern(word)).join('|');

const risenOf = oncePerKey((tag): RegExp => {
  const { words, by, about = [] } = languageData(tag).rises ?? { words: [], by: [] };
  if (words.length === 0) return NEVER;
  const near = `(?:(?:${anyOf([...about, '~', '≈'])})\\s?)?`;
  return new RegExp(`(?<!\\p{L})(?:${anyOf(words)})(?: (?:${anyOf(by)}))?\\s?${near}\\p{Sc}?$`, 'iu');
});
