import { oncePerObject } from '../../once.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { halvesBeside, hasHalfWord } from './day-halves.ts';

/** An hour with the half of its day in words right beside it. */
type SpokenHour = NumberPlace & { readonly hours: readonly number[] };

const HOUR = /^(?:[1-9]|1[0-2])$/;

/** The hours in words of a text with the half of their day: eight in the evening is 20. */
export const spokenHours = oncePerObject((given: TaggedText): readonly SpokenHour[] => {
  const words = softNumbersOf(given).filter(({ value }) => HOUR.test(value));
  return words.length === 0 || !hasHalfWord(given) ? [] : withHalves(words, given);
});

function withHalves(
  places: readonly Pick<NumberPlace, 'value' | 'start' | 'end'>[],
  given: TaggedText,
): readonly SpokenHour[] {
  return places.flatMap(({ value, start, end }) => {
    const hours = halvesBeside({ value, start, end }, given);
    return hours.length === 0 ? [] : [{ value, start, end, text: given.text.slice(start, end), hours }];
  });
}

/** The differences where an hour in words is in the other half of the day: eight in the evening as acht Uhr morgens. */
export function spokenHalfDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = spokenHours(source);
  if (own.length === 0) return figureHalfDifferences(source, target);
  const figures = tokensOf(target).flatMap(({ kind, value, start, end }) => {
    const [hour = ''] = value.split(':', 1);
    return (kind === 'number' || kind === 'time') && HOUR.test(hour) ? [{ value: hour, start, end }] : [];
  });
  const others = [...spokenHours(target), ...(hasHalfWord(target) ? withHalves(figures, target) : [])];
  return own.flatMap((one): readonly NumberDifference[] => {
    const alike = others.filter(({ value }) => value === one.value);
    const [other] = alike;
    const isSame = alike.some(({ hours }) => hours.some((hour) => one.hours.includes(hour)));
    const isOfAnother = own.some((each) => each.value === one.value && each !== one);
    return other === undefined || isSame || isOfAnother
      ? []
      : [{ severity: 'block', kind: 'half-day', source: one, target: other }];
  });
}

/** The differences where an hour in figures says its half of the day, and the translation's words say the other: 9 p.m. as neun Uhr morgens. */
function figureHalfDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = tokensOf(source).filter(
    ({ kind, value }) => kind === 'time' && /^(?:0?[1-9]|1\d|2[0-3]):00$/.test(value),
  );
  const others = own.length === 1 ? spokenHours(target) : [];
  const [one] = own;
  const hour = Number(one?.value.split(':', 1)[0]);
  const alike = others.filter(({ value }) => Number(value) % 12 === hour % 12);
  const [other] = alike;
  const isSure = one !== undefined && (hour > 12 || /[ap]\.?\s?m\b/iu.test(one.text));
  if (!isSure || other === undefined || alike.some(({ hours }) => hours.some((each) => each % 24 === hour % 24)))
    return [];
  return [numberDifference('block', 'half-day', one, other)];
}
