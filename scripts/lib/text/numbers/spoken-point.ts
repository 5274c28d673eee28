import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { wordBreaksOf } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { type Decimal, decimal } from './number-token.ts';

/**
 * The value of a figure whose point is a word, ৪১ দশমিক ৮, and how much behind it belongs to it. English says other things so, such as 3 point 2 of
 * an agenda, and where blanks part no words the word is another one, too.
 *
 * @param figure in ASCII digits
 * @param rest the text behind it
 */
export function behindSpokenPoint(
  figure: string,
  rest: string,
  tag: string,
): { readonly value: Decimal; readonly length: number } | undefined {
  const match = /^\d+$/.test(figure) ? patternOf(tag)?.exec(rest) : undefined;
  return match?.[1] === undefined ? undefined : { value: decimal(figure, match[1]), length: match[0].length };
}

/** The middle dot before tenths, as newspapers set it: 1・5倍. Without a measure behind it, it parts numbers: 5・6年生. */
const MIDDLE_DOT = /^・(\d{1,3})(?=[倍億兆万％%度]|ポイント|パーセント|メートル|キロ|センチ|ミリ|トン)/u;

const patternOf = oncePerKey((tag): RegExp | undefined => {
  if (/^ja\b/.test(tag)) return MIDDLE_DOT;
  const words = languageData(tag).numbers?.decimal ?? [];
  if (words.length === 0 || /^(?:en|ru|uk|be)\b/.test(tag) || wordBreaksOf(tag) !== 'spaces') return undefined;
  const all = words.map((word) => literalPattern(word)).join('|');
  return new RegExp(`^[ \\u00A0](?:${all})[ \\u00A0](\\d{1,3})(?![\\d.,]*\\d|[\\p{L}\\p{M}])`, 'iu');
});
