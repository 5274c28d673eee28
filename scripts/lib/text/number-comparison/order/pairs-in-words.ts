import { oncePerObject } from '../../../once.ts';
import type { Pair } from '../../number-pairs/figure-pairs.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type NumberToken, numberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

/** A quick test for a change or a span of numbers: from nine years to six, from 18 to 21. */
const CHANGES = /\bfrom (?:[a-z-]+|[\d.,]+) (?:[a-z]+ ){0,2}to [a-z\d]/;

/** A number of a text, in figures or in words. */
type Mention = { readonly token: NumberToken; readonly isInWords: boolean };

const mentionsOf = oncePerObject((given: TaggedText): readonly Mention[] => {
  const figures = tokensOf(given).flatMap((token) => (token.kind === 'number' ? [{ token, isInWords: false }] : []));
  const words = softNumbersOf(given).filter(
    ({ value, start, end }) =>
      Number(value) > 1 && !figures.some(({ token }) => token.start < end && start < token.end),
  );
  return [
    ...figures,
    ...words.map(({ value, start, end }) => ({
      token: numberToken({ value, start, end, text: given.text.slice(start, end) }),
      isInWords: true,
    })),
  ];
});

/**
 * The numbers that both texts have once, in pairs, where one text or both have them in words, and the source goes from one number to
 * another: from 18 to 21, de la optsprezece la douăzeci și unu.
 */
export function pairsInWords(source: TaggedText, target: TaggedText): readonly Pair[] {
  if (!CHANGES.test(source.text)) return [];
  const [own, others] = [mentionsOf(source), mentionsOf(target)];
  return own.flatMap((from): readonly Pair[] => {
    const isOne = ({ token }: Mention): boolean => token.value === from.token.value;
    const [to, ...more] = others.filter(isOne);
    if (to === undefined || more.length > 0 || own.filter(isOne).length > 1) return [];
    return from.isInWords || to.isInWords ? [{ source: from.token, target: to.token }] : [];
  });
}
