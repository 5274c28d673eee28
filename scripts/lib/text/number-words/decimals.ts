import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasRunOn, wordBreaksOf } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { numberWords, type SoftNumber } from './number-words.ts';

/** The most that stands before a point in words. */
const MOST_WHOLE = 999;
/** Words that multiply what is before them, the largest first: million, lakh, thousand. */
const SCALES: readonly number[] = [1e12, 1e9, 1e7, 1e6, 1e5, 1000];
/** Parts by which languages say the places behind the point: пять десятых. */
const PLACES: readonly number[] = [10, 100, 1000];
/** Before "one point" where that is a time or a question: at one point two men fled, on one point three judges disagreed. */
const AT = /\b(?:at|on|in|that|this|only|just|than) $/iu;
/** Behind "one point two" where it is a number: one point two per cent. */
const MEASURED =
  /^[ -](?:per ?cent|percentage|times\b|degrees?\b|kilo|(?:centi|milli)?met(?:re|er)|lit(?:re|er)s?\b|tonnes?\b|tons?\b|miles?\b|hectares?\b|acres?\b)/iu;

/** Numbers with a point in words as one: one point two million, zwei Komma fünf, две целых и пять десятых. */
export function withDecimals(words: readonly SoftNumber[], text: string, tag: string): readonly SoftNumber[] {
  const point = words.length < 2 ? undefined : pointOf(tag);
  if (point === undefined || !point.test(text)) return words;
  const sorted = words.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const joined = sorted.flatMap((word): readonly SoftNumber[] => {
    const whole = Number(word.value);
    if (!Number.isInteger(whole) || whole < 0 || whole > MOST_WHOLE) return [];
    const length = behindOf(tag)?.exec(text.slice(word.end))?.[0].length;
    const rest = length === undefined ? undefined : placesFrom(word.end + length, sorted, text);
    if (rest === undefined || isPointOfMatter(word, rest, text, tag)) return [];
    // Пять целых и три сгоревших дома are five intact houses, and three.
    if (rest.below === undefined && NEEDS_PLACES.test(tag)) return [];
    const value = Math.round((whole + rest.part) * rest.scale * 1e6) / 1e6;
    return [{ value: String(value), start: word.start, end: rest.end }];
  });
  if (isHourToo(tag)) return [...words, ...joined.map((word) => ({ ...word, isWeak: true }))];
  const isIn = ({ start }: SoftNumber): boolean => joined.some((each) => each.start <= start && start < each.end);
  return [...words.filter((word) => !isIn(word)), ...joined];
}

/** Whether an English "one point" is a time or a matter, with a number of something else behind it. */
const isPointOfMatter = ({ value, start }: SoftNumber, { scale, end }: Rest, text: string, tag: string): boolean =>
  value === '1' &&
  /^en\b/.test(tag) &&
  (AT.test(text.slice(0, start)) || (scale === 1 && !MEASURED.test(text.slice(end))));

/**
 * Languages whose word for the point is another one beside numbers, too: 三点五人 is five people at three. A number with a point is one
 * reading there, and its parts are others.
 */
const isHourToo = (tag: string): boolean => wordBreaksOf(tag) !== 'spaces' || /^(?:am|ko)\b/.test(tag);

/** Languages whose word for the point is that for whole. */
const NEEDS_PLACES = /^(?:ru|uk|be)\b/;

/** The two numbers that a number with a point in words is said by: one, and two million. Nothing for any other. */
export function partsOfDecimal({ start, end }: SoftNumber, text: string, tag: string): readonly string[] {
  const point = pointOf(tag);
  const said = text.slice(start, end);
  const parts = point?.test(said) === true ? said.split(point).map((part) => numberWords(part, tag)[0]?.value) : [];
  return parts.length === 2 ? parts.flatMap((value) => value ?? []) : [];
}

type Rest = {
  readonly part: number;
  readonly scale: number;
  readonly end: number;
  /** How many of it make one whole, where the text says so. */
  readonly below?: number;
};

/** What stands behind a point from a place on: digits one by one, or one number, with its scale or its places. */
function placesFrom(start: number, words: readonly SoftNumber[], text: string): Rest | undefined {
  let [at, digits] = [start, ''];
  for (;;) {
    const word = words.find((each) => each.start === at && Number.isInteger(Number(each.value)));
    if (word === undefined) break;
    const value = Number(word.value);
    const scale = SCALES.find((each) => value >= each && value % each === 0) ?? 1;
    const own = value / scale;
    if (own > (digits === '' ? 99 : 9)) break;
    digits += String(own);
    const next = word.end + (/^[ \u00A0]/u.test(text.slice(word.end)) ? 1 : 0);
    if (scale > 1) return { part: Number(`0.${digits}`), scale, end: word.end };
    const places = placesAt(next, words);
    if (places !== undefined) return { ...places, part: Number(digits) / places.below };
    if (own > 9 || next === word.end || !words.some((each) => each.start === next && Number(each.value) < 10))
      return { part: Number(`0.${digits}`), scale: 1, end: word.end };
    at = next;
  }
  return undefined;
}

/** The word for tenths, hundredths or thousandths at a place, which may be those of a million: десятых миллиона. */
function placesAt(
  start: number,
  words: readonly SoftNumber[],
): { readonly below: number; readonly scale: number; readonly end: number } | undefined {
  for (const { value, end } of words.filter((each) => each.start === start)) {
    const below = PLACES.find((each) => Number(value) === each || SCALES.includes(Number(value) / each));
    if (below !== undefined) return { below, scale: Number(value) / below, end };
  }
  return undefined;
}

const wordsOf = (tag: string): string =>
  (languageData(tag).numbers?.decimal ?? []).map((word) => literalPattern(word)).join('|');

/** A quick test for the word for a decimal point. */
const pointOf = oncePerKey((tag): RegExp | undefined => {
  const words = wordsOf(tag);
  return words === '' ? undefined : new RegExp(`(?:${words})`, 'iu');
});

/**
 * The word for a decimal point behind a number, with the "and" behind it. Where blanks part clauses it has none beside it: two places,
 * five people are two numbers.
 */
const behindOf = oncePerKey((tag): RegExp | undefined => {
  const words = wordsOf(tag);
  if (words === '') return undefined;
  if (hasRunOn(words)) return new RegExp(`^(?:${words})`, 'u');
  const and = (languageData(tag).numbers?.and ?? []).map((word) => literalPattern(word)).join('|') || 'и';
  return new RegExp(`^[ \\u00A0]?(?:${words})(?:[ \\u00A0](?:и|і|i|a|${and})(?![\\p{L}\\p{M}]))?[ \\u00A0]?`, 'iu');
});
