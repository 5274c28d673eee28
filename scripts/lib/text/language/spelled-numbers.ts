import { dataFiles } from './data-files.ts';

/**
 * The number words of a language as CLDR's rules spell them, and as its regular forms go on: zero to a hundred in every
 * gender and case, then round numbers. All are folded for comparison; a blank stands between the words of one number.
 * Made by `node tests/lib/text/language/write-language-data.ts`, one file a language under `spelled-numbers/`.
 */
export type SpelledNumbers = {
  /** By value; absent where CLDR has no rules for the language. */
  readonly cardinals?: Readonly<Record<string, readonly string[]>>;
  /** By value: orders that CLDR's rules lack; some are other words as well. */
  readonly ordinals?: Readonly<Record<string, readonly string[]>>;
  /** A hundred by itself, out of the words for two hundred to nine hundred. */
  readonly hundreds?: readonly string[];
  /** Words that stand between the ten and the three of thirteen, and may be number words: kumi na tatu. */
  readonly joiners?: readonly string[];
  /** True where numbers are written as one word: dreihundertzwölf. */
  readonly isFused?: boolean;
  /** True where the thousand stands before its number: elfu tatu. */
  readonly isScaleFirst?: boolean;
  /** True where the three of forty-three is said before the forty. */
  readonly isUnitBeforeTens?: boolean;
};

const first = dataFiles<SpelledNumbers>('spelled-numbers');
const READ = new Map<string, SpelledNumbers | undefined>();

/** How a language spells its numbers, by the file of its tag, of its script (`sr-Latn`) or its own; undefined without one. */
export function spelledNumbers(tag: string): SpelledNumbers | undefined {
  if (READ.has(tag)) return READ.get(tag);
  const { language, script } = new Intl.Locale(tag);
  const found = first([tag, ...(script === undefined ? [] : [`${language}-${script}`]), language]);
  READ.set(tag, found);
  return found;
}
