import { matchesIn } from '../../matches-in.ts';
import type { ProseWord } from '../characters/prose-words.ts';
import { type SourceWords, type VerbatimRun, verbatimRuns, WITHIN_NAMES } from './verbatim-run.ts';

/** A run of the source's words in a translation, and how much shows that it was left there. */
export type LeftWords = VerbatimRun & { readonly evidence: number };

/**
 * The evidence from which on words of the source were left untranslated. Of right translations, one in a thousand has as
 * much; of paragraphs that are half in English, 98 in a hundred have.
 */
export const LEFT_WORDS = 6.8;
/** The evidence from which on a run may be left, and may be a title that is quoted. */
const MAYBE_LEFT = 6;

/** Small words of English. */
const ENGLISH: ReadonlySet<string> = new Set(
  `a about after against all also among an and any are as at be because been before between both but by can could did do does during each every for
  from had has have he her his how if in into is it its may more most must no not of on or other our please shall she should since so
  some such than that the their them then there these they this those through to under unless until upon was we were what when
  where whether which while who whose will with within without would you your`.split(/\s+/),
);
/** The letters of a small word where the language's own are not known. */
const SMALL = 3;

/** The most words of each kind that count: more of them say no more. */
const MOST = { small: 4, withinNames: 4, plain: 5, inflected: 4, capitals: 4 };
/** The share of a translation beyond which more says no more. */
const HALF = 0.5;

/**
 * What each sign is worth: the log odds of a regression on the runs in 400,000 right translations, and in texts of which a
 * half, a sentence or a clause was left in English. Lists, titles, samples and quotations are worth more than it says, since
 * those that are kept are rarer there than in what newsrooms write.
 */
const WORTH = {
  small: 1.7,
  withinNames: 1,
  plain: 1.1,
  inflected: 1.5,
  capitals: 1.1,
  isSentence: 1.7,
  share: 5.9,
  isEnd: 3.7,
  closes: 1.5,
  otherLetters: 0.9,
  isBare: -2,
  isList: -1,
  isOfCapitals: -1.4,
  isTitle: -4,
  isSample: -4.5,
  besideQuote: -0.4,
  isQuoted: -3.5,
  isMarked: -2.7,
  signs: -1.7,
  options: -3.2,
  lines: -1.8,
};

/**
 * The run of source words in a translation for which most shows that it is left in its language, and is no name, title, code
 * or quotation: small words, those first that no name has; other words in small letters, first those with an ending of
 * English; that both texts end in it, that it is a sentence, and much of the text, that the rest has other letters. A
 * capital in front, quotation marks, brackets, links and emphasis around it, and signs of code within speak against it.
 *
 * @param plain the translation
 * @param words its words
 * @param language primary subtag of the source's language
 * @param to primary subtag of the translation's language, where it is known
 */
export function leftWords(
  plain: string,
  words: readonly ProseWord[],
  source: SourceWords,
  language: string,
  to?: string,
): LeftWords | undefined {
  let best: LeftWords | undefined;
  for (const run of verbatimRuns(words, source, language, to)) {
    const evidence = evidenceOf(run, plain, source.text, language);
    if (evidence >= MAYBE_LEFT && evidence > (best?.evidence ?? 0)) best = { ...run, evidence };
  }
  return best;
}

type Sign = keyof typeof WORTH;
const SIGNS: readonly Sign[] = Object.keys(WORTH).filter((key): key is Sign => key in WORTH);

