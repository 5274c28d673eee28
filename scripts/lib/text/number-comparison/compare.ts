import { oncePerObject } from '../../once.ts';
import { hasClockTimes } from '../date-comparison/clock-times.ts';
import { readDecades } from '../date-comparison/decades.ts';
import { monthDifferences } from '../date-comparison/lone-months.ts';
import { mayBeMidday, middayDifferences } from '../date-comparison/midday.ts';
import { spokenHalfDifferences } from '../date-comparison/spoken-halves.ts';
import { hasWeekdays, weekdayDifferences } from '../date-comparison/weekdays.ts';
import { zoneDifferences } from '../date-comparison/zones.ts';
import { type FigurePairing, isPairOfCounted, isSameCode, type Pair, pair } from '../number-pairs/figure-pairs.ts';
import type { NumberDifference } from '../number-pairs/number-difference.ts';
import { asWhole } from '../number-words/doubts.ts';
import { mayBeVague, mayHaveDecades } from '../number-words/listed-words.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { asTrusted } from '../number-words/trusted-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { hasClockLength } from '../units/clock-lengths.ts';
import { pairConversions, pairConvertedFirst } from '../units/conversions.ts';
import { dualDifferences } from '../units/duals.ts';
import { mayHaveDuration, mayHaveHalf } from '../units/length-words.ts';
import { withAddedWords } from './in-words/added-words.ts';
import { ageDifferences } from './in-words/ages.ts';
import { agreementDifferences, mayAgree } from './in-words/agreement.ts';
import { scaleDifferences } from './in-words/lone-scales.ts';
import { placeDifferences } from './in-words/ordinals.ts';
import { peopleDifferences } from './in-words/people-counts.ts';
import { halfDozenDifferences, vagueDifferences } from './in-words/vague-differences.ts';
import { wordDifferences } from './in-words/word-differences.ts';
import { withLastLook } from './judgement/last-look.ts';
import { type CompareOptions, leftoverDifferences } from './judgement/leftovers.ts';
import { besideOthers, inPlaceOf, oneOf } from './judgement/merged-differences.ts';
import { withSecondLook } from './judgement/second-look.ts';
import { asSure } from './judgement/sure-kinds.ts';
import { unsaidDifferences } from './judgement/unsaid-quantities.ts';
import { ageSideDifferences } from './limits/age-sides.ts';
import { distanceDifferences } from './limits/before-events.ts';
import { deniedBoundDifferences, shareBoundDifferences, wordBoundDifferences } from './limits/bound-differences.ts';
import { denialDifferences } from './limits/denials.ts';
import { timeLimitDifferences } from './limits/time-limits.ts';
import { trendDifferences } from './limits/trends.ts';
import { unsaidLimits } from './limits/unsaid-limits.ts';
import { unsaidTimes } from './limits/unsaid-times.ts';
import { withinDifferences } from './limits/within-terms.ts';
import { ballotDifferences } from './order/ballots.ts';
import { changeDifferences, votesInWords } from './order/changes.ts';
import { exchangedDifferences } from './order/exchanged-figures.ts';
import { unitsExchanged, unitTaken } from './order/exchanged-units.ts';
import { movedFigures } from './order/moved-figures.ts';
import { pairsInWords } from './order/pairs-in-words.ts';
import { partDifferences } from './order/parts-of-wholes.ts';
import { orderDifferences } from './order/range-order.ts';
import { centuryDifferences } from './other-forms/centuries-in-words.ts';
import { withDigitGroups } from './other-forms/digit-groups.ts';
import { shareDifferences } from './other-forms/figure-shares.ts';
import { readTogether } from './other-forms/read-together.ts';
import { withTenths } from './other-forms/tenths.ts';
import { pairAll } from './pairing/pair-all.ts';
import { sameFigures } from './pairing/same-figures.ts';
import { dropSaidInCompounds, softPairs } from './pairing/soft-pairs.ts';
import { quantitiesOf } from './reading/source-quantities.ts';
import { insteadInWords } from './reading/surplus-numbers.ts';
import { hasLetters, letterDifferences } from './signs-and-units/article-letters.ts';
import { codeDifferences } from './signs-and-units/code-letters.ts';
import { pairDifferences } from './signs-and-units/pair-differences.ts';
import { hasRaised, raisedDifferences } from './signs-and-units/raised-differences.ts';
import { perUnitDifferences } from './signs-and-units/units-per-thing.ts';
import { fortnightDifferences, unsaidUnits } from './signs-and-units/unsaid-units.ts';

