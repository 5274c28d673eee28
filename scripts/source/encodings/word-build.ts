/** How the words of a text are built, whatever language they are in. */
export type WordBuild = {
  /** Different words that no language has, of all that have something beyond ASCII. */
  readonly odd: readonly string[];
  readonly all: number;
};

/** What stands before and after a word, in ASCII and beyond. */
const AROUND = /^[^\p{L}\p{M}]+|(?<![^\p{L}\p{M}])[^\p{L}\p{M}]+$/gu;
/** Addresses, code and marks of Markdown, which are no words. */
const NO_WORD = /[/@_=<>\\|#{}]|\p{Nd}/u;
/** Two words that a sign joins: `l’État`, `dash—dash`, `his/her`. */
const JOINTS = /[!-/:-@[-`{-~´¨ʼ·‧\u2010-\u2015‘’“”…«»°®™©×→\u00A0\u00AD\u2000-\u200F\u202A-\u202F\u2060-\u2069█]+/u;
/** A sign, or a letter that stands raised, between the letters of a word: `S¹d`, `skaza³`, `f├╝r`, `sⁿⁿdi`. */
const SIGN_INSIDE = /\p{L}\p{M}*[\u0080-\u00BF×÷ⁿˆˇ\u02D8-\u02DD\u0384\u0385\u2018-\u25FF]{1,3}\p{L}/u;
/** A capital that follows a small letter: `rŽunion`, `уХД`. The palochka has one form alone. */
const CAPITAL_INSIDE = /\p{Ll}\p{M}*(?=[^\0-\x7F\u04C0])\p{Lu}/u;
/** Words with a capital inside that is meant: Irish `hÉireann`, and joined names, `МосГорСуд`. */
const MEANT_INSIDE = /^[hnt][ÁÉÍÓÚ][a-záéíóú]*$|^(?:\p{Lu}\p{M}*(?:\p{Ll}\p{M}*)+)+\p{Lu}*$/u;
/** A letter of another script between small Latin ones: `fьr`, `f眉r`. */
const OTHER_INSIDE = /[a-z][[\p{L}--\p{sc=Latn}--\p{sc=Zyyy}]\uFF61-\uFF9F]{1,2}[a-z]/v;
/** A sign at the head of a word, which stands there for a capital: `‡атвореници`. */
const SIGN_AT_HEAD = /^["'(“„«]?[†‡¤¦¬‰¶÷¢¥]\p{Ll}{2,}/u;
/** A final sigma that does not end a word. */
const SIGMA_INSIDE = /ς\p{Ll}/u;
/** A word of Latin letters that are all beyond ASCII: `Ñóä`. */
const ALL_BEYOND = /^[\p{sc=Latn}--[A-Za-z]]{3,}$/v;
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]/gu;
/** The share of letters from which a text is one of East Asia, where words of Latin letters stand without blanks. */
const MANY_EAST_ASIAN = 0.15;

const FEWEST = 2;
const SHARE = 0.2;

/** The words of a text that have something beyond ASCII, and those among them that no language has. */
export function wordBuild(text: string): WordBuild {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const isEastAsian = (text.match(EAST_ASIAN)?.length ?? 0) > MANY_EAST_ASIAN * letters;
  const odd = new Set<string>();
  const all = new Set<string>();
  for (const token of text.normalize('NFC').split(/\s+/)) {
    if (!/[^\0-\x7F]/.test(token) || NO_WORD.test(token)) continue;
    if (SIGN_AT_HEAD.test(token)) odd.add(token.toLowerCase());
    for (const part of token.split(JOINTS)) {
      const word = part.replace(AROUND, '');
      if (!/[^\0-\x7F]/.test(word)) continue;
      all.add(word.toLowerCase());
      if (isOdd(word, isEastAsian)) odd.add(word.toLowerCase());
    }
  }
  return { odd: [...odd], all: all.size };
}

/** True for a text that was misread, since so many of its words are in no language. */
export const isOddlyBuilt = ({ odd, all }: WordBuild): boolean => odd.length >= FEWEST && odd.length >= SHARE * all;

const isOdd = (word: string, isEastAsian: boolean): boolean =>
  SIGN_INSIDE.test(word) ||
  (CAPITAL_INSIDE.test(word) && !MEANT_INSIDE.test(word)) ||
  ALL_BEYOND.test(word) ||
  SIGMA_INSIDE.test(word) ||
  (!isEastAsian && OTHER_INSIDE.test(word));

const HEBREW = /^[\u0591-\u05C7\u05D0-\u05EA\u05EF-\u05F4]+$/u;
/** Final letters within a word: they belong at its end alone. */
const FINAL_INSIDE = /[ךםןףץ][א-ת]/u;

/**
 * True for words of one script other than Latin that are built as its languages build theirs: with capitals where it
 * has some, and with final letters at the end. Bytes of another encoding come out so only by chance.
 */
export function isWellBuilt(text: string, { odd }: WordBuild): boolean {
  if (odd.length > 0) return false;
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^\0-\x7F]/.test(word));
  const script = ['Cyrl', 'Grek', 'Armn', 'Hebr', 'Arab'].find((each) =>
    new RegExp(`^\\p{sc=${each}}`, 'u').test(words[0] ?? ''),
  );
  if (script === undefined) return false;
  const own = new RegExp(`^[\\p{sc=${script}}\\p{M}]+$`, 'u');
  if (!words.every((word) => own.test(word))) return false;
  if (script === 'Arab') return true;
  if (script === 'Hebr') return words.every((word) => HEBREW.test(word) && !FINAL_INSIDE.test(word));
  // Words in capitals alone may be small letters of another encoding.
  return words.some((word) => /^\p{Lu}\p{M}*\p{Ll}/u.test(word));
}