function evidenceOf(run: VerbatimRun, plain: string, source: string, language: string): number {
  const text = plain.slice(run.start, run.end);
  const isTitle = CAPITAL.test(run.words[0]?.text ?? '') && !isBeginning(source, run.source.start);
  const counts = countsOf(run, plain.slice(run.start, run.end + 1), isTitle ? undefined : run.words[0], language);
  const [before, behind] = [plain.slice(0, run.start), plain.slice(run.end)];
  // Without a word that no name has it is a name; with many letters beyond those of English it is another language.
  if (counts.small + counts.inflected + counts.plain === 0) return 0;
  if (language === 'en' && run.foreign.filter((word) => BEYOND.test(word.text)).length > run.foreign.length / 4)
    return 0;
  // Quotation marks and emphasis may begin before the name in front, and may end behind it.
  const from = ENDED.test(plain.slice(run.opening, run.start)) ? run.start : run.opening;
  const [opening, quoted] = [plain.slice(0, from), plain.slice(from, run.end)];
  const [opens, closes] = [OPENS.test(opening), CLOSES.test(behind)];
  const own = counts.small + counts.inflected;
  const signs: Readonly<Record<Sign, boolean | number>> = {
    small: Math.min(MOST.small, counts.small),
    withinNames: Math.min(MOST.withinNames, counts.withinNames),
    plain: Math.min(MOST.plain, counts.plain),
    inflected: Math.min(MOST.inflected, counts.inflected),
    // Those of a title show nothing.
    capitals: isTitle ? 0 : Math.min(MOST.capitals, counts.capitals),
    isSentence: run.isSentence,
    share: Math.min(HALF, run.share),
    isEnd: run.isEnd,
    closes: !run.isEnd && STOP.test(behind) && STOP.test(source.slice(run.source.end)),
    otherLetters: hasOtherLetters(text, before, behind),
    isBare: own + counts.withinNames === 0,
    isList: own + counts.withinNames === 0 && (text.match(COMMA)?.length ?? 0) >= LISTED * (run.words.length - 1),
    isOfCapitals: counts.capitals > run.words.length / 2,
    isTitle,
    besideQuote: opens || closes,
    isQuoted: (opens && (closes || QUOTE.test(quoted))) || (closes && QUOTE.test(quoted)),
    isSample: opening.trimEnd().endsWith(':') || LABEL.test(text),
    isMarked:
      (MARK_BEFORE.test(opening) || MARK_BEHIND.test(behind)) &&
      !isLinkedSentence(before, source.slice(0, run.source.start)),
    signs: Math.min(1, (text.match(SIGN)?.length ?? 0) / run.words.length),
    options: OPTION.test(text) || before.endsWith('-'),
    lines: text.includes('\n'),
  };
  return SIGNS.reduce((sum, sign) => sum + WORTH[sign] * Number(signs[sign]), 0);
}

/** Whether a run begins a sentence that is a link in both texts, behind another sentence: no title does. [Learn more …](…) */
const isLinkedSentence = (before: string, sourceBefore: string): boolean =>
  [before, sourceBefore].every((text) => LINKED_SENTENCE.test(text));
