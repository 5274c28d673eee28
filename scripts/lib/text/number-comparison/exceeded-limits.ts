import { folded } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { type BoundSide, tableOf } from './bound-words.ts';

/** Letters of a verb that its forms begin with: exceder, excederem. */
const VERB = 6;

/** Whether a translation says that a limit is exceeded, by a verb before it: por excederem o tamanho máximo de 25 MB. */
export function isLimitExceeded(
  { start }: Pick<NumberToken, 'start'>,
  side: BoundSide,
  source: TaggedText,
  target: TaggedText,
): boolean {
  if (!/\bexceed/iu.test(source.text)) return false;
  const verbs = tableOf(target.tag).before.flatMap(({ text, side: own }) =>
    own === side && /^\p{L}+$/u.test(text) && text.length > VERB ? [text.slice(0, VERB)] : [],
  );
  const said =
    folded(target.text.slice(0, start))
      .split(/[.!?;]\s/u)
      .at(-1) ?? '';
  return said.split(/[^\p{L}\p{M}]+/u).some((word) => verbs.some((verb) => word.startsWith(verb)));
}
