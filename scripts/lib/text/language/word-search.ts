/**
 * A table of the first letters of words, hashed: a bit for the length of each beginning, and one for longer beginnings
 * that go on from it.
 */
export type Beginnings = Uint8Array;

/** The beginnings of some words, to ask `mayBeginWith` about. */
export function beginningsOf(words: Iterable<string>): Beginnings {
  const table = new Uint8Array(UNITS);
  for (const word of words) addBeginning(table, word, word.length);
  return table;
}

/** Adds a word, or the first letters of one. */
export function addBeginning(table: Beginnings, word: string, length: number): void {
  const letters = Math.min(BEGINNING, length);
  let hash = 0;
  for (let at = 0; at < letters; at += 1) {
    hash = placeOf(hash, word.charCodeAt(at));
    table[hash] = (table[hash] ?? 0) | (at + 1 === letters ? 2 << at : GOES_ON);
  }
}

/**
 * Whether a word may be one of some words, or begin with one: a quick test, which few words of a text pass. True for
 * some that are not.
 */
export const mayBeginWith = (word: string, beginnings: Beginnings): boolean =>
  mayBeginAt(word, 0, word.length, beginnings);

/** Whether the word between two places of a text may be one of some words, or begin with one; says yes of some that do not. */
export function mayBeginAt(text: string, start: number, end: number, beginnings: Beginnings): boolean {
  let hash = 0;
  for (let at = 0; at < BEGINNING && start + at < end; at += 1) {
    hash = placeOf(hash, text.charCodeAt(start + at));
    const bits = beginnings[hash] ?? 0;
    if ((bits & (2 << at)) !== 0) return true;
    if ((bits & GOES_ON) === 0) return false;
  }
  return false;
}

/** Whether what stands between two places of a text may be one of the words, from end to end; says yes of some that are not. */
export function mayBeOneOf(text: string, start: number, end: number, beginnings: Beginnings): boolean {
  const letters = Math.min(BEGINNING, end - start);
  let hash = 0;
  for (let at = 0; at < letters; at += 1) {
    hash = placeOf(hash, text.charCodeAt(start + at));
    const bits = beginnings[hash] ?? 0;
    if (at + 1 === letters) return (bits & (2 << at)) !== 0;
    if ((bits & GOES_ON) === 0) return false;
  }
  return false;
}

/** The size of the table: small enough for one in each language. */
const UNITS = 0x1000;

/** The place of a beginning by that of the one without its last letter; small whole numbers, which take the least time. */
const placeOf = (place: number, unit: number): number => (place * 31 + unit) & (UNITS - 1);

/** How many letters a beginning has at most. */
export const BEGINNING = 4;
const GOES_ON = 1;

/** What is listed by words: by those that stand whole, and by the beginnings of those that go on. */
export type FirstWords = {
  readonly whole: ReadonlyMap<string, string>;
  readonly open: ReadonlyMap<string, string>;
};

/** A list without words. */
export const NO_WORDS: FirstWords = { whole: new Map(), open: new Map() };

/** The words of lines such as `embargo=…`, and `sperr*=…` for a word that goes on, each with what stands behind the sign. */
export function parseFirstWords(lines: string): FirstWords {
  const [whole, open] = [new Map<string, string>(), new Map<string, string>()];
  for (const line of lines.split('\n')) {
    const end = line.indexOf('=');
    if (line.charAt(end - 1) === '*') open.set(line.slice(0, end - 1), line.slice(end + 1));
    else whole.set(line.slice(0, end), line.slice(end + 1));
  }
  return { whole, open };
}

/**
 * Finds which of some words stands at a place of a text, in letters of any case and with blanks of any kind: of several
 * the first of the list. Compiling a pattern of them takes many times as long as reading a short text.
 *
 * @returns the word as it is listed, in small letters, and as long as it is in the text
 */
export type FindForm = (text: string, at: number, fits?: (form: string) => boolean) => string | undefined;

/** A function that finds these forms at places of a text. */
export function formFinder(forms: Iterable<string>): FindForm {
  const byFirst = new Map<string, string[]>();
  for (const form of forms) {
    const small = form.toLowerCase();
    const [first = ''] = small.split('', 1);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [small]);
    else list.push(small);
  }
  return (text, at, fits = ALL) => {
    const list = byFirst.get(text.charAt(at).toLowerCase().charAt(0));
    return list?.find((form) => standsAt(form, text, at) && fits(form));
  };
}

/** Whether a UTF-16 unit may stand between a figure and its word: a blank or a hyphen. */
export const isBlankOrHyphen = (unit: number): boolean =>
  unit === 0x20 || unit === 0xa0 || unit === 0x202f || unit === 0x2d;

const ALL = (): boolean => true;

function standsAt(form: string, text: string, at: number): boolean {
  const small = text.slice(at, at + form.length).toLowerCase();
  if (small === form) return true;
  if (small.length !== form.length || !form.includes(' ')) return false;
  for (let place = 0; place < form.length; place += 1)
    if (form[place] !== small[place] && !(form[place] === ' ' && isBlank(small.charCodeAt(place)))) return false;
  return true;
}

/** Whether a UTF-16 unit is a no-break space. */
const isBlank = (unit: number): boolean => unit === 0xa0 || unit === 0x202f;