const LINKED_SENTENCE = /[.!?。！？।؟]\s*\[$/u;

/** Whether a sentence, a line or a text begins at a place. */
function isBeginning(text: string, start: number): boolean {
  const before = text.slice(0, start).replace(/["“(]$/u, '');
  const said = before.trimEnd();
  return said === '' || before.includes('\n', said.length) || (said !== before && /[.!?:;]$/.test(said));
}

/**
 * How many words of each kind a run has outside quotation marks.
 *
 * @param text its text, with the sign behind it
 * @param first the word whose capital may be that of a sentence
 */
function countsOf(
  run: VerbatimRun,
  text: string,
  first: ProseWord | undefined,
  language: string,
): Readonly<Record<keyof typeof MOST, number>> {
  const quotations = matchesIn(text, QUOTATION).map(({ index, 0: { length } }) => ({
    start: run.start + index,
    end: run.start + index + length,
  }));
  const counts = { small: 0, withinNames: 0, plain: 0, inflected: 0, capitals: 0 };
  let before = -1;
  for (const word of run.foreign) {
    const at = run.words.indexOf(word);
    // Many languages borrow check-in and end-to-end.
    if (isOfCompound(text, word.start - run.start, word.end - run.start)) continue;
    if (quotations.some(({ start, end }) => word.start >= start && word.end <= end)) continue;
    // A name may begin a sentence, too: Lisa Vaas.
    const isFirst = word === first && FIRST.test(word.text) && !CAPITAL.test(run.words[1]?.text ?? '');
    const said = isFirst ? word.text.toLowerCase() : word.text;
    const kind = kindOf(said, language);
    // No name has "and on", and few have ", and".
    const isOfClause =
      kind === 'withinNames' &&
      ((before === at - 1 && PREPOSITION.test(said)) ||
        (JOINING.test(said) && /,\s$/.test(text.slice(0, word.start - run.start))));
    if (kind !== undefined) counts[isOfClause ? 'small' : kind] += 1;
    if (kind === 'withinNames') before = at;
    if (CAPITAL.test(word.text)) counts.capitals += 1;
  }
  return counts;
}

/** Whether a hyphen joins a word to another one. */
const isOfCompound = (text: string, start: number, end: number): boolean =>
  (text[start - 1] === '-' && /\p{L}/u.test(text[start - 2] ?? '')) || /^-\p{L}/u.test(text.slice(end, end + 2));

function kindOf(word: string, language: string): keyof typeof MOST | undefined {
  if (language !== 'en') return !PLAIN.test(word) ? undefined : word.length <= SMALL ? 'withinNames' : 'plain';
  if (ENGLISH.has(word)) return WITHIN_NAMES.has(word) ? 'withinNames' : 'small';
  // "etc." stands behind names.
  if (!PLAIN_ENGLISH.test(word) || word === 'etc') return undefined;
  return INFLECTED.test(word) ? 'inflected' : 'plain';
}

/** Whether a run is in Latin letters, and most of the rest in others. */
function hasOtherLetters(text: string, before: string, behind: string): boolean {
  const rest = `${before}${behind}`;
  const latin = rest.match(LATIN)?.length ?? 0;
  return LATIN_ONE.test(text) && (rest.match(LETTERS)?.length ?? 0) > 2 * latin;
}

const LATIN = /\p{sc=Latn}/gu;
const LATIN_ONE = /\p{sc=Latn}/u;
const LETTERS = /\p{L}/gu;
const JOINING = /^(?:and|or)$/;
/** A small word that no name has behind another one. */
const PREPOSITION = /^(?:at|by|for|from|in|of|on|to|with)$/;
/** A letter that English has not. */
const BEYOND = /[^\p{ASCII}’]/u;
const CAPITAL = /^\p{Lu}/u;
/** A first word whose capital may be that of a sentence. */
const FIRST = /^\p{Lu}\p{Ll}*$/u;
/** Words in small letters alone. */
const PLAIN = /^\p{Ll}+$/u;
const PLAIN_ENGLISH = /^[a-z’']{3,}$/;
const INFLECTED = /(?:ed|ing|ly)$/;
/** What code, addresses and labels have between words. */
const SIGN = /[=_/:;\\|#]/g;
/** An option of a command. */
const OPTION = /(?<!\S)-{1,2}[\p{L}\p{N}]/u;
/** Quotation marks and brackets around a run. */
const OPENS = /["“”„«»‘’「『'(（]\s?$/u;
const CLOSES = /^[.,!?]?\s?["“”«»‘’」』')）]/u;
/** The end of a quotation, brackets or emphasis behind a name. */
const ENDED = /["”»’')）\]*_]\s*$/u;
/** A quotation within a run, and a mark of one; an apostrophe is none. */
const QUOTATION = /(?<![^\s([])["“„«'‘][^"“”„«»]{1,120}(?:["”“»]|['’](?!\p{L}))/gu;
const QUOTE = /["“”„«»「」『』]|(?<![\p{L}\p{N}])['‘]|['’](?![\p{L}\p{N}])/u;
/** What parts the names of a list, and the share of its gaps that have it. */
const COMMA = /[,;،、]\s/g;
const LISTED = 0.6;
/** The label of a sample: FIX: */
const LABEL = /^\p{Lu}{2,}: /u;
/** What a link, emphasis and code have around their words. */
const MARK_BEFORE = /[[*_`\uFFFC]$/;
const MARK_BEHIND = /^(?:[\]*_`]|\s?\uFFFC)/;
/** The end of a sentence behind a run. */
const STOP = /^[.!?](?!\S)/;
