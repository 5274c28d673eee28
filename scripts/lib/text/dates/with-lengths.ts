import { once } from '../letters/once.ts';
import { type NumberToken, numberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { withNumbers } from '../numbers/with-numbers.ts';
import { inOneUnit } from '../units/dimensions.ts';
import { mayHaveHalf } from './length-words.ts';
import { type Length, lengthsIn, mayBeHalved, numeralsOf } from './lengths.ts';

/**
 * Both texts with the halves that stand apart from their number read as one number with it: four and a half years and
 * cinq ans et demi, 18 months and año y medio.
 */
export function withLengths(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  if (!mayHaveHalf(target) && !mayHaveHalf(source)) return [source, target];
  if (!mayBeHalved(source) && !mayBeHalved(target)) return [source, target];
  const [own, others] = [[...lengthsIn(source)], [...lengthsIn(target)]];
  if (![...own, ...others].some(({ isHalf }) => isHalf)) return [source, target];
  const [from, to]: [NumberToken[], NumberToken[]] = [[], []];
  const take = (one: Length, other: Length, value: number): void => {
    from.push(tokenOf(one, one.value, source.text));
    to.push(tokenOf(other, value, target.text));
    for (const [list, taken] of [
      [own, one],
      [others, other],
    ] as const)
      list.splice(0, Infinity, ...list.filter((each) => each.end <= taken.start || taken.end <= each.start));
  };
  const pairAs = (isPair: (one: Length, other: Length) => number | undefined): void => {
    for (const one of [...own])
      for (const other of [...others]) {
        if (!own.includes(one)) break;
        const value = others.includes(other) ? isPair(one, other) : undefined;
        if (value !== undefined) take(one, other, value);
      }
  };
  pairAs((one, other) => (one.isHalf && other.isHalf && isSame(one, other) ? one.value : undefined));
  pairAs((one, other) => ((one.isHalf || other.isHalf) && isSame(one, other) ? one.value : undefined));
  const isSaid = once(() => new Set(numeralsOf(target).map(({ value }) => value)));
  pairAs((one, other) => {
    if (!other.isHalf || one.isOneWord || (!one.isHalf && (one.unit === undefined || isSaid().has(one.value))))
      return undefined;
    return otherValue(one, other);
  });
  return [withNumbers(source, from), withNumbers(target, to)];
}

/** How much the other length is, in the unit of the first; undefined where it may be of something else. */
function otherValue(one: Length, other: Length): number | undefined {
  if (one.unit === undefined || other.unit === undefined) return one.value === other.value ? undefined : other.value;
  if (one.value !== other.value && one.unit !== other.unit && one.isHalf) return undefined;
  return inOneUnit(other.value, other.unit, one.unit);
}

function isSame(one: Length, other: Length): boolean {
  if (one.unit === undefined || other.unit === undefined) return one.value === other.value;
  const value = inOneUnit(other.value, other.unit, one.unit);
  return value !== undefined && Math.abs(value - one.value) <= (value === one.value ? 0 : one.value / 20);
}

const tokenOf = ({ start, end }: Length, value: number, text: string): NumberToken =>
  numberToken({ start, end, text: text.slice(start, end), value: String(Math.round(value * 1000) / 1000) });
