import data from '../generated/number-readings.json' with { type: 'json' };
import type { NumberDifference, NumberPlace } from '../number-pairs/number-difference.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

const FIGURE = /\p{Nd}/u;
/** The endings of English ordinals. */
const ORDINAL = /(?:first|second|third|fifth|eighth|ninth|twelfth|th)s?$/iu;
const ENDING = /^(?:st|nd|rd|th)(?!\p{L})/u;

/** The kind of number words by which a translation may express this number of the source, if any. */
export function spokenKind({ value, text, end }: NumberPlace, source: TaggedText, isTime: boolean): Spoken {
  if (isTime) return 'time';
  if (value.includes('.')) return 'fraction';
  if (ORDINAL.test(text) || ENDING.test(source.text.slice(end, end + 4))) return 'ordinal';
  const size = Math.abs(Number(value));
  return size >= 100 ? 'large' : size > 20 ? 'compound' : 'small';
}

/**
 * The difference, made a question to a person where it rests on words, and not on figures alone, and right translations
 * have shown that the language's words are not read well.
 */
export function asTrusted(
  found: NumberDifference,
  source: TaggedText,
  { tag }: TaggedText,
  sources: readonly NumberToken[],
): NumberDifference {
  return found.severity !== 'block' || isTrusted(found, source, tag, sources) ? found : { ...found, severity: 'ask' };
}

function isTrusted(
  { kind, source: from, target: to }: NumberDifference,
  source: TaggedText,
  tag: string,
  sources: readonly NumberToken[],
): boolean {
  if (from === undefined) return true;
  if (kind === 'month') return mayHoldMonths(tag);
  // A time in words is read by its whole phrase.
  if (kind !== 'changed' || to === undefined || FIGURE.test(to.text) || to.value.includes(':')) return true;
  // What is a fraction in English, a quarter past or four in ten, is a whole number elsewhere.
  if (/^en\b/.test(tag) && from.value.includes('.') !== to.value.includes('.')) return false;
  // A number and a half has words that are nothing else: anderthalb, pusotra.
  if (from.value.endsWith('.5') && to.value.endsWith('.5') && Number(from.value) > 1 && Number(to.value) > 1)
    return true;
  // Nor has three quarters, with its above and its below.
  if (isPart(from) && isPart(to) && to.text.includes(' ')) return true;
  const token = sources.find(({ start }) => start === from.start);
  return mayHoldWords(tag, spokenKind(from, source, token?.kind === 'time'));
}

const isPart = ({ value }: NumberPlace): boolean => Number(value) > 0 && Number(value) < 1;

/** Kinds of numbers that languages say in words of their own: twelve, twelfth, forty-two, three hundred, a third, half past two. */
export const SPOKEN = ['small', 'ordinal', 'compound', 'large', 'fraction', 'time'] as const;
/** A kind of number that languages say in words of their own, one of `SPOKEN`. */
export type Spoken = (typeof SPOKEN)[number];

/** What a reading of right translations from English, that others have published, shows of a language. */
type Readings = {
  readonly pairs: number;
  /** Numbers that stand in words on both sides: found with the same value, not found at all, and another one found in their place. */
  readonly words: (kind: Spoken) => { readonly read: number; readonly unread: number; readonly wrong: number };
  /** How many figures of the source were found neither as figure nor in words. */
  readonly lost: (kind: Spoken) => number;
  /** Months that seemed to be others. */
  readonly months: number;
};

/** How many pairs have one fault of their own in published translations. */
const WORDS_A_FAULT = 1000;
const LOST_A_FAULT = 500;
/** Number words of a language that must have been read, and how many of a kind for each that was not. */
const LEAST_READ = 40;
const READ_FOR_UNREAD = 1;
/** The number of unread words up to which nothing is known of a kind. */
const FEW = 2;

/**
 * Whether a different number in words counts as an error in a language, by the kind of number: only where published
 * right translations show that its words are read, and those of the kind are hardly ever read wrong or not at all.
 */
export function mayHoldWords(tag: string, kind: Spoken): boolean {
  // What is read of a language in its usual script shows it for another one of which little was seen.
  const known = [readingsOf(tag), readingsOf(new Intl.Locale(tag).language)].find(
    (each) => each !== undefined && readWords(each) >= LEAST_READ,
  );
  if (known === undefined) return false;
  const { read, unread, wrong } = known.words(kind);
  const isRead = unread + wrong <= FEW || read >= READ_FOR_UNREAD * (unread + wrong);
  return isRead && wrong <= faultsIn(known.pairs, WORDS_A_FAULT);
}

/** The share of numbers in words, and of fractions, that may be unread where a missing one is told. */
const MAY_BE_UNREAD = 0.1;
const MAY_BE_UNREAD_OF_PARTS = 0.34;

/** Whether a number in words that a translation lacks is worth a notice: where right translations hardly ever seem to lack one of the kind. */
export function mayMiss(tag: string, kind: Spoken): boolean {
  const known = readingsOf(tag) ?? readingsOf(new Intl.Locale(tag).language);
  if (known === undefined) return false;
  const { read, unread, wrong } = known.words(kind);
  return (
    read > 0 &&
    unread + wrong <= (kind === 'fraction' ? MAY_BE_UNREAD_OF_PARTS : MAY_BE_UNREAD) * (read + unread + wrong)
  );
}

const readWords = ({ words }: Readings): number => SPOKEN.reduce((sum, each) => sum + words(each).read, 0);

/** Whether a figure that stands nowhere is lost for sure: not where right translations seem to lose such figures. */
export function mayHoldLost(tag: string, kind: Spoken): boolean {
  const known = readingsOf(tag);
  return known === undefined || known.lost(kind) <= faultsIn(known.pairs, LOST_A_FAULT);
}

/**
 * Whether a different month counts as an error in a language: not where right translations seem to have different ones.
 */
export function mayHoldMonths(tag: string): boolean {
  const known = readingsOf(tag);
  return known === undefined || known.months <= faultsIn(known.pairs, LOST_A_FAULT);
}

const faultsIn = (pairs: number, each: number): number => 1 + Math.floor(pairs / each);

const ROWS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(data.languages));

function readingsOf(tag: string): Readings | undefined {
  const row = ROWS.get(readingsKey(tag));
  if (row === undefined) return undefined;
  const [pairs = 0, ...counts] = row;
  const at = (place: number): number => counts[place] ?? 0;
  return {
    pairs,
    words: (kind) => {
      const place = 3 * SPOKEN.indexOf(kind);
      return { read: at(place), unread: at(place + 1), wrong: at(place + 2) };
    },
    lost: (kind) => at(3 * SPOKEN.length + SPOKEN.indexOf(kind)),
    months: at(4 * SPOKEN.length),
  };
}

/** The language, and its script where it has another usual one: `sr-Latn` is not `sr`. */
export function readingsKey(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  const isUsual = script === undefined || new Intl.Locale(language).maximize().script === script;
  return isUsual ? language : `${language}-${script}`;
}
