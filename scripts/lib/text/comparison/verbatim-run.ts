import type { ProseWord } from '../characters/prose-words.ts';
import { languageData } from '../language/language-data.ts';
import { sentences } from './sentences.ts';

/** A stretch of the source that stands in the translation as it is; UTF-16 offsets in the translation. */
export type VerbatimRun = {
  readonly start: number;
  readonly end: number;
  /** True when it is a sentence of the source from end to end. */
  readonly isSentence: boolean;
  /** The share of the translation's words that it makes up, 0 to 1. */
  readonly share: number;
  /** Its words as they are said, but for those of code. */
  readonly words: readonly ProseWord[];
};

/** Small words of English. */
export const ENGLISH: ReadonlySet<string> = new Set(
  `a about after against all also among an and any are as at be been before between both but by can could did do does during each every for
  from had has have he her his how if in into is it its may more most must no not of on or other our shall she should so
  some such than that the their them then there these they this those through to under until upon was we were what when
  where whether which while who whose will with within without would you your`.split(/\s+/),
);
const WORDS = 5;
/**
 * The words of a run, a small one among them, with which a text ends as its source does, and which are a good part of
 * it.
 */
const LAST_WORDS = 3;
const GOOD_PART = 0.2;
/**
 * The words of a run where the language's small words are not known, so that only length tells a clause from a name.
 */
const WORDS_UNKNOWN = 7;

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
 * The longest run of five or more source words that the translation holds verbatim. Names of bodies are long too
 * ("European Center for Constitutional and Human Rights"), so two of the words must be small ones (one, of seven words and
 * more), and another must be written small.
 *
 * @param target the translation's words
 * @param language primary subtag of the source's language
 * @param to primary subtag of the translation's language, where it is known
 */
export function verbatimRun(
  target: readonly ProseWord[],
  { text, words, folded, places }: SourceWords,
  language: string,
  to?: string,
): VerbatimRun | undefined {
  const least = language === 'en' ? LAST_WORDS : WORDS_UNKNOWN;
  // Most translations have no words of the source in a row: nothing more is looked for.
  if (mostInRow(target, places) < least) return undefined;
  const found = target.map((word) => word.text.toLowerCase());
  const isLoud = isInCapitals(words);
  let best: (Place & { readonly words: readonly ProseWord[] }) | undefined;
  for (let at = 0; at + least <= found.length; at++) {
    for (const from of places.get(found[at] ?? '') ?? []) {
      // What began a word earlier has been measured already.
      if (at > 0 && from > 0 && folded[from - 1] === found[at - 1]) continue;
      const length = commonLength(folded, found, from, at);
      if (length < least || length <= (best?.length ?? 0)) continue;
      // The capitals are those of the translation, which may quote a title.
      const run = asSaid(words.slice(from, from + length), isLoud)
        .map((word, i) => (isLoud ? word : { ...word, text: target[at + i]?.text ?? word.text }))
        .filter((word) => !isOfHost(word, text) && !isOfCode(word, text));
      const foreign = run.filter((word) => !isShared(word, language, to));
      const isEnd =
        at + length === found.length && from + length === words.length && length >= GOOD_PART * found.length;
      if (isClause(foreign, language) || (isEnd && isLastClause(run.length, foreign, language)))
        best = { at, from, length, words: run };
    }
  }
  if (best === undefined) return undefined;
  const [first, past] = [best.from, best.from + best.length];
  const isSentence = sentences(text).some(({ start, end }) => {
    const inside = words.flatMap((word, at) => (word.start >= start && word.end <= end ? [at] : []));
    return inside.length >= 4 && inside.every((at) => at >= first && at < past);
  });
  return {
    start: target[best.at]?.start ?? 0,
    end: target[best.at + best.length - 1]?.end ?? 0,
    isSentence,
    share: (best.length + goesOn(folded, found, best, 1) + goesOn(folded, found, best, -1)) / target.length,
    words: best.words,
  };
}

/** The fewest words of a text in capitals that is no name, and the share of its words that are: "%s" may stand among them. */
const [LOUD_WORDS, LOUD_SHARE] = [8, 0.8];

/** Whether a text is in capitals, so that they tell no names: ALL FILES WILL BE LOST. */
const isInCapitals = (words: readonly ProseWord[]): boolean =>
  words.length >= LOUD_WORDS && words.filter(({ text }) => !/\p{Ll}/u.test(text)).length >= LOUD_SHARE * words.length;

const asSaid = (words: readonly ProseWord[], isLoud: boolean): readonly ProseWord[] =>
  isLoud ? words.map((word) => ({ ...word, text: word.text.toLowerCase() })) : words;

/** The first word of a run in the translation and in the source, and how many words it has. */
type Place = { readonly at: number; readonly from: number; readonly length: number };

