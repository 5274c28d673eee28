import { once, oncePerKey } from '../../once.ts';
import { RUN_ON_LETTERS } from '../characters/unspaced-scripts.ts';
import { type FirstWords, NO_WORDS, parseFirstWords } from '../language/word-search.ts';
import { RELEASE_KINDS, type ReleaseKind, releasePhrases } from './release-kinds.ts';

/** A word or phrase of a line, with its possible meanings; without kinds its meaning is unknown. */
export type PhraseMark = {
  readonly kinds: ReadonlySet<ReleaseKind>;
  readonly text: string;
  readonly isDate: boolean;
  readonly isKnown: boolean;
};

/** Where a word may begin within a run of letters, each letter is a word. */
const RUN_ON = `[${RUN_ON_LETTERS}]`;
/** A figure with what is attached to it: `10`, `10:00`, `1.12.2026`; `1st`, `10am`, `3-ին`. */
const FIGURE = String.raw`\p{Nd}+(?:[:.,/\-–h]\p{Nd}+)*(?:-?[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Armn}\p{sc=Geor}ªº°]{1,4}(?![\p{L}\p{M}]))?`;
const TOKEN = new RegExp(`${FIGURE}|${RUN_ON}|(?:(?!${RUN_ON})[\\p{L}\\p{M}])+`, 'gu');
const isFigure = /^\p{Nd}/u;
/** A figure that is a day or a time of day: `10:00`, `10am`. */
const isMoment = /^\p{Nd}+[:.,/\-–h]\p{Nd}|^\p{Nd}+-?(?:am|pm|h|hrs?|uhr)$/u;
/** Letters attached to the name of a month or a day: a preposition before it, an ending behind it. */
const BEFORE_DATE = [/^(?:[בלהומש]|ال|و|ب|ل)(?=\p{L}{2})/u, /^[בלהומש]{2}(?=\p{L}{2})/u];
const MAY_BE_PREFIXED = /^[\u05D0-\u05EA\u0621-\u064A]/;
const MOST_AFTER_DATE = 4;

/**
 * A text in the form in which phrases are compared: capitals, accents, points and the letters that keyboards mix up are
 * one, so that ΕΜΠΑΡΓΚΟ is εμπάργκο.
 */
export const foldedPhrase = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase().replaceAll("'", ' ') : foldedPhraseFrom(text);

const ASCII = /^[\x00-\x7F]*$/;

const foldedPhraseFrom = (text: string): string =>
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
type Phrase = { readonly kind: ReleaseKind; readonly rest: readonly string[]; readonly open: number };

/** The words and figures of a text that has been folded; in scripts without blanks, its letters. */
export const phraseTokens = (text: string): readonly string[] => text.match(TOKEN) ?? [];

/** The number of letters that phrases are listed by: no text has most beginnings of words. */
const LETTERS = 2;
/** The letters by which the phrases that begin with a word are listed. */
export const beginningOf = (word: string): string => word.replace('*', '').slice(0, LETTERS);

const listed = (): Readonly<Record<string, string>> => releasePhrases().phrases;

/**
 * The phrases of all languages whose first word begins with some letters, from `release-phrases.json`, made of
 * `release-words.json` by `node tests/lib/text/language/write-language-data.ts`. There, a line has the first word, with a star where it
 * goes on, and its phrases: each is its kind and the words behind the first, with a star where the last goes on, and a plus
 * where that is a date, which goes on a little.
 */
const phrasesBeginning = oncePerKey(
  (letters): FirstWords => (Object.hasOwn(listed(), letters) ? parseFirstWords(listed()[letters] ?? '') : NO_WORDS),
);

const phrasesIn = oncePerKey((listed): readonly Phrase[] =>
  listed.split('|').map((phrase) => {
    const open = phrase.endsWith('*') ? Number.POSITIVE_INFINITY : phrase.endsWith('+') ? MOST_AFTER_DATE : 0;
    const [kind = '', ...rest] = (open > 0 ? phrase.slice(0, -1) : phrase).split(' ');
    return { kind: RELEASE_KINDS.find((each) => each === kind) ?? 'words', rest, open };
  }),
);

/** How many words of a row a phrase takes that begins with the first of them; 0 where it does not stand there. */
function lengthOf({ rest, open }: Phrase, first: string, tokens: readonly string[], at: number): number {
  for (let index = 0; index <= rest.length; index++) {
    const token = tokens[at + index] ?? '';
    const word = index === 0 ? first : (rest[index - 1] ?? '');
    const isThere = index < rest.length ? token === word : token.startsWith(word) && token.length - word.length <= open;
    if (!isThere) return 0;
  }
  return rest.length + 1;
}

