import { ENGLISH, type VerbatimRun } from './verbatim-run.ts';

/**
 * The evidence from which on words of the source were left untranslated. Of right translations, one in ten thousand has as
 * much; of paragraphs that are half in English, nineteen in twenty have, and the rest is found by its language.
 */
export const LEFT_WORDS = 5;

/** Small words that names and titles have, too. */
const WITHIN_NAMES = new Set('a an and at by for from in of on or the to with'.split(' '));
/** The most small words of either kind, and the most other words in small letters, that count. */
const [MOST_SMALL, MOST_PLAIN] = [4, 6];
/** The letters of a small word where the language's own are not known. */
const SMALL = 3;
/** The share of a translation beyond which more says no more. */
const HALF = 0.5;

/** What each sign is worth: the log odds of a regression on right translations of four sets of corpora, and half-English ones. */
const WORTH = {
  small: 1,
  withinNames: 0.75,
  plain: 1 / 3,
  sentence: 4,
  share: 2.5,
  quoted: -2,
  names: -1.5,
  marks: -3,
};

/**
 * How much shows that a run of the source's words is left in its language, and is no name, title, code or quotation: small
 * words, those first that no name has; other words in small letters; that it is a sentence, and much of the text. Quotation
 * marks or brackets around it, capitals, and figures and signs of code within speak against it.
 *
 * @param plain the translation
 * @param language primary subtag of the source's language
 */
export function leftEvidence(plain: string, run: VerbatimRun, language: string): number {
  const words = run.words.map(({ text }, at) =>
    at === 0 ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text,
  );
  const smalls = words.filter((word) => isSmall(word, language));
  const within = smalls.filter((word) => WITHIN_NAMES.has(word)).length;
  const others = words.filter((word) => !isSmall(word, language) && PLAIN.test(word)).length;
  const capitals = run.words.filter(({ text }) => !/^\p{Ll}/u.test(text)).length;
  const text = plain.slice(run.start, run.end);
  const marks = text.match(MARK)?.length ?? 0;
  const isQuoted = OPENS.test(plain.slice(0, run.start)) || CLOSES.test(plain.slice(run.end)) || /["“”„«»]/u.test(text);
  return (
    WORTH.small * Math.min(MOST_SMALL, smalls.length - within) +
    WORTH.withinNames * Math.min(MOST_SMALL, within) +
    WORTH.plain * Math.min(MOST_PLAIN, others) +
    (run.isSentence ? WORTH.sentence : 0) +
    WORTH.share * Math.min(HALF, run.share) +
    (isQuoted ? WORTH.quoted : 0) +
    (capitals > words.length / 2 ? WORTH.names : 0) +
    WORTH.marks * Math.min(1, marks / Math.max(1, words.length))
  );
}

const isSmall = (word: string, language: string): boolean =>
  language === 'en' ? ENGLISH.has(word) : word.length <= SMALL && /^\p{Ll}+$/u.test(word);

/** A word in small letters alone. */
const PLAIN = /^[\p{Ll}’']{3,}$/u;
/** A figure, or what code, addresses and labels have between words. */
const MARK = /\p{Nd}+|[=_/:;\\|]/gu;
/** Quotation marks and brackets around a run. */
const OPENS = /["“”„«»‘’「『'(（]\s?$/u;
const CLOSES = /^[.,!?]?\s?["“”«»‘’」』')）]/u;
