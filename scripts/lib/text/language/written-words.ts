import type { Buffer } from 'node:buffer';
import { oncePerKey } from '../../once.ts';
import { dataFiles, listFiles } from './data-files.ts';
import { isKnownLocale } from './language.ts';

/**
 * Words of a language that stand beside its figures, as ICU writes them. It takes ICU two thousandths of a second
 * to say them: for most languages they are in `written-words/`, made by `node tests/lib/text/language/write-language-data.ts`.
 */
export type WrittenWords = {
  /** The names of the twelve months: long, long beside a day, short, short beside a day. Empty where CLDR has none. */
  readonly months: readonly (readonly string[])[];
  /** Words for per cent, by the side of the figure on which they stand. */
  readonly percent: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly scales: Scales;
  readonly separators: Separators;
};

/** What may stand between the groups of a figure's digits, and before its decimals: each of the characters. */
type Separators = { readonly group: string; readonly point: string };

/** Words that multiply a figure, in small letters, with the power of ten that they stand for. */
export type Scales = {
  readonly words: Readonly<Record<string, number>>;
  /** Letters that are joined to the figure. */
  readonly glued: Readonly<Record<string, number>>;
  /** Words that stand before the figure. */
  readonly first: Readonly<Record<string, number>>;
  /** Without their stop: words of a figure (180 mil.), not of a number in words (šest mil, six miles). */
  readonly abbreviations: readonly string[];
};

const written = dataFiles<WrittenWords>('written-words');

/** The words that stand beside figures, of exactly this tag: a region may have its own. */
export const writtenWords = oncePerKey(
  (tag): WrittenWords => written([tag]) ?? written(localeByIcu(tag)) ?? wordsByIcu(tag),
);

/**
 * The locale that ICU takes a tag for, in a list, where it knows its dates and its figures: `de-1996` is written as
 * `de` is.
 */
const localeByIcu = (tag: string): readonly string[] =>
  isKnownLocale(tag) && Intl.NumberFormat.supportedLocalesOf(tag).length > 0
    ? [new Intl.NumberFormat(tag).resolvedOptions().locale]
    : [];

/** The words that stand beside figures of a language, from ICU. */
export const wordsByIcu = (tag: string): WrittenWords => ({
  months: isKnownLocale(tag) ? MONTHS.map((options) => monthsIn(tag, options)) : [],
  percent: percentIn(tag),
  scales: scalesIn(tag),
  separators: separatorsIn(tag),
});

const MONTHS = [
  { month: 'long' },
  { month: 'long', day: 'numeric' },
  { month: 'short' },
  { month: 'short', day: 'numeric' },
] as const;

function monthsIn(tag: string, options: Intl.DateTimeFormatOptions): readonly string[] {
  const format = new Intl.DateTimeFormat(tag, {
    ...options,
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2021, month, 15));
    return parts.find((part) => part.type === 'month')?.value ?? '';
  });
}

function percentIn(tag: string): WrittenWords['percent'] {
  const [after, before] = [new Set<string>(), new Set<string>()];
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit: 'percent', unitDisplay: 'long' });
  for (const value of [1, 2, 5]) {
    const parts = format.formatToParts(value);
    const at = parts.findIndex((part) => part.type === 'integer');
    parts.forEach((part, i) => {
      const word = part.value.trim();
      if (part.type === 'unit' && /\p{L}{2}/u.test(word)) (i < at ? before : after).add(word);
    });
  }
  return { before: [...before], after: [...after] };
}

/** The separators of any language, for one that ICU does not know. */
const ALL_SEPARATORS: Separators = { group: ",.'’٬،", point: ',.٫' };

function separatorsIn(tag: string): Separators {
  if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0) return ALL_SEPARATORS;
  const [group, point] = [new Set<string>(), new Set<string>()];
  const native = NATIVE[new Intl.Locale(tag).language] ?? 'latn';
  for (const options of [{}, { numberingSystem: 'latn' }, { numberingSystem: native }])
    for (const part of new Intl.NumberFormat(tag, { ...options, useGrouping: 'always' }).formatToParts(1234567.8)) {
      if (part.type === 'group') group.add(part.value.replace('，', ','));
      if (part.type === 'decimal') point.add(part.value);
    }
  return { group: [...group].join(''), point: [...point].join('') };
}