type Said = { readonly kinds: ReadonlySet<ReleaseKind>; readonly length: number };
const NOTHING: Said = { kinds: new Set(), length: 0 };
const DATE: Said = { kinds: new Set(['dates']), length: 1 };

/** The longest phrase at a place, with all that it may say. */
function phraseAt(tokens: readonly string[], at: number): Said {
  const token = tokens[at] ?? '';
  const { whole, open } = phrasesBeginning(beginningOf(token));
  let kinds: Set<ReleaseKind> | undefined;
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
  if (!MAY_BE_PREFIXED.test(token)) return false;
  return withoutPrefix(token).some((bare) => {
    const { whole, open } = phrasesBeginning(beginningOf(bare));
    return [whole, open].some((phrases) => phrasesIn(phrases.get(bare) ?? '').some(({ kind }) => kind === 'dates'));
  });
}

/** A word without what may be attached before it: `במרץ` is `מרץ`, and not `רץ` alone. */
const withoutPrefix = (token: string): readonly string[] =>
  BEFORE_DATE.flatMap((prefix) => (prefix.test(token) ? [token.replace(prefix, '')] : []));

/** The words behind the first ones of all phrases, and the beginnings of those that go on. */
const laterWords = once(() => {
  const later = releasePhrases().later.split('|');
  const open = later.flatMap((word) => (word.endsWith('*') ? [word.slice(0, -1)] : []));
  return { whole: new Set(later), open: new Set(open) };
});

/** Whether some phrase may have a word that has been folded, at any place. */
export function isInPhrase(token: string): boolean {
  const { whole, open } = laterWords();
  if (isFigure.test(token) || whole.has(token) || isDateWithPrefix(token)) return true;
  if (phrasesBeginning(beginningOf(token)).whole.has(token)) return true;
  for (let end = token.length; end > 0; end--) {
    const first = token.slice(0, end);
    if (open.has(first) || phrasesBeginning(beginningOf(first)).open.has(first)) return true;
  }
  return false;
}

/** Kinds of words about something else than the text: a line that has one says more than is known here. */
const OF_OTHERS: ReadonlySet<ReleaseKind> = new Set(['matter', 'source', 'reports', 'barred', 'marking']);

/** The phrases of a folded line, in order; a word that is in no phrase is a mark by itself. */
export function phraseMarks(text: string): readonly PhraseMark[] {
  const tokens = phraseTokens(text);
  const marks: PhraseMark[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? '';
    const { kinds, length } = isFigure.test(token)
      ? { kinds: new Set<ReleaseKind>(['dates']), length: 1 }
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
/** How many words are remembered: those of a text come again and again. */
const MOST_WORDS = 10_000;
/** The most letters at the end of a month's name that may differ in another case: března, leden. */
const ENDING = 2;

type MonthName = { readonly name: string; readonly month: number; readonly place: number };

/** The names of the months in all languages, in their order, by the letters that each form of one begins with. */
const monthNames = once((): ReadonlyMap<string, readonly MonthName[]> => {
  const names = releasePhrases()
    .months.split('|')
    .map((each, place): MonthName => {
      const end = each.indexOf(' ');
      return { name: each.slice(end + 1), month: Number(each.slice(0, end)), place };
    });
  return Map.groupBy(names, ({ name }) => name.slice(0, SHORTEST_MONTH));
});

/** The months, 1 to 12, that a word may name in any language: listopad is October and November. */
export const foldedMonths = oncePerKey((word: string): readonly number[] => {
  const whole = foldedPhrase(word);
  const forms = new Set([whole, ...withoutPrefix(whole)]);
  const named = [...forms].flatMap((said) => namesLike(said).filter(({ name }) => isFormOf(said, name)));
  return [...new Set(named.toSorted((a, b) => a.place - b.place).map(({ month }) => month))];
}, MOST_WORDS);

/** The names of months that begin as a word does; a shorter name is the whole beginning. */
const namesLike = (said: string): readonly MonthName[] =>
  Array.from({ length: SHORTEST_MONTH }, (_, at) => said.slice(0, at + 1))
    .filter((beginning, at) => beginning.length === at + 1)
    .flatMap((beginning) => monthNames().get(beginning) ?? []);

/** Whether a word is the name of a month, its beginning, or another case of it. */
function isFormOf(said: string, name: string): boolean {
  if (name === said) return true;
  if (said.length < SHORTEST_MONTH) return false;
  if (name.startsWith(said)) return true;
  const stem = name.slice(0, Math.max(SHORTEST_MONTH + 1, name.length - ENDING));
  return said.startsWith(stem) && said.length - name.length <= MOST_AFTER_DATE;
}
