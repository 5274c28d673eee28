import { oncePerObject } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { hourOf, isInOtherHalf } from './beside-hour.ts';
import { isInClockTime } from './clock-times.ts';
import { halvesBeside, hasHalfWord } from './day-halves.ts';

/** An hour with the half of its day in words right beside it. */
type SpokenHour = NumberPlace & { readonly hours: readonly number[] };

const HOUR = /^(?:[1-9]|1[0-2])$/;
const [SUNRISE, NOON, DAY] = [6, 12, 24];

/** The hours in words of a text with the half of their day: eight in the evening is 20. */
export const spokenHours = oncePerObject((given: TaggedText): readonly SpokenHour[] => {
  // Twenty to eight in the evening is not eight.
  const words = softNumbersOf(given).filter((word) => HOUR.test(word.value) && !isInClockTime(word, given));
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
  const turned = turnedFromSunrise(source, target);
  if (turned.length > 0) return turned;
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

/** The differences where the translation counts the hour from sunrise: eight in the morning as saa mbili usiku. */
function turnedFromSunrise(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (languageData(target.tag).sunrise === undefined) return [];
  const [one, ...more] = [...spokenHours(source), ...halvedHours(source)];
  if (one === undefined || more.length > 0) return [];
  const value = String((Number(one.value) + SUNRISE) % NOON || NOON);
  const alike = [...softNumbersOf(target), ...tokensOf(target)].filter((each) => each.value === value);
  const [other] = alike;
  return other === undefined || !alike.every((each) => isInOtherHalf(one.hours, each, target))
    ? []
    : [{ severity: 'block', kind: 'half-day', source: one, target: placeOf(other, target) }];
}

/** The full hours in figures that say their half of the day: 8 p.m., 20:00. */
const halvedHours = (given: TaggedText): readonly SpokenHour[] =>
  tokensOf(given)
    .filter(({ kind, value, text }) => kind === 'time' && FULL_HOUR.test(value) && isHalved(value, text))
    .map((token) => ({
      ...placeOf(token, given),
      value: String(hourOf(token) % NOON || NOON),
      hours: [hourOf(token) % DAY],
    }));

const FULL_HOUR = /^(?:0?[1-9]|1\d|2[0-3]):00$/;
const isHalved = (value: string, text: string): boolean =>
  Number.parseInt(value, 10) > NOON || /[ap]\.?\s?m\b/iu.test(text);

const placeOf = ({ value, start, end }: Omit<NumberPlace, 'text'>, { text }: TaggedText): NumberPlace => ({
  value,
  start,
  end,
  text: text.slice(start, end),
});

/** The differences where an hour in figures says its half of the day, and the translation's words say the other: 9 p.m. as neun Uhr morgens. */
function figureHalfDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = tokensOf(source).filter(({ kind, value }) => kind === 'time' && FULL_HOUR.test(value));
  const [one] = own;
  if (one === undefined || own.length > 1 || !isHalved(one.value, one.text)) return [];
  const hour = hourOf(one);
  const alike = spokenHours(target).filter(({ value }) => Number(value) % NOON === hour % NOON);
  const [other] = alike;
  if (other === undefined || alike.some(({ hours }) => hours.some((each) => each % DAY === hour % DAY))) return [];
  return [numberDifference('block', 'half-day', one, other)];
}
