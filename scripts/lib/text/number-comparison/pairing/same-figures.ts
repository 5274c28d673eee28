import type { Pair } from '../../number-pairs/figure-pairs.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

/**
 * The figures of both texts in pairs, where they are the same in the same order, each once and with nothing special about it, and
 * neither text has a number in words: so it is in most texts with figures. Undefined for all others.
 */
export function sameFigures(source: TaggedText, target: TaggedText): readonly Pair[] | undefined {
  const [sources, targets] = [tokensOf(source), tokensOf(target)];
  if (sources.length === 0 || sources.length !== targets.length) return undefined;
  const pairs: Pair[] = [];
  for (const [at, from] of sources.entries()) {
    const to = targets[at];
    if (to === undefined || from.value !== to.value || !isPlain(from) || !isPlain(to)) return undefined;
    if (pairs.some((pair) => pair.source.value === from.value)) return undefined;
    pairs.push({ source: from, target: to });
  }
  return softNumbersOf(source).length === 0 && softNumbersOf(target).every((word) => isArticle(word))
    ? pairs
    : undefined;
}

/** One that is an article or nearly always one: ein, une. */
const isArticle = ({ value, isWeak }: SoftNumber): boolean => isWeak === true && value === '1';

function isPlain(token: NumberToken): boolean {
  const [reading, ...more] = token.readings;
  return (
    token.kind === 'number' &&
    token.sure &&
    token.percent === 'no' &&
    !token.negative &&
    token.unscaled === undefined &&
    !token.glued &&
    !token.enumerator &&
    !token.inDate &&
    !token.decade &&
    // What another language would write in this way is told.
    more.length === 0 &&
    reading?.own === true
  );
}
