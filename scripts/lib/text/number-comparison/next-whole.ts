import { isNextWhole, saysMoreThan } from '../number-pairs/figure-pairs.ts';
import type { SoftNumber } from '../number-words/number-words.ts';
import { type NumberToken, numberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { saysOrMore } from './bounds.ts';

/**
 * Whether a translation says a limit of English by the next whole number: more than two as drei oder mehr, 3つ以上.
 *
 * @param word a number of the source
 * @param other a number of the translation, in words or figures
 */
export function isOneMore(
  word: Pick<SoftNumber, 'value' | 'start'>,
  other: SoftNumber | NumberToken,
  source: TaggedText,
  target: TaggedText,
): boolean {
  const token = 'kind' in other ? other : numberToken({ ...other, text: target.text.slice(other.start, other.end) });
  if (isNextWhole(word, token, source.text, target.text)) return true;
  return (
    Number(token.value) === Number(word.value) + 1 &&
    /^en\b/.test(source.tag) &&
    saysMoreThan(source.text, word.start) &&
    saysOrMore(token, target)
  );
}
