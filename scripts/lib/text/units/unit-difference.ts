import { matchesIn } from '../../matches-in.ts';
import { once, oncePerKey, oncePerObject } from '../../once.ts';
import { RUN_ON_LETTERS } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import type { FigurePairing } from '../number-pairs/figure-pairs.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { isInCompound } from '../number-words/in-compound.ts';
import type { SoftNumber } from '../number-words/number-words.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { folded } from '../numbers/folded-words.ts';
import { isYear, type NumberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { measurePhrases, phraseAlternatives } from '../phrases/word-lists.ts';
import { mayBeSame } from './dimensions.ts';
import { hasRates, rateDifference } from './rates.ts';
import { isSquareLost } from './squares.ts';
import { mayBeMatched, withoutBare, withoutThoseOf } from './unit-matching.ts';
import { type Quantity, quantitiesInWords, unitsBeside } from './units-beside.ts';
import { saysBothUnits } from './units-nearby.ts';

/** Text between whole units and hundredths: ５０ドル４４セント. */
const BETWEEN = /^[^\p{Nd}.,:;()]{1,14}$/u;

const isMoney = (token: NumberToken, text: TaggedText): boolean =>
  [...unitsOf(token, text)].some((unit) => /^[A-Z]{3}$/.test(unit));

/** Pairs amounts in hundredths: €0.75 as 75 cents, and $50.44 as 50 dollars and 44 cents. */
export function pairCents({ pairs, source, target }: FigurePairing, from: TaggedText, to: TaggedText): void {
  for (const amount of source.filter((token) => /\.\d/.test(token.value) && isMoney(token, from))) {
    const hundredths = Math.round(Number(amount.value) * 100);
    const at = target.findIndex((token, place) => {
      const next = target[place + 1];
      return token.kind !== 'number'
        ? false
        : hundredths < 100
          ? Number(token.value) === hundredths
          : next !== undefined &&
            BETWEEN.test(to.text.slice(token.end, next.start)) &&
            Number(token.value) * 100 + Number(next.value) === hundredths;
    });
    const found = target[at];
    if (found === undefined) continue;
    source.splice(source.indexOf(amount), 1);
    target.splice(at, hundredths < 100 ? 1 : 2);
    pairs.push({ source: amount, target: found, note: 'converted' });
  }
}

/** The difference where a figure stands in words, and with another unit: $5 million as fünf Millionen Euro. */
export function wordUnitDifference(
  from: NumberToken,
  to: NumberPlace,
  source: TaggedText,
  target: TaggedText,
): NumberDifference | undefined {
  const units = unitsOf(from, source);
  if (units.size === 0) return undefined;
  const others = unitsBeside(target.text, to.start, to.end, target.tag);
  return isSquareLost(units, others, target) || isOther(units, others)
    ? numberDifference('block', 'unit', from, to)
    : undefined;
}

/**
 * The differences of unit between numbers in words of the source and their counterparts: five million dollars as 5 Mio.
 * Euro, three weeks as drei Monate.
 */
export function unitsOfWordsDiffer(
  said: readonly SoftNumber[],
  source: TaggedText,
  target: TaggedText,
  targets: readonly NumberToken[],
  soft: readonly SoftNumber[],
): readonly NumberDifference[] {
  /** The units of the same number where else the source has it. */
  const others = (word: SoftNumber): readonly ReadonlySet<string>[] => [
    ...said.flatMap((each) =>
      each !== word && each.value === word.value ? [unitsBeside(source.text, each.start, each.end, source.tag)] : [],
    ),
    ...tokensOf(source).flatMap((token) => (token.value === word.value ? [unitsOf(token, source)] : [])),
  ];
  const bareOf = (word: SoftNumber): number =>
    softNumbersOf(source).filter(
      (each) =>
        each.value === word.value &&
        each.start !== word.start &&
        unitsBeside(source.text, each.start, each.end, source.tag).size === 0,
    ).length + others(word).filter(({ size }) => size === 0).length;
  return said.flatMap((word) => {
    // Half a percentage point, half an hour.
    const article =
      Number(word.value) < 1 ? (ARTICLE.exec(source.text.slice(word.end, word.end + 4))?.[0].length ?? 0) : 0;
    const beside = unitsBeside(source.text, word.start, word.end + article, source.tag);
    const units = beside.size === 0 ? unitsOfRange(word, source) : beside;
    if ((units.size === 0 && !hasRates(source)) || isInCompound(Number(word.value), target)) return [];
    const same = [
      ...targets.flatMap((token) =>
        token.value === word.value ? [{ place: token as NumberPlace, units: unitsOf(token, target) }] : [],
      ),
      ...soft.flatMap(({ value, start, end, isWeak = false }) =>
        value === word.value
          ? [
              {
                isWeak,
                place: { value, start, end, text: target.text.slice(start, end) },
                units: unitsBeside(target.text, start, end, target.tag),
              },
            ]
          : [],
      ),
    ];
    const bare = bareOf(word);
    const left =
      units.size === 0
        ? same
        : withoutBare(bare, bare + others(word).length === 0, withoutThoseOf(others(word), same)).filter(
            (each) => !isOfPair(word, each.units, source),
          );
    const [other] = left;
    if (other === undefined) return [];
    const own = { ...word, text: source.text.slice(word.start, word.end) };
    const isNamed = (each: (typeof same)[number]): boolean =>
      saysBothUnits(units, each.units, [word, source], [each.place, target]);
    const isWrong = (each: (typeof same)[number]): boolean =>
      isSquareLost(units, each.units, target) || (isOther(units, each.units) && !isNamed(each));
    if (units.size > 0 && left.every(isWrong)) return [numberDifference('block', 'unit', own, other.place)];
    const rate = same.length === 1 ? rateDifference(own, other.place, source, target) : undefined;
    return rate === undefined ? [] : [rate];
  });
}

/** Between the numbers of a range in English words, of which the second has the unit of both: four to seven years. */
const TO = /^(?:[ -]to[ -]| or |–)$/i;
const AND = /^ and $/i;
const FROM = /\bbetween $/i;

function unitsOfRange({ start, end }: SoftNumber, source: TaggedText): ReadonlySet<string> {
  const { text, tag } = source;
  if (!/^en\b/.test(tag)) return NONE;
  const next = [...softNumbersOf(source), ...tokensOf(source)].find(
    (each) => each.start > end && each.start - end < LONGEST_GAP,
  );
  if (next === undefined) return NONE;
  const between = text.slice(end, next.start);
  const isRange = TO.test(between) || (AND.test(between) && FROM.test(text.slice(0, start)));
  return isRange ? unitsBeside(text, next.start, next.end, tag) : NONE;
}

/** Between a half and its unit. */
const ARTICLE = /^ an?(?= )/i;

/** Whether a two is that of a pair, which others say in figures: “A couple of weeks ago, a two-hour interview”, zweistündig. */
const isOfPair = ({ value }: SoftNumber, others: ReadonlySet<string>, source: TaggedText): boolean =>
  value === '2' && pairsIn(source).some((units) => units.size === 0 || others.size === 0 || mayBeSame(units, others));

/** What the pairs of a text are of, by their units: a couple of weeks, a couple weeks; of a married couple nobody says two. */
const pairsIn = oncePerObject(({ text, tag }: TaggedText): readonly ReadonlySet<string>[] =>
  MAY_BE_PAIR.test(text)
    ? matchesIn(text, PAIR).map(({ index, 0: { length } }) => unitsBeside(text, index + length, index + length, tag))
    : [],
);
const MAY_BE_PAIR = /\b(?:couple|pair) /iu;
const PAIR = /\b(?:couple|pair) of\b(?: the)?(?: (?:past|last|next|more))?|\b(?:a|past|last|next) couple\b/giu;

const isOther = (units: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
  others.size > 0 && !mayBeSame(units, others);

const NONE: ReadonlySet<string> = new Set();
const PERCENT: ReadonlySet<string> = new Set(['percent']);
const DURATION = /^(?:second|minute|hour|day|week|month|year)$/;
const AREA = /^square-|^acre$|^hectare$|^dunam$|^rai$|^feddan$|^mu$|^ping$/;

/** A letter onto which figures are written in prose: በ24 ሰዓታት, යුරෝ37. In Latin letters they are a name: A4. */
const PREFIXED = /[\p{sc=Ethi}\p{sc=Sinh}]/u;

/** The units of a figure: every unit that the words beside it may mean; empty where nothing is known. */
export const unitsOf = oncePerObject((token: NumberToken, { text, tag }: TaggedText): ReadonlySet<string> => {
  const isGlued = token.glued && !PREFIXED.test(text.slice(Math.max(0, token.start - 1), token.start));
  const isPlain = token.kind === 'number' && token.percent !== 'range' && !isGlued && !token.enumerator;
  return !isPlain ? NONE : token.percent === 'yes' ? PERCENT : unitsAt(token, text, tag);
});

/**
 * The quantities of a text, in figures and in words, with their units.
 *
 * @param tokens its figures
 */
export const measuredIn = (given: TaggedText, tokens = tokensOf(given)): readonly Quantity[] => [
  ...tokens.map((token) => ({ ...token, units: unitsOf(token, given) })),
  ...quantitiesInWords(given),
];

/** Text before the second figure of a range, which may carry the unit of both: 2 to 4 inches. */
const range = once(
  () =>
    new RegExp(
      `^\\s?(?:[-–—~～〜]|(?:(?![${RUN_ON_LETTERS}])\\p{L}){1,4}|${phraseAlternatives(measurePhrases('range'))})\\s?(?=\\p{Nd})`,
      'u',
    ),
);

/** A quick test: a figure behind the gap. */
const MAY_BE_RANGE = /\p{Nd}/u;
const LONGEST_GAP = 12;

function unitsAt({ start, end }: NumberToken, text: string, tag: string): ReadonlySet<string> {
  const own = unitsBeside(text, start, end, tag);
  // "每小時 2 到 3 英吋": of the hour, and of the inches behind the second figure.
  if (own.size > 0 && ![...own].every((unit) => DURATION.test(unit))) return own;
  const rest = text.slice(end, end + 24);
  const gap = MAY_BE_RANGE.test(rest.slice(0, LONGEST_GAP)) ? range().exec(rest)?.[0].length : undefined;
  // 6 năm 8 tháng are years and months: what stands between is the unit of the first.
  if (gap === undefined || (own.size > 0 && unitsBeside(`0${rest.slice(0, gap)}`, 0, 1, tag).size > 0)) return own;
  const other = end + gap + (/^\p{Nd}+(?:[.,٫]\p{Nd}+)?/u.exec(rest.slice(gap))?.[0].length ?? 0);
  const ofBoth = unitsBeside(text, end + gap, other, tag);
  return own.size === 0 ? ofBoth : new Set([...own, ...ofBoth]);
}

/** What stands before the minutes of a time. */
const OF_TIME = /\p{Nd}:$/u;

/** The difference where the same figure counts something else: 5 km for 5 miles, 5 % for 5 percentage points. */
export function unitDifference(
  from: NumberToken,
  to: NumberToken,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): NumberDifference | undefined {
  const units = unitsOf(from, source);
  if (units.size === 0) return undefined;
  const others = unitsOf(to, target);
  if (isSquareLost(units, others, target)) return numberDifference('block', 'unit', from, to);
  if (others.size === 0 || mayBeSame(units, others)) return undefined;
  // "48 ha": a verb or a particle of many languages, where no area is spoken of.
  if (others.size === 1 && others.has('hectare') && ![...units].some((unit) => AREA.test(unit))) return undefined;
  // Cents are no dollars; a cent may be other things.
  const isMoney = (list: ReadonlySet<string>): boolean => [...list].every((unit) => /^[A-Z]{3}$|^cent$/.test(unit));
  // Arabic سنة is a year, and a cent to those who leave out its dots.
  const isCentAlone = (list: ReadonlySet<string>): boolean => list.size === 1 && list.has('cent');
  if ((isCentAlone(units) || isCentAlone(others)) && !(isMoney(units) && isMoney(others))) return undefined;
  // "40 odstotkov točk": the points stand apart from the per cent.
  if (units.has('percentage-point') && others.has('percent') && arePointsApart(to, target)) return undefined;
  // 2 hours 5 minutes as 2:05 Stunden: the hours are those of both.
  if (OF_TIME.test(target.text.slice(Math.max(0, to.start - 2), to.start))) return undefined;
  // "6 fut 6 inç": the inches are those of the other figure.
  if (units.has('foot') && others.has('inch')) return undefined;
  // "2020 marks the end", "in 2013 dollars": a year, where the translation says so, or the source: 2022年.
  if ((others.has('year') || units.has('year')) && isYear(from.value)) return undefined;
  if (saysBothUnits(units, others, [from, source], [to, target])) return undefined;
  // At age 17 and 166 days: the days are those of the next figure.
  const next = tokensOf(target).find(({ start }) => start >= to.end);
  const isOfNext = (each: NumberToken): boolean =>
    each !== from && each.value === next?.value && mayBeSame(unitsOf(each, source), others);
  const isUnitApart = to.percent === 'no' && unitsBeside(target.text, to.start, to.end, target.tag).size === 0;
  if (isUnitApart && sources.some(isOfNext)) return undefined;
  const targets = tokensOf(target);
  const isMatched = mayBeMatched(
    sources.flatMap((each) => (each.value === from.value ? [{ units: unitsOf(each, source) }] : [])),
    targets.flatMap((each) => (each.value === to.value ? [{ units: unitsOf(each, target) }] : [])),
  );
  if (!isMatched) return numberDifference('block', 'unit', from, to);
  // Ten weeks, ten months, ten years: the pair may be another's.
  if (sources.some((each) => each.value === from.value && mayBeSame(unitsOf(each, source), others))) return undefined;
  // So it is where the translation has the figure twice, once with this unit.
  if (targets.some((each) => each.value === to.value && mayBeSame(units, unitsOf(each, target)))) return undefined;
  return numberDifference('block', 'unit', from, to);
}

/** UTF-16 units behind a figure in which the points of its per cent stand. */
const REACH = 40;
const CLAUSE = /[.,;:!?()。、，；（）।،؛]/u;
/** The word for a point that many languages have taken over. */
const points = once(() => measurePhrases('point').map(folded));
/** The number of letters by which a word is recognised, whatever its ending. */
const STEM = 4;

/** Whether per cent is said of points a few words on: "40 odstotkov točk", "৪০ শতাংশের বেশি পয়েন্ট". */
function arePointsApart({ end }: NumberToken, { text, tag }: TaggedText): boolean {
  const clause = folded(text.slice(end, end + REACH).split(CLAUSE, 1)[0] ?? '');
  const stems = [...points(), ...stemsOf(tag)];
  return clause.split(/[^\p{L}\p{M}]+/u).some((word) => stems.some((stem) => word.startsWith(stem)));
}

/** The stems of words for percentage points that those for per cent lack. */
const stemsOf = oncePerKey((tag): readonly string[] => {
  const { percent, points } = languageData(tag);
  const ofPercent = [...(percent?.after ?? []), ...(percent?.before ?? [])].map(folded);
  return [...(points?.after ?? []), ...(points?.before ?? [])]
    .flatMap((form) => folded(form).split(/[^\p{L}\p{M}]+/u))
    .filter((word) => word.length > 2 && !ofPercent.some((form) => form.startsWith(word.slice(0, STEM))))
    .map((word) => word.slice(0, Math.max(STEM, word.length - 2)));
});
