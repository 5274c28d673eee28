import { characterOf } from './character-counter.ts';
import { isLookAlikeScript, lookAlikes } from './confusables.ts';

/** A word of letters from two alphabets. */
export type Homoglyph = {
  readonly word: string;
  /** UTF-16 offsets in the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The letters from the other alphabet, in order. */
  readonly strangers: readonly string[];
  /** ISO 15924 codes: of those letters, and of the rest of the word. */
  readonly strange: string;
  readonly own: string;
  /** True when each of those letters passes for one of the word's own, and they are few: nobody can see them. */
  readonly isHidden: boolean;
};

/** The alphabets whose letters look alike, by ISO 15924 code, each with what finds its letters. */
const SCRIPTS = ['Latn', 'Cyrl', 'Grek', 'Armn', 'Cher', 'Copt', 'Lisu', 'Geor', 'Adlm'].map((script) => {
  const pattern = new RegExp(`\\p{sc=${script}}`, 'u');
  return { script, pattern, lengthAt: characterOf(pattern) };
});
const SUSPECT = /[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Cher}\p{sc=Copt}\p{sc=Lisu}\p{sc=Geor}\p{sc=Adlm}]/u;
/** More strange letters than these are a word of two languages (`debhelperианизированый`), not a slip of the keyboard. */
const MOST_HIDDEN = 3;
/** An ending of one letter after an abbreviation in Latin capitals, as Cyrillic texts write it: `DOMу`. */
const ENDING = /^[\p{sc=Latn}&&\p{Lu}]{2,}[\p{sc=Cyrl}&&\p{Ll}]$/v;
/** Units of measure are written with a Greek letter in every language: kΩ, μm. */
const UNIT = /^\p{sc=Latn}{0,2}[μΩ]\p{sc=Latn}{0,2}$/u;
/** A Greek letter beside a Latin one is a formula in every language: πx, dσ. Three Greek letters pass for Latin ones: ο, ν, κ. */
const FORMULA = /^(?:[αβγδεζηθλμξπρστφχψωΓΔΘΛΞΠΣΦΨΩ]\p{sc=Latn}|\p{sc=Latn}[αβγδεζηθλμξπρστφχψωΓΔΘΛΞΠΣΦΨΩ])$/v;

/** Those that pass for a Latin letter, so that `dα` may be meant for a word. */
const LATIN_LIKE = /[αγηρσχω]/;

/** Chinese, Japanese and Thai part no words: HKU3相关的蝙蝠α has two of two alphabets. */
const WORD =
  /[[\p{L}\p{M}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]+/gv;

/**
 * @param script the text's own script, which wins where a word is half and half
 * @param source what the text translates: its formulas have their Greek letters from there
 */
export function homoglyphs(text: string, script: string, source?: string): readonly Homoglyph[] {
  if (!SUSPECT.test(text) || (script !== 'Latn' && !/\p{sc=Latn}/u.test(text) && !isMixed(text))) return [];
  const found: Homoglyph[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (
      word.length > 1 &&
      SUSPECT.test(word) &&
      !UNIT.test(word) &&
      !isFormula(word, source) &&
      !(script !== 'Latn' && ENDING.test(word))
    ) {
      const mixed = mixedWord(word, script);
      if (mixed !== undefined) found.push({ word, start: match.index, end: match.index + word.length, ...mixed });
    }
  }
  return found;
}

function isFormula(word: string, source: string | undefined): boolean {
  if (!FORMULA.test(word)) return false;
  const [letter = ''] = LATIN_LIKE.exec(word) ?? [];
  return source?.includes(letter) ?? true;
}

function mixedWord(
  word: string,
  script: string,
): Pick<Homoglyph, 'strangers' | 'strange' | 'own' | 'isHidden'> | undefined {
  const composed = word.normalize('NFC');
  if (isOfOneAlphabet(composed)) return undefined;
  const letters = [...composed].filter((letter) => /\p{L}/u.test(letter));
  const scripts = letters.map(scriptOf);
  const counts = new Map<string, number>();
  for (const each of scripts) if (each !== undefined) counts.set(each, (counts.get(each) ?? 0) + 1);
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || Number(b[0] === script) - Number(a[0] === script));
  const [[own] = [''], [strange] = ['']] = ranked;
  if (ranked.length < 2) return undefined;
  const strangers = letters.filter((_, at) => scripts[at] !== undefined && scripts[at] !== own);
  const pass = isLookAlikeScript(own) && strangers.every((letter) => lookAlikes(letter, own).length > 0);
  const isHidden = pass && strangers.length <= MOST_HIDDEN && !isGlued(scripts, own, strangers.length);
  return { strangers, strange, own, isHidden };
}

/** Most words are: to see that takes no list of their letters. */
function isOfOneAlphabet(word: string): boolean {
  let only: string | undefined;
  for (const letter of word) {
    const script = scriptOf(letter);
    if (only !== undefined && script !== undefined && script !== only) return false;
    only ??= script;
  }
  return true;
}

/** A foreign word with an ending of one's own (`SMSка`) has its letters in two blocks, of more than one letter each. */
function isGlued(scripts: readonly (string | undefined)[], own: string, strangers: number): boolean {
  const changes = scripts.filter((script, at) => at > 0 && (script === own) !== (scripts[at - 1] === own)).length;
  return changes === 1 && strangers > 1;
}

/** Letters that whole languages are typed with, for want of a key: I for the palochka, Greek ones for those of Kabyle. */
const CUSTOMARY: readonly (readonly [languages: RegExp, letters: RegExp])[] = [
  [/^(?:ab|ady|agx|av|ce|dar|inh|kbd|lbe|lez|rut|tab|tkr)\b/, /^[Il]$/],
  // The letter һ.
  [/^(?:ba|bua|kk|sah|tt|xal)\b/, /^[hH]$/],
  [/^(?:ber|kab|rif|shi|shy|tzm|zgh)\b/, /^[γεΓΕΣ]$/],
];

/** Vowels with the mark of stress, as languages in Cyrillic are typed: бóльший, сè. */
const STRESSED = /^(?=.*[\u0300\u0301\u0302\u0311])[aeiouyAEIOUY]\p{M}$/u;

/** Whether the language is commonly typed with these letters, whatever Unicode has for it. */
export const isCustomary = ({ strangers, own }: Pick<Homoglyph, 'strangers' | 'own'>, tag: string): boolean =>
  (own === 'Cyrl' && strangers.every((letter) => STRESSED.test(letter.normalize('NFD')))) ||
  CUSTOMARY.some(([languages, letters]) => languages.test(tag) && strangers.every((letter) => letters.test(letter)));

const scriptOf = (letter: string): string | undefined =>
  SCRIPTS.find(({ lengthAt }) => lengthAt(letter, 0) > 0)?.script;

const isMixed = (text: string): boolean => SCRIPTS.filter(({ pattern }) => pattern.test(text)).length > 1;
