import type { ProseWord } from '../characters/prose-words.ts';
import { languageData } from '../language/language-data.ts';
import { sentences } from './sentences.ts';

/** A stretch of the source that stands in the translation as it is; UTF-16 offsets in the translation. */
export type VerbatimRun = {
  readonly start: number;
  readonly end: number;
  /** Where a name begins that stands before it in both texts; its start where none does. */
  readonly opening: number;
  /** Where it stands in the source. */
  readonly source: { readonly start: number; readonly end: number };
  /** True when it is a sentence of the source from end to end. */
  readonly isSentence: boolean;
  /** True when both texts end in it. */
  readonly isEnd: boolean;
  /** The share of the translation's words that it makes up, 0 to 1. */
  readonly share: number;
  /** Its words as they are said. */
  readonly words: readonly ProseWord[];
  /** Those of them that are no code, and no words of the translation's language too. */
  readonly foreign: readonly ProseWord[];
};

/** The fewest words of a run. */
const LEAST = 2;
/** The fewest where the language's small words are not known, so that only length tells a clause from a name. */
const LEAST_UNKNOWN = 7;
/** The fewest words of a sentence that is called one. */
const SENTENCE = 4;

/** Small words of English that names and titles have, too. */
export const WITHIN_NAMES: ReadonlySet<string> = new Set('a an and at by for from in of on or the to with'.split(' '));

/** The longest run that is measured. */
const LONGEST = 200;
/** The most places of a word that may begin a run; more would take minutes in a damaged file. */
const MOST_PLACES = 40;

/** A source text as translations are searched for it: its words in lower case, and where each of them stands. */
export type SourceWords = {
  readonly text: string;
  readonly words: readonly ProseWord[];
  readonly folded: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
};

/**
 * A source prepared to be searched for in translations.
 *
 * @param words the words of the text
 */
export function sourceWords(text: string, words: readonly ProseWord[]): SourceWords {
  const folded = words.map((word) => word.text.toLowerCase());
  const places = new Map<string, number[]>();
  folded.forEach((word, at) => {
    const known = places.get(word);
    if (known === undefined) places.set(word, [at]);
    else if (known.length < MOST_PLACES) known.push(at);
  });
  return { text, words, folded, places };
}

/**
 * Each run of source words that the translation holds verbatim and that has a word in small letters. It may be the name of
 * a body, a title or code ("European Center for Constitutional and Human Rights").
 *
 * @param target the translation's words
 * @param language primary subtag of the source's language
 * @param to primary subtag of the translation's language, where it is known
 */
export function verbatimRuns(
  target: readonly ProseWord[],
  { text, words, folded, places }: SourceWords,
  language: string,
  to?: string,
): readonly VerbatimRun[] {
  const least = language === 'en' ? LEAST : LEAST_UNKNOWN;
  // Most translations have no words of the source in a row: nothing more is looked for.
  if (!hasRow(target, places, least)) return [];
  const found = target.map((word) => word.text.toLowerCase());
  const isLoud = isInCapitals(words);
  const isCode = words.map((word) => isOfHost(word, text) || isOfCode(word, text));
  const runs: VerbatimRun[] = [];
  const add = (at: number, from: number, length: number, opening: number): void => {
    const own = words.slice(from, from + length);
    // The capitals are those of the translation, which may quote a title.
    const run = target.slice(at, at + length).map((word) => (isLoud ? inSmall(word) : word));
    const foreign = run.filter((word, i) => !isShared(word, language, to) && !isCode[from + i]);
    // What is code for the most part is left as it is.
    if (foreign.length * 2 < length) return;
    if (!foreign.some((word) => SMALL_LETTERS.test(word.text))) return;
    const source = { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 };
    runs.push({
      start: target[at]?.start ?? 0,
      opening: target[opening]?.start ?? 0,
      end: target[at + length - 1]?.end ?? 0,
      source,
      isSentence: length >= SENTENCE && holdsSentence(text, words, source),
      isEnd: at + length === found.length && from + length === words.length,
      share: foreign.length / target.length,
      words: run,
      foreign,
    });
  };
  for (let at = 0; at + least <= found.length; at++) {
    for (const from of places.get(found[at] ?? '') ?? []) {
      // What began a word earlier has been measured already.
      if (at > 0 && from > 0 && folded[from - 1] === found[at - 1]) continue;
      const length = commonLength(folded, found, from, at);
      if (length < least) continue;
      const whole = words.slice(from, from + length);
      const name = behindName(whole, text);
      for (const skipped of new Set([0, name, ...laterStarts(whole, text)]))
        if (skipped >= 0 && length - skipped >= least)
          add(at + skipped, from + skipped, length - skipped, skipped === name ? at : at + skipped);
    }
  }
  return runs;
}

