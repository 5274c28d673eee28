import { hundredsOfDecades } from '../../date-comparison/decades.ts';
import { hasWeekdays, weekdaysIn } from '../../date-comparison/weekdays.ts';
import { isHourFromSunrise, isHourOfSunrise } from '../../number-pairs/equal-times.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { partsOfDecimal } from '../../number-words/decimals.ts';
import { withWholeGroups } from '../../number-words/group-words.ts';
import { isInCompound, numbersInCompounds } from '../../number-words/in-compound.ts';
import { mayReadWords } from '../../number-words/known-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { isUnreadable } from '../../numbers/digits.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { isSameAmount } from '../../units/conversions.ts';
import { measuredIn, unitsOfWordsDiffer } from '../../units/unit-difference.ts';
import { unitsBeside } from '../../units/units-beside.ts';
import { isOrdinalSaid } from '../excuses/figures-in-idioms.ts';
import { isPartOfOwn, isPartOfShare, isShare, otherShare, weakHalf } from '../excuses/fraction-parts.ts';
import { isAllAround, isInCountlessPhrase, isSaidAgain, isVerbatim } from '../excuses/idioms.ts';
import {
  isBesideUnit,
  isCounterBehindFigure,
  isFortnight,
  isHourSaid,
  isInFigure,
  isKept,
  isOfScaleBehind,
  isSaidOtherwise,
  isThirdParty,
  isWholeOfHalf,
  mayBeOther,
  PARTS,
  yearsOf,
} from '../excuses/other-values.ts';
import { isOneMore } from '../limits/next-whole.ts';
import { impliedIn } from '../reading/implied.ts';
import { isOrdinal, surplusIn, takeSurplus, valuesOf } from '../reading/surplus-numbers.ts';
import { wholeDifferences } from './halves-and-wholes.ts';
import { isAccordingTo } from './ordinals.ts';
import { isHomograph } from './people-counts.ts';