/** Languages with digits of their own, which ICU may not take by itself. */
const NATIVE: Readonly<Record<string, string>> = {
  ar: 'arab',
  fa: 'arabext',
  ur: 'arabext',
  ps: 'arabext',
  ckb: 'arab',
  sd: 'arab',
};

function scalesIn(tag: string): Scales {
  const found: Found = { words: {}, glued: {}, first: {}, abbreviations: new Set() };
  for (const style of Intl.NumberFormat.supportedLocalesOf(tag).length > 0 ? (['long', 'short'] as const) : []) {
    const options = {
      notation: 'compact',
      compactDisplay: style,
      numberingSystem: 'latn',
      maximumFractionDigits: 1,
    } as const;
    const format = new Intl.NumberFormat(tag, options);
    for (let exponent = 3; exponent < 15; exponent += 1) collect(format, style, exponent, found);
  }
  return { ...found, abbreviations: [...found.abbreviations] };
}

type Found = Record<'words' | 'glued' | 'first', Record<string, number>> & { readonly abbreviations: Set<string> };

/** The words of the compact notation of 10^exponent, with the power of ten that each stands for. */
function collect(format: Intl.NumberFormat, style: 'long' | 'short', exponent: number, into: Found): void {
  for (const count of style === 'long' ? [1, 1.5, 2, 3, 5, 11] : [1, 3]) {
    const parts = format.formatToParts(count * 10 ** exponent);
    const at = parts.findIndex((part) => part.type === 'integer');
    const compact = parts.find((part) => part.type === 'compact')?.value.toLowerCase();
    const word = compact?.replace(/\.$/, '');
    if (word !== undefined && word !== compact) into.abbreviations.add(word);
    const figure = parts
      .filter((part) => part.type === 'integer')
      .map((part) => part.value)
      .join('');
    const power = exponent + String(Math.floor(count)).length - figure.length;
    // 1st in Bengali is written with the letters that abbreviate a lakh.
    if (word === undefined || word === '' || word === 'লা' || power < 3 || figure === '' || figure === '0') continue;
    const isLetter = word.length < 3 && /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u.test(word);
    if (parts.findIndex((part) => part.type === 'compact') < at) {
      // One letter of Sinhala stands for a thousand, and is a particle.
      if (word.length > 2) into.first[word] = power;
    } else (isLetter ? into.glued : into.words)[word] = power;
  }
}

/**
 * The number words of a language as CLDR's rules spell them, and as its regular forms go on: zero to a hundred in every
 * gender and case, then round numbers. All are folded for comparison; a blank stands between the words of one number.
 * Made by `node tests/lib/text/language/write-language-data.ts`, one file a language under `spelled-numbers/`.
 */
export type SpelledNumbers = {
  /** True where CLDR has rules for the language; else only ordinals are known. */
  readonly hasCardinals?: true;
  /**
   * All words, a line of UTF-8 for those whose first one begins with the same letters, up to `BEGINNING`. These letters come first,
   * then each word behind a stroke and before its value: `acht|acht=8|achte=8`. Behind `~` stands the value of an ordinal that the
   * rules of CLDR lack, and behind `+` that of a word which is both; some of them are other words as well. Texts ask for few
   * lines, and no other is made a string.
   */
  readonly forms: Buffer;
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

const spelledIn = listFiles<Omit<SpelledNumbers, 'forms'>>('spelled-numbers');

/** How many languages' spelled numbers are kept: those of a source and its translation. What is made of them is kept elsewhere. */
const SPELLED_KEPT = 2;

/** How a language spells its numbers, by the file of its tag, of its script (`sr-Latn`) or its own; undefined without one. */
export const spelledNumbers = oncePerKey((tag): SpelledNumbers | undefined => {
  const { language, script } = new Intl.Locale(tag);
  const found = spelledIn([tag, ...(script === undefined ? [] : [`${language}-${script}`]), language]);
  return found && { ...found.head, forms: found.lines };
}, SPELLED_KEPT);
