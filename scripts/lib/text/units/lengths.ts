import { matchesIn } from '../../matches-in.ts';
import { once, oncePerObject } from '../../once.ts';
import { textBefore } from '../characters/text-before.ts';
import { hasLexicon } from '../number-words/lexicon.ts';
import { folded } from '../numbers/folded-words.ts';
import { type NumberToken, numberToken } from '../numbers/number-token.ts';
import { type TaggedText, withNumbers } from '../numbers/tagged-text.ts';
import { inOneUnit } from './dimensions.ts';
import {
  type LengthName,
  type LengthWords,
  lengthNamesIn,
  lengthWordsOf,
  mayHaveDuration,
  mayHaveHalf,
} from './length-words.ts';
import {
  countBehind,
  goesOn,
  halvesOf,
  isHalfBehind,
  isOneBefore,
  isPronoun,
  type Numeral,
  numeralBefore,
  numeralsOf,
  withWhole,
} from './numerals.ts';

/**
 * Both texts with halves that stand apart from their number read as one number with it: four and a half years and cinq
 * ans et demi, 18 months and año y medio.
 */
export function withLengths(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  if (![source, target].some(mayHaveHalf) || ![source, target].some(mayBeHalved)) return [source, target];
  const [own, others] = [[...lengthsIn(source)], [...lengthsIn(target)]];
  if (![...own, ...others].some(({ isHalf }) => isHalf)) return [source, target];
  const [from, to]: [NumberToken[], NumberToken[]] = [[], []];
  const take = (one: Length, other: Length, value: number): void => {
    from.push(placed(one, one.value, source.text));
    to.push(placed(other, value, target.text));
    for (const [list, taken] of [
      [own, one],
      [others, other],
    ] as const)
      list.splice(0, Infinity, ...list.filter((each) => each.end <= taken.start || taken.end <= each.start));
  };
  const pairAs = (isPair: (one: Length, other: Length) => number | undefined): void => {
    for (const one of [...own])
      for (const other of [...others]) {
        if (!own.includes(one)) break;
        const value = others.includes(other) ? isPair(one, other) : undefined;
        if (value !== undefined) take(one, other, value);
      }
  };
  pairAs((one, other) => (one.isHalf && other.isHalf && isSame(one, other) ? one.value : undefined));
  pairAs((one, other) => ((one.isHalf || other.isHalf) && isSame(one, other) ? one.value : undefined));
  const isSaid = once(() => new Set(numeralsOf(target).map(({ value }) => value)));
  pairAs((one, other) => {
    if (!other.isHalf || one.isOneWord || (!one.isHalf && (one.unit === undefined || isSaid().has(one.value))))
      return undefined;
    return otherValue(one, other);
  });
  // Two and a half hours as two, and half an hour as one and a half.
  pairAs((one, other) => (one.isHalf && !other.isHalf ? shortened(one, other, source) : undefined));
  pairAs((one, other) =>
    one.isOneWord && other.isHalf && isOnly(one, own) && isOnly(other, others) ? otherValue(one, other) : undefined,
  );
  // Five years, of which two and a half: the unit is said once.
  for (const half of halvesOf(source)) {
    const other = others.find((each) => each.isHalf && each.unit !== undefined && each.value === half.value);
    const isRead = own.some(({ start, end }) => start < half.end && half.start < end);
    if (other !== undefined && !isRead) take({ ...other, ...half, unit: undefined }, other, half.value);
  }
  // Two and a half tonnes as tres toneladas y media: no lengths of time, and each with a half of its own.
  for (const [mine, theirs, given, other, into, onto] of [
    [own, others, source, target, from, to],
    [others, own, target, source, to, from],
  ] as const) {
    const counts = theirs.filter(({ isHalf, unit }) => isHalf && unit === undefined);
    const said = halvesOf(given).filter((each) => !into.some(({ start, end }) => start < each.end && each.start < end));
    const [count] = counts;
    const [half] = said;
    if (count === undefined || half === undefined || counts.length > 1 || said.length > 1) continue;
    if (mine.some(({ isHalf, unit }) => isHalf && unit === undefined)) continue;
    if (half.value === count.value || halvesOf(other).some(({ value }) => value === half.value)) continue;
    into.push(placed(half, half.value, given.text));
    onto.push(placed(count, count.value, other.text));
  }
  return [withNumbers(source, from), withNumbers(target, to)];
}

/** Whether no other length of a text has a half, or is a word with its unit. */
const isOnly = (one: Length, all: readonly Length[]): boolean =>
  all.every((each) => each === one || !(each.isHalf || each.isOneWord));

/** The length of the other text in the unit of one with a half, which the source does not say elsewhere. */
function shortened(one: Length, other: Length, source: TaggedText): number | undefined {
  if (one.unit === undefined || other.unit === undefined) return undefined;
  const isSaid = numeralsOf(source).some(
    ({ value, start, end }) => value === other.value && (end <= one.start || one.end <= start),
  );
  return isSaid ? undefined : inOneUnit(other.value, other.unit, one.unit);
}

