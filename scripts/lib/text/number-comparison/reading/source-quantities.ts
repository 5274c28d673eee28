import { matchesIn } from '../../../matches-in.ts';
import { oncePerObject } from '../../../once.ts';
import type { NumberPlace } from '../../number-pairs/number-difference.ts';
import { numbersBegun } from '../../number-words/in-compound.ts';
import { listedIn, mayBeVague } from '../../number-words/listed-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { PARTS } from '../excuses/other-values.ts';

/**
 * What kind of quantity a source says. Translations nearly always have a number for it, but not for a `loose` one, which is said in
 * many ways: the first, both, a dozen, every other day.
 */
export type QuantityKind = 'number' | 'age' | 'half' | 'share' | 'midday' | 'loose';

/** A quantity of a source, and all values by which a translation may say it. */
export type SourceQuantity = NumberPlace & { readonly kind: QuantityKind; readonly others: readonly number[] };

/** English for the age of somebody by its decade. */
const AGED =
  /\b(?:in|into) (?:his|her|their|my|our|your|the) (?:early |mid[- ]|late |mid-to-late )?(twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b/giu;
const AGED_NOUN = /\b(quadra|quinqua|sexa|septua|octo|nona)genarians?\b|\b(cent)enarians?\b/giu;
const DECADES: Readonly<Record<string, number>> = {
  twent: 20,
  thirt: 30,
  fort: 40,
  fift: 50,
  sixt: 60,
  sevent: 70,
  eight: 80,
  ninet: 90,
  quadra: 40,
  quinqua: 50,
  sexa: 60,
  septua: 70,
  octo: 80,
  nona: 90,
  cent: 100,
};
/** One of something and a half of it: a year and a half. */
const AND_A_HALF = /\b(?:an?|one) (?!dozen|hundred|thousand|million|billion)\p{L}{3,12} and a half\b/giu;
/** Half of something: half an hour, half a litre, half of them, by half; no half of a game, and no first half. */
const HALF =
  /(?<!\b(?:first|second|top|bottom|other|latter|better|lower|upper|this|that|each|every|one|and a|final|last)[ -])\bhalf[ -](?:an?\b|of (?:the|them|those|these|all|his|her|its|their|our)\b|the\b|his\b|her\b|its\b|their\b|all\b|hour\b|litre\b|liter\b|kilo)|\b(?:by|in) half\b/giu;
const MIDDAY = /\b(?:noon|midday|midnight)\b/giu;
/** Large ordinals, of which no list has the words. */
const LARGE_ORDER = /(?<!-)\b(hundred|thousand|million)th\b(?! of )/giu;
/** Every second one. */
const EVERY = /\b(?:every|each) (?:other|second) \p{L}/giu;
/** Words that are no number in particular, and yet name one: no decade, and no teenager. */
const LOOSE =
  /^(?:(?:the )?\p{L}+(?:th|rd|nd|st)|twice|thrice|both|pair|couple|couple of|.*dozens?(?: and a half)?|score|hundred|thousand|million|billion|doubl\p{L}+|tripl\p{L}+|trebl\p{L}+|quadrupl\p{L}+|\p{L}+fold|(?:a |one )?quarter\P{L}?.*|twins|triplets|trio|duo|quartet|a decade)$/iu;
/** Those of them that count something exactly. */
const SURE = /^(?:twice|thrice)$/iu;
/** Hours that are no quantity: a quarter past. */
const HOUR = /^(?:quarter (?:past|to)|quarter[- ]hour)$/iu;
/** Letters that are a numeral, or a word or an abbreviation: La, De. */
export const NUMERAL_LETTERS = /^[IVXLCDM]+(?:er|re|[eè]me|e|º|ª|o|a)?$/;

/** The quantities of a source in words: of English every one, of other languages those that surely are one. */
export const quantitiesOf = oncePerObject((source: TaggedText): readonly SourceQuantity[] =>
  /^en\b/.test(source.tag) ? inEnglish(source) : inOthers(source),
);

type Place = Pick<NumberPlace, 'start' | 'end'>;
const overlaps = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

function inEnglish(source: TaggedText): readonly SourceQuantity[] {
  const { text } = source;
  const found: SourceQuantity[] = [];
  const add = (value: number, place: Place, kind: QuantityKind, others: readonly number[] = []): void => {
    if (found.some((each) => overlaps(each, place))) return;
    const said = text.slice(place.start, place.end);
    found.push({
      value: String(value),
      ...place,
      text: said,
      kind,
      others: [...others, ...waysToSay(value, text, said)],
    });
  };
  const each = (pattern: RegExp, kind: QuantityKind, valueIn: (match: RegExpExecArray) => number): void => {
    for (const match of matchesIn(text, pattern))
      add(
        valueIn(match),
        { start: match.index, end: match.index + match[0].length },
        kind,
        kind === 'age' ? tenthOf(valueIn(match)) : /^by /iu.test(match[0]) ? RISEN_BY_HALF : [],
      );
  };
  const small = text.toLowerCase();
  if (small.includes('ies') || small.includes('narian'))
    for (const pattern of [AGED, AGED_NOUN])
      each(pattern, 'age', (match) => DECADES[(match[1] ?? match[2] ?? '').toLowerCase()] ?? 0);
  if (small.includes('and a half')) each(AND_A_HALF, 'half', () => 1.5);
  if (small.includes('half')) each(HALF, 'half', () => 0.5);
  if (small.includes('noon') || small.includes('mid'))
    each(MIDDAY, 'midday', ({ 0: word }) => (/night/iu.test(word) ? 0 : 12));
  if (small.includes('dth') || small.includes('onth'))
    each(LARGE_ORDER, 'number', ({ 1: word = '' }) => ({ h: 100, t: 1000 })[word.charAt(0).toLowerCase()] ?? 1e6);
  if (small.includes('every ') || small.includes('each ')) each(EVERY, 'loose', () => 2);
  for (const word of softNumbersOf(source)) {
    const kind = kindOf(word, text);
    if (kind !== undefined) add(Number(word.value), word, kind, [...othersOf(word, text), ...sharedOf(word, source)]);
  }
  if (mayBeVague(text, source.tag))
    for (const word of [...listedIn(text, source.tag, 'multiples'), ...listedIn(text, source.tag, 'amounts')])
      if (word.values[0] !== 1) add(word.values[0] ?? 0, word, 'loose', tensOf(word.values[0] ?? 0));
  return found;
}

function kindOf(word: SoftNumber, text: string): QuantityKind | undefined {
  const said = text.slice(word.start, word.end);
  const value = Number(word.value);
  if (value === 0 || NUMERAL_LETTERS.test(said) || HOUR.test(said)) return undefined;
  if (value === 1) return /^first$/iu.test(said) ? 'loose' : undefined;
  if (word.isWeak !== true) return value < 1 ? 'share' : 'number';
  if (SURE.test(said)) return 'number';
  return LOOSE.test(said) ? 'loose' : undefined;
}

const othersOf = ({ start, end }: SoftNumber, text: string): readonly number[] => {
  const said = text.slice(start, end);
  if (/^fortnight/iu.test(said)) return [2, 15];
  if (/dozen and a half/iu.test(said)) return [18, 15];
  return /dozen/iu.test(said) ? [10, 12, 6] : [];
};

/** The ten thousand of “ten to twelve thousand”. */
const sharedOf = ({ start, end }: SoftNumber, source: TaggedText): readonly number[] =>
  softNumbersOf(source).flatMap((word) =>
    word.isWeak === true && word.start === start && word.end === end ? [Number(word.value)] : [],
  );

/** What rose by half is one and a half times as much. */
const RISEN_BY_HALF: readonly number[] = [1.5];

/** Forty by its four, as nelikymppinen. */
const tenthOf = (value: number): readonly number[] => [value / 10];

/** What a vague amount is counted by: tens of thousands by tens and by thousands. */
const tensOf = (value: number): readonly number[] => [
  value / 10,
  value * 10,
  ...[10, 100, 1000, 1e6].filter((each) => value % each === 0),
];

/** Two units, of which one is so many of the other. */
const UNITS: readonly (readonly [pattern: RegExp, factor: number])[] = [
  [/year|month/iu, 12],
  [/hour|minute/iu, 60],
  [/day|hour|night|clock/iu, 24],
  [/week|day/iu, 7],
  [/decade|centur/iu, 10],
  [/centur/iu, 100],
  [/dozen/iu, 12],
  [/dozen/iu, 10],
];
const SCALES: readonly number[] = [100, 1000, 1e6, 1e9];
const HOURS =
  /\b[ap]\.?m\b|o['’]clock|\b(?:past|quarter|half) |\bin the (?:morning|afternoon|evening)|\bat (?:night|noon)/iu;

/** The numbers by which a value may be said in other units, in parts, or on another clock. */
function waysToSay(value: number, text: string, said: string): readonly number[] {
  // Twelve and midnight are one hour, and so are half of the day and noon.
  if (value === 0) return [0, 24, 12];
  if (/^(?:noon|midday)$/iu.test(said)) return [12, 0.5];
  const ways = [value, ...(PARTS.get(String(value)) ?? []).map(Number)];
  for (const [pattern, factor] of UNITS) if (pattern.test(text)) ways.push(value * factor, value / factor);
  // A week is eight days in some languages, and two are fifteen.
  if (value === 15) ways.push(2, 14);
  if (value === 8) ways.push(1, 7);
  if (/week/iu.test(text)) ways.push(value * 7 + 1);
  if (/centur/iu.test(text)) ways.push(value - 1, (value - 1) * 100);
  for (const scale of SCALES) if (value > scale && !SCALES.includes(value / scale)) ways.push(value / scale);
  if (value < 1 || value % 1 !== 0 || /hundred|thousand|million|billion/iu.test(said))
    ways.push(value * 1000, value * 1e6, value * 1e9);
  if (HOURS.test(text) && value <= 24 && value >= 1) ways.push(value + 12, value - 12, (value + 6) % 12 || 12);
  if (HOURS.test(text) && Number.isInteger(value) && value <= 12) ways.push(value + 0.5, value + 1, value - 1);
  if (value % 1 === 0.5) ways.push(Math.floor(value), ...(value < 2 ? [0.5] : []));
  if (value % 1 !== 0) {
    const below = [2, 3, 4, 5, 6, 7, 8, 9, 10].find((each) => Math.abs(value * each - Math.round(value * each)) < 0.01);
    if (below !== undefined) ways.push(below, ...(value * below > 1.5 ? [Math.round(value * below)] : []));
  }
  // A year is twelve months, and a dozen no one.
  return ways.filter((each) => each !== 1 || !/dozen/iu.test(said));
}

function inOthers(source: TaggedText): readonly SourceQuantity[] {
  const { text } = source;
  const isRead = ({ value, start, end }: SoftNumber): boolean =>
    value !== '0' && value !== '1' && !NUMERAL_LETTERS.test(text.slice(start, end));
  const words = softNumbersOf(source).filter(isRead);
  return [...words, ...numbersBegun(source)].map(({ value, start, end }) => ({
    value,
    start,
    end,
    text: text.slice(start, end),
    kind: words.some((word) => word.start === start) ? 'loose' : 'age',
    others: waysToSay(Number(value), 'year day week hour minute', ''),
  }));
}
