import { oncePerKey } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { unitsOf } from './unit-difference.ts';
import { unitsBeside } from './units-beside.ts';

/** Languages that say two of a unit of time in one word. */
const HAS_DUALS = /^(?:ar|he|mt)\b/;
const TWO_OF = /^2 (?=[a-z]+$)/;

/** Words for two of a unit (Arabic يومين) as patterns, by the unit, without the letters that are written onto them. */
const dualsOf = oncePerKey(
  (tag): Readonly<Record<string, string>> =>
    Object.fromEntries(
      Object.entries(languageData(tag).durations ?? {}).flatMap(([key, words]) =>
        // Many write alif without its hamza.
        TWO_OF.test(key) ? [[key.replace(TWO_OF, ''), words.join('|').replaceAll('أ', '[أا]')]] : [],
      ),
    ),
);
const MAY_BE = /[يا]ن|יים|ejn/u;

/**
 * The differences where a word for two of a unit, יומין or יומיים for two hours, stands for one that the source does
 * not have two of, and where one of it stands for two: שנה for שנתיים.
 */
export function dualDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): readonly NumberDifference[] {
  if (!HAS_DUALS.test(target.tag)) return [];
  const duals = dualsOf(target.tag);
  const said = twosIn(source, sources).filter(({ unit }) => duals[unit] !== undefined);
  const [first, ...more] = said;
  if (first === undefined) return [];
  const dualOf = (unit: string): NumberPlace | undefined =>
    MAY_BE.test(target.text) ? placeOf(duals[unit] ?? '', '2', target.text) : undefined;
  const isSaid = (unit: string): boolean =>
    dualOf(unit) !== undefined || twosIn(target, tokensOf(target)).some((two) => two.unit === unit);
  const others = Object.keys(duals)
    .filter((unit) => !said.some((two) => two.unit === unit))
    .flatMap((unit) => dualOf(unit) ?? []);
  const [other] = others;
  // Of several, each may be said in another way.
  if (other !== undefined)
    return more.some(({ unit }) => unit !== first.unit) || isSaid(first.unit)
      ? []
      : [numberDifference('block', 'unit', first.place, other)];
  return said.flatMap(({ unit, place }) => {
    const one = isSaid(unit) ? undefined : singleOf(unit, source, target);
    return one === undefined ? [] : [numberDifference('block', 'changed', place, one)];
  });
}

/** The words of a text for two of a unit of time, each unit's first one: ساعتين. */
export function dualsIn({ text, tag }: TaggedText): readonly NumberPlace[] {
  if (!HAS_DUALS.test(tag) || !MAY_BE.test(text)) return [];
  return Object.values(dualsOf(tag)).flatMap((words) => placeOf(words, '2', text) ?? []);
}

/** The word for one of a unit, where it stands without a number in a translation, and the source says the unit once. */
function singleOf(unit: string, source: TaggedText, target: TaggedText): NumberPlace | undefined {
  const words = languageData(target.tag).singulars?.[unit] ?? [];
  if (words.length === 0 || !/^en\b/.test(source.tag)) return undefined;
  if ((source.text.match(new RegExp(`\\b${unit}s?\\b`, 'giu'))?.length ?? 0) !== 1) return undefined;
  const one = placeOf(words.join('|'), '1', target.text);
  if (one === undefined) return undefined;
  const isCounted = [...softNumbersOf(target), ...tokensOf(target)].some(
    ({ start, end }) =>
      (end <= one.start && one.start - end <= BESIDE) || (one.end <= start && start - one.end <= BESIDE),
  );
  return isCounted || placeOf(words.join('|'), '1', target.text.slice(one.end)) !== undefined ? undefined : one;
}

/** UTF-16 units between a number and what it counts. */
const BESIDE = 2;

/** The first place of some words in a text, with what is written onto their beginning. */
function placeOf(words: string, value: string, text: string): NumberPlace | undefined {
  const match = new RegExp(`(?<![\\p{L}\\p{M}])[وفبلكהבלמוש]?(?:ال|ل)?(?:${words})(?![\\p{L}\\p{M}])`, 'u').exec(text);
  return match === null ? undefined : { text: match[0], value, start: match.index, end: match.index + match[0].length };
}

type Two = { readonly unit: string; readonly place: NumberPlace };

/** The things that a text has two of, in words or figures. */
const twosIn = (given: TaggedText, tokens: readonly NumberToken[]): readonly Two[] => [
  ...softNumbersOf(given).flatMap(({ value, start, end }) =>
    value === '2'
      ? [...unitsBeside(given.text, start, end, given.tag)].map((unit) => ({
          unit,
          place: { value, start, end, text: given.text.slice(start, end) },
        }))
      : [],
  ),
  ...tokens.flatMap((token) =>
    token.value === '2' ? [...unitsOf(token, given)].map((unit) => ({ unit, place: token })) : [],
  ),
];
