import { matchesIn } from '../../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { languageData } from '../../language/language-data.ts';
import type { NumberDifference, NumberPlace } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

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