/** Two weeks in days. */
const FORTNIGHT: readonly string[] = ['2', '14', '15'];
/** Words for a share that other languages express in hundredths. */
const SHARE = /per ?cent/iu;

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
  const said = softNumbersOf(source).filter(
    (word) => word.isWeak !== true && isQuantity(word.value) && !isThirdParty(word, source.text),
  );
  if (said.length === 0 || !mayReadWords(target.tag) || isUnreadable(target)) return [];
  // A month that stands alone may be a number word: sept, dez.
  const figures = valuesOf(targets.filter(({ kind, inDate }) => kind !== 'month' || inDate));
  // Wednesday is the third day in many languages: ku wa gatatu. One word may be another one: четверть.
  const days = hasWeekdays(target) ? weekdaysIn(target).filter(({ text }) => text.includes(' ')) : [];
  const soft = withWholeGroups(softNumbersOf(target), said).filter(
    (word) =>
      !isCounterBehindFigure(word, target.text) &&
      !isAccordingTo(word, target) &&
      !isSaidAgain(word, target) &&
      !days.some(({ start, end }) => start <= word.start && word.end <= end),
  );
  const ofOtherUnit = [
    ...unitsOfWordsDiffer(said, source, target, targets, soft),
    ...(figures.length > 0 ? [] : wholeDifferences(said, soft, source, target)),
  ];
  const values = new Set([...soft.map(({ value }) => value), ...figures]);
  const groups = softNumbersOf(source).filter(({ value, isWeak }) => isWeak === true && Number(value) > 20);
  const isElsewhere = (word: SoftNumber): boolean =>
    isKept(word, source.text, target.text) ||
    isOrdinalSaid(word, source, target) ||
    isSaidInParts(partsOfDecimal(word, source.text, source.tag), values) ||
    isHourSaid(word, source.text, target.tag, values) ||
    groups.some(({ value, start, end }) => start <= word.start && word.end <= end && values.has(value)) ||
    isOfScaleBehind(word, said, source.text, values) ||
    [...targets, ...soft].some((other) => isOneMore(word, other, source, target)) ||
    (isFortnight(word, source.text) && FORTNIGHT.some((value) => values.has(value))) ||
    (isHourOfSunrise(word, source) && values.has(String((Number(word.value) + 6) % 12 || 12))) ||
    yearsOf(word, source.text).some((years) => values.has(years));
  const spare = spareIn(soft, figures, softNumbersOf(source), valuesOf(sources));
  const lost = said.filter(({ value }) => !values.has(value) && !isSaidOtherwise(value, values, spare));
  const doubted = doubtedOf(said, soft, sources, targets, target.text);
  const asked = [...new Set([...lost, ...doubted])].filter((word) => !isElsewhere(word));
  if (asked.length === 0) return ofOtherUnit;
  const measured = measuredIn(target, targets);
  const amounts = new Map(
    asked.map((word) => {
      const amount = { ...word, units: unitsBeside(source.text, word.start, word.end, source.tag) };
      return [word, measured.filter((other) => isSameAmount(amount, other))];
    }),
  );
  const unsaid = asked.filter(
    (word) =>
      amounts.get(word)?.length === 0 && !targets.some((token) => isHourFromSunrise(Number(word.value), token, target)),
  );
  if (unsaid.length === 0) return ofOtherUnit;
  const read = soft.map((word) => (isBesideUnit(word, target) ? { ...word, isWeak: false } : word));
  const unknown = foreignWords(read, softNumbersOf(source), ownOf(source, sources, soft), figures, source.tag);
  const inside = unknown.length === 0 ? [] : numbersInCompounds(source);
  const equal = [...amounts.values()].flat();
  const isFree = (word: SoftNumber): boolean => !isPartOfShare(word, target, unsaid, source);
  const foreign = unknown.filter(
    (word) =>
      // Tre of tre kvarter, which is 45 minutes.
      !equal.some(({ start, end }) => start <= word.start && word.end <= end) &&
      !inside.includes(Number(word.value)) &&
      !isVerbatim(word, target.text, source) &&
      !isInFigure(word, target.text) &&
      !(lost.length === 0 && isInCountlessPhrase(word, target)) &&
      !isThirdParty(word, target.text) &&
      !isAllAround(word, source, target) &&
      !isHomograph(word, target) &&
      isFree(word) &&
      !(isFortnight(word, target.text) && said.some(({ value }) => FORTNIGHT.includes(value))),
  );
  const surplus = lost.length === 0 ? [] : surplusIn(source, target, sources, targets).filter(isFree);
  // Ten-year may be said in one word, and two by "both": but not where another number stands there.
  const missing = unsaid.flatMap((word): readonly NumberDifference[] => {
    if (ofOtherUnit.some((each) => each.source?.start === word.start)) return [];
    const taken =
      takeNearest(foreign, word, source.text.length, target.text.length, isShare(word) && !lost.includes(word)) ??
      (isShare(word) ? otherShare(word, soft, softNumbersOf(source), target.text) : undefined);
    const spare =
      taken === undefined && lost.includes(word)
        ? (takeSurplus(word, surplus, source, target) ?? singleOf(word, soft, said, target))
        : undefined;
    const other = taken ?? spare ?? (lost.includes(word) ? weakHalf(word, soft, values, said) : undefined);
    if (other === undefined)
      return lost.includes(word) && !isInCompound(Number(word.value), target)
        ? [numberDifference('notice', 'missing', placeIn(word, source.text))]
        : [];
    const isDoubted = spare !== undefined && isOrdinal(word, source);
    return [
      numberDifference(
        isDoubted || mayBeOther(other, target.text) ? 'ask' : 'block',
        'changed',
        placeIn(word, source.text),
        placeIn(other, target.text),
      ),
    ];
  });
  return [...ofOtherUnit, ...missing];
}

/** Whether a number with a point in words is said by its two parts, with a word between that is not known: ஒன்று புள்ளி இரண்டு. */
const isSaidInParts = (parts: readonly string[], values: ReadonlySet<string>): boolean =>
  parts.length > 1 && parts.every((part) => values.has(part));

/** Languages that have a form of their own for two thousand, two million. */
const HAS_DUAL = /^(?:ar|he|iw)\b/;

/** The thousand that stands for two thousand of the source: ألف for ألفي. */
function singleOf(
  { value }: SoftNumber,
  soft: readonly SoftNumber[],
  said: readonly SoftNumber[],
  { tag }: TaggedText,
): SoftNumber | undefined {
  const half = String(Number(value) / 2);
  return HAS_DUAL.test(tag) && /^20+$/.test(value) && Number(value) > 20 && said.every((each) => each.value !== half)
    ? soft.find((word) => word.value === half)
    : undefined;
}

/** Shares that are not said of anything else: a third twice, of which one is a quarter in the translation. */
const SAID_ONCE = /^0\.(?:25|333|667|75)$/;

/**
 * The words whose number the translation has less often than the source, by words that surely are that number and by
 * figures: ten of "ten (10)", where the figure alone stands there. They are missed where another number is too many.
 */
function doubtedOf(
  said: readonly SoftNumber[],
  soft: readonly SoftNumber[],
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
  text: string,
): readonly SoftNumber[] {
  const found = [
    ...soft.flatMap(({ value, isWeak, start }) => (isWeak === true && !isPairOf(text, start) ? [] : [value])),
    ...valuesOf(targets),
  ];
  // The five of 5 a.m. is that hour's.
  const wanted = [
    ...said.map(({ value }) => value),
    ...sources.flatMap((token) => (token.kind === 'time' ? [...new Set(valuesOf([token]))] : [token.value])),
  ];
  const count = (list: readonly string[], value: string): number => list.filter((each) => each === value).length;
  const sure = new Set(found);
  return said.filter(
    ({ value }) =>
      (Number.isInteger(Number(value)) || SAID_ONCE.test(value)) &&
      count(found, value) < count(wanted, value) &&
      !isSaidOtherwise(value, sure, sure),
  );
}

