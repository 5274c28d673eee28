import type { SoftNumber } from '../in-words/number-words.ts';
import { difference, type NumberDifference, type NumberPlace } from '../number-difference.ts';
import type { NumberToken } from '../number-token.ts';
import type { TaggedText } from '../tagged-text.ts';
import { mayBeSame } from './dimensions.ts';
import { unitsOf } from './unit-difference.ts';
import { unitsBeside } from './units-beside.ts';

/** Money alone: of words, what they count may stand further off. */
const isMoney = (units: ReadonlySet<string>): boolean =>
  units.size > 0 && [...units].every((unit) => /^[A-Z]{3}$/.test(unit));

/** A figure of money that the translation says in words, and of other money: $5 million as fünf Millionen Euro. */
export function wordUnitDifference(
  from: NumberToken,
  to: NumberPlace,
  source: TaggedText,
  target: TaggedText,
): NumberDifference | undefined {
  const units = unitsOf(from, source);
  if (!isMoney(units)) return undefined;
  const others = unitsBeside(target.text, to.start, to.end, target.tag);
  return isMoney(others) && !mayBeSame(units, others) ? difference('block', 'unit', from, to) : undefined;
}

/** The same of words in the source: five million dollars as 5 Mio. Euro. */
export function unitsOfWordsDiffer(
  said: readonly SoftNumber[],
  source: TaggedText,
  target: TaggedText,
  targets: readonly NumberToken[],
  soft: readonly SoftNumber[],
): readonly NumberDifference[] {
  return said.flatMap((word) => {
    if (Number(word.value) < LEAST) return [];
    const units = unitsBeside(source.text, word.start, word.end, source.tag);
    if (!isMoney(units)) return [];
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
    return other === undefined || same.some((each) => !isMoney(each.units) || mayBeSame(units, each.units))
      ? []
      : [difference('block', 'unit', { ...word, text: source.text.slice(word.start, word.end) }, other.place)];
  });
}

/** Smaller numbers in words may be of anything near. */
const LEAST = 3;
