import { oncePerObject } from '../../../once.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { isYear } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { mayBeSame } from '../../units/dimensions.ts';
import { measuredIn } from '../../units/unit-difference.ts';
import type { Quantity } from '../../units/units-beside.ts';

/** The quantities of a text that have a unit. */
const quantitiesIn = oncePerObject((given: TaggedText): readonly Quantity[] =>
  measuredIn(given).filter(({ units }) => units.size > 0),
);

/**
 * The difference where two quantities of a source have exchanged their units: six years and eight months as acht Jahre und
 * sechs Monate. Each number must stand once in both texts; their units are read beside them.
 */
export function unitsExchanged(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = quantitiesIn(source);
  if (own.length < 2) return [];
  const others = quantitiesIn(target);
  const counterpart = ({ value }: Quantity): Quantity | undefined => {
    const [found, ...more] = others.filter((other) => other.value === value);
    return more.length === 0 && own.filter((each) => each.value === value).length === 1 ? found : undefined;
  };
  for (const [at, one] of own.entries())
    for (const two of own.slice(at + 1)) {
      const [a, b] = [counterpart(one), counterpart(two)];
      if (a === undefined || b === undefined || one.value === two.value || mayBeSame(one.units, two.units)) continue;
      const areTheirs = mayBeSame(one.units, a.units) || mayBeSame(two.units, b.units);
      if (areTheirs || !mayBeSame(one.units, b.units) || !mayBeSame(two.units, a.units)) continue;
      return [numberDifference('block', 'unit', placeOf(one, source), placeOf(a, target))];
    }
  return [];
}

const placeOf = ({ value, start, end }: Omit<Quantity, 'units'>, { text }: TaggedText): NumberPlace => ({
  value,
  start,
  end,
  text: text.slice(start, end),
});

/** The numbers of a text without a unit, by their values. */
const bareIn = oncePerObject((given: TaggedText): ReadonlyMap<string, readonly Omit<Quantity, 'units'>[]> => {
  const figures = tokensOf(given).filter(({ kind }) => kind === 'number');
  const isMeasured = (start: number): boolean => quantitiesIn(given).some((each) => each.start === start);
  const all = [...figures, ...softNumbersOf(given)].filter(({ start }) => !isMeasured(start));
  return Map.groupBy(all, ({ value }) => value);
});

/** Languages in which what is counted may stand before its number: the unit behind a figure can be that of the next. */
const NOUN_FIRST = /^(?:am|ha|ig|ln|mg|ny|om|rn|rw|sn|so|st|sw|ti|tn|ts|ve|wo|xh|yo|zu)\b/;

/** The most UTF-16 units between the two figures of a range. */
const RANGE = 10;

/** What stands between the two figures of a range: one word at most. "Third time in five" is none. */
const IN_RANGE = /^[^\p{L}]{0,10}(?:\p{L}[\p{L}\p{M}'’]{0,9}[^\p{L}]{0,9})?$/u;

/** Whether two numbers may be those of a range. */
function areBeside(one: Place, other: Place, { text }: TaggedText): boolean {
  const [from, to] = [Math.min(one.end, other.end), Math.max(one.start, other.start)];
  return to - from <= RANGE && IN_RANGE.test(text.slice(from, to));
}
type Place = Pick<Quantity, 'start' | 'end'>;

/**
 * The difference where another figure has the unit of one: 70 people in 11 hours as 11 people in 70 hours. Each number must stand once in
 * both texts, with a unit in one and without in the other.
 */
export function unitTaken(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = quantitiesIn(source);
  const others = quantitiesIn(target);
  if (own.length === 0 || others.length === 0 || NOUN_FIRST.test(target.tag)) return [];
  const isAlone = (value: string, measured: readonly Quantity[]): boolean =>
    measured.filter((each) => each.value === value).length === 1;
  for (const from of own) {
    const [bare, ...more] = bareIn(target).get(from.value) ?? [];
    if (bare === undefined || more.length > 0 || !isAlone(from.value, own) || bareIn(source).has(from.value)) continue;
    const to = others.find(({ value, units }) => value !== from.value && mayBeSame(from.units, units));
    if (to === undefined || !isAlone(to.value, others) || bareIn(target).has(to.value)) continue;
    // Of two lengths of time, one may be said otherwise.
    if (own.some((each) => each !== from && mayBeSame(each.units, to.units))) continue;
    const [count, ...counts] = bareIn(source).get(to.value) ?? [];
    if (count === undefined || counts.length > 0 || own.some(({ value }) => value === to.value)) continue;
    // Of a range one figure has the unit of both: 30 ila 43.
    if (areBeside(from, count, source)) continue;
    if ([from, to].some(({ value, units }) => units.has('year') && isYear(value))) continue;
    return [numberDifference('ask', 'unit', placeOf(from, source), placeOf(to, target))];
  }
  return [];
}
