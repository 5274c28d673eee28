import { once, oncePerKey } from '../../../scripts/lib/once.ts';
import { literalPattern } from '../../../scripts/lib/text/characters/literal-pattern.ts';
import { hasRunOn } from '../../../scripts/lib/text/characters/unspaced-scripts.ts';
import { countedWords, languageData } from '../../../scripts/lib/text/language/language-data.ts';
import { lexiconOf } from '../../../scripts/lib/text/number-words/lexicon.ts';
import { plainDigits } from '../../../scripts/lib/text/numbers/digits.ts';
import { folded } from '../../../scripts/lib/text/numbers/folded-words.ts';
import { unitNames } from '../../../scripts/lib/text/phrases/word-lists.ts';
import { SYMBOLS } from '../../../scripts/lib/text/units/symbols.ts';
import type { Wrong } from './kinds-of-wrong.ts';

/**
 * Whether a wrong text is one that the rules could find: `said` where the translation says the right quantity in words of CLDR or of
 * the program's data, its number and its unit, `unsaid` where it does not, or does not name the unit as often as the source, and `alike`
 * where the change is within what translations round.
 */
export type Standing = 'said' | 'unsaid' | 'alike';

/** The right word of a change as CLDR names it; of a currency its code. */
const UNITS: Readonly<Record<string, string>> = {
  mile: 'mile',
  miles: 'mile',
  kilometers: 'kilometer',
  kilometres: 'kilometer',
  km: 'kilometer',
  meters: 'meter',
  metres: 'meter',
  feet: 'foot',
  foot: 'foot',
  yards: 'yard',
  inches: 'inch',
  inch: 'inch',
  pounds: 'pound',
  kg: 'kilogram',
  kilograms: 'kilogram',
  tons: 'ton tonne',
  tonnes: 'ton tonne',
  acres: 'acre',
  degrees: 'celsius fahrenheit',
  mph: 'mile-per-hour mile',
  gallons: 'gallon',
  liters: 'liter',
  litres: 'liter',
  years: 'year',
  months: 'month',
  weeks: 'week',
  days: 'day',
  hours: 'hour',
  minutes: 'minute',
  seconds: 'second',
  decades: 'decade',
};
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  '£': 'GBP',
  '€': 'EUR',
  dollars: 'USD',
  pounds: 'GBP',
  euros: 'EUR',
  rupees: 'INR',
  yuan: 'CNY',
  yen: 'JPY',
};
const NUMBERS: readonly string[] =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** How a wrong text stands to a translation of the right one. */
export function standingOf(wrong: Wrong, source: string, target: string, tag: string): Standing {
  const { kind, change } = wrong;
  const [word = '', other = ''] = change.toLowerCase().split(' > ');
  switch (kind) {
    case 'unit':
      // Thirty yards are thirty metres but for a tenth, and translators say either.
      if (word.startsWith('yard') && other.startsWith('metre')) return 'alike';
      return isCountSaid(wrong, source, target, tag) ? isNamed(UNITS[word] ?? '', source, target, tag) : 'unsaid';
    case 'time-unit':
      return isCountSaid(wrong, source, target, tag) ? isNamed(UNITS[word] ?? '', source, target, tag) : 'unsaid';
    case 'currency':
      return isCountSaid(wrong, source, target, tag) ? isNamed(CURRENCIES[word] ?? '', source, target, tag) : 'unsaid';
    case 'points':
      return isNamed(word.trim().startsWith('percentage') ? 'percentage-point' : 'percent', source, target, tag);
    case 'half-day':
      return isHalfSaid(wrong, source, target, tag) ? 'said' : 'unsaid';
    case 'letter':
      return isLetterSaid(word, target) ? 'said' : 'unsaid';
    case 'small':
    case 'teens':
    case 'tens':
    case 'one':
      return isNumberSaid(inFigures(word), target, tag) ? 'said' : 'unsaid';
    default:
      return 'said';
  }
}

const inFigures = (word: string): number =>
  NUMBERS.includes(word) ? NUMBERS.indexOf(word) : (TENS.indexOf(word) + 2) * 10;

/** The number that is counted: before its unit, or behind the sign of its currency. */
const BEFORE = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?|[A-Za-z]+)[ -]$/;
const BEHIND = /^\d[\d,]*(?:\.\d+)?/;
/** Where a language writes its number with another separator, or with none. */
const SEPARATOR = '[.,\u00A0\u202F\u2019\u066B\u066C\u060C ]?';

/** Whether a translation has the number of a quantity, as far as it is one in particular: a few hundred are none. */
function isCountSaid({ change, at }: Wrong, source: string, target: string, tag: string): boolean {
  const figure = BEHIND.exec(source.slice(at + change.indexOf(' > ')))?.[0];
  const written = figure ?? BEFORE.exec(source.slice(0, at))?.[1];
  if (written === undefined) return true;
  const lower = written.toLowerCase();
  if (NUMBERS.includes(lower) || TENS.includes(lower)) return isNumberSaid(inFigures(lower), target, tag);
  if (!/^\d/.test(written)) return true;
  const pattern = written.replace(/,/g, '').replace('.', '').split('').join(SEPARATOR);
  return (
    new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'u').test(plainDigits(target).text) ||
    (/^\d{1,2}$/.test(written) && isNumberSaid(Number(written), target, tag))
  );
}

/** Whether a translation names a unit as often as its source does. */
function isNamed(units: string, source: string, target: string, tag: string): Standing {
  const [wanted, found] = [mentions(source, 'en', units), mentions(target, tag, units)];
  return found > 0 && found >= wanted ? 'said' : 'unsaid';
}