/** The length of the other text in the unit of the first; undefined where it may be something else. */
function otherValue(one: Length, other: Length): number | undefined {
  // Fourteen days are no two and a half times.
  if (!one.isHalf && one.unit !== undefined && other.unit === undefined) return undefined;
  if (one.unit === undefined || other.unit === undefined) return one.value === other.value ? undefined : other.value;
  if (one.value !== other.value && one.unit !== other.unit && one.isHalf) return undefined;
  return inOneUnit(other.value, other.unit, one.unit);
}

function isSame(one: Length, other: Length): boolean {
  if (one.unit === undefined || other.unit === undefined) return one.value === other.value;
  const value = inOneUnit(other.value, other.unit, one.unit);
  return value !== undefined && Math.abs(value - one.value) <= (one.unit === other.unit ? 0 : one.value / 20);
}

const placed = ({ start, end }: Place, value: number, text: string): NumberToken =>
  numberToken({ start, end, text: text.slice(start, end), value: String(Math.round(value * 1000) / 1000) });

/** A length of time, or a count with a half: a number and its unit, which is unknown for other things than time. */
type Length = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string | undefined;
  /** True with a half that may be apart from its number: cinq ans et demi. */
  readonly isHalf: boolean;
  /** True where it is one word with its unit: يومان. */
  readonly isOneWord: boolean;
};

/** The lengths of time of a text and its counts with a half, as they stand in it. */
const lengthsIn = oncePerObject((given: TaggedText): readonly Length[] => read(given));

/** The lengths of time of a text with a half that may be apart from its number: a year and a half. */
export const halvedIn = (given: TaggedText): readonly Length[] =>
  mayHaveHalf(given) ? lengthsIn(given).filter(({ isHalf, unit }) => isHalf && unit !== undefined) : [];

/** The lengths of time that a text says in one word with their unit: يومان, полвека. */
export const inOneWord = (given: TaggedText): readonly Length[] =>
  mayHaveDuration(given) ? lengthsIn(given).filter(({ isOneWord }) => isOneWord) : [];

/**
 * Whether a length of a text may have a half: few texts have words for one. True for some that have not, without a look
 * at the names of what they count.
 */
function mayBeHalved(given: TaggedText): boolean {
  const { hasBehind, before } = lengthWordsOf(given.tag);
  if (hasBehind(given.text) || before !== undefined || mayHaveDuration(given)) return true;
  const numerals = numeralsOf(given).filter(({ end }) => !NO_NAME.test(given.text.charAt(end)));
  // A year and six months are two numbers.
  return numerals.length > 1 || numerals.some(({ value }) => value > 1 && value % 1 === 0.5);
}

/** Signs behind a number that no name of its unit follows: (1.5), 1.5. */
const NO_NAME = /^[)\]»”".,;:!?]?$/;

type Place = { readonly start: number; readonly end: number };

function read(given: TaggedText): readonly Length[] {
  const { text, tag } = given;
  const reader = lengthWordsOf(tag);
  const hasBehind = reader.hasBehind(text);
  const named = lengthNamesIn(given, reader.names());
  if (named.length === 0 && !hasBehind) return [];
  const numerals = numeralsOf(given).filter((each) => !isPronoun(each, given));
  const found = named.flatMap(({ name, start, end }): readonly Length[] => {
    const halved = behindCounter(name, { start, end }, numerals, given);
    if (halved !== undefined) return [halved];
    const lead = textBefore(text, start, REACH);
    const halfBefore = reader.before?.exec(lead)?.[0].length ?? 0;
    const across = name.count === undefined ? undefined : numerals.find((each) => isAcross(each, start));
    // One and a half decades, where half a decade has a name.
    if (across !== undefined && name.count !== undefined)
      return [
        { ...across, end, value: across.value * name.count * 2, unit: name.unit, isHalf: true, isOneWord: false },
      ];
    const own = withWhole(numeralBefore(numerals, start - halfBefore, text), numerals, given);
    const half = hasBehind ? (reader.behind().exec(text.slice(end, end + REACH))?.[0].length ?? 0) : 0;
    const behind = goesOn(end, end + half, numerals) ? 0 : half;
    const isWithHalf = behind > 0 || (halfBefore > 0 && own !== undefined);
    // Eine Viertelstunde.
    if (name.count !== undefined && (own === undefined || own.value === 1))
      return [
        {
          start,
          end: end + behind,
          value: name.count + (behind > 0 ? 0.5 : 0),
          unit: name.unit,
          isHalf: behind > 0,
          isOneWord: true,
        },
      ];
    // Dos años y mediu: where number words are not known, there may be one before the name.
    const isOne = own === undefined && isOneBefore(lead, text.slice(end, end + 8), tag);
    if (isOne) return [{ start: start - 2, end, value: 1, unit: name.unit, isHalf: false, isOneWord: false }];
    const next = own === undefined ? numerals.find((each) => isHalfBehind(each, end)) : undefined;
    if (next !== undefined)
      return [{ start, end: next.end, value: next.value, unit: name.unit, isHalf: true, isOneWord: false }];
    const counted = own === undefined && behind === 0 ? countBehind(end, numerals, given) : undefined;
    if (counted !== undefined) return [{ ...counted, start, unit: name.unit, isOneWord: false }];
    if (own === undefined && (behind === 0 || !hasLexicon(tag))) return [];
    const whole = own ?? numerals.find((each) => isBeforeWord(each, start, text));
    const value = (whole?.value ?? 1) + (isWithHalf ? 0.5 : 0);
    return [
      {
        start: whole?.start ?? start,
        end: end + behind,
        value: value * (name.count ?? 1),
        unit: name.unit,
        isHalf: isWithHalf || (value % 1 === 0.5 && value > 1),
        isOneWord: false,
      },
    ];
  });
  return [...found, ...(hasBehind ? countsIn(text, reader, numerals, found) : []), ...joined(found, given)];
}

