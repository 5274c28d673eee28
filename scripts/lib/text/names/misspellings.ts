import { matchesIn } from '../../matches-in.ts';
import { once } from '../../once.ts';
import { CAPITAL_BIT, countOfClass } from '../characters/character-classes.ts';
import type { ProseWord } from '../characters/prose-words.ts';
import { textBefore } from '../characters/text-before.ts';
import { languageData } from '../language/language-data.ts';
import {
  editBefore,
  editOf,
  isDoubling,
  isEnding,
  isRendered,
  isSameSound,
  isSch,
  isSpelling,
  isTyped,
  type LetterEdit,
  LONGEST_ENDING,
} from './letter-edits.ts';
import { foldName, isInAddress, type Name, opensAt } from './names-in.ts';

/** A word of a translation that is one letter away from a name. */
export type MisspelledName = {
  readonly name: string;
  readonly word: ProseWord;
  /** How sure it is that the name was misspelt, and not rendered in the language's own way. */
  readonly isSure: boolean;
};

/** The use of words in other texts, by words as `foldName` has them. */
export type Usage = {
  /** Whether a word stands in other translations of the language: a name that is kept, or the language's own form. */
  readonly isElsewhere: (word: string) => boolean;
  /** Whether a word of the sources also stands there in small letters. */
  readonly isOrdinary: (word: string) => boolean;
  /** Whether two words, both as `foldName` has them, name one thing in the two languages: `English`, `Englisch`. */
  readonly isSameThing: (name: string, word: string) => boolean;
  /** Whether the language is written in another script: then names in Latin letters stand as they are. */
  readonly isForeign: boolean;
  /** Whether the language changes the first letter of a word after another: Melfast for Belfast. */
  readonly isMutated: boolean;
  /** Whether the language writes foreign names by their sound: then only a slip of typing is sure. */
  readonly isTranscribed: boolean;
  /** Whether names have no cases in the language: they end as they are. */
  readonly isUninflected: boolean;
  /** Whether the language writes one letter where others write two equal ones: Asad for Assad. */
  readonly isHalved: boolean;
};

/** Words of English names that other languages have words of their own for. */
const titles = once(() => new Set(languageData('en').titles));

