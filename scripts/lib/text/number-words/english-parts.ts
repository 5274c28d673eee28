import { matchesIn } from '../../matches-in.ts';
import { hundredsBefore, listedIn, mayHaveDecades } from './listed-words.ts';
import type { SoftNumber } from './number-words.ts';
import { withYears } from './years-in-words.ts';

/** English numbers with their quarters, and without the nineteen of the nineteen seventies. */
export function ofEnglish(words: readonly SoftNumber[], text: string, tag: string): readonly SoftNumber[] {
  const old = text.includes('ty') ? onesBeforeTens(words, text) : words;
  const plain = AND_A_HALF.test(text) ? old.flatMap((word) => withHalf(word, text)) : old;
  const halved = AND_A_HALF_OF_IT.test(text) ? withOneAndHalf(plain, text) : plain;
  const parts = MAY_HAVE_PARTS.test(text) ? withParts(halved, text) : halved;
  const all = /teen /iu.test(text) ? withYears(parts, text) : parts;
  if (!mayHaveDecades(text, tag) || !/teen/iu.test(text)) return all;
  const places = new Set(listedIn(text, tag, 'decades').map(({ start }) => hundredsBefore(start, text, tag)?.start));
  return places.size === 0 ? all : all.filter(({ start }) => !places.has(start));
}

/** Numbers that are said as they once were: five and thirty days, but not between five and thirty. */
function onesBeforeTens(words: readonly SoftNumber[], text: string): readonly SoftNumber[] {
  const isOnes = (word: SoftNumber, next: SoftNumber | undefined): next is SoftNumber =>
    next !== undefined &&
    /^[1-9]$/.test(word.value) &&
    /^[2-9]0$/.test(next.value) &&
    text.slice(word.end, next.start) === ' and ' &&
    /^ \p{Ll}/u.test(text.slice(next.end)) &&
    !/\bbetween (?:\p{L}+ )?$/iu.test(text.slice(0, word.start));
  return words.flatMap((word, at) => {
    const [before, next] = [words[at - 1], words[at + 1]];
    if (before !== undefined && isOnes(before, word)) return [];
    return isOnes(word, next)
      ? [{ value: String(Number(word.value) + Number(next.value)), start: word.start, end: next.end }]
      : [word];
  });
}

const AND_A_HALF = /(dozen|decade|century)( and a half)/iu;
const BY_HALF: Readonly<Record<string, string>> = { dozen: '18', decade: '15', century: '150' };

/** The half of a dozen and a half is six, for which other languages say fifteen; that of a decade is five years. */
function withHalf(word: SoftNumber, text: string): readonly SoftNumber[] {
  const match = AND_A_HALF.exec(text);
  if (match === null) return [word];
  const { index, 0: all, 1: name = '', 2: half = '' } = match;
  const [end, value] = [index + all.length, BY_HALF[name.toLowerCase()]];
  if (value === undefined || word.start > end || word.end < index) return [word];
  // The half may be read as a number of its own.
  if (word.start >= end - half.length) return [];
  return [{ value, start: word.start, end, ...(name === 'dozen' ? { isWeak: true } : {}) }];
}

/** One of something and its half: a year and a half, the next hour and a half. Two years and a half are none. */
const ONE_AND_HALF =
  /\b(?:an?|one|next|last|past|first) (?:second|minute|hour|day|week|month|year|season|mile|kilomet(?:er|re)|met(?:er|re)|inch|foot|acre|hectare|lit(?:er|re)|tonne?|kilo(?:gram)?|pound|degree|goal|point) and a half\b/giu;
const AND_A_HALF_OF_IT = / and a half/iu;

/** Numbers with one and a half of a unit in place of its half. */
function withOneAndHalf(words: readonly SoftNumber[], text: string): readonly SoftNumber[] {
  const found = matchesIn(text, ONE_AND_HALF).map(({ 0: all, index }) => ({
    value: '1.5',
    start: index,
    end: index + all.length,
  }));
  return found.length === 0
    ? words
    : [...words.filter(({ start }) => !found.some((each) => each.start <= start && start < each.end)), ...found];
}

/** The quarters or thirds of a number and the scale of both: one and three-quarter crore. */
const PARTS =
  /^ and (an?|one|two|three)[ -](?:(quarter)s?(?! (?:past|to)\b)|thirds?(?= (?:times|years|months|hours|thousand|million|billion|trillion|lakh|crore|per ?cent)\b))(?: (thousand|million|billion|trillion|lakh|crore)\b)?/i;
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  lakh: 1e5,
  million: 1e6,
  crore: 1e7,
  billion: 1e9,
  trillion: 1e12,
};
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3 };

/** One of something and its quarters: an hour and three quarters. */
const ONE_AND_QUARTERS =
  /\b(?:an?|one|next|last|past|first) (?!dozen|hundred|thousand|million|billion)\p{L}{3,12} and (an?|one|three)[ -]quarters?\b(?! (?:past|to|of)\b)/giu;

/** UTF-16 units of a part and its scale. */
const LONGEST_PART = 36;
const MAY_HAVE_PARTS = /[ -](?:quarter|third)/i;

/** Numbers with their quarters and thirds: three and three quarters is 3.75. */
function withParts(words: readonly SoftNumber[], text: string): readonly SoftNumber[] {
  const joined = words.flatMap((word): readonly SoftNumber[] => {
    const [all = '', count, quarter, scale] = PARTS.exec(text.slice(word.end, word.end + LONGEST_PART)) ?? [];
    // One and a quarter of them: the one is another number.
    const isOne =
      word.value === '1' && scale === undefined && !/^[ -](?!of\b)\p{Ll}/u.test(text.slice(word.end + all.length));
    if (count === undefined || isOne || !/^(?:[1-9]|1\d)$/.test(word.value)) return [];
    const part = (COUNTS[count.toLowerCase()] ?? 1) / (quarter === undefined ? 3 : 4);
    const value = (Number(word.value) + part) * (SCALES[scale?.toLowerCase() ?? ''] ?? 1);
    return [{ value: String(Math.round(value * 1000) / 1000), start: word.start, end: word.end + all.length }];
  });
  const ofOne = matchesIn(text, ONE_AND_QUARTERS).map(({ 0: all, 1: count = '', index }) => ({
    value: count.toLowerCase() === 'three' ? '1.75' : '1.25',
    start: index,
    end: index + all.length,
  }));
  const found = [...joined, ...ofOne];
  const isIn = ({ start }: SoftNumber): boolean => found.some((each) => each.start <= start && start < each.end);
  return [...words.filter((word) => !isIn(word)), ...found];
}
