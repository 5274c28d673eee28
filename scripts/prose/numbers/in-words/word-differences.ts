import { difference, type NumberDifference, type NumberPlace } from '../number-difference.ts';
import type { NumberToken } from '../number-token.ts';
import { softNumbersOf } from '../soft-numbers.ts';
import type { TaggedText } from '../tagged-text.ts';
import { isSameQuantity, quantitiesInWords } from '../units/conversions.ts';
import { unitsOf } from '../units/unit-difference.ts';
import { unitsBeside } from '../units/units-beside.ts';
import { wordsOf } from '../words.ts';
import { pieces } from './compose.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import type { SoftNumber } from './number-words.ts';

/** Letters that a number word keeps in a compound: zehn-jährig, dziesięcio-letni. */
const STEM = 3;

/**
 * Numbers that the source has in words and the translation has nowhere, in words or figures. Where another number
 * stands in the translation that the source does not have, it stands in their place: `block`. Else a notice.
 */
export function wordDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): readonly NumberDifference[] {
  const said = softNumbersOf(source).filter((word) => word.isWeak !== true && isQuantity(word.value));
  if (said.length === 0 || lexiconOf(target.tag) === undefined) return [];
  const soft = softNumbersOf(target);
  const values = new Set([...soft.map(({ value }) => value), ...valuesOf(targets)]);
  const lost = said.filter(({ value }) => !isSaid(value, values));
  if (lost.length === 0) return [];
  const measured = [
    ...targets.map((token) => ({ ...token, units: unitsOf(token, target) })),
    ...quantitiesInWords(target),
  ];
  const missing = lost.filter(
    (word) =>
      !isInCompound(Number(word.value), target) &&
      !measured.some((other) =>
        isSameQuantity({ ...word, units: unitsBeside(source.text, word.start, word.end, source.tag) }, other),
      ),
  );
  if (missing.length === 0) return [];
  const foreign = foreignWords(soft, softNumbersOf(source), valuesOf(sources));
  return missing.map((word) => {
    const other = takeNearest(foreign, word, source.text.length, target.text.length);
    return other === undefined
      ? difference('notice', 'missing', placeIn(word, source.text))
      : difference('block', 'changed', placeIn(word, source.text), placeIn(other, target.text));
  });
}

const placeIn = ({ value, start, end }: SoftNumber, text: string): NumberPlace => ({
  value,
  start,
  end,
  text: text.slice(start, end),
});

/** One and none are said in many ways that are no number. */
const isQuantity = (value: string): boolean => value !== '1' && value !== '0';

/** Other numbers that say the same: the parts of a fraction, per cent, fifteen days for a fortnight. */
export const PARTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['0.5', ['50', '2']],
  ['0.25', ['4', '25']],
  ['0.75', ['3', '4', '75']],
  ['0.333', ['3', '33']],
  ['0.667', ['2', '3', '66', '67']],
  ['0.2', ['5', '20']],
  ['0.6', ['3', '5', '60']],
  ['0.4', ['5', '40']],
  ['0.1', ['10']],
  ['14', ['15']],
]);

/** Found as it is, as the parts of a fraction, or one and a half said as "and a half". */
function isSaid(value: string, values: ReadonlySet<string>): boolean {
  if (values.has(value)) return true;
  // One in six is a sixth.
  if (/^[3-9]$|^1\d$/.test(value) && values.has(String(Math.round(1000 / Number(value)) / 1000))) return true;
  if (value.includes('.5') || value === '0.5') {
    if ([...values].some((other) => other.endsWith('.5') || (value !== '0.5' && other === '0.5'))) return true;
    if (value !== '0.5') return values.has(String(Math.floor(Number(value)))) && values.has('0.5');
  }
  if (
    value === '0.667' ||
    value === '0.333' ||
    value === '0.75' ||
    value === '0.25' ||
    value === '0.2' ||
    value === '0.6' ||
    value === '0.4' ||
    value === '0.1'
  )
    return PARTS.get(value)?.some((part) => values.has(part)) === true;
  return PARTS.get(value)?.some((part) => values.has(part)) === true && value === '0.5';
}

function valuesOf(tokens: readonly NumberToken[]): readonly string[] {
  return tokens.flatMap((token) =>
    token.kind === 'time'
      ? [token.value.split(':')[0] ?? '', String((Number(token.value.split(':')[0]) + 12) % 24)]
      : [
          ...token.readings.map(({ value }) => value),
          ...(token.unscaled ?? []).map(({ value }) => value),
          ...token.parts.map(({ value }) => value),
        ],
  );
}

/** A word that begins as the number does, and goes on: ten-year, zehnjährig, десятилетний. */
export function isInCompound(value: number, target: TaggedText): boolean {
  const words = lexiconOf(target.tag)?.byValue.get(value) ?? [];
  const stems = words
    .map((word) => (word.length > STEM + 1 ? word.slice(0, -1) : word))
    .filter((word) => word.length >= STEM || /[^\u0000-\u052F]/u.test(word));
  if (stems.length === 0) return false;
  const lexicon = lexiconOf(target.tag);
  return wordsOf(target.text).some(
    ({ fold }) =>
      lexicon !== undefined &&
      !isNumberWord(fold, lexicon) &&
      stems.some((stem) => fold.length > stem.length && fold.startsWith(stem)),
  );
}

/** A number by itself, and so no compound with another word. */
const isNumberWord = (fold: string, lexicon: Lexicon): boolean =>
  lexicon.forms.get(fold)?.some(({ words }) => words.length === 1) === true || pieces(fold, lexicon) !== undefined;

/** The numbers in words of the translation that the source does not have. */
function foreignWords(
  soft: readonly SoftNumber[],
  own: readonly SoftNumber[],
  figures: readonly string[],
): SoftNumber[] {
  const known = new Map<string, number>();
  for (const value of [...own.map((word) => word.value), ...figures]) known.set(value, (known.get(value) ?? 0) + 1);
  const owned = [...known.keys()];
  return soft.filter(({ value, isWeak }) => {
    const left = known.get(value) ?? 0;
    known.set(value, left - 1);
    if (left > 0 || isWeak === true || !isQuantity(value)) return false;
    const parts = PARTS.get(value) ?? [];
    return (
      !parts.some((part) => owned.includes(part)) &&
      !(value.endsWith('.5') && owned.some((other) => other.endsWith('.5')))
    );
  });
}

function takeNearest(
  foreign: SoftNumber[],
  to: SoftNumber,
  length: number,
  otherLength: number,
): SoftNumber | undefined {
  const place = to.start / Math.max(1, length);
  const distance = ({ start }: SoftNumber): number => Math.abs(start / Math.max(1, otherLength) - place);
  const [nearest] = foreign.toSorted((a, b) => distance(a) - distance(b));
  if (nearest !== undefined) foreign.splice(foreign.indexOf(nearest), 1);
  return nearest;
}