const LATIN = /\p{sc=Latn}/u;
const LATIN_CAPITAL = /[\p{Lu}&&\p{sc=Latn}]/v;
/** A quick test for capitals of Latin beyond ASCII, by their blocks: the pattern above takes long to compile. */
const MAY_BE_CAPITAL = /[\u00C0-\u024F\u1E00-\u1EFF\u212A-\u2132\u2183\u2C60-\u2C7F\uA720-\uA7FF\uFF21-\uFF3A]/;
/** Letters of no other script: the micro sign is one of none. */
const ONLY_LATIN = /^[\x00-\xB4\xB6-\u024F]*$/;
const OTHER_LETTER = /[\p{L}--\p{sc=Latn}]/v;
const LATIN_RUN = /[\p{sc=Latn}\p{M}'’-]+/gu;
const CAPITAL_WITHIN = /^(?:\p{Ll}{1,4}[-’']?)?\p{Lu}/u;
const PREFIX = /^\p{Ll}{1,4}[-’']?(?=\p{Lu})/u;

const isLatin = (word: string): boolean => /[A-Za-z]/.test(word) || LATIN.test(word);

/** The parts of a word in Latin letters: those of another script add endings of their own, as in `Scratch에서`. */
export function latinParts(word: ProseWord): readonly ProseWord[] {
  if (ONLY_LATIN.test(word.text) || !OTHER_LETTER.test(word.text)) return [word];
  return matchesIn(word.text, LATIN_RUN).map(({ 0: text, index }) => ({
    text,
    start: word.start + index,
    end: word.start + index + text.length,
  }));
}

/** Whether a text may have a name in Latin letters. */
export const hasLatinCapital = (text: string): boolean =>
  /[A-Z]/.test(text) || (MAY_BE_CAPITAL.test(text) && LATIN_CAPITAL.test(text));

/** A word of the translation that may be a name: with a capital, and folded. */
type Candidate = {
  readonly word: ProseWord;
  readonly fold: string;
  /** Its place among the words. */
  readonly at: number;
};

/**
 * The first word of a translation that is one letter away from a name which is missing there.
 *
 * @param names of the source
 * @param words of the translation
 */
export function misspelledName(
  names: readonly Name[],
  text: string,
  words: readonly ProseWord[],
  usage: Usage,
): MisspelledName | undefined {
  // A name that stands twice in the source may be kept once.
  const missing = names.filter(({ text: name, count }) =>
    count === 1 ? !text.includes(name) : text.split(name).length - 1 < count,
  );
  if (missing.length === 0) return undefined;
  const candidates = candidatesIn(words);
  // Few words are near a name: the others of a text are folded where one is.
  let folds: readonly string[] | undefined;
  for (const name of missing) {
    let kept: number | undefined;
    for (const candidate of candidates) {
      const slip = slipOf(name, candidate.fold);
      if (slip === undefined || names.some(({ fold }) => fold === candidate.fold)) continue;
      if (hasPrefix(candidate.fold, name.fold)) continue;
      folds ??= words.map((word) => (isLatin(word.text) && !isInAddress(text, word) ? foldName(word.text) : ''));
      kept ??= folds.filter((fold) => isKeptIn(fold, name.fold)).length;
      if (kept > 0 && kept >= name.count) break;
      const beside = [folds[candidate.at - 1] ?? '', folds[candidate.at + 1] ?? ''];
      const found = judged(name, candidate, slip, {
        text,
        beside,
        isHere: folds.some((fold) => isKeptIn(fold, name.fold) && !isDerived(fold, name.fold)),
        usage,
      });
      if (found !== undefined) return { name: name.text, word: candidate.word, isSure: found === 'sure' };
    }
  }
  return undefined;
}

/** Whether a name stands in a word: also with what a language puts before or behind it, but not in `Eencrypt`. */
const isKeptIn = (fold: string, name: string): boolean =>
  fold.includes(name) && !(fold[0] === name[0] && fold.startsWith(name, 1));

/** Whether a word is made of a name, and is none: Europejskiego of Europe. */
const isDerived = (fold: string, name: string): boolean =>
  fold.startsWith(name) && /^\p{L}+$/u.test(fold) && fold.length - name.length > LONGEST_ENDING;

/** Whether a word is a name with a vowel that languages put before it: UNdiwa, y’Akwere. */
const hasPrefix = (fold: string, name: string): boolean =>
  fold.endsWith(name) && isKeptIn(fold, name) && /^(?:.*')?[aeiou]$/.test(fold.slice(0, -name.length));

function candidatesIn(words: readonly ProseWord[]): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    // Nearly all words.
    if (word === undefined || countOfClass(word.text, CAPITAL_BIT) === 0) continue;
    // A prefix of Zulu or Xhosa may stand before the capital: uHassan.
    for (const part of latinParts(word))
      if (/^[A-Z]/.test(part.text)) found.push({ word: part, fold: foldName(part.text), at });
      else if (CAPITAL_WITHIN.test(part.text))
        found.push({ word: part, fold: foldName(part.text.replace(PREFIX, '')), at });
  }
  return found;
}

type Slip = { readonly edit: LetterEdit; readonly isExact: boolean };

/** Whether one edit may make a word of another, by their first two letters: of most pairs it may not. */
function beginsAlike(one: string, other: string): boolean {
  const [first, second] = [one.charCodeAt(0), one.charCodeAt(1)];
  const [otherFirst, otherSecond] = [other.charCodeAt(0), other.charCodeAt(1)];
  return first === otherFirst || second === otherSecond || first === otherSecond || second === otherFirst;
}

/** The edit that makes a word of a name; undefined where it is another word, or the name with an ending. */
function slipOf(name: Name, fold: string): Slip | undefined {
  if (!beginsAlike(name.fold, fold)) return undefined;
  const longer = fold.length - name.fold.length;
  if (longer < -1 || (longer > LONGEST_ENDING && !fold.includes("'"))) return undefined;
  const exact = Math.abs(longer) > 1 ? undefined : editOf(name.fold, fold);
  const edit = exact ?? editBefore(name.fold, fold);
  // An apostrophe is a matter of taste: Ng'ombe, Khamene'i.
  if (edit === undefined || edit.from + edit.to === "'") return undefined;
  if (isEnding(edit) && !isLastExchanged(edit)) return undefined;
  // A plural takes the ending of the language: Scratchere for Scratchers.
  if (name.fold.endsWith('s') && fold.startsWith(name.fold.slice(0, -1))) return undefined;
  return { edit, isExact: exact !== undefined };
}

type Place = {
  readonly text: string;
  /** The words before and behind the candidate, folded. */
  readonly beside: readonly string[];
  readonly isHere: boolean;
  readonly usage: Usage;
};

/** Whether a word is a name with a slip; undefined where it is the language's own form. */
function judged(name: Name, candidate: Candidate, slip: Slip, place: Place): 'sure' | 'perhaps' | undefined {
  const found = judgedAlone(name, candidate, slip, place);
  // What languages call things is asked last: it takes longest.
  return found === undefined || place.usage.isSameThing(name.fold, candidate.fold) ? undefined : found;
}

function judgedAlone(
  name: Name,
  { word, fold }: Candidate,
  { edit, isExact }: Slip,
  { text, beside, isHere, usage }: Place,
): 'sure' | 'perhaps' | undefined {
  const hasApostrophe = fold.includes("'");
  const isKept = isHere || usage.isElsewhere(name.fold);
  if (usage.isElsewhere(fold) || isBehindHyphen(name, word, text)) return undefined;
  const isBeside = name.beside.some((each) => beside.includes(each));
  // Of a full name a language without cases changes no letter at the end.
  if (isEnding(edit)) return usage.isUninflected && isExact && isBeside && !name.isOrdinary ? 'perhaps' : undefined;
  if (name.isOpening && name.beside.length === 0 && !isKept) return undefined;
  const isAsItIs = isKept || usage.isForeign;
  const isTitle = titles().has(name.fold);
  const isOwnWord = isTitle || name.isOrdinary || usage.isOrdinary(name.fold);
  if (isOwnWord && !isAsItIs && !isBeside && !isSlip(edit)) return undefined;
  if (!isExact && !hasApostrophe && !isAsItIs && !isBeside) return undefined;
  // What languages have a word of their own for may be kept in one name, and translated in another.
  const isWitnessed = isTitle ? usage.isForeign || (isKept && isSlip(edit)) : isAsItIs;
  // A capital that opens both texts is no sign of a name: Filter changes, Filtrer endringer.
  const isOpening = name.isOpening && opensAt(text, word.start);
  const isSure =
    (isWitnessed ? !(isOpening && isOwnWord) : isBeside && !isOwnWord && !isOpening) &&
    (isExact || hasApostrophe) &&
    !isOwnSpelling(edit, usage);
  if (isSure) return 'sure';
  if (usage.isHalved && !isAsItIs && edit.to === '' && isDoubling(edit)) return undefined;
  const isExcused =
    isRendered(edit) && (usage.isTranscribed || isSch(edit) || !(isAsItIs || isBeside || isDoubling(edit)));
  return isExcused ? undefined : 'perhaps';
}

/** Whether a word is the name with what a hyphen parts from it: E-Mail for Email. */
function isBehindHyphen(name: Name, { start, end }: ProseWord, text: string): boolean {
  const part = PARTED.exec(textBefore(text, start, LONGEST_PART))?.[1];
  return part !== undefined && foldName(part + text.slice(start, end)) === name.fold;
}

const PARTED = /(\p{L}{1,7})[-\u2010\u2011]$/u;
/** UTF-16 units of such a part with its hyphen. */
const LONGEST_PART = 8;

/** Two letters exchanged within the word, which no language does. */
const isSlip = (edit: LetterEdit): boolean => isTyped(edit) && !edit.isLast;

/** Another letter in the place of the last one. */
const isLastExchanged = ({ from, to, isLast }: LetterEdit): boolean => isLast && from.length === 1 && to.length === 1;

/** Whether languages, or this one, write names with this edit. */
const isOwnSpelling = (edit: LetterEdit, { isTranscribed, isMutated }: Usage): boolean =>
  (isTranscribed && !isTyped(edit)) ||
  isSameSound(edit) ||
  isSch(edit) ||
  isSpelling(edit) ||
  (isMutated && (edit.start === 0 || (edit.start === 1 && edit.from === '' && edit.to === 'h')));
