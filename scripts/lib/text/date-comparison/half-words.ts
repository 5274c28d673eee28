import { oncePerKey } from '../../once.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { folded } from '../numbers/folded-words.ts';
import { middleWords } from './midday.ts';

/** The words of a language for the parts of the day. */
export type HalfWords = {
  /** Words for the parts of the day, by CLDR, with the hours (0-23) that they are said of; the longest first. */
  readonly words: readonly (readonly [word: string, hours: ReadonlySet<number>])[];
  /** Those of them that tell for sure which half of the day an hour is in, where they stand right beside it. */
  readonly beside: readonly (readonly [word: string, hours: ReadonlySet<number>])[];
  /** Those of two letters, which tell it right behind a figure alone: 7 nm. */
  readonly short: readonly (readonly [word: string, hours: ReadonlySet<number>])[];
  /** Those for noon and midnight alone. */
  readonly middles: ReadonlySet<string>;
  /** Whether the language counts the hours to twelve, so that a bare 6:30 may be either. */
  readonly isHalved: boolean;
  /** Whether the language's words for the parts of the day are known, beside the two halves. */
  readonly isNamed: boolean;
};

/** The most letters of words that also mean other things: am, pm. */
export const SHORT = 2;
const SHORT_WORD = /^[\p{sc=Han}\p{sc=Hang}\p{sc=Arab}]{2}$/u;

const NOON: ReadonlySet<number> = new Set([12, 13]);
const MIDNIGHT: ReadonlySet<number> = new Set([0, 23]);
/** Whether a word is said of hours on both sides of noon. */
const isNoon = (hours: ReadonlySet<number>): boolean => hours.has(11) && hours.has(12);

const MORNING: ReadonlySet<number> = new Set(Array.from({ length: 12 }, (_, hour) => hour));
const EVENING: ReadonlySet<number> = new Set(Array.from({ length: 12 }, (_, hour) => hour + 12));

/** The hours of a word for the night for which CLDR has only those after midnight, or those before. */
const NIGHT: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7, 18, 19, 20, 21, 22, 23];
const [DAWN, NOON_HOUR] = [6, 12];
const AM_IS_A_WORD = /^(?:de|gsw|lb)\b/;

/** The hours of the word right beside a time: 凌晨6点 is in the morning, whenever 凌晨 ends. */
export function wordBeside(before: string, after: string, { words }: HalfWords): ReadonlySet<number> | undefined {
  if (/晚[上間间]? ?$/u.test(before)) return EVENING;
  if (/早 ?$/u.test(before)) return MORNING;
  const found = words.find(
    ([word]) =>
      word.length > 1 && hasRunOn(word) && (before.trimEnd().endsWith(word) || after.trimStart().startsWith(word)),
  )?.[1];
  return [MORNING, EVENING].find((half) => found !== undefined && [...found].every((hour) => half.has(hour)));
}

/** The hours that the words of a text are said of, each letter read once, in the longest word. */
export function hoursSaid(text: string, { words }: HalfWords): ReadonlySet<number> {
  const found = new Set<number>();
  let rest = text;
  for (const [word, hours] of words)
    for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word, at + 1)) {
      const isApart =
        !/[\p{L}\p{M}]/u.test(rest[at - 1] ?? '') &&
        (word.length > 3 || !/^[\p{L}\p{M}]/u.test(rest.slice(at + word.length)));
      // One letter of Burmese is part of many words.
      const isLetter = word.length === 1 && /\p{sc=Mymr}/u.test(word);
      if (!isApart && (isLetter || !hasRunOn(word))) continue;
      for (const hour of hours) found.add(hour);
      rest = rest.slice(0, at) + '\uFFFC'.repeat(word.length) + rest.slice(at + word.length);
    }
  return found;
}

/** The words of a language for the parts of the day; read once. */
export const halfWords = oncePerKey((tag): HalfWords => {
  const words = new Map<string, Set<number>>();
  if (Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0) {
    for (const options of [{ dayPeriod: 'long' }, { dayPeriod: 'short' }, { minute: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(tag, { ...options, hour: 'numeric', hour12: true, timeZone: 'UTC' });
      for (let hour = 0; hour < 24; hour += 1) {
        const part = format.formatToParts(Date.UTC(2021, 0, 1, hour)).find(({ type }) => type === 'dayPeriod');
        const word = folded(part?.value.trim() ?? '').replace(/\.$/u, '');
        if (word.length === 0) continue;
        const hours = words.get(word) ?? new Set();
        words.set(word, hours.add(hour));
      }
    }
  }
  const { dayHalves, dayParts, night = [] } = languageData(tag);
  const middles = new Set(middleWords(tag));
  const isNamed = [...words.values()].some(({ size }) => size < 12) || dayHalves !== undefined;
  const nights = new Set(night.map(folded));
  // "Um 6 Uhr am Montag" is said at any time of the day.
  if (AM_IS_A_WORD.test(tag)) words.delete('am');
  // What is said of some hours after noon may be said of any: "5.30 in the evening" begins earlier elsewhere.
  for (const [word, hours] of words) {
    const half = [MORNING, EVENING].find((each) => [...hours].every((hour) => each.has(hour)));
    // 中午11点 is an hour before noon.
    const isMiddle = hours.isSubsetOf(NOON);
    if (isMiddle || hours.isSubsetOf(MIDNIGHT)) middles.add(word);
    // What is said before and after midnight is the night: இரவு, رات.
    const isNight = nights.has(word) || (hours.has(23) && hours.has(0));
    // Las siete de la noche is in the evening, las dos is not.
    const night = half === EVENING ? NIGHT.filter((hour) => hour < DAWN || hour > NOON_HOUR) : NIGHT;
    for (const hour of isNight ? night : (half ?? [])) hours.add(hour);
    if (isMiddle) hours.add(11);
  }
  for (const word of nights) if (!words.has(word)) words.set(word, new Set(NIGHT));
  for (const word of dayHalves?.am ?? []) words.set(folded(word), new Set(MORNING));
  for (const word of dayHalves?.pm ?? []) words.set(folded(word), new Set(EVENING));
  for (const [half, hours] of [
    ['am', MORNING],
    ['pm', EVENING],
  ] as const)
    for (const word of (dayParts?.[half] ?? []).map(folded)) if (!words.has(word)) words.set(word, new Set(hours));
  const sorted = [...words].sort(([a], [b]) => b.length - a.length);
  const clock = {
    isNamed,
    middles,
    words: sorted,
    beside: sorted.filter(([word, hours]) => (word.length > SHORT || SHORT_WORD.test(word)) && !isNoon(hours)),
    short: sorted.filter(([word, hours]) => /^(?![ap]m$)\p{sc=Latn}{2}$/u.test(word) && !isNoon(hours)),
    isHalved: new Intl.DateTimeFormat(tag, { hour: 'numeric' }).resolvedOptions().hour12 === true,
  };
  return clock;
});
