import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { mayBeSame } from '../../units/dimensions.ts';
import { measuredIn } from '../../units/unit-difference.ts';

type Measured = ReturnType<typeof measuredIn>[number];

/**
 * The difference where each text has one quantity of a unit, and another number of it: fifteen years as 十年, half a year as
 * *un año*. A person has to look.
 */
export function measuredValueDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!/^en\b/.test(source.tag)) return [];
  const [from, to] = [source, target].map((given) => measuredIn(given).filter(({ units }) => units.size > 0));
  const said = new Set(numbersOf(target));
  const known = new Set(numbersOf(source));
  // Twenty months as a year and eight months.
  const isInTwoUnits = [from, to].some((all) => (all ?? []).filter(isLength).length > 1);
  return (from ?? []).flatMap((own) => {
    const isOf = (each: Measured): boolean => mayBeSame(own.units, each.units);
    const [other, ...more] = (to ?? []).filter(isOf);
    if (other === undefined || more.length > 0 || isInTwoUnits || (from ?? []).filter(isOf).length > 1) return [];
    if (!/^\d+$/.test(own.value) || isFortnight(own, source)) return [];
    if (said.has(Number(own.value)) || known.has(Number(other.value))) return [];
    if (own.isOneWord === true || other.isOneWord === true || isInParts(other, target)) return [];
    return [numberDifference('ask', 'changed', placeOf(own, source), placeOf(other, target))];
  });
}

const LENGTH = /^(?:second|minute|hour|day|week|month|year|decade|century)$/;
const isLength = ({ units }: Measured): boolean => [...units].some((unit) => LENGTH.test(unit));

/** Two weeks, which many languages count in days. */
const isFortnight = ({ start, end }: Measured, { text }: TaggedText): boolean =>
  /fortnight/i.test(text.slice(start, end));

/** UTF-16 units around a quantity within which another number may be a part of it: cúig bliana is seasca. */
const BESIDE = 20;
const isInParts = ({ start, end }: Measured, target: TaggedText): boolean =>
  [...softNumbersOf(target), ...tokensOf(target)].some(
    (each) => (each.end <= start || each.start >= end) && each.start < end + BESIDE && each.end > start - BESIDE / 2,
  );

const placeOf = ({ value, start, end }: Measured, { text }: TaggedText) => ({
  value,
  start,
  end,
  text: text.slice(start, end),
});

const numbersOf = (given: TaggedText): readonly number[] =>
  [...softNumbersOf(given), ...tokensOf(given).flatMap((token) => [token, ...token.readings])].map(({ value }) =>
    Number(value),
  );