/** The most words in a row that the source has anywhere. */
function mostInRow(target: readonly ProseWord[], places: SourceWords['places']): number {
  let [inRow, longest] = [0, 0];
  for (const { text } of target) {
    inRow = places.has(text.toLowerCase()) ? inRow + 1 : 0;
    if (inRow > longest) longest = inRow;
  }
  return longest;
}

/** The most words that may differ, or be unread, between two parts of a run; and how many make a part. */
const GAP = 2;
const PART = 2;

/** How many words more stand there as in the source, before or behind a run, where code or a name parts them from it. */
function goesOn(
  source: readonly string[],
  target: readonly string[],
  { at, from, length }: Place,
  step: 1 | -1,
): number {
  let [a, b] = step === 1 ? [from + length, at + length] : [from - 1, at - 1];
  let more = 0;
  for (;;) {
    const next = GAPS.find(([x, y]) =>
      Array.from({ length: PART }, (_, i) => i * step).every(
        (i) => source[a + x * step + i] !== undefined && source[a + x * step + i] === target[b + y * step + i],
      ),
    );
    if (next === undefined) return more;
    a += next[0] * step;
    b += next[1] * step;
    for (; source[a] !== undefined && source[a] === target[b]; a += step, b += step) more += 1;
  }
}

const GAPS: readonly (readonly [source: number, target: number])[] = Array.from({ length: GAP + 1 }, (_, x) =>
  Array.from({ length: GAP + 1 }, (__, y) => [x, y] as const),
)
  .flat()
  .toSorted((a, b) => a[0] + a[1] - b[0] - b[1]);

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

/**
 * Whether words are the last clause of a text, "… energy exports", "…, the Associated Press reported": too little for a
 * clause elsewhere.
 *
 * @param length how many words there are
 * @param words those that the translation's language has not, too
 */
function isLastClause(length: number, words: readonly ProseWord[], language: string): boolean {
  if (language !== 'en') return false;
  const content = words.filter(({ text }) => !ENGLISH.has(text.toLowerCase()));
  // A word before a figure is its label: trunk 154661, rev 234353.
  const isLabel = (word: ProseWord): boolean => /^\p{Nd}/u.test(words[words.indexOf(word) + 1]?.text ?? '');
  const plain = content.filter((word) => isPlain(word) && !isLabel(word)).length;
  // The BY of a licence is no small word.
  const small =
    words.filter(({ text }) => /^\p{Ll}/u.test(text)).length -
    content.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  if (small === 0 && !isInAscii(content)) return false;
  return length > LAST_WORDS ? plain >= 2 || (plain === 1 && small > 0) : plain >= 2 && small > 0;
}

/** Whether words may be English by their letters: a title in Russian is none. */
const isInAscii = (words: readonly ProseWord[]): boolean => words.every(({ text }) => /^[\p{ASCII}’]+$/u.test(text));

/** Small words that no name has. */
const VERBS = new Set(
  'are be been can could did do does had has have is may must shall should was were will would they we you'.split(' '),
);
const isVerb = ({ text }: ProseWord): boolean => VERBS.has(text);

/** A word that no name has: "etc." stands behind names, and a capital within makes a name, ePUB. */
const isPlain = ({ text }: ProseWord): boolean =>
  /^\p{Ll}/u.test(text) && text.length > 2 && text !== 'etc' && !/[\p{Nd}\p{Lu}]/u.test(text);

/** Small words within names: the University of North Carolina at Wilmington. */
const WITHIN_NAMES = new Set('and at for in of on the to'.split(' '));

/** Whether words are a name behind its article, by its capitals. */
const isOfName = (words: readonly ProseWord[], plain: number): boolean =>
  plain === 0 &&
  words[0]?.text === 'the' &&
  words.slice(1).every(({ text }) => /^\p{Lu}/u.test(text) || WITHIN_NAMES.has(text));

function isClause(words: readonly ProseWord[], language: string): boolean {
  if (words.length < WORDS) return false;
  const content = words.filter(({ text }) => !ENGLISH.has(text.toLowerCase()));
  const plain = content.filter(isPlain).length;
  const small = words.length - content.length;
  // Two plain words are more than a name has: blogger collective known as. So are five without a small one, if their
  // letters are English, a verb, and "the Licensor with the Licensed Material".
  return (
    (plain >= WORDS && (language !== 'en' || small > 0 || isInAscii(content))) ||
    (language === 'en' &&
      small >= 3 &&
      (words.some(isVerb) || (/^\p{Ll}/u.test(words[0]?.text ?? '') && !isOfName(words, plain)))) ||
    (plain > 0 && (language !== 'en' || small >= 2 || (small === 1 && (plain >= 2 || words.length >= WORDS_UNKNOWN))))
  );
}
