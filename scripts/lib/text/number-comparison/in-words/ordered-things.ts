import { matchesIn } from '../../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { inOneWord } from '../../units/lengths.ts';

/** A thing that is told from others of its kind by its place among them: the third quarter, the Second World War. */
type Ordered = NumberPlace & { readonly kind: string };

/** The most UTF-16 units between the number and the thing: the article or the dot of an ordinal. */
const GAP =
  /^(?:[.ºª°]|(?:er|e|ème|nd|rd|st|th|ης|ο|η|er|de|ste|й|го|м|ом|ого|-й|-го|-м|-ом|-ого|-ме|-му|’unun|'üncü|’üncü))?[ \u00A0-]?(?:de |del |el |la |il |the |di |ke-)?$/iu;
const FOURTH = 4;

const patternsOf = oncePerKey((tag): readonly (readonly [kind: string, words: readonly string[], pattern: RegExp])[] =>
  Object.entries(languageData(tag).ordered ?? {}).map(([kind, words]) => [
    kind,
    words.map((word) => word.toLowerCase()),
    new RegExp(
      words
        .toSorted((a, b) => b.length - a.length)
        .map((word) => literalPattern(word))
        .join('|'),
      'giu',
    ),
  ]),
);

/** The things of a text that have a place among their like, each with a number from one to four beside it. */
const orderedIn = oncePerObject((given: TaggedText): readonly Ordered[] => {
  const { text, tag } = given;
  const small = text.toLowerCase();
  const found = patternsOf(tag).flatMap(([kind, words, pattern]) =>
    words.some((word) => small.includes(word))
      ? matchesIn(text, pattern).map(({ index, 0: word }) => ({ kind, start: index, end: index + word.length }))
      : [],
  );
  if (found.length === 0) return [];
  const numbers = [
    ...tokensOf(given).filter(({ kind, percent }) => kind === 'number' && percent === 'no'),
    ...softNumbersOf(given),
  ].filter(({ value }) => /^[1-4]$/.test(value) && Number(value) <= FOURTH);
  return found.flatMap(({ kind, start, end }) => {
    const before = numbers.filter((number) => number.end <= start && GAP.test(text.slice(number.end, start)));
    const behind = numbers.filter((number) => number.start >= end && GAP.test(text.slice(end, number.start)));
    const beside = before.length > 0 ? before : behind;
    const [first] = beside;
    return first === undefined || beside.some(({ value }) => value !== first.value)
      ? []
      : [{ kind, value: first.value, start: first.start, end: first.end, text: text.slice(first.start, first.end) }];
  });
});

/** The differences where a thing has another place among its like: the fourth quarter for the third. */
export function orderedDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = orderedIn(source);
  if (own.length === 0) return [];
  const others = orderedIn(target);
  return own.flatMap((one): readonly NumberDifference[] => {
    const alike = others.filter(({ kind }) => kind === one.kind);
    const [other] = alike;
    const isSaid = alike.some(({ value }) => own.some((each) => each.kind === one.kind && each.value === value));
    return other === undefined || isSaid ? [] : [{ severity: 'block', kind: 'changed', source: one, target: other }];
  });
}

/** English for half of a year, and no half of a game. */
const HALF_YEAR =
  /\b(?:(?:first|second|latter) half of (?:(?:this|last|next|the) (?:(?:financial|fiscal|calendar|current|present) )?year\b|(?:the )?(?:19|20)\d\d\b)|half[- ]year(?:ly)?\b)/iu;
const QUARTER_YEAR =
  /\b(?:first|second|third|fourth|last) quarter of (?:(?:this|last|next|the) \p{L}{0,10} ?year\b|(?:19|20)\d\d\b)/iu;

/** The difference where half a year is a quarter of one in the translation, or a quarter half of it: a person has to look. */
export function halfYearDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const { text, tag } = source;
  if (!/^en\b/.test(tag) || !/ half|half[- ]| quarter/iu.test(text)) return [];
  const half = HALF_YEAR.exec(text);
  const quarter = half === null ? QUARTER_YEAR.exec(text) : null;
  const found = half ?? quarter;
  if (found === null || /\bquarter/iu.test(text) === (half !== null) || (quarter !== null && /half/iu.test(text)))
    return [];
  const quarters = orderedIn(target).filter(({ kind }) => kind === 'quarter');
  const halves = inOneWord(target).filter(({ unit, value }) => unit === 'month' && value === 6);
  const isHalved = [...softNumbersOf(target), ...tokensOf(target)].some(
    ({ value, start }) => value === '6' || (value === '0.5' && !target.text.startsWith('四半期', start - 1)),
  );
  const [other] =
    half !== null
      ? quarters
      : halves.map((each) => ({ ...each, value: '6', text: target.text.slice(each.start, each.end) }));
  const isSaid = half !== null ? halves.length > 0 || isHalved : quarters.length > 0;
  const { index: start, 0: said } = found;
  return other === undefined || isSaid
    ? []
    : [
        numberDifference(
          'ask',
          'changed',
          { value: half !== null ? '6' : '3', start, end: start + said.length, text: said },
          other,
        ),
      ];
}