/**
 * Where else a run may begin, by the count of its words: behind abbreviations, which are kept and open no title (VPN servers), and
 * where its last sentence begins (Alpha. We require assistance).
 */
function laterStarts(run: readonly ProseWord[], text: string): readonly number[] {
  const behindShort = run.findIndex((word) => !ABBREVIATION.test(word.text));
  const sentence = run.findLastIndex(
    (word, at) => at > 0 && SENTENCE_END.test(text.slice(run[at - 1]?.end, word.start)),
  );
  // FIX: begins a sample.
  const isLabel = behindShort > 0 && /\S/u.test(text.slice(run[behindShort - 1]?.end, run[behindShort]?.start));
  return [...new Set([isLabel ? 0 : behindShort, sentence, behindCapitals(run, text)])].filter((at) => at > 0);
}

/** Words with a capital that are a name, and no first word of a title: Personal Allowance. */
const NAMED = 2;
/** Words in small letters behind a name, from which on they are none of its own. */
const CLAUSE = 3;
const QUOTED = /["“”„«»]/u;
const POSSESSIVE = /(?<!^(?:let|it|that|there|here|what|he|she))['’]s$/iu;

/** Where a clause goes on behind a name, or what is somebody's: Citizen Lab’s | global test lists, Personal Allowance | goes to your partner. */
function behindCapitals(run: readonly ProseWord[], text: string): number {
  const at = run.findIndex((word) => !CAPITAL.test(word.text));
  // What is quoted is a title.
  if (QUOTED.test(text.slice(run[0]?.start, run[at]?.start))) return 0;
  const isNamed = at >= NAMED || (at > 0 && POSSESSIVE.test(run[at - 1]?.text ?? ''));
  const clause = run.slice(at).filter(({ text }) => SMALL_LETTERS.test(text) && !WITHIN_NAMES.has(text));
  return isNamed && clause.length >= CLAUSE ? at : 0;
}

/** Where a clause goes on behind the end of a quotation, brackets or a list that a run begins with: (MacBook Pro) use the following. */
function behindName(run: readonly ProseWord[], text: string): number {
  if (!CAPITAL.test(run[0]?.text ?? '')) return 0;
  const at = run.findIndex(
    ({ text: word }) => SMALL_LETTERS.test(word) && (!WITHIN_NAMES.has(word) || JOINING.test(word)),
  );
  return at > 0 && NAME_END.test(text.slice(run[at - 1]?.end, run[at]?.start)) ? at : 0;
}

/** What joins the last of a list. */
const JOINING = /^(?:and|or)$/;
/** What stands between a name and the words behind it that are none of its own. */
const NAME_END = /[,"”»’')）\]*_]/u;

const CAPITAL = /^\p{Lu}/u;

const ABBREVIATION = /^\p{Lu}[\p{Lu}\p{N}]+s?$/u;
const SENTENCE_END = /^["”»)]?[.!?]["”»)]?\s/u;

const SMALL_LETTERS = /^\p{Ll}{2}/u;

const holdsSentence = (text: string, words: readonly ProseWord[], { start, end }: VerbatimRun['source']): boolean =>
  sentences(text).some((sentence) => {
    const own = words.filter((word) => word.start >= sentence.start && word.end <= sentence.end);
    return own.length >= SENTENCE && own.every((word) => word.start >= start && word.end <= end);
  });

/** The fewest words of a text in capitals that is no name, and the share of its words that are: "%s" may stand among them. */
const [LOUD_WORDS, LOUD_SHARE] = [8, 0.8];

/** Whether a text is in capitals, so that they tell no names: ALL FILES WILL BE LOST. */
const isInCapitals = (words: readonly ProseWord[]): boolean =>
  words.length >= LOUD_WORDS && words.filter(({ text }) => !/\p{Ll}/u.test(text)).length >= LOUD_SHARE * words.length;

const inSmall = (word: ProseWord): ProseWord => ({ ...word, text: word.text.toLowerCase() });

/** Whether there are so many words in a row that the source has anywhere. */
function hasRow(target: readonly ProseWord[], places: SourceWords['places'], least: number): boolean {
  let inRow = 0;
  for (const { text } of target) {
    inRow = places.has(text.toLowerCase()) ? inRow + 1 : 0;
    if (inRow >= least) return true;
  }
  return false;
}

/** Whether a word is part of a host's name, which is not translated: imap.gmail.com, crt.sh. */
const isOfHost = ({ start, end }: ProseWord, text: string): boolean =>
  (text[end] === '.' && LETTER.test(text[end + 1] ?? '')) ||
  (text[start - 1] === '.' && LETTER.test(text[start - 2] ?? ''));
const LETTER = /[\p{L}\p{N}]/u;

/** The fewest hyphens that join words to a name of a file or a page: recording-your-own-mix. */
const JOINED = 3;
/** The end of a name of a file, whose words have one hyphen fewer: wallet-generator-page.html. */
const SUFFIX = /^[\w-]*\.\p{Ll}{2,4}(?![\p{L}\p{N}])/u;
/** The fewest strokes of a path: live/persistence/dotfiles. Of one in front, one more: /home/amnesia. */
const STROKES = 2;
/** UTF-16 units of its longest part that is looked at. */
const LONGEST_NAME = 128;

/** The option of a command behind its name, and what stands before a word within one: nemo --geometry=600x400, *.pem. */
const OPTION = /^ --\p{L}/u;
const IN_OPTION = /(?<!\S)(?:--\S*|\*\.)$/u;
/** Behind the name of a function or of what is set, and before what it is called with or set to: article_detail(request, year=2005). File(s) is a word. */
const CALLED = /^(?:\((?!e?s\))[\w"')]|==?["'\w])/u;
const IN_CALL = /\w(?:\(["']?|==?["']?)$/u;

/** Around a word of a name that is quoted and has a hyphen, 'app-command'; and before one of a tag: #some-project. */
const QUOTED_AT = /(?<![\p{L}\p{N}])['"`](?:[\w]+-)*$/u;
const QUOTED_TO = /^(?:-\w+)*['"`](?![\p{L}\p{N}])/u;
const HASHTAG = /#[\w-]*$/;

/** Whether a word is the name of an account, @someone, or part of a name of a file or a page, of a path, or of a name in code: num_samplers, list[item]. */
function isOfCode({ start, end }: ProseWord, text: string): boolean {
  if (text[start - 1] === '@') return true;
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start);
  const behind = text.slice(end, end + LONGEST_NAME);
  if (QUOTED_AT.test(before) && QUOTED_TO.test(behind) && /-$/.test(before) !== behind.startsWith('-')) return true;
  if (HASHTAG.test(before)) return true;
  if (OPTION.test(behind) || IN_OPTION.test(before) || CALLED.test(behind) || IN_CALL.test(before)) return true;
  if (!/[-_/[\]]/.test(`${text[start - 1] ?? ''}${text[end] ?? ''}`)) return false;
  const slug = `${before.split(/[^\w-]/).at(-1) ?? ''}${/^[\w-]*/.exec(behind)?.[0] ?? ''}`;
  const hyphens = slug.replaceAll(/[^-]/g, '').length;
  if (slug.includes('_') || hyphens >= JOINED || (hyphens === JOINED - 1 && SUFFIX.test(behind))) return true;
  // Words with a stroke between are words: his/her, and/or.
  const path = `${before.split(/[^\w./~-]/).at(-1) ?? ''}${/^[\w./~-]*/.exec(behind)?.[0] ?? ''}`;
  return path.replaceAll(/[^/]/g, '').length >= STROKES || /\w\[$/.test(before) || /^\[\w/.test(behind);
}

/** Whether a word of English is one of the translation's language, too. */
const isShared = ({ text }: ProseWord, language: string, to: string | undefined): boolean =>
  language === 'en' && to !== undefined && languageData(to).alsoEnglish?.includes(text) === true;

function commonLength(a: readonly string[], b: readonly string[], from: number, at: number): number {
  let length = 0;
  while (length < LONGEST && from + length < a.length && a[from + length] === b[at + length]) length++;
  return length;
}
