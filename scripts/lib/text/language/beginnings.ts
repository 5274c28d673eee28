/**
 * By the first letters of words, hashed: a bit for the length of what stands there, and one that says that longer beginnings go
 * on from it.
 */
export type Beginnings = Uint8Array;

export function beginningsOf(words: Iterable<string>): Beginnings {
  const table = new Uint8Array(UNITS);
  for (const word of words) addBeginning(table, word, word.length);
  return table;
}

/** Adds a word, or the first letters of one. */
export function addBeginning(table: Beginnings, word: string, length: number): void {
  const letters = Math.min(LETTERS, length);
  let hash = 0;
  for (let at = 0; at < letters; at += 1) {
    hash = hash * 31 + word.charCodeAt(at);
    const place = hash % UNITS;
    table[place] = (table[place] ?? 0) | (at + 1 === letters ? 2 << at : GOES_ON);
  }
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
    const bits = beginnings[hash % UNITS] ?? 0;
    if ((bits & (2 << at)) !== 0) return true;
    if ((bits & GOES_ON) === 0) return false;
  }
  return false;
}

/** Whether what stands between two places of a text may be one of the words, from end to end; says yes of some that are not. */
export function mayBeOneOf(text: string, start: number, end: number, beginnings: Beginnings): boolean {
  const letters = Math.min(LETTERS, end - start);
  let hash = 0;
  for (let at = 0; at < letters; at += 1) {
    hash = hash * 31 + text.charCodeAt(start + at);
    const bits = beginnings[hash % UNITS] ?? 0;
    if (at + 1 === letters) return (bits & (2 << at)) !== 0;
    if ((bits & GOES_ON) === 0) return false;
  }
  return false;
}

/** Few enough that a table for each language takes no room to speak of. */
const UNITS = 0x1000;

const LETTERS = 4;
const GOES_ON = 1;
