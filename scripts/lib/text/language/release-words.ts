import data from '../generated/release-phrases.json' with { type: 'json' };
import { type FirstWords, NO_WORDS, wordsIn } from './first-words.ts';

/**
 * What a phrase says of when a text is public.
 *
 * - `embargo`: the bare word, which may be about something else
 * - `embargoed`: that a text is under one: “under embargo”, “Sperrfrist bis”
 * - `hold`: that it is not for the public, in a phrase: “not for release”, “pour usage interne”
 * - `vague`: the same, where nothing else is said: “on hold”, “work in progress”, “gesperrt”
 * - `not`, `publish`, `until`: “not”, “to be published” and “before”, which say so together, in any order
 * - `use`: what readers are not to do before: “quote”, “share”, “weitersagen”; in other texts, advice of any kind
 * - `none`: that there is no embargo: “none”, “entfällt”, “for immediate release”; every `not` may say so, too
 * - `event`: what an embargo may end with: “start of”, “Redebeginn”
 * - `draft`: that it is not finished
 * - `secret`: that it is not for everybody, where nothing else is said: “confidential”, “intern”
 * - `aside`: what heads a part or a note that is not for readers: “internal notes”, “nur für Redaktionen”, “note interne”
 * - `own`: the text of itself, or of a part of it: “this paragraph”, “alles folgende”
 * - `internal`: the bare word before a colon: “internal”, “interno”
 * - `source`: whom a note between colleagues is about: “source”, “Zeugin”; it is no known word of a line
 * - `reports`: what says before a colon that the rest is what somebody else says: “ordered”; no known word either
 * - `marking`: what stands before a degree of secrecy: “classification”, “гриф”; no known word either
 * - `barred`: who or what else bars it: “by the court”, “laut Erlass”; no known word either
 * - `alone`: what may mean that it is not finished, where it stands alone and in capitals: “PROJET”
 * - `release`: what stands before the time from which it is public
 * - `perhaps`: what may stand there, or may mean that a text must wait: “date of release”, “subject to approval”
 * - `matter`: what else there are drafts of; it says nothing: “draft resolution” is one
 * - `document`: what a newsroom publishes: “press release”, “communiqué”
 * - `dates`: months, with other cases of their names behind a slash, and days of the week
 * - `words`: small words and names of documents that may stand beside all these
 */
export const KINDS = [
  'embargo',
  'embargoed',
  'hold',
  'vague',
  'not',
  'none',
  'publish',
  'use',
  'until',
  'event',
  'draft',
  'alone',
  'aside',
  'secret',
  'own',
  'internal',
  'source',
  'reports',
  'barred',
  'marking',
  'release',
  'perhaps',
  'matter',
  'document',
  'dates',
  'words',
] as const;
export type Kind = (typeof KINDS)[number];

/** What says by itself, or with a time, that a text is not public as it stands. */
export const TELLING: readonly Kind[] = [
  'embargo',
  'embargoed',
  'hold',
  'vague',
  'draft',
  'alone',
  'aside',
  'secret',
  'internal',
  'release',
  'perhaps',
];

/** A word or phrase of a line, and what it may say: nothing that is known, where there are no kinds. */
export type Mark = {
  readonly kinds: ReadonlySet<Kind>;
  readonly text: string;
  readonly isDate: boolean;
  readonly isKnown: boolean;
};

/** Scripts that put no blanks between words, or hang other words on them: there, each letter is a word. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]`;
/** `10`, `10:00`, `1.12.2026`, with what hangs on it: `1st`, `10am`, `3-ին`. */
const FIGURE = String.raw`\p{Nd}+(?:[:.,/\-–h]\p{Nd}+)*(?:-?[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Armn}\p{sc=Geor}ªº°]{1,4}(?![\p{L}\p{M}]))?`;
const TOKEN = new RegExp(`${FIGURE}|${UNSPACED}|(?:(?!${UNSPACED})[\\p{L}\\p{M}])+`, 'gu');
const isFigure = /^\p{Nd}/u;
/** A figure that is a day or a time of day: `10:00`, `10am`. */
const isMoment = /^\p{Nd}+[:.,/\-–h]\p{Nd}|^\p{Nd}+-?(?:am|pm|h|hrs?|uhr)$/u;
/** What may hang on the name of a month or a day: a preposition before it, an ending behind it. */
const BEFORE_DATE = /^(?:[בלהומש]{1,2}|ال|و|ب|ل)(?=\p{L}{2})/u;
const MOST_AFTER_DATE = 4;

