import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { weekdaysIn } from '../../date-comparison/weekdays.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { isInCompound, numbersBegun } from '../../number-words/in-compound.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

/** Behind an English number that is an age, or a length of time in one word with it: ten-day. */
const SPAN = /^(?:[- ](year|month|week|day)s?[- ]olds?\b|-(year|month|week|day|hour|minute)\b)/i;

/**
 * The differences where the only age or length of a text stands in one word of the translation with another number or unit: a
 * fifteen-year-old as a veertienjarige, a ten-day strike as a dreitägig one, an 11-year-old as 11-місячний.
 */
export function ageDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const { ages, said } = spansIn(source);
  const ending = ages.length === 0 ? undefined : endingOf(target.tag);
  if (ending === undefined) return [];
  // Penktadienis, the fifth day, is Friday.
  const days = weekdaysIn(target);
  const begun = numbersBegun(target).filter(
    ({ rest, start }) => ending.any.test(rest) && !days.some((day) => day.start <= start && start < day.end),
  );
  const unlike = unlikeUnit(ages, begun, ending, target);
  if (unlike !== undefined) return [unlike];
  const [other, ...more] = begun.filter(({ value }) => !said.has(value));
  if (other === undefined || more.length > 0) return [];
  const found = new Set([...softNumbersOf(target), ...tokensOf(target)].map(({ value }) => value));
  const age = ages.find(({ value }) => !found.has(value) && !isInCompound(Number(value), target));
  return age === undefined
    ? []
    : [numberDifference('block', 'changed', age, { ...other, text: target.text.slice(other.start, other.end) })];
}

/** An age or length of an English text, with its unit. */
type Span = NumberPlace & { readonly unit: string };
type Spans = { readonly ages: readonly Span[]; readonly said: ReadonlySet<string> };
const NO_SPANS: Spans = { ages: [], said: new Set() };
const MAY_SPAN = /[- ](?:year|month|week|day)s?[- ]old|-(?:year|month|week|day|hour|minute)/i;

/** The ages and lengths of an English source, and the values of all its numbers; most have none, and are not read for it. */
const spansIn = oncePerObject((source: TaggedText): Spans => {
  if (!/^en\b/.test(source.tag) || !MAY_SPAN.test(source.text)) return NO_SPANS;
  const numbers: readonly NumberPlace[] = [
    ...softNumbersOf(source).map((word) => ({ ...word, text: source.text.slice(word.start, word.end) })),
    ...tokensOf(source),
  ];
  return {
    ages: numbers.flatMap((number): readonly Span[] => {
      const [, age, length] = SPAN.exec(source.text.slice(number.end, number.end + 12)) ?? [];
      const unit = age ?? length;
      return unit === undefined ? [] : [{ ...number, unit: unit.toLowerCase() }];
    }),
    said: new Set(numbers.map(({ value }) => value)),
  };
});

/** What a word goes on with behind a number: one of years, days or the like, and one of a unit. */
type Ending = { readonly any: RegExp; readonly of: ReadonlyMap<string, RegExp> };

/** The rest of a word that is a number of years, days or the like, behind the number. */
const endingOf = oncePerKey((tag): Ending | undefined => {
  const spans = Object.entries(languageData(tag).numbers?.spans ?? {});
  const patternOf = (words: readonly string[]): RegExp =>
    new RegExp(`^[\\p{L}-]{0,3}?(?:${words.map((word) => literalPattern(word)).join('|')})`, 'u');
  if (spans.length === 0) return undefined;
  return {
    any: patternOf(spans.flatMap(([, words]) => words)),
    of: new Map(spans.map(([unit, words]) => [unit, patternOf(words)])),
  };
});

/**
 * The difference where an age has its number in one word with another unit: sechsmonatig for six-year-old, 11-місячний for 11-year-old.
 * Where the unit of the source stands elsewhere in that way, or the number is said of two units, nothing is certain.
 */
function unlikeUnit(
  ages: readonly Span[],
  begun: readonly { readonly value: string; readonly start: number; readonly end: number; readonly rest: string }[],
  { of }: Ending,
  { text, tag }: TaggedText,
): NumberDifference | undefined {
  const behind = tokensOf({ text, tag }).flatMap((token) => {
    const rest = BEHIND.exec(text.slice(token.end, token.end + LONGEST))?.[1];
    return rest === undefined ? [] : [{ ...token, end: token.end + rest.length + 1, rest: rest.toLowerCase() }];
  });
  for (const age of ages) {
    const own = of.get(age.unit);
    const same = [...begun, ...behind].filter(({ value }) => value === age.value);
    const [other] = same;
    if (own === undefined || other === undefined || ages.some((each) => each !== age && each.value === age.value))
      continue;
    const isUnlike = ({ rest }: { readonly rest: string }): boolean =>
      !own.test(rest) && [...of].some(([unit, words]) => unit !== 'person' && words.test(rest));
    if (same.every(isUnlike))
      return numberDifference('block', 'unit', age, { ...other, text: text.slice(other.start, other.end) });
  }
  return undefined;
}

/** UTF-16 units behind a figure in which a word that is joined to it begins with its unit. */
const LONGEST = 16;
/** A word that is joined to a figure: the місячний of 11-місячний. */
const BEHIND = /^[-\u2010\u2011]([\p{L}\p{M}]+)/u;
