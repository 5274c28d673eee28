import { matchesIn } from '../../matches-in.ts';
import type { NumberDifference } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** A Roman numeral of a point of an article: 4(1)(iii). */
const ROMAN = /(?<=[\d)] ?)\((x{0,2}(?:ix|iv|v?i{0,3}))\)/gu;
const VALUES: ReadonlyMap<string, number> = new Map(
  ['', 'x', 'xx'].flatMap((tens, at) =>
    ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map((ones, one): readonly [string, number] => [
      `${tens}${ones}`,
      at * 10 + one,
    ]),
  ),
);

/** The differences without figures that stand for Roman numerals of points of the source: 4(1)(iii) as § 4, stk. 1, nr. 3. */
export function withoutRomanPoints(
  found: readonly NumberDifference[],
  { text }: TaggedText,
): readonly NumberDifference[] {
  if (!found.some(({ kind }) => kind === 'added')) return found;
  const points = matchesIn(text, ROMAN).map(({ 1: roman = '' }) => String(VALUES.get(roman)));
  return found.filter(({ kind, target }) => {
    const at = kind === 'added' ? points.indexOf(target?.value ?? '') : -1;
    if (at >= 0) points.splice(at, 1);
    return at < 0;
  });
}