/**
 * A text in the form in which phrases are compared: capitals, accents, points and the letters that keyboards mix up are
 * one, so that ΕΜΠΑΡΓΚΟ is εμπάργκο.
 */
export const folded = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase().replaceAll("'", ' ') : foldedFrom(text);

const ASCII = /^[\x00-\x7F]*$/;

const foldedFrom = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(
      /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640\u00ad\u200b-\u200f\ufe0e\ufe0f\u2066-\u2069\ufeff]/gu,
      '',
    )
    .normalize('NFC')
    .replace(/[يى]/gu, 'ی')
    .replace(/ك/gu, 'ک')
    .replace(/ة/gu, 'ه')
    .replace(/ı/gu, 'i')
    .replace(/ς/gu, 'σ')
    .replace(/ß/gu, 'ss')
    .replace(/['’‘ʼ]/gu, ' ');

/** A phrase as a row of words; an open one goes on behind its last letter. */
type Phrase = { readonly kind: Kind; readonly rest: readonly string[]; readonly open: number };

export const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

/** Letters that phrases are kept by: of most beginnings of words, no text has any. */
const LETTERS = 2;
export const beginningOf = (word: string): string => word.replace('*', '').slice(0, LETTERS);

const known = new Map<string, FirstWords>();
const LISTED: Readonly<Record<string, string>> = data.phrases;

/**
 * The phrases of all languages whose first word begins with some letters, from `release-phrases.json`, made of
 * `release-words.json` by `node tests/lib/text/language/write-language-data.ts`. There, a line has the first word, with a star where it
 * goes on, and its phrases: each is its kind and the words behind the first, with a star where the last goes on, and a plus
 * where that is a date, which goes on a little.
 */
function phrasesBeginning(letters: string): FirstWords {
  const made = known.get(letters);
  if (made !== undefined) return made;
  const phrases = Object.hasOwn(LISTED, letters) ? wordsIn(LISTED[letters] ?? '') : NO_WORDS;
  known.set(letters, phrases);
  return phrases;
}

const READ = new Map<string, readonly Phrase[]>();

function phrasesIn(listed: string): readonly Phrase[] {
  const known = READ.get(listed);
  if (known !== undefined) return known;
  const phrases = listed.split('|').map((phrase) => {
    const open = phrase.endsWith('*') ? Number.POSITIVE_INFINITY : phrase.endsWith('+') ? MOST_AFTER_DATE : 0;
    const [kind = '', ...rest] = (open > 0 ? phrase.slice(0, -1) : phrase).split(' ');
    return { kind: KINDS.find((each) => each === kind) ?? 'words', rest, open };
  });
  READ.set(listed, phrases);
  return phrases;
}

/** How many words of a row a phrase takes that begins with the first of them; none where it does not stand there. */
function lengthOf({ rest, open }: Phrase, first: string, tokens: readonly string[], at: number): number {
  const begun = [first, ...rest];
  const isThere = begun.every((word, index) => {
    const token = tokens[at + index] ?? '';
    if (index < rest.length) return token === word;
    return token.startsWith(word) && token.length - word.length <= open;
  });
  return isThere ? begun.length : 0;
}

type Said = { readonly kinds: ReadonlySet<Kind>; readonly length: number };
const NOTHING: Said = { kinds: new Set(), length: 0 };
const DATE: Said = { kinds: new Set(['dates']), length: 1 };

/** The longest phrase at a place, with all that it may say. */
function phraseAt(tokens: readonly string[], at: number): Said {
  const token = tokens[at] ?? '';
  const { whole, open } = phrasesBeginning(beginningOf(token));
  let kinds: Set<Kind> | undefined;
  let longest = 0;
  const look = (first: string, listed: string | undefined): void => {
    if (listed === undefined) return;
    for (const phrase of phrasesIn(listed)) {
      const length = lengthOf(phrase, first, tokens, at);
      if (length === 0 || length < longest) continue;
      if (length > longest) kinds = new Set();
      longest = length;
      kinds?.add(phrase.kind);
    }
  };
  look(token, whole.get(token));
  for (let end = open.size > 0 ? token.length : 0; end >= LETTERS; end--) {
    const first = token.slice(0, end);
    look(first, open.get(first));
  }
  const letter = token.slice(0, LETTERS - 1);
  look(letter, phrasesBeginning(letter).open.get(letter));
  if (kinds === undefined) return isDateWithPrefix(token) ? DATE : NOTHING;
  // What one language has for something else: Portuguese `embargos` are an appeal.
  if (kinds.has('matter')) for (const kind of ['embargo', 'embargoed'] as const) kinds.delete(kind);
  return { kinds, length: longest };
}

function isDateWithPrefix(token: string): boolean {
  const bare = token.replace(BEFORE_DATE, '');
  if (bare === token) return false;
  const { whole, open } = phrasesBeginning(beginningOf(bare));
  return [whole, open].some((phrases) => phrasesIn(phrases.get(bare) ?? '').some(({ kind }) => kind === 'dates'));
}

let laterWords: { readonly whole: ReadonlySet<string>; readonly open: ReadonlySet<string> } | undefined;

/** Whether some phrase may have a word that has been folded, at any place. */
export function isInPhrase(token: string): boolean {
  if (laterWords === undefined) {
    const later = data.later.split('|');
    const open = later.flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : []));
    laterWords = { whole: new Set(later), open: new Set(open) };
  }
  if (isFigure.test(token) || laterWords.whole.has(token) || isDateWithPrefix(token)) return true;
  if (phrasesBeginning(beginningOf(token)).whole.has(token)) return true;
  for (let end = token.length; end > 0; end--) {
    const first = token.slice(0, end);
    if (laterWords.open.has(first) || phrasesBeginning(beginningOf(first)).open.has(first)) return true;
  }
  return false;
}

