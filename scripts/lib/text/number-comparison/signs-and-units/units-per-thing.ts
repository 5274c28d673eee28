import { matchesIn } from '../../../matches-in.ts';
import { oncePerObject } from '../../../once.ts';
import { wordBreaksOf } from '../../characters/unspaced-scripts.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { folded, wordsOf } from '../../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { dimensionOf } from '../../units/dimensions.ts';
import { mayBeSaid } from '../../units/english-time-words.ts';
import { periodsIn } from '../../units/rates.ts';
import { timeUnitsIn } from '../../units/time-units.ts';
import { startsWith } from '../../units/unit-places.ts';
import { unitTableOf } from '../../units/unit-table.ts';

/** English for a measure of which each costs or yields so much: a quintal, per tonne, for each acre. */
const PER_MEASURE =
  /(?<=\p{Nd}[^.;:!?()]{0,60}? )(?:an?|per|(?:for )?(?:each|every)) (square met(?:re|er)|square foot|gram|kilogram|kilo|kg|quintal|ton|tonne|lit(?:re|er)|gallon|barrel|hectare|acre|mu|rai|ping|pyeong|tsubo|dunam|feddan)\b(?! of \p{Nd})/giu;
/** The same before its price: a ton of rice now sells for $640. */
const MEASURE_OF =
  /\b(?:an?|each|every|one) (gram|kilogram|kilo|quintal|ton|tonne|lit(?:re|er)|gallon|barrel) of \p{L}{2,16} (?:\p{L}{2,12} ){0,3}(?:sells?|sold|costs?|fetche[sd]|trades|traded|rose|fell|goes|went) /giu;
/** English for the time in which something is so often: four days a week. */
const PER_TIME =
  /(?<=(?:\p{Nd}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion)\b)(?: (?!(?:for|in|within|of|after|before|over|than|about|nearly|almost|only|just|as|is|was|lasted|took|or|and|to|from|by|on|at|had|has|have)\b)[\p{L}-]{1,14}){1,3} )(?<!\b(?:kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|knots?) )(?:an?|per|each|every) (hour|day|week|month|year)\b(?! (?:ago|later|earlier|after|before|old|since|and a half|in advance|long|out)\b)/giu;
const NAMES: Readonly<Record<string, string>> = {
  'square metre': 'square-meter',
  'square meter': 'square-meter',
  'square foot': 'square-foot',
  kilo: 'kilogram',
  kg: 'kilogram',
  ton: 'tonne',
  litre: 'liter',
  pyeong: 'ping',
  tsubo: 'ping',
};
/** Units of time that are told apart: a week is no day and no month. */
const TIMES: readonly string[] = ['hour', 'day', 'week', 'month', 'year'];

type Per = NumberPlace & { readonly isTime: boolean };

const persIn = oncePerObject(({ text, tag }: TaggedText): readonly Per[] => {
  if (!/^en\b/.test(tag) || !QUICK.test(text)) return [];
  return [PER_MEASURE, MEASURE_OF, PER_TIME].flatMap((pattern) =>
    matchesIn(text, pattern).map(({ 0: all, 1: name = '', index: start }) => {
      const unit = name.toLowerCase();
      return { value: NAMES[unit] ?? unit, start, end: start + all.length, text: all, isTime: pattern === PER_TIME };
    }),
  );
});
const QUICK =
  /\b(?:an?|per|each|every) (?:square|gram|kilo|kg|quintal|ton|lit|gallon|barrel|hectare|acre|mu\b|rai\b|ping\b|pyeong|tsubo|dunam|feddan|hour|day|week|month|year)/iu;

/**
 * The differences where so much is said for each of a unit, and the translation names another unit of its kind and not that: per quintal
 * as per ton, four days a week as four days a month. A person has to look.
 */
export function perUnitDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const pers = persIn(source);
  if (pers.length === 0 || !saysSameFigures(source, target)) return [];
  return pers.flatMap((per): readonly NumberDifference[] => {
    const other = per.isTime ? otherTime(per, source, target) : otherMeasure(per, source, target);
    return other === undefined
      ? []
      : [
          numberDifference('ask', 'unit', per, {
            ...other,
            value: other.unit,
            text: target.text.slice(other.start, other.end),
          }),
        ];
  });
}

/** Whether a translation has all figures of its source: where it converts, it has others. */
function saysSameFigures(source: TaggedText, target: TaggedText): boolean {
  const said = new Set([...tokensOf(target), ...softNumbersOf(target)].map(({ value }) => value));
  return tokensOf(source).every(({ kind, value }) => kind !== 'number' || said.has(value));
}

type Named = { readonly unit: string; readonly start: number; readonly end: number };

function otherTime(per: Per, source: TaggedText, target: TaggedText): Named | undefined {
  const units = timeUnitsIn(target);
  if (units.some(({ unit }) => unit === per.value) || periodsIn(target).has(per.value)) return undefined;
  const months = tokensOf(target).filter(({ kind }) => kind === 'month');
  return units.find(
    ({ unit, start, end }) =>
      TIMES.includes(unit) &&
      !mayBeSaid(unit, source.text) &&
      !months.some((month) => start <= month.end + 1 && month.start <= end + 1),
  );
}

function otherMeasure(per: Per, source: TaggedText, target: TaggedText): Named | undefined {
  const dimension = dimensionOf(per.value);
  const isOwn = (means: ReadonlySet<string>): boolean =>
    means.has(per.value) || (per.value === 'tonne' && means.has('ton'));
  const named = measuresIn(target).filter(({ means }) => [...means].some((unit) => dimensionOf(unit) === dimension));
  if (dimension === undefined || named.some(({ means }) => isOwn(means))) return undefined;
  const said = measuresIn(source).filter(({ start }) => start !== per.start);
  const other = named.find(({ means }) => !said.some((each) => !each.means.isDisjointFrom(means)));
  const [unit = ''] = other?.means ?? [];
  return other && { unit, start: other.start, end: other.end };
}

type Measured = { readonly means: ReadonlySet<string>; readonly start: number; readonly end: number };

/** The measures that a text names, of two letters and more where blanks part words. */
const measuresIn = oncePerObject(({ text, tag }: TaggedText): readonly Measured[] => {
  const table = unitTableOf(tag).after;
  const isSpaced = wordBreaksOf(tag) === 'spaces';
  const starts = isSpaced ? wordsOf(text).map(({ start }) => start) : [...text].map((_, at) => at);
  return starts.flatMap((start): readonly Measured[] => {
    const rest = folded(text.slice(start, start + LONGEST));
    const form = table
      .get(rest[0] ?? '')
      .find(
        (each) => (!isSpaced || each.text.length > 2 || BEYOND_ASCII.test(each.text)) && startsWith(rest, each.text),
      );
    return form === undefined ? [] : [{ means: form.means, start, end: start + form.text.length }];
  });
});
const BEYOND_ASCII = /[^\p{ASCII}]/u;
/** UTF-16 units of the longest name of a measure. */
const LONGEST = 40;
