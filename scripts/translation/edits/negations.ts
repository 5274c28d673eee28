import { matchesIn } from '../../lib/matches-in.ts';
import {
  languageData,
  literalPattern,
  oncePerKey,
  proseWords,
  type SenseWords,
  senseWordsPattern,
  wordBreaksOf,
} from '../../lib/text/index.ts';

/** Whether an edit added or took a negation, negated a word by its prefix or suffix, or moved what a negator speaks of. */
export function changesNegation(before: string, after: string, tag: string): boolean {
  if (!isSameBag(negatorsIn(before, tag), negatorsIn(after, tag))) return true;
  return /^en\b/.test(tag) && (togglesWord(before, after) || movesScope(before, after));
}

/** The words of a text that deny something. */
export function negatorsIn(text: string, tag: string): readonly string[] {
  return matchesOf(text, sensesOf(tag).negators);
}

/** The words that oblige or permit. The month of May is not among them: “by May”, “4 May”. */
export function modalsIn(text: string, tag: string): readonly string[] {
  const isEnglish = /^en\b/.test(tag);
  const plain = isEnglish ? text.replace(/\bMay(?= \d)|(?<=\d )May\b|(?<=[\p{Ll},] )May\b/gu, '') : text;
  return matchesOf(plain, sensesOf(tag).modals, isEnglish);
}

/** True for two lists with the same members, in any order. */
export function isSameBag(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join('\n') === [...b].sort().join('\n');
}

/** The words that match a pattern, each cut to its first four letters, so that forms of a verb count as one. */
function matchesOf(text: string, pattern: RegExp, isWhole = false): readonly string[] {
  return matchesIn(apart(text), pattern).map(([word]) =>
    isWhole || word.length < 5 ? word.toLowerCase() : word.toLowerCase().slice(0, 4),
  );
}

const PREFIXES = /^(?:un|in|im|il|ir|dis|non|mis)-?(?=.{3})/;
const SUFFIXES = /(?<=.{3})(?:less|ful)(?:ly|ness)?$/;

/** A word with its hyphens: non-violent is one. */
const COMPOUND = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;

function togglesWord(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => new Set(text.toLowerCase().match(COMPOUND)));
  if (old === undefined || now === undefined) return false;
  const [gone, come] = [[...old.difference(now)], [...now.difference(old)]];
  const isToggled = (word: string, other: string): boolean =>
    word.replace(PREFIXES, '') === other ||
    (SUFFIXES.test(word) && word.replace(SUFFIXES, '') === other.replace(SUFFIXES, '') && word !== other);
  return gone.some((word) => come.some((other) => isToggled(word, other) || isToggled(other, word)));
}

/**
 * Whether words such as "only" have moved: "Only the army fired" and "the army only fired" have the same words and
 * another sense.
 */
function movesScope(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) =>
    matchesIn(apart(text).toLowerCase(), ENGLISH_SCOPES).map(([pair, next]) => ({ pair, next: next ?? '' })),
  );
  const has = (text: string, word: string): boolean =>
    proseWords(text.toLowerCase()).some((each) => each.text === word);
  const lost = (old ?? []).filter(({ pair }) => !(now ?? []).some((other) => other.pair === pair));
  const won = (now ?? []).filter(({ pair }) => !(old ?? []).some((other) => other.pair === pair));
  return lost.some(({ next }) => has(after, next)) && won.some(({ next }) => has(before, next));
}

/** Words that change the sense of the next word, so that it matters which one is next. */
const ENGLISH_SCOPES = /\b(?:not|only|even|just|all|every|any|never|no)\s+([\p{L}'-]+)/giu;

/** The text with "can't", "cannot" and "won't" as two words. */
function apart(text: string): string {
  return text
    .replace(/\bcan(?:not|['’]t)\b/gi, 'can not')
    .replace(/\bwon['’]t\b/gi, 'will not')
    .replace(/\bshan['’]t\b/gi, 'shall not')
    .replace(/n['’]t\b/gi, ' not');
}

/** Words by which a language denies, and by which it obliges or permits; several spellings of one count as one. */
type Senses = { readonly negators: RegExp; readonly modals: RegExp };

const NOTHING = /(?!)/gu;

/** The patterns of a language (BCP 47); one without a list has no such words, and its edits are graded by what else they are. */
const sensesOf = oncePerKey((tag): Senses => {
  const { negation, modality } = languageData(tag);
  return { negators: patternOf(negation, tag), modals: patternOf(modality, tag) };
});

function patternOf(senses: SenseWords | undefined, tag: string): RegExp {
  // Of words for "not" alone too little is known to grade by.
  if (senses === undefined || senses.words.length === 0) return NOTHING;
  const { not = [], words, prefixes = [] } = senses;
  const all = senseWordsPattern([...not, ...words]);
  // Words are not set apart, or a negation is written within one.
  if (wordBreaksOf(tag) !== 'spaces') return new RegExp(all, 'gu');
  const before = prefixes.length === 0 ? '' : `(?:${prefixes.map((prefix) => literalPattern(prefix)).join('|')})?`;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'’-])${before}(?:${all})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}