/** Whether a Chinese two counts something, and weighs nothing: 两个, 两名. */
const isPairOf = (text: string, start: number): boolean =>
  /^[两兩][个個名人位次年天周週种種项項件家国國条條份所起]/u.test(text.slice(start, start + 2));

/** Values that the source has or means, beside its words. */
const ownOf = (source: TaggedText, sources: readonly NumberToken[], soft: readonly SoftNumber[]): readonly string[] => [
  // A dozen may stand apart from the half before it.
  ...(/\bdozen/iu.test(source.text) ? ['12'] : []),
  // Third parties may be many.
  ...(/\bthird[- ]part(?:y|ies)\b/iu.test(source.text) ? ['3', '3', '3'] : []),
  // Half a dozen, half a billion: the half may be all that can be read of it.
  ...(/\bhalf[- ](?:an?[- ])?(?:dozen|million|billion)/iu.test(source.text) ? ['0.5', '1.5', '6'] : []),
  ...valuesOf(sources),
  ...impliedIn(source.text),
  ...hundredsOfDecades(source),
  // Every share may be said of a hundred: في المئة.
  ...(sources.some(({ percent }) => percent !== 'no') || SHARE.test(source.text)
    ? soft.flatMap(({ value }) => (value === '100' ? [value] : []))
    : []),
];

const placeIn = ({ value, start, end }: SoftNumber, text: string): NumberPlace => ({
  value,
  start,
  end,
  text: text.slice(start, end),
});

const isQuantity = (value: string): boolean => value !== '1' && value !== '0';

/** The values that the translation has more often than the source: the three of three members is no part of two thirds. */
function spareIn(
  soft: readonly SoftNumber[],
  figures: readonly string[],
  own: readonly SoftNumber[],
  others: readonly string[],
): ReadonlySet<string> {
  const left = new Map<string, number>();
  for (const value of [...soft.map((word) => word.value), ...figures]) left.set(value, (left.get(value) ?? 0) + 1);
  for (const value of [...own.map((word) => word.value), ...others])
    if (left.has(value)) left.set(value, (left.get(value) ?? 0) - 1);
  return new Set([...left].flatMap(([value, count]) => (count > 0 ? [value] : [])));
}

/** The numbers in words of the translation that the source does not have, or that its figures have used up. */
function foreignWords(
  soft: readonly SoftNumber[],
  own: readonly SoftNumber[],
  others: readonly string[],
  figures: readonly string[],
  tag: string,
): SoftNumber[] {
  const known = new Map<string, number>();
  for (const value of [...own.map((word) => word.value), ...others]) known.set(value, (known.get(value) ?? 0) + 1);
  const owned = [...known.keys()];
  // The three of 3 February is that figure's.
  for (const value of figures) known.set(value, (known.get(value) ?? 0) - 1);
  const unknown = soft.filter(({ value, isWeak }) => {
    if (isWeak === true) return false;
    const left = known.get(value) ?? 0;
    known.set(value, left - 1);
    return !(left > 0 || !isQuantity(value) || isPartOfOwn(value, own) || isWholeOfHalf(value, own, soft));
  });
  // The three of "tripled" is that of verdreifacht, and no part of ein Drittel.
  const folds = (part: string): number => soft.filter(({ value, isWeak }) => isWeak === true && value === part).length;
  return unknown.filter(({ value }) => {
    // Fifteen days are a fortnight in other languages than English.
    const parts = value === '14' && /^en\b/.test(tag) ? [] : (PARTS.get(value) ?? []);
    // The three of three members is no part of three quarters.
    const isPart = (part: string): boolean =>
      value === '0.5' ? owned.includes(part) : (known.get(part) ?? 0) > folds(part);
    return !parts.some(isPart) && !(value.endsWith('.5') && owned.includes('0.5'));
  });
}

function takeNearest(
  foreign: SoftNumber[],
  to: SoftNumber,
  length: number,
  otherLength: number,
  isOnlyShare: boolean,
): SoftNumber | undefined {
  const place = to.start / Math.max(1, length);
  const distance = ({ start }: SoftNumber): number => Math.abs(start / Math.max(1, otherLength) - place);
  // Halves are said of much that no number counts.
  const [nearest] = foreign
    .filter((word) => (isOnlyShare ? isShare(word) : word.value !== '0.5' || Number(to.value) < 1))
    .toSorted((a, b) => distance(a) - distance(b));
  if (nearest !== undefined) foreign.splice(foreign.indexOf(nearest), 1);
  return nearest;
}
