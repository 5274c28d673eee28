import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { weekdaysIn } from '../../date-comparison/weekdays.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { isInCompound, numbersBegun } from '../../number-words/in-compound.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

/** Behind an English number that is an age, or a length of time in one word with it: ten-day. */
const SPAN = /^(?:[- ]years?[- ]olds?\b|-(?:year|month|week|day|hour|minute)\b)/i;

/**
 * The differences where the only age or length of a text stands in one word of the translation with another number: a
 * fifteen-year-old as a veertienjarige, a ten-day strike as a dreitägig one.
 */
export function ageDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const { ages, said } = spansIn(source);
  const ending = ages.length === 0 ? undefined : endingOf(target.tag);
  if (ending === undefined) return [];
  // Penktadienis, the fifth day, is Friday.
  const days = weekdaysIn(target);
  const [other, ...more] = numbersBegun(target).filter(
    ({ value, rest, start }) =>
      ending.test(rest) && !said.has(value) && !days.some((day) => day.start <= start && start < day.end),
  );
  if (other === undefined || more.length > 0) return [];
  const found = new Set([...softNumbersOf(target), ...tokensOf(target)].map(({ value }) => value));
  const age = ages.find(({ value }) => !found.has(value) && !isInCompound(Number(value), target));
  return age === undefined
    ? []
    : [numberDifference('block', 'changed', age, { ...other, text: target.text.slice(other.start, other.end) })];
}

type Spans = { readonly ages: readonly NumberPlace[]; readonly said: ReadonlySet<string> };
const NO_SPANS: Spans = { ages: [], said: new Set() };
const MAY_SPAN = /[- ]years?[- ]old|-(?:year|month|week|day|hour|minute)/i;

/** The ages and lengths of an English source, and the values of all its numbers; most have none, and are not read for it. */
const spansIn = oncePerObject((source: TaggedText): Spans => {
  if (!/^en\b/.test(source.tag) || !MAY_SPAN.test(source.text)) return NO_SPANS;
  const numbers: readonly NumberPlace[] = [
    ...softNumbersOf(source).map((word) => ({ ...word, text: source.text.slice(word.start, word.end) })),
    ...tokensOf(source),
  ];
  return {
    ages: numbers.filter(({ end }) => SPAN.test(source.text.slice(end, end + 12))),
    said: new Set(numbers.map(({ value }) => value)),
  };
});

/** The rest of a word that is a number of years, days or the like, behind the number. */
const endingOf = oncePerKey((tag): RegExp | undefined => {
  const { spans = [] } = languageData(tag).numbers ?? {};
  return spans.length === 0
    ? undefined
    : new RegExp(`^\\p{L}{0,3}?(?:${spans.map((word) => literalPattern(word)).join('|')})`, 'u');
});
