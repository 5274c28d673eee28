import { matchesIn } from '../../matches-in.ts';
import { characterCounter, countOfClass, LETTER_BIT, NUMBER_BIT } from '../characters/character-classes.ts';
import { type ProseWord, proseWords } from '../characters/prose-words.ts';
import { languageData } from '../language/language-data.ts';
import { opensNextSentence } from './next-sentence.ts';
import { type Sentence, sentences } from './sentences.ts';

/** A part of a text that stands twice: all of it, a sentence, or a run of words. UTF-16 offsets of the second time. */
export type Repetition = {
  readonly kind: 'whole' | 'sentence' | 'run';
  readonly start: number;
  readonly end: number;
};

const RUN_WORDS = 6;
const RUN_LETTERS = 25;
const SENTENCE_LETTERS = 20;
/**
 * The fewest words said twice in a row that are a sentence or a clause, however its stops are read; four may be
 * emphasis.
 */
const ROW_WORDS = 5;
const ROW_LETTERS = 25;
/** What a source repeats may be shorter than in its translation: “But we were still hot.” */
const SOURCE_SENTENCE_LETTERS = 8;
const SOURCE_ROW_WORDS = 4;
const SOURCE_ROW_LETTERS = 14;
/** The length from which a run is a sentence, however its stops are read ("… Anwar R. The court"). */
const LONG_RUN_WORDS = 12;
const LONG_RUN_LETTERS = 42;

/**
 * The gravest repetition in a text that its source does not have; undefined where there is none.
 *
 * @param text plain prose
 * @param read the words and the sentences of the text
 */
export function repetition(
  text: string,
  source: string,
  read: Read = { words: proseWords(text), sentences: sentences(text) },
): Repetition | undefined {
  const whole = wholeTwice(text);
  if (whole !== undefined) return wholeTwice(source) === undefined && !isRepetitive(source) ? whole : undefined;
  const sentence = sentenceTwice(read.sentences, SENTENCE_LETTERS);
  if (sentence !== undefined)
    return sentenceTwice(sentences(source), SOURCE_SENTENCE_LETTERS) === undefined ? sentence : undefined;
  const own = inLowerCase(read.words);
  // What stands twice is as many words that have stood there before.
  if (own.list.length - new Set(own.folded).size < ROW_WORDS) return undefined;
  const row = twiceInARow(text, own, ROW_WORDS, ROW_LETTERS);
  if (
    row !== undefined &&
    twiceInARow(source, inLowerCase(proseWords(source)), SOURCE_ROW_WORDS, SOURCE_ROW_LETTERS) === undefined
  )
    return isAbbreviation(row, text, source) || isRepetitive(source) || isTakenUp(source) || isSaidAgain(source)
      ? { ...row, kind: 'run' }
      : row;
  const run = runTwice(own, RUN_WORDS, RUN_LETTERS);
  // A source that repeats four words ("the right to freedom") makes its translation repeat perhaps six.
  if (run === undefined || runTwice(inLowerCase(proseWords(source)), 4, 14) !== undefined) return undefined;
  const long = runTwice(own, LONG_RUN_WORDS, LONG_RUN_LETTERS);
  return long === undefined || isAbbreviation(long, text, source) ? run : { ...long, kind: 'sentence' };
}

/**
 * Whether a repetition is an abbreviation in brackets, as the source has one: "SARS-like coronaviruses (SL-CoVs)",
 * where the language has no letters for the short form and says the whole again.
 */