export type { NumberDifference } from '../number-pairs/number-difference.ts';
export type { CompareOptions } from './judgement/leftovers.ts';

/**
 * The differences where a translation has another figure, date, percentage or time than its source, by value. The source has the one
 * reading of its language; the target may use any reading valid in form. They come in the order of the source.
 */
export function compareNumbers(
  given: TaggedText,
  translation: TaggedText,
  options: CompareOptions = {},
): readonly NumberDifference[] {
  const [source, target] = withTenths(given, translation);
  const compared = differencesOf(source, target, options);
  if (options.isForeign === true) return compared;
  // What both say in tenths, 两成 for a fifth, is taken out of both, with what stands beside it.
  const found = source === given ? compared : withSecondLook(compared, given, translation);
  return withLastLook(found, given, translation);
}

function differencesOf(source: TaggedText, target: TaggedText, options: CompareOptions): readonly NumberDifference[] {
  if (!saysNumber(source) && tokensOf(target).length === 0)
    // Most texts have no number at all, and a translation of them has no other.
    return orUnits(
      softNumbersOf(target).length === 0 ? [] : withAddedWords(source, target, peopleDifferences(source, target)),
      source,
      target,
    );
  if (sayTheSame(source, target, options)) return [];
  const grouped = withDigitGroups(source, target);
  const [from, to] = readTogether(grouped.source, grouped.target);
  const sources = tokensOf(from);
  const targets = tokensOf(to);
  const found = [
    ...grouped.differences,
    ...withAddedWords(from, to, differences(from, to, sources, targets, options)),
    ...denialDifferences(source, target),
    ...trendDifferences(source, target),
    ...centuryDifferences(source, target),
    ...shareBoundDifferences(source, target),
  ];
  if (found.length === 0) return options.isForeign === true ? [] : unsaidIn(source, target, from, to);
  const isLight = options.isTrusted === true || found.every(({ severity }) => severity === 'notice');
  const sure = isLight
    ? found
    : found.map((each) => asSure(asWhole(asTrusted(each, from, to, sources), from, to, sources), from, to, sources));
  return options.isForeign === true ? sure : withSecondLook(sure, source, target);
}

/** What a source may say of its figures beside what `saysInWords` asks. */
const OF_ONE = [
  denialDifferences,
  trendDifferences,
  placeDifferences,
  ageDifferences,
  ageSideDifferences,
  scaleDifferences,
  codeDifferences,
  votesInWords,
  ballotDifferences,
  timeLimitDifferences,
  distanceDifferences,
  withinDifferences,
  unitsExchanged,
  unitTaken,
  deniedBoundDifferences,
  dualDifferences,
  shareBoundDifferences,
  perUnitDifferences,
  fortnightDifferences,
];
const OF_SEVERAL = [exchangedDifferences, partDifferences, movedFigures];

/** Whether both texts have the same figures and no other number, and nothing beside one differs: a closer look finds nothing then. */
function sayTheSame(source: TaggedText, target: TaggedText, options: CompareOptions): boolean {
  const pairs = sameFigures(source, target);
  if (pairs === undefined || saysInWords(source) || mayHaveDecades(target.text, target.tag)) return false;
  const sources = tokensOf(source);
  return (
    pairs.every((pair) => pairDifferences(pair, source, target, sources).length === 0) &&
    zoneDifferences(source, target, pairs).length === 0 &&
    (pairs.length === 1 || changeDifferences(pairs, source, target).length === 0) &&
    [...OF_ONE, ...(pairs.length === 1 ? [] : OF_SEVERAL)].every((of) => of(source, target, sources).length === 0) &&
    (options.isForeign === true || unsaidIn(source, target, source, target).length === 0)
  );
}

/** What a second look finds at two texts of which nothing is said: units that have changed places, a quantity, a limit or a
 * unit that the translation lacks. */
function unsaidIn(
  source: TaggedText,
  target: TaggedText,
  from: TaggedText,
  to: TaggedText,
): readonly NumberDifference[] {
  for (const differencesIn of [unitsExchanged, unitTaken, movedFigures]) {
    const quantities = differencesIn(source, target);
    if (quantities.length > 0) return quantities;
  }
  const unsaid = unsaidDifferences(source, target, from, to);
  if (unsaid.length > 0) return withSecondLook(unsaid, source, target);
  const limits = unsaidLimits(source, target);
  return orUnits(limits.length > 0 ? limits : unsaidTimes(source, target), source, target);
}

/** What was found, or where that is nothing grave what a last look finds: another unit of time, a few days as a few weeks. */
function orUnits(
  found: readonly NumberDifference[],
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] {
  return withSecondLook(found.length > 0 ? found : unsaidUnits(source, target), source, target);
}

