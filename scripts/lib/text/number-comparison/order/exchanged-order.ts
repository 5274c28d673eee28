import { oncePerObject } from '../../../once.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { isYear } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { unitsBeside } from '../../units/units-beside.ts';
import { type Order, ordersIn } from '../in-words/ordinals.ts';
import { numberPlacesIn } from '../reading/number-places.ts';

/** UTF-16 units between two numbers of one sentence that it joins. */
const LONGEST_JOIN = 60;
const JOINS = /\b(?:and|but|while|or|suspended)\b|,/;
const STOPS = /[.!?;:](?=\s|$)/u;

/**
 * The first two numbers of an English sentence of which both count the same, 12 years for one and eight for another, that a
 * translation has the other way round. A notice: many languages begin with what is last in English.
 */
export function orderExchanged(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const { text, tag } = source;
  if (!/^en\b/.test(tag)) return [];
  const own = countsOf(source);
  const others = own.length < 2 ? [] : countsOf(target);
  for (const [at, second] of own.entries())
    for (const first of own.slice(0, at)) {
      const between = text.slice(first.end, second.start);
      if (first.value === second.value || between.length > LONGEST_JOIN) continue;
      if (STOPS.test(between) || !JOINS.test(between)) continue;
      const [one, other] = [first, second].map(({ value }) => onlyOf(others, value));
      const isOnce = onlyOf(own, first.value) !== undefined && onlyOf(own, second.value) !== undefined;
      if (one === undefined || other === undefined || !isOnce || other.start >= one.start) continue;
      if (isSameUnit(first, second, source) && isSameUnit(other, one, target))
        return [numberDifference('notice', 'exchanged', first, other)];
      // Eight people in the capital and three in the port: the second counts what the first does, and translations keep their order.
      if (isShort(first, second, text) && datesOf(source) === datesOf(target))
        return [numberDifference('ask', 'exchanged', first, other)];
    }
  return yearsReversed(source, target);
}

/** What follows a number that counts what one before it does: three in the port city. */
const AT_A_PLACE = /^(?:%| per cent| percent)? (?:in|at|near|from|to|for) (?:the |a |an )?(?:\p{L}|(?:19|20)\d\d\b)/u;
/** What stands between two such numbers: where the first ones were, and the word that joins them. */
const PLACED =
  /^(?:%| per cent| percent)?(?: \p{L}[\p{L}'’-]*){0,6} (?:in|at|near|from|to|for) [^.;:!?]{2,40}(?:\b(?:and|while|but|then)|,)(?: another| a further| only)?(?: of| by)? $/u;

/** The end of a clause behind a number, and a few words right before it: 60 tonnes and Sylhet 25, five years and the third received three. */
const AT_END = /^(?:%| per cent| percent)?(?:[.;]|$)/u;
const NAMED =
  /\b(?:and|while|but)(?:(?: \p{Lu}[\p{L}'’-]*){1,3}| the (?:first|second|third|fourth|other|latter|former|eldest|youngest|older|younger)(?: \p{Ll}+){0,2}) $/u;
/** What stands between two numbers that are said of two in the same order: eight and six years respectively. */
const PAIRED = /^(?:%| per cent| percent| \p{Ll}+)? and $/u;
const RESPECTIVELY = /^[^.;:!?]{0,60}\brespectively\b/u;

/** Whether two numbers are said of two places, or people, in one clause, the second without what it counts. */
function isShort(first: NumberPlace, second: NumberPlace, text: string): boolean {
  const [between, rest] = [text.slice(first.end, second.start), text.slice(second.end)];
  if (PLACED.test(between) && AT_A_PLACE.test(rest)) return true;
  if (PAIRED.test(between) && RESPECTIVELY.test(rest)) return true;
  return NAMED.test(between) && AT_END.test(rest);
}

/** The months and years of a text in its order: where a translation has these the other way round, their figures go with them. */
const datesOf = oncePerObject((given: TaggedText): string =>
  tokensOf(given)
    .filter(({ kind, value }) => kind === 'month' || isYear(value))
    .map(({ kind, value }) => `${kind} ${value}`)
    .join(),
);

const yearsOf = oncePerObject((given: TaggedText): readonly NumberPlace[] =>
  tokensOf(given).filter(({ value }) => isYear(value)),
);

/** Two years of one sentence that its translation has the other way round. */
function yearsReversed(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const [first, second, third] = yearsOf(source);
  if (second === undefined) return [];
  const [one, other, more] = yearsOf(target);
  if (first === undefined || second === undefined || one === undefined || other === undefined) return [];
  const isTwo = third === undefined && more === undefined && first.value !== second.value;
  const isReversed = one.value === second.value && other.value === first.value;
  return isTwo && isReversed && !STOPS.test(source.text.slice(first.end, second.start))
    ? [numberDifference('notice', 'exchanged', first, one)]
    : [];
}

/** The numbers of a text that count something, in its order. */
const countsOf = oncePerObject((given: TaggedText): readonly NumberPlace[] =>
  numberPlacesIn(given)
    .filter(({ value, start, end }) => {
      const isInside = tokensOf(given).some((token) => token.start < end && start < token.end && token.value !== value);
      return Number(value) >= 1 && !isYear(value) && !isInside;
    })
    .toSorted((a, b) => a.start - b.start),
);

const onlyOf = (counts: readonly NumberPlace[], value: string): NumberPlace | undefined => {
  const [only, ...more] = counts.filter((each) => each.value === value);
  return more.length === 0 ? only : undefined;
};

/** Whether both count the same unit, or the second has none. */
function isSameUnit(one: NumberPlace, other: NumberPlace, { text, tag }: TaggedText): boolean {
  const [units, others] = [one, other].map(({ start, end }) => unitsBeside(text, start, end, tag));
  return units !== undefined && others !== undefined && units.size > 0 && !units.isDisjointFrom(others);
}

/** A letter that may be a Roman numeral, and no number: L’équipe. */
const NUMERAL = /^[IVXLCDM]$/u;

/** An ordinal of a text and a number that is none, each the only one of its kind. */
type Both = { readonly order: Order; readonly count: NumberPlace };

/**
 * The difference where an ordinal and a number have changed places: the third time in four games as the fourth time in three. Each text
 * has one of both kinds, and the translation the two values the other way round. A person has to look.
 */
export function ordinalsExchanged(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = bothIn(source);
  if (own === undefined || own.order.value === Number(own.count.value)) return [];
  const other = bothIn(target);
  if (other === undefined) return [];
  const isExchanged = other.order.value === Number(own.count.value) && Number(other.count.value) === own.order.value;
  return isExchanged ? [numberDifference('ask', 'exchanged', placeOf(own.order), placeOf(other.order))] : [];
}

const placeOf = (order: Order): NumberPlace => ({ ...order, value: String(order.value) });

/** The only ordinal above the first of a text, and the only other number above one of it. */
function bothIn(given: TaggedText): Both | undefined {
  const orders = ordersIn(given);
  const [order, ...others] = orders.filter(({ value }) => value > 1);
  if (order === undefined || others.length > 0) return undefined;
  const [count, ...more] = numberPlacesIn(given).filter(
    ({ value, text, start, end }) =>
      Number(value) > 1 && !NUMERAL.test(text) && !orders.some((each) => each.start < end && start < each.end),
  );
  return count === undefined || more.length > 0 ? undefined : { order, count };
}
