import data from '../generated/number-readings.json' with { type: 'json' };

/** Kinds of numbers that languages say in words of their own: twelve, twelfth, forty-two, three hundred, a third, half past two. */
export const SPOKEN = ['small', 'ordinal', 'compound', 'large', 'fraction', 'time'] as const;
export type Spoken = (typeof SPOKEN)[number];

/** What a reading of right translations from English, that others have published, shows of a language. */
export type Readings = {
  readonly pairs: number;
  /** Numbers that stand in words on both sides: found with the same value, not found at all, and another one found in their place. */
  readonly words: (kind: Spoken) => { readonly read: number; readonly unread: number; readonly wrong: number };
  /** How many figures of the source were found neither as figure nor in words. */
  readonly lost: (kind: Spoken) => number;
  /** Months that seemed to be others. */
  readonly months: number;
};

/** What is published has faults of its own: one, and one more in so many pairs. */
const WORDS_A_FAULT = 1000;
const LOST_A_FAULT = 500;
/** Number words of a language that must have been read, and how many of a kind for each that was not. */
const LEAST_READ = 40;
const READ_FOR_UNREAD = 1;
/** So few that were not read show nothing of a kind. */
const FEW = 2;

/**
 * Whether another number in words may be held against a language, by the kind of number: only where published right
 * translations show that its words are read, and those of the kind are hardly ever read wrong or not at all.
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

const readWords = ({ words }: Readings): number => SPOKEN.reduce((sum, each) => sum + words(each).read, 0);

/** Whether a figure that stands nowhere is lost for sure: not where right translations seem to lose such figures. */
export function mayHoldLost(tag: string, kind: Spoken): boolean {
  const known = readingsOf(tag);
  return known === undefined || known.lost(kind) <= faultsIn(known.pairs, LOST_A_FAULT);
}

/** The same of a month by another name. */
export function mayHoldMonths(tag: string): boolean {
  const known = readingsOf(tag);
  return known === undefined || known.months <= faultsIn(known.pairs, LOST_A_FAULT);
}

const faultsIn = (pairs: number, each: number): number => 1 + Math.floor(pairs / each);

const ROWS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(data.languages));

function readingsOf(tag: string): Readings | undefined {
  const row = ROWS.get(keyOf(tag));
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
export function keyOf(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  const isUsual = script === undefined || new Intl.Locale(language).maximize().script === script;
  return isUsual ? language : `${language}-${script}`;
}