const mentions = (text: string, tag: string, units: string): number =>
  [...` ${folded(plainDigits(text).text)} `.matchAll(formsOf(`${tag}|${units}`))].length;

const symbols = once(() => [...Object.entries(SYMBOLS), ...unitNames()]);

/** A pattern for all forms of some units in a language: CLDR's, those of the language's data, and signs of all languages. */
const formsOf = oncePerKey((key): RegExp => {
  const [tag = '', names = ''] = key.split('|');
  const wanted = names.split(' ');
  const { units, currencies } = countedWords(tag);
  const { everyday = {}, percent, points } = languageData(tag);
  const isWanted = ([means]: readonly [string, readonly string[]]): boolean =>
    means.split(' ').some((each) => wanted.includes(each));
  const listed = [units, currencies, everyday].flatMap((lists) => Object.entries(lists).filter(isWanted));
  const sided = [
    ...(wanted.includes('percent') ? [percent] : []),
    ...(wanted.includes('percentage-point') ? [points] : []),
  ].flatMap((each) => [...(each?.after ?? []), ...(each?.before ?? [])]);
  const forms = [
    ...listed.flatMap(([, texts]) => texts),
    ...sided,
    ...symbols()
      .filter(isWanted)
      .flatMap(([, texts]) => texts),
  ]
    .map((form) => folded(form.replace('{0}', '').trim()).replace(/^-/u, ''))
    .filter(Boolean);
  const patterns = [...new Set(forms)].toSorted((a, b) => b.length - a.length).map(patternOf);
  return new RegExp(patterns.length === 0 ? '(?!)' : patterns.join('|'), 'gu');
});

const BEHIND_NUMBER = '(?<=\\p{Nd}[\\s\u00A0\u202F-]?)';
/** A form as it may stand in a text: an ending of up to four letters, of which short forms have fewer. */
function patternOf(form: string): string {
  const literal = literalPattern(form).replaceAll('\\x20', '[ \u00A0]');
  if (!/\p{L}/u.test(form)) return literal;
  if (hasRunOn(form))
    return form.length > 1
      ? literal
      : `(?<=[\\p{Nd}一二三四五六七八九十百千万億亿萬数數幾几半两兩][ \u00A0]?)${literal}`;
  const start = '(?<![\\p{L}\\p{M}])';
  if (form.length < 3) return `${BEHIND_NUMBER}${literal}(?![\\p{L}\\p{M}])`;
  return `${start}${literal}[\\p{L}\\p{M}]{0,${form.length === 3 ? 2 : 4}}(?![\\p{L}\\p{M}])`;
}

/** The hour before a place of an English text. */
const HOUR = /(\d{1,2})(?:[:.](\d\d))?\s?$/;

/** Whether a translation has the half of the day of the right text: a word for it, or an hour after twelve. */
function isHalfSaid({ change, at }: Wrong, source: string, target: string, tag: string): boolean {
  const isLater = /^(?:p|in the evening)/i.test(change);
  const hour = Number(HOUR.exec(source.slice(0, at))?.[1] ?? Number.NaN) % 12;
  if (Number.isNaN(hour)) return false;
  const text = folded(plainDigits(target).text);
  // At noon both clocks say twelve.
  if (isLater && hour > 0 && new RegExp(`(?<!\\d)${hour + 12}(?!\\d)`, 'u').test(text)) return true;
  return halfWords(`${tag}|${hour + (isLater ? 12 : 0)}`).test(text);
}

/** A pattern for the words by which a language says the half of the day of an hour (0-23). */
const halfWords = oncePerKey((key): RegExp => {
  const [tag = '', hour = ''] = key.split('|');
  const { dayHalves, dayParts, night = [] } = languageData(tag);
  const half = Number(hour) < 12 ? 'am' : 'pm';
  const spelled =
    Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0
      ? []
      : ([{ dayPeriod: 'long' }, { dayPeriod: 'short' }, {}] as const).flatMap((options) =>
          new Intl.DateTimeFormat(tag, { ...options, hour: 'numeric', hour12: true, timeZone: 'UTC' })
            .formatToParts(Date.UTC(2021, 0, 1, Number(hour)))
            .flatMap(({ type, value }) => (type === 'dayPeriod' ? [value] : [])),
        );
  const isNight = Number(hour) < 6 || Number(hour) > 17;
  const words = [...spelled, ...(dayHalves?.[half] ?? []), ...(dayParts?.[half] ?? []), ...(isNight ? night : [])];
  const patterns = [...new Set(words.map(folded))].map((word) =>
    hasRunOn(word) ? literalPattern(word) : `(?<![\\p{L}\\p{M}])${literalPattern(word)}(?![\\p{L}\\p{M}])`,
  );
  return new RegExp(patterns.length === 0 ? '(?!)' : patterns.join('|'), 'u');
});

/** Whether a translation has the letter of an article as the source writes it. */
const isLetterSaid = (letter: string, target: string): boolean =>
  new RegExp(`(?<!\\p{L})${letter.replace(/[()]/g, '')}\\)`, 'iu').test(target);

/** Whether a translation has a number in figures, or in words that are known. */
function isNumberSaid(value: number, target: string, tag: string): boolean {
  if (new RegExp(`(?<![\\d.,])${value}(?![\\d.,]\\d|\\d)`, 'u').test(plainDigits(target).text)) return true;
  const text = folded(target);
  return (lexiconOf(tag)?.wordsFor(value) ?? []).some((word) =>
    hasRunOn(word)
      ? text.includes(word)
      : new RegExp(`(?<![\\p{L}\\p{M}])${literalPattern(word)}(?![\\p{L}\\p{M}])`, 'u').test(text),
  );
}
