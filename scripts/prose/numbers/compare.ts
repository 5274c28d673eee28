import { withClockTimes } from './clock-times.ts';
import { readDecades, withDecades } from './decades.ts';
import { withEras } from './eras.ts';
import { withShares } from './figure-shares.ts';
import { vagueDifferences } from './in-words/vague-differences.ts';
import { wordDifferences } from './in-words/word-differences.ts';
import { type CompareOptions, isPairOfCounted, leftovers } from './leftovers.ts';
import { letterDifferences } from './letters.ts';
import { monthDifferences } from './lone-months.ts';
import { middayDifferences } from './midday.ts';
import type { NumberDifference } from './number-difference.ts';
import type { NumberToken } from './number-token.ts';
import { tokensOf } from './numbers-in.ts';
import { pairAll } from './pair-all.ts';
import { pairDifferences } from './pair-differences.ts';
import type { Pairing } from './pairing.ts';
import { raisedDifferences } from './raised.ts';
import { orderDifferences } from './range-order.ts';
import { saysNumber } from './says-number.ts';
import { dropSaidInCompounds, softPairs } from './soft-pairs.ts';
import type { TaggedText } from './tagged-text.ts';
import { asTrusted } from './trusted.ts';
import { pairConversions, pairConvertedFirst } from './units/conversions.ts';
import { dualDifferences } from './units/duals.ts';
import { weekdayDifferences } from './weekdays.ts';
import { withLengths } from './with-lengths.ts';
import { wordBoundDifferences } from './word-bounds.ts';
import { zoneDifferences } from './zones.ts';

export type { CompareOptions } from './leftovers.ts';
export type { NumberDifference } from './number-difference.ts';

/**
 * Where a translation says another figure, date, percentage or time than its source, by value. The source has the
 * one reading of its language; the target may use any reading valid in form. Differences come in the order of the source.
 */
export function compareNumbers(
  source: TaggedText,
  target: TaggedText,
  options: CompareOptions = {},
): readonly NumberDifference[] {
  if (!saysNumber(source) && tokensOf(target).length === 0) return [];
  const [from, to] = withShares(...withLengths(...withDecades(...withEras(...withClockTimes(source, target)))));
  const sources = tokensOf(from);
  const targets = tokensOf(to);
  const found = differences(from, to, sources, targets, options);
  return options.isTrusted === true ? found : found.map((each) => asTrusted(each, from, to, sources));
}

function differences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
  options: CompareOptions,
): readonly NumberDifference[] {
  const inWords = [
    ...wordDifferences(source, target, sources, targets),
    ...vagueDifferences(source, target, sources, targets),
    ...letterDifferences(source, target),
    ...weekdayDifferences(source, target),
    ...middayDifferences(source, target),
    ...dualDifferences(source, target, sources),
    ...monthDifferences(source, target, sources, targets),
  ];
  const raised = raisedDifferences(source, target);
  if (sources.length === 0 && targets.length === 0)
    return [...inWords, ...raised, ...wordBoundDifferences(source, target, sources, targets)];
  // "May" without a figure may be a month or not: it excuses one in the target, and demands none.
  const pairing: Pairing = { pairs: [], source: sources.filter((token) => token.sure), target: [...targets] };
  pairConvertedFirst(pairing, source, target);
  pairAll(pairing, sources, targets, source, target);
  const converted = pairConversions(pairing, source, target);
  const words = softPairs(pairing, source, target);
  dropSaidInCompounds(pairing, source);
  const paired = pairing.pairs.flatMap((found) => pairDifferences(found, source, target, sources));
  return [
    ...paired,
    // Of a unit, what it is raised to is a part: that is said already.
    ...(paired.some(({ kind }) => kind === 'unit') ? [] : raised),
    ...orderDifferences(pairing.pairs, source, target),
    ...(pairing.source.some(({ kind }) => kind === 'time') ? [] : zoneDifferences(source, target, pairing.pairs)),
    ...words,
    ...wordBoundDifferences(source, target, sources, targets),
    ...converted,
    ...inPlaceOf(inWords, readDecades(leftovers(pairing, targets, source, target, options), sources, target)).map(
      (each) =>
        each.kind === 'added' && each.target !== undefined && isPairOfCounted(each.target, target.text)
          ? { ...each, severity: 'notice' as const }
          : each,
    ),
  ].sort(
    (a, b) =>
      (a.source?.start ?? Infinity) - (b.source?.start ?? Infinity) || (a.target?.start ?? 0) - (b.target?.start ?? 0),
  );
}

/** A figure that is too many, where a number in words is missing: "4 personnes" for three people is one change. */
function inPlaceOf(
  words: readonly NumberDifference[],
  figures: readonly NumberDifference[],
): readonly NumberDifference[] {
  const missing = words.filter(({ kind }) => kind === 'missing');
  const found = figures.map((figure): NumberDifference => {
    const word = figure.kind === 'added' && figure.severity === 'block' ? missing.shift() : undefined;
    return word?.source === undefined ? figure : { ...figure, kind: 'changed', source: word.source };
  });
  return [...words.filter((word) => word.kind !== 'missing' || missing.includes(word)), ...found];
}