/** Whether a number ends within a name, with the half of it: ett och ett halvt sekel. */
const isAcross = ({ start, end, value }: Numeral, name: number): boolean =>
  start < name && name < end && value > 1 && value % 1 === 0.5;

/** A word between a number in words and what it counts: les deux dernières décennies et demie; Los 19 esperaron hora y media. */
const WORD_BETWEEN = /^[ \u00A0]\p{L}{3,14}[ \u00A0]$/u;
const isBeforeWord = ({ start, end, value }: Numeral, name: number, text: string): boolean =>
  end < name && value <= 10 && !DIGIT.test(text.slice(start, end)) && WORD_BETWEEN.test(text.slice(end, name));
const DIGIT = /\p{Nd}/u;

/** The character for a half at the beginning of a name, and what counts before it. */
const HALF = '半';
const COUNTER = /^[个個]$/u;

/** Two and a half hours, 两个半小时, where the half and its name are also one word: 半小时. */
function behindCounter(
  name: LengthName,
  place: Place,
  numerals: readonly Numeral[],
  given: TaggedText,
): Length | undefined {
  const { text, tag } = given;
  if (name.count === undefined || text[place.start] !== HALF) return undefined;
  const own = numeralBefore(numerals, place.start, text);
  if (own === undefined || own.value % 1 > 0 || !COUNTER.test(text.slice(own.end, place.start))) return undefined;
  const { names } = lengthWordsOf(tag).names();
  const rest = text.slice(place.start + HALF.length, place.end);
  const unit = ['', '个', '個']
    .map((counter) => names.get(folded(counter + rest))?.[0])
    .find((each) => each !== undefined)?.unit;
  return unit === undefined
    ? undefined
    : { start: own.start, end: place.end, value: own.value + 0.5, unit, isHalf: true, isOneWord: false };
}

/** UTF-16 units on either side of a name in which its half stands. */
const REACH = 24;

/** Text between a number and its half: one word, or two. */
const NOUN = /^[ \u00A0-][\p{L}\p{M}'’]{2,24}$/u;

/** The counts of other things with their half: deux mètres et demi. */
function countsIn(
  text: string,
  { anywhere }: LengthWords,
  numerals: readonly Numeral[],
  found: readonly Length[],
): readonly Length[] {
  if (anywhere === undefined) return [];
  return matchesIn(text, anywhere()).flatMap((match) => {
    const end = match.index + match[0].length;
    if (found.some((each) => each.start < end && match.index < each.end) || goesOn(match.index, end, numerals))
      return [];
    const own = numerals.find(
      (each) => each.end < match.index && each.value % 1 === 0 && NOUN.test(text.slice(each.end, match.index)),
    );
    return own === undefined || own.value < 1 || own.value >= 1000
      ? []
      : [{ start: own.start, end, value: own.value + 0.5, unit: undefined, isHalf: true, isOneWord: false }];
  });
}

/** Text between two parts of one length: 4年6か月, quattro anni e sei mesi. */
const JOINT = /^,?[\s\u00A0]?(?:\p{L}{1,4}[\s\u00A0])?$/u;

/** The lengths of two parts, of which the second is half of the unit of the first. */
function joined(found: readonly Length[], { text }: TaggedText): readonly Length[] {
  return found.flatMap((first, at) => {
    const next = found[at + 1];
    if (next === undefined || first.unit === undefined || next.unit === undefined || first.isHalf) return [];
    // Fifteen minutes, a minute for each.
    if (first.unit === next.unit) return [];
    if (next.start < first.end || !JOINT.test(text.slice(first.end, next.start))) return [];
    const part = inOneUnit(next.value, next.unit, first.unit);
    if (part !== 0.5) return [];
    return [{ ...first, end: next.end, value: first.value + part, isHalf: true }];
  });
}
