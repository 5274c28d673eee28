import { oncePerKey } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { unitsOf } from './unit-difference.ts';
import { unitsBeside } from './units-beside.ts';

/** Languages that say two of a unit of time in one word. */
const HAS_DUALS = /^(?:ar|he)\b/;
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
const MAY_BE = /[يا]ن|יים/u;

/**
 * The differences where a word for two of a unit, יומין or יומיים for two hours, stands for one that the source does
 * not have two of.
 */
export function dualDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): readonly NumberDifference[] {
  if (!MAY_BE.test(target.text) || !HAS_DUALS.test(target.tag)) return [];
  const duals = dualsOf(target.tag);
  const said = twosIn(source, sources).filter(({ unit }) => duals[unit] !== undefined);
  const [first, ...more] = said;
  if (first === undefined) return [];
  const dualOf = (unit: string): NumberPlace | undefined => {
    const match = new RegExp(`(?<![\\p{L}\\p{M}])[وفبلكהבלמוש]?(?:ال|ل)?(${duals[unit]})(?![\\p{L}\\p{M}])`, 'u').exec(
      target.text,
    );
    return match === null
      ? undefined
      : { text: match[0], value: '2', start: match.index, end: match.index + match[0].length };
  };
  const others = Object.keys(duals)
    .filter((unit) => !said.some((two) => two.unit === unit))
    .flatMap((unit) => dualOf(unit) ?? []);
  const [other] = others;
  // Of several, each may be said in another way.
  if (other === undefined || more.some(({ unit }) => unit !== first.unit) || dualOf(first.unit) !== undefined)
    return [];
  const isSaid = twosIn(target, tokensOf(target)).some(({ unit }) => unit === first.unit);
  return isSaid ? [] : [numberDifference('block', 'unit', first.place, other)];
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
