import { oncePerKey } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import { folded } from '../numbers/folded-words.ts';
import type { SoftNumber } from './number-words.ts';

/** UTF-16 units between the two numbers of a range. */
const LONGEST = 12;
const DASH = /^[ \u00A0]?[-–—~〜～][ \u00A0]?$/u;
/** Words between the two numbers of a range, and between two of which it is one or the other. */
const betweenWords = oncePerKey((tag): ReadonlySet<string> => {
  const { range, alternatives = [] } = languageData(tag);
  return new Set([...(range?.between ?? []), ...alternatives].map(folded));
});

/** The powers by which languages count, the largest first. */
const THOUSANDS: readonly number[] = [1e12, 1e9, 1e6, 1e3, 100];
const MYRIADS: readonly number[] = [1e12, 1e8, 1e4, 1e3, 100];
const LAKHS: readonly number[] = [1e12, 1e9, 1e7, 1e6, 1e5, 1e3, 100];
const COUNTS_MYRIADS = /^(?:ja|ko|yue|zh)\b/;
const COUNTS_LAKHS = /^(?:as|bn|gu|hi|kn|ml|mr|ne|or|pa|si|ta|te|ur)\b/;
const powersOf = (tag: string): readonly number[] =>
  COUNTS_MYRIADS.test(tag) ? MYRIADS : COUNTS_LAKHS.test(tag) ? LAKHS : THOUSANDS;
/** The first numbers of such ranges are smaller than this. */
const LIMIT = 1000;

/**
 * The numbers that the first one of a range may also be, with the power of the second, which is said once for both: the ten of
 * "ten to twelve thousand" is ten thousand, the five of "cinq ou six cents" five hundred.
 */
export function withSharedPowers(words: readonly SoftNumber[], text: string, tag: string): readonly SoftNumber[] {
  if (words.length < 2 || words.every(({ value }) => Number(value) < 100)) return words;
  const shared = words.flatMap((word): readonly SoftNumber[] => {
    const value = Number(word.value);
    if (value < 1 || value >= LIMIT) return [];
    const next = words.find(
      ({ start, value: other }) =>
        start >= word.end && Number(other) >= 100 && isRange(text.slice(word.end, start), tag),
    );
    const most = Number(next?.value);
    // दो-ढाई सौ are two hundred to two hundred and fifty.
    const power = powersOf(tag).find(
      (each) =>
        most >= each && (most % each === 0 || ((2 * most) % each === 0 && most < 10 * each && value * each < most)),
    );
    return power === undefined || value >= power * 10
      ? []
      : [{ value: String(value * power), start: word.start, end: word.end, isWeak: true }];
  });
  return shared.length === 0 ? words : [...words, ...shared];
}

/** Whether what stands between two numbers makes a range of them. */
function isRange(between: string, tag: string): boolean {
  if (between.length === 0 || between.length > LONGEST) return false;
  if (DASH.test(between)) return true;
  return betweenWords(tag).has(folded(between.replace(/^-/u, '').trim()));
}