/** What speaks of something else than the text: a line that has it says more than is known here. */
const OF_OTHERS: ReadonlySet<Kind> = new Set(['matter', 'source', 'reports', 'barred', 'marking']);

/** The words of a line that has been folded, one phrase a mark. */
export function marksOf(text: string): readonly Mark[] {
  const tokens = tokensOf(text);
  const marks: Mark[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? '';
    const { kinds, length } = isFigure.test(token)
      ? { kinds: new Set<Kind>(['dates']), length: 1 }
      : phraseAt(tokens, at);
    const end = at + Math.max(length, 1);
    const isFigured = [tokens[at - 1], tokens[end]].some((beside) => isFigure.test(beside ?? ''));
    // “May”, and “may not be published”.
    const isMonth = kinds.has('dates') && (isFigured || !kinds.has('words'));
    marks.push({
      kinds,
      text: tokens.slice(at, end).join(' '),
      isDate: isFigure.test(token) ? isMoment.test(token) : isMonth,
      isKnown: [...kinds].some((kind) => !OF_OTHERS.has(kind)),
    });
    at = end;
  }
  return marks;
}

const SHORTEST_MONTH = 3;
/** Letters at the end of a month's name that may be others in another case: března, leden. */
const ENDING = 2;

let monthNames: readonly (readonly [name: string, month: number])[] | undefined;

/** The months, 1 to 12, that a word may name in any language: listopad is October and November. */
export function foldedMonths(word: string): readonly number[] {
  monthNames ??= data.months.split('|').map((each) => {
    const end = each.indexOf(' ');
    return [each.slice(end + 1), Number(each.slice(0, end))];
  });
  const whole = folded(word);
  const forms = new Set([whole, whole.replace(BEFORE_DATE, '')]);
  const isNamed = (name: string): boolean => [...forms].some((said) => isFormOf(said, name));
  return [...new Set(monthNames.flatMap(([name, month]) => (isNamed(name) ? [month] : [])))];
}

/** Whether a word is the name of a month, its beginning, or another case of it. */
function isFormOf(said: string, name: string): boolean {
  if (name === said) return true;
  if (said.length < SHORTEST_MONTH) return false;
  if (name.startsWith(said)) return true;
  const stem = name.slice(0, Math.max(SHORTEST_MONTH + 1, name.length - ENDING));
  return said.startsWith(stem) && said.length - name.length <= MOST_AFTER_DATE;
}
