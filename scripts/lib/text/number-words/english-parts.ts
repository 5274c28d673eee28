import { matchesIn } from '../../matches-in.ts';
import { hundredsBefore, listedIn, mayHaveDecades } from './listed-words.ts';
import type { SoftNumber } from './number-words.ts';
import { withYears } from './years-in-words.ts';

/** English numbers with their quarters, and without the nineteen of the nineteen seventies. */
export function ofEnglish(words: readonly SoftNumber[], text: string, tag: string): readonly SoftNumber[] {
  const old = text.includes('ty') ? onesBeforeTens(words, text) : words;
  const plain = AND_A_HALF.test(text) ? old.flatMap((word) => withHalf(word, text)) : old;
  const halved = AND_A_HALF_OF_IT.test(text) ? withOneAndHalf(plain, text) : plain;
  const parts = text.includes(' quarter') ? withQuarters(halved, text) : halved;
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
  /\b(?:an?|one|next|last|past|first) (?:hour|day|week|month|year|mile|kilomet(?:er|re)|met(?:er|re)|point) and a half\b/giu;
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

const QUARTERS = /^ and (an?|one|three)[ -]quarters?(?! (?:past|to)\b)/i;

/** One of something and its quarters: an hour and three quarters. */
const ONE_AND_QUARTERS =
  /\b(?:an?|one) (?!dozen|hundred|thousand|million|billion)\p{L}{3,12} and (an?|one|three)[ -]quarters?\b(?! (?:past|to|of)\b)/giu;

/** Numbers with their quarters: three and three quarters is 3.75. */
function withQuarters(words: readonly SoftNumber[], text: string): readonly SoftNumber[] {
  const joined = words.flatMap((word): readonly SoftNumber[] => {
    const { 0: all = '', 1: count } = QUARTERS.exec(text.slice(word.end, word.end + 24)) ?? [];
    const value = Number(word.value) + (count?.toLowerCase() === 'three' ? 0.75 : 0.25);
    return count === undefined || !/^(?:[2-9]|1\d)$/.test(word.value)
      ? []
      : [{ value: String(value), start: word.start, end: word.end + all.length }];
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