function isAbbreviation({ start }: Repetition, text: string, source: string): boolean {
  const isWithin = (bracketed: string): boolean => /[(（][^()（）]*$/u.test(bracketed);
  const hasShortForm = matchesIn(source, /\(([^()]*)\)/gu).some(([, inside = '']) => /\p{Lu}{2}/u.test(inside));
  return hasShortForm && isWithin(text.slice(0, start));
}

type Read = { readonly words: readonly ProseWord[]; readonly sentences: readonly Sentence[] };

/** The repetition of a text that is one thing over and over: a paste that went in twice. */
function wholeTwice(text: string): Repetition | undefined {
  const letters = text.toLowerCase().replace(BETWEEN_LETTERS, '');
  for (const times of [2, 3]) {
    const length = letters.length / times;
    if (!Number.isInteger(length) || !letters.startsWith(letters.slice(0, -length), length)) continue;
    const start = placeOf(text, length);
    const part = text.slice(0, start);
    // Reduplication is grammar in many languages: Indonesian `undang-undang`, "law".
    if (weight(part) < 8 || /^[\p{L}\p{M}]+\s?[-‐‑–²]\s?$/u.test(part)) continue;
    return { kind: 'whole', start, end: text.length };
  }
  return undefined;
}

/** The most words of such a text: of a longer one a third are said again, since they are “the” and “of”. */
const REPETITIVE_WORDS = 12;

/** Whether a short text says nearly the same twice: “Known Vulnerability: known security vulnerability”. */
function isRepetitive(text: string): boolean {
  const { folded } = inLowerCase(proseWords(text));
  const again = folded.length - new Set(folded).size;
  return folded.length <= REPETITIVE_WORDS && again >= 2 && again * 3 >= folded.length;
}

/** The words and letters of a clause that a source says again a few words behind: “… is full. When the disk is full, …”. */
const [AGAIN_WORDS, AGAIN_LETTERS] = [5, 20];
const isSaidAgain = (source: string): boolean =>
  runTwice(inLowerCase(proseWords(source)), AGAIN_WORDS, AGAIN_LETTERS) !== undefined;

/** The words at a stop that may be said again behind it, and how many of them are. */
const [LAST_WORDS, FIRST_WORDS, TAKEN_UP] = [3, 4, 2];

/** Whether a part of a text takes up the words that the one before ended with: “… a swap partition. The swap partition …”. */
function isTakenUp(text: string): boolean {
  const parts = text.split(/[.:;!?]\s/u).map((part) => inLowerCase(proseWords(part)).folded);
  return parts.some((part, at) => {
    const last = parts[at - 1]?.slice(-LAST_WORDS) ?? [];
    return part.slice(0, FIRST_WORDS).filter((word) => last.includes(word)).length >= TAKEN_UP;
  });
}

const BETWEEN_LETTERS = /[^\p{L}\p{M}\p{N}]+/gu;

/** The place of the letter behind the first `count` ones. */
function placeOf(text: string, count: number): number {
  let seen = 0;
  for (const match of matchesIn(text, /[\p{L}\p{M}\p{N}]/gu)) {
    if (seen >= count) return match.index;
    // One letter may fold to two: İ.
    seen += match[0].toLowerCase().length;
  }
  return text.length;
}

function sentenceTwice(all: readonly Sentence[], letters: number): Repetition | undefined {
  if (all.length < 2) return undefined;
  // What is the same weighs the same: most sentences need no folding.
  const seen = new Map<number, string[]>();
  for (const { text: sentence, start, end } of all) {
    const own = weight(sentence.toLowerCase());
    if (own < letters) continue;
    const others = seen.get(own);
    if (others === undefined) seen.set(own, [sentence]);
    else if (others.some((other) => foldedWording(other) === foldedWording(sentence)))
      return { kind: 'sentence', start, end };
    else others.push(sentence);
  }
  return undefined;
}

type Words = { readonly list: readonly ProseWord[]; readonly folded: readonly string[] };

const inLowerCase = (list: readonly ProseWord[]): Words => ({
  list,
  folded: list.map((word) => word.text.toLowerCase()),
});

/** The repetition of a run of words that stands again right behind itself. */
function twiceInARow(text: string, { list, folded }: Words, words: number, letters: number): Repetition | undefined {
  for (let at = 0; at + 2 * words <= list.length; at++)
    for (let length = words; at + 2 * length <= list.length; length++) {
      if (folded[at] !== folded[at + length] || !isSameRun(folded, at, at + length, length)) continue;
      if (weight(folded.slice(at, at + length).join('')) < letters) continue;
      const [first, last] = [list[at + length], list[at + 2 * length - 1]];
      const [before, start, end] = [list[at]?.start ?? 0, first?.start ?? 0, last?.end ?? text.length];
      return { kind: opensNextSentence(text, before, start, end) ? 'run' : 'sentence', start, end };
    }
  return undefined;
}

function runTwice({ list, folded }: Words, words: number, letters: number): Repetition | undefined {
  if (list.length < 2 * words) return undefined;
  const last = folded.length - words;
  const places = new Map<string, number[]>();
  for (let at = 0; at <= last; at++) {
    const earlier = places.get(folded[at] ?? '');
    const before = earlier?.find((place) => isSameRun(folded, place, at, words));
    // Two runs that overlap are one word over and over, which is another matter.
    if (before !== undefined && at - before >= words && weight(folded.slice(at, at + words).join(' ')) >= letters) {
      return { kind: 'run', start: list[at]?.start ?? 0, end: list[at + words - 1]?.end ?? 0 };
    }
    if (earlier === undefined) places.set(folded[at] ?? '', [at]);
    // Of equal runs the first counts.
    else if (before === undefined) earlier.push(at);
  }
  return undefined;
}

function isSameRun(words: readonly string[], one: number, other: number, length: number): boolean {
  for (let at = 1; at < length; at++) if (words[one + at] !== words[other + at]) return false;
  return true;
}

/** Letters, where a Han character counts as two. */
const weight = (text: string): number => countOfClass(text, LETTER_BIT | NUMBER_BIT) + heavyIn(text);
const heavyIn = characterCounter(/[\p{sc=Han}\p{sc=Hang}]/u);

/** A text in small letters, with a space for each run of blanks and punctuation. */
export const foldedWording = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

/** A word that stands twice in a row; UTF-16 offsets of the second time. */
type RepeatedWord = {
  readonly start: number;
  readonly end: number;
  /** Whether the language doubles words of its own accord: then it may well be right. */
  readonly isGrammar: boolean;
};

/** Languages that hardly ever double a word; most of the world's do, to say each, much, or again and again. */
const SINGLE: ReadonlySet<string> = new Set(
  (
    'an ar ast be bg bs ca cs cy da de dsb el en es et eu fi fr fy gl he hr hsb hu hy ia id is it ja ka lb lt lv ' +
    'mk ms mt nb nl nn no oc pl pt ro ru sh sk sl sq sr sv uk'
  ).split(' '),
);

/** A cry, which is doubled: Oh oh!, Ai ai ai! */
const CRY = /^\p{L}{1,3}$/u;
const LOUD = /^[ \u00A0]*[!…！]/u;
/** Words between two equal ones in a source, where many languages have none: step by step, βήμα βήμα, passo passo. */
const BETWEEN = new Set(['after', 'and', 'by', 'for', 'in', 'on', 'to', 'upon', 'with']);

/**
 * The first word that stands twice in a row and that the source does not double. Spaces may stand between, nothing
 * else: a comma or a hyphen makes it speech (“No, no”, `undang-undang`), and so does another case (`e E-Mail`).
 */
export function repeatedWord(
  text: string,
  words: readonly ProseWord[],
  source: { readonly words: readonly ProseWord[] },
  tag: string,
): RepeatedWord | undefined {
  const isComposed = text.normalize('NFC') === text;
  for (let at = 1; at < words.length; at++) {
    const one = words[at - 1];
    const other = words[at];
    if (one === undefined || other === undefined || (isComposed && one.text !== other.text)) continue;
    if (!isTwice(one, other, text)) continue;
    const language = tag.split('-')[0] ?? tag;
    if (languageData(tag).doubled?.includes(other.text.normalize('NFC').toLowerCase()) === true) continue;
    if (CRY.test(other.text) && LOUD.test(text.slice(other.end))) continue;
    if (isDoubledIn(source.words)) return undefined;
    if (isOfPhrase(words, at) || isThrice(words, at) || isOfGerund(words, at, language)) continue;
    if (DISTRIBUTIVE.has(language) && isForEach(source.words))
      return { start: other.start, end: other.end, isGrammar: true };
    return { start: other.start, end: other.end, isGrammar: !SINGLE.has(language) };
  }
  return undefined;
}

/** Languages that double a noun or a number for one at a time, and are no others: satu satu, قرصًا قرصًا. */
const DISTRIBUTIVE = new Set(['ar', 'he', 'id', 'ms', 'tr']);

/** Words from one to time: one small disc at a time. */
const ONE_AT_A_TIME = 5;

/** Whether a source says that something happens to one after the other. */
const isForEach = (words: readonly ProseWord[]): boolean =>
  words.some(({ text }, at) => {
    const word = text.toLowerCase();
    return (
      word === 'each' ||
      word === 'every' ||
      (word === 'time' && words.slice(Math.max(0, at - ONE_AT_A_TIME), at).some((one) => /^one$/i.test(one.text))) ||
      (word === 'by' && words[at - 1]?.text.toLowerCase() === words[at + 1]?.text.toLowerCase())
    );
  });

/** Whether one of the two is the name of an axis, coordenadas x y y, or opens a Latin phrase: de de facto leider. */
const isOfPhrase = (words: readonly ProseWord[], at: number): boolean =>
  (words[at]?.text === 'y' && words[at - 2]?.text === 'x') ||
  (words[at]?.text === 'de' && /^(?:facto|iure|jure|novo)$/i.test(words[at + 1]?.text ?? ''));

/** Whether a word stands there three times, as a sound or a song has it: kot kot kot, Bla bla bla. */
const isThrice = (words: readonly ProseWord[], at: number): boolean =>
  [at + 1, at - 2].some((other) => words[at]?.text.toLowerCase() === words[other]?.text.toLowerCase());

/** Whether French has its “en” of a gerund before its “en” for some of it: en en sélectionnant un; or lets somebody act: faire faire. */
const isOfGerund = (words: readonly ProseWord[], at: number, language: string): boolean =>
  language === 'fr' &&
  ((words[at]?.text === 'en' && /ant$/.test(words[at + 1]?.text ?? '')) || words[at]?.text === 'faire');

function isTwice(one: ProseWord, other: ProseWord, text: string): boolean {
  if (one.text !== other.text && one.text.normalize('NFC') !== other.text.normalize('NFC')) return false;
  if (!/^[ \u00A0]*$/.test(text.slice(one.end, other.start)) || !/\p{L}/u.test(other.text)) return false;
  // Without a space between, one letter twice is a word of two; Japanese doubles in kana: ますます, トントン.
  if (one.end === other.start && (other.text.length < 2 || /^[\p{scx=Hira}\p{scx=Kana}]+$/u.test(other.text)))
    return false;
  return !/[-‐‑[(’'&/·.]$/.test(text.slice(0, one.start)) && !/^[-‐‑[(’'&/]/.test(text.slice(other.end));
}

/** Whether a word stands there twice in a row, or with a small word between. */
const isDoubledIn = (words: readonly ProseWord[]): boolean =>
  words.some(({ text }, at) => {
    const [before, between] = [words[at - 2], words[at - 1]].map((word) => word?.text.toLowerCase());
    const word = text.toLowerCase();
    return between === word || (before === word && between !== undefined && BETWEEN.has(between));
  });