function differences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
  options: CompareOptions,
): readonly NumberDifference[] {
  const inWords = [
    ...besideOthers(besideOthers(placeDifferences(source, target), wordDifferences(source, target, sources, targets)), [
      ...peopleDifferences(source, target),
      ...ageDifferences(source, target),
      ...halfDozenDifferences(source, target, sources, targets),
    ]),
    ...oneOf(vagueDifferences(source, target, sources, targets), scaleDifferences(source, target)),
    ...agreementDifferences(source, target),
    ...ageSideDifferences(source, target),
    ...letterDifferences(source, target),
    ...codeDifferences(source, target),
    ...spokenHalfDifferences(source, target),
    ...oneOf(votesInWords(source, target), ballotDifferences(source, target)),
    ...weekdayDifferences(source, target),
    ...timeLimitDifferences(source, target),
    ...distanceDifferences(source, target),
    ...withinDifferences(source, target),
    ...middayDifferences(source, target),
    ...dualDifferences(source, target, sources),
    ...shareDifferences(source, target),
    ...perUnitDifferences(source, target),
    ...fortnightDifferences(source, target),
    ...monthDifferences(source, target, sources, targets),
    ...oneOf(exchangedDifferences(source, target), partDifferences(source, target)),
  ];
  const raised = raisedDifferences(source, target);
  if (sources.length === 0 && targets.length === 0)
    return [
      ...inWords,
      ...raised,
      ...wordBoundDifferences(source, target, sources, targets),
      ...inOrder([], source, target),
    ];
  // "May" without a figure may be a month or not: it excuses one in the target, and demands none.
  const pairing: FigurePairing = { pairs: [], source: sources.filter((token) => token.sure), target: [...targets] };
  pair(pairing, (a, b) => isSameCode(a, b, source.text, target.text));
  pairConvertedFirst(pairing, source, target);
  pairAll(pairing, sources, targets, source, target);
  const converted = pairConversions(pairing, source, target);
  const words = softPairs(pairing, source, target);
  dropSaidInCompounds(pairing, source);
  const paired = pairing.pairs.flatMap((found) => pairDifferences(found, source, target, sources));
  return [
    ...paired,
    // A difference of units says this already: the power is a part of the unit (km²).
    ...(paired.some(({ kind }) => kind === 'unit') ? [] : raised),
    ...inOrder(pairing.pairs, source, target),
    ...(pairing.source.some(({ kind }) => kind === 'time') ? [] : zoneDifferences(source, target, pairing.pairs)),
    ...words,
    ...wordBoundDifferences(source, target, sources, targets),
    ...converted,
    ...inPlaceOf(
      inWords,
      readDecades(
        insteadInWords(leftoverDifferences(pairing, targets, source, target, options), source, target),
        sources,
        target,
      ),
    ).map((each) =>
      each.kind === 'added' && each.target !== undefined && isPairOfCounted(each.target, target.text)
        ? { ...each, severity: 'notice' as const }
        : each,
    ),
  ].sort(
    (a, b) =>
      (a.source?.start ?? Infinity) - (b.source?.start ?? Infinity) || (a.target?.start ?? 0) - (b.target?.start ?? 0),
  );
}

/** The differences where numbers go from one to another, and in the translation the other way, in figures or in words. */
function inOrder(pairs: readonly Pair[], source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const all = [...pairs, ...pairsInWords(source, target)];
  return oneOf(changeDifferences(all, source, target), orderDifferences(all, source, target));
}

/**
 * Whether a source has anything that is compared here: a figure, a number in words, a vague amount, a time, a day of
 * the week, the letter of an article. Most texts do not, which is found out once for all languages. True for some that
 * do not.
 */
export const saysNumber = oncePerObject(
  (source: TaggedText): boolean => tokensOf(source).length > 0 || saysInWords(source),
);

/** Whether a source has any of that in words. */
const saysInWords = oncePerObject((source: TaggedText): boolean => {
  const { text, tag } = source;
  return (
    mayHaveHalf(source) ||
    mayHaveDuration(source) ||
    mayHaveDecades(text, tag) ||
    mayBeVague(text, tag) ||
    mayBeMidday(source) ||
    mayAgree(source) ||
    hasLetters(source) ||
    hasWeekdays(source) ||
    hasRaised(source) ||
    hasClockTimes(source) ||
    hasClockLength(source) ||
    softNumbersOf(source).length > 0 ||
    quantitiesOf(source).length > 0
  );
});
