/** By the first three letters of words, hashed: a bit for the length of what stands there. */
export type Beginnings = Uint8Array;

export function beginningsOf(words: Iterable<string>): Beginnings {
  const table = new Uint8Array(UNITS);
  for (const word of words) addBeginning(table, word, word.length);
  return table;
}

/** Adds a word, or the first letters of one. */
export function addBeginning(table: Beginnings, word: string, length: number): void {
  if (length === 0) return;
  const letters = Math.min(LETTERS, length);
  const place = packed(word, letters);
  table[place] = (table[place] ?? 0) | (1 << letters);
}

/** Of the words of several tables. */
export function eitherOf(tables: readonly Beginnings[]): Beginnings {
  const all = new Uint8Array(UNITS);
  for (const table of tables) for (let at = 0; at < UNITS; at += 1) all[at] = (all[at] ?? 0) | (table[at] ?? 0);
  return all;
}

/**
 * Whether a word may be one of some words, or begin with one: of the words of a text few do, and the others cost next to
 * nothing. Says yes of some that do not.
 */
export const mayBeginWith = (word: string, beginnings: Beginnings): boolean =>
  mayBeginAt(word, 0, word.length, beginnings);

/** The same of the word between two places of a text. */
export function mayBeginAt(text: string, start: number, end: number, beginnings: Beginnings): boolean {
  let hash = 0;
  for (let at = 0; at < LETTERS && start + at < end; at += 1) {
    hash = hash * 31 + text.charCodeAt(start + at);
    if (((beginnings[hash % UNITS] ?? 0) & (2 << at)) !== 0) return true;
  }
  return false;
}

/** Whether what stands between two places of a text may be one of the words, from end to end; says yes of some that are not. */
export function mayBeOneOf(text: string, start: number, end: number, beginnings: Beginnings): boolean {
  const letters = Math.min(LETTERS, end - start);
  let hash = 0;
  for (let at = start; at < start + letters; at += 1) hash = hash * 31 + text.charCodeAt(at);
  return ((beginnings[hash % UNITS] ?? 0) & (1 << letters)) !== 0;
}

/** Few enough that a table for each language takes no room to speak of. */
const UNITS = 0x1000;

function packed(word: string, length: number): number {
  let hash = 0;
  for (let at = 0; at < length; at += 1) hash = hash * 31 + word.charCodeAt(at);
  return hash % UNITS;
}

const LETTERS = 3;

/** A space or a hyphen, as they stand between a figure and its word. */
export const isGap = (unit: number): boolean => unit === 0x20 || unit === 0xa0 || unit === 0x202f || unit === 0x2d;
