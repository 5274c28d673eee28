import { isInCompound } from '../number-words/in-compound.ts';
import type { SoftNumber } from '../number-words/number-words.ts';
import { difference, type NumberDifference, type NumberPlace } from '../numbers/number-difference.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { mayBeSame } from './dimensions.ts';
import { unitsOf } from './unit-difference.ts';
import { unitsBeside } from './units-beside.ts';

/** A figure that the translation says in words, and of another unit: $5 million as fünf Millionen Euro. */
export function wordUnitDifference(
  from: NumberToken,
  to: NumberPlace,
  source: TaggedText,
  target: TaggedText,
): NumberDifference | undefined {
  const units = unitsOf(from, source);
  if (units.size === 0) return undefined;
  const others = unitsBeside(target.text, to.start, to.end, target.tag);
  return isOther(units, others) ? difference('block', 'unit', from, to) : undefined;
}

/** The same of words in the source: five million dollars as 5 Mio. Euro, three weeks as drei Monate. */
export function unitsOfWordsDiffer(
  said: readonly SoftNumber[],
  source: TaggedText,
  target: TaggedText,
  targets: readonly NumberToken[],
  soft: readonly SoftNumber[],
): readonly NumberDifference[] {
  return said.flatMap((word) => {
    const units = unitsBeside(source.text, word.start, word.end, source.tag);
    if (units.size === 0 || isSaidApart(word, source, target)) return [];
    const same = [
      ...targets.flatMap((token) =>
        token.value === word.value ? [{ place: token as NumberPlace, units: unitsOf(token, target) }] : [],
      ),
      ...soft.flatMap(({ value, start, end }) =>
        value === word.value
          ? [
              {
                place: { value, start, end, text: target.text.slice(start, end) },
                units: unitsBeside(target.text, start, end, target.tag),
              },
            ]
          : [],
      ),
    ];
    const [other] = same;
    return other === undefined || same.some((each) => !isOther(units, each.units))
      ? []
      : [difference('block', 'unit', { ...word, text: source.text.slice(word.start, word.end) }, other.place)];
  });
}

/** "A couple of weeks ago, a two-hour interview", zweistündig: another two may be all that is a word of its own. */
const isSaidApart = ({ value }: SoftNumber, source: TaggedText, target: TaggedText): boolean =>
  isInCompound(Number(value), target) || (value === '2' && /\b(?:couple|pair)\b/iu.test(source.text));

const isOther = (units: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  others.size > 0 && !mayBeSame(units, others);
