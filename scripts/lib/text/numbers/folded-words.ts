import { oncePerKey } from '../../once.ts';
import { endOfClass, JOINER_BIT, LETTER_BIT, MARK_BIT } from '../characters/character-classes.ts';
import { type Beginnings, mayBeginAt, mayBeginWith } from '../language/word-search.ts';

/** A word of a text, folded for comparison; offsets in UTF-16 units. */
export type FoldedWord = { readonly start: number; readonly end: number; readonly fold: string };

const IN_WORD = LETTER_BIT | MARK_BIT | JOINER_BIT;

/**
 * How many texts' words are kept: those of a document of the usual length, in which one rule seeks months, and number words are
 * sought after that.
 */
const KEPT = 128;

/** The words of a text: letters and their marks; hyphens and apostrophes end a word, but not in Cyrillic (сім’я is no seven). */
export const wordsOf = oncePerKey((text): readonly FoldedWord[] => split(text, foldedAtOnce(text), foldedWord), KEPT);

/** The words of a name in a list of a language's, folded. Each is read once, so nothing is kept of it. */
export const wordsOfName = (name: string): readonly string[] =>
  isWord(name) ? [folded(name)] : split(name, wholeFolded(name), folded).map(({ fold }) => fold);

/** The words of many names, folded. All are folded at once, which takes a fraction of the time. */
export function wordsOfNames(names: readonly string[]): readonly (readonly string[])[] {
  const folds = folded(names.join('\n')).split('\n');
  return names.map((name, at) => (isWord(name) ? [folds[at] ?? ''] : wordsOfName(name)));
}

const isWord = (name: string): boolean => name !== '' && endOfClass(name, 0, IN_WORD) === name.length;

function split(text: string, lower: string | undefined, foldWord: (word: string) => string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (let start = 0; start < text.length; ) {
    let end = endOfClass(text, start, IN_WORD);
    if (end === start) {
      start += 1;
      continue;
    }
    if (end < text.length && isApostrophe(text.charCodeAt(end))) end = endBehindApostrophes(text, end);
    words.push({
      start,
      end,
      fold: lower === undefined ? foldWord(text.slice(start, end)) : lower.slice(start, end),
    });
    start = end;
  }
  return words;
}

/** The whole text folded, where that changes no place in it. */
const wholeFolded = (text: string): string | undefined =>
  AS_LONG.test(text) ? text.toLowerCase().replaceAll('ё', 'е').replaceAll('’', "'") : undefined;
const foldedAtOnce = oncePerKey((text): string | undefined => wholeFolded(text), KEPT);

/**
 * Whether a text may have a word that is one of some words, or begins with one: most have none, and no words are made of them.
 *
 * @param isOne of a word, folded, that may be one by its first letters
 */
export function mayHaveWord(
  text: string,
  beginnings: Beginnings,
  isOne: (fold: string) => boolean = () => true,
): boolean {
  const lower = foldedAtOnce(text);
  if (lower === undefined) return true;
  for (let start = 0; start < text.length; ) {
    const end = endOfClass(text, start, IN_WORD);
    // A word may go on behind its apostrophe.
    if (end > start && isPrefixing(lower, start)) return true;
    if (
      end > start &&
      mayBeginAt(lower, start, lower.length, beginnings) &&
      (isApostrophe(text.charCodeAt(end)) || isOne(lower.slice(start, end)))
    )
      return true;
    start = Math.max(end, start + 1);
  }
  return false;
}

/** The end of a Cyrillic word, which goes on behind an apostrophe. */
function endBehindApostrophes(text: string, from: number): number {
  let end = from;
  while (isApostrophe(text.charCodeAt(end)) && isCyrillic(text.charCodeAt(end - 1))) {
    let more = end + 1;
    while (isInCyrillic(text.charCodeAt(more))) more += 1;
    if (more === end + 1) break;
    end = more;
  }
  return end;
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x02bc;
const isCyrillic = (unit: number): boolean => unit >= 0x0400 && unit <= 0x04ff;
const isInCyrillic = (unit: number): boolean => isCyrillic(unit) || unit === 0x0300 || unit === 0x0301;

/** A text of letters in form C whose small letters have the same length: it is folded at once. */
const AS_LONG =
  /^[\x00-\xAC\xAE-\u012F\u0131-\u024F\u0259\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A4-\u03CE\u0400-\u045F\u0490-\u04BF\u04D8\u04D9\u04E8\u04E9\u0531-\u0556\u0561-\u0587\u05BE\u05D0-\u05EA\u10D0-\u10FA\u1E00-\u1EFF\u2010-\u2027\u202F-\u205E\u20AC\u3000-\u3002\u3041-\u3096\u30A1-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF0F\uFFFC]*$/;

/** The most words of other scripts that are kept folded, since they come again and again. */
const MOST_FOLDED = 50_000;
const foldedWord = oncePerKey((word) => folded(word), MOST_FOLDED);

/** A word that folding does not change: ASCII, and letters of Latin, Greek, Cyrillic and Han in normal form C, without ё. */
const AS_THEY_ARE = /^[\x00-\x7Fà-öø-\u017Fα-ωа-\u0450\u0452-\u045F\u4E00-\u9FFF]+$/;

/**
 * Characters that are folded beside case: spaces, apostrophes, Ethiopic and Arabic letters, marks, and those that are
 * left out.
 */
const TO_FOLD =
  /[\u00A0\u00AD\u02BC\u0307\u0591-\u05C7\u0622-\u0625\u0629\u0640-\u065F\u0670\u0671\u06A9-\u06D3\u1200-\u137F\u200B-\u200D\u2019\u202F\uFB1D-\uFB4E]/;

/**
 * A text in lower case, without soft hyphens, joiners, vowel points and tatweel; Arabic letters that are used for one
 * another become one, and so does a final ta marbuta before a suffix.
 */
export function folded(text: string): string {
  const small = text.toLowerCase();
  if (AS_THEY_ARE.test(small)) return small;
  // Russian may write its ё as е.
  const lower = small.replaceAll('ё', 'е');
  if (!TO_FOLD.test(lower)) return lower.normalize('NFC');
  // A space that does not break is one.
  const composed = lower
    .replace(/[\u00A0\u202F]/gu, ' ')
    .normalize('NFC')
    .replace(/[’ʼ]/gu, "'");
  return (ETHIOPIC.test(composed) ? inOneSpelling(composed) : composed)
    .replace(/[\u00AD\u200B-\u200D\u0307\u0591-\u05C7\u064B-\u065F\u0670\u0640]/gu, '')
    .replace(/[أإآٱىیکہھۀة]/gu, (letter) => ARABIC[letter] ?? letter);
}

const ETHIOPIC = /[\u1200-\u137F]/;

/** Letters of Ethiopic that sound alike as one of them. */
const inOneSpelling = (text: string): string =>
  text
    .replace(/[\u1220-\u1227]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x10))
    .replace(/[ሃሐሓኀኃ]/gu, 'ሀ')
    .replace(/[ዐ-ዖ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x30))
    .replace(/ኣ/gu, 'አ')
    .replace(/[ፀ-ፆ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x8));

/** Letters with a dot that Unicode has as one character too, which form C takes apart: ড়, য়, ज़. */
const DOTTED: ReadonlyMap<string, string> = new Map(
  '\u0958\u0959\u095A\u095B\u095C\u095D\u095E\u095F\u09DC\u09DD\u09DF\u0A33\u0A36\u0A59\u0A5A\u0A5B\u0A5E\u0B5C\u0B5D'
    .split('')
    .map((letter) => [letter.normalize('NFC'), letter]),
);
const HAS_DOT = /[\u093C\u09BC\u0A3C\u0B3C]/;
const DOT = /\p{L}[\u093C\u09BC\u0A3C\u0B3C]/gu;

/** A word in each of the ways in which its letters may be encoded: in form C, and with dotted letters in one piece. */
export function encodings(word: string): readonly string[] {
  const parted = word.normalize('NFC');
  if (!HAS_DOT.test(parted)) return [parted];
  const whole = parted.replace(DOT, (pair) => DOTTED.get(pair) ?? pair);
  return whole === parted ? [parted] : [parted, whole];
}

const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ة: 'ت',
};

/** Languages in Arabic letters without particles of Arabic before words. */
const APART = /^(?:fa|ps|ur|ckb|sd|ug)\b/;

/** Whether a language may be written with all, some or none of its tones and dots: Yoruba and Ewe. */
export const isToned = (tag: string): boolean => /^(?:ee|yo)\b/.test(tag);
/** A word without marks, and so without its tones: ọ̀kan is okan. */
export const untoned = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a word begins with a letter that may be a particle: of Hebrew or Arabic, or በ, ለ, የ, ከ of Ethiopic. */
export function isPrefixing(fold: string, start = 0): boolean {
  const first = fold.charCodeAt(start);
  return (
    (first >= 0x05d0 && first <= 0x05ea) ||
    (first >= 0x0621 && first <= 0x064a) ||
    first === 0x1260 ||
    first === 0x1208 ||
    first === 0x1265 ||
    first === 0x1295 ||
    first === 0x12e8 ||
    first === 0x12a8
  );
}

/** The place of the next word that may be one of some words: most are none, and cost nothing more. */
export function nextPlace(words: readonly FoldedWord[], from: number, beginnings: Beginnings): number {
  for (let at = from; at < words.length; at += 1) {
    const fold = words[at]?.fold ?? '';
    if (mayBeginWith(fold, beginnings) || isPrefixing(fold)) return at;
  }
  return words.length;
}

/** A folded word, and the rest of it without the particles that Arabic, Hebrew and Amharic join to the next word. */
export function unprefixed(fold: string, tag = ''): readonly string[] {
  if (!isPrefixing(fold)) return [fold];
  // Persian parts its "and" from what follows, or does not: پنجاه وهشت.
  if (APART.test(tag)) return /^(?:fa|ps)\b/.test(tag) && /^و.{3}/u.test(fold) ? [fold, fold.slice(1)] : [fold];
  const arabic = /^[\u0621-\u064A]/.test(fold) ? (/^([وف]?[بلك]?(?:ال)?|[وف]?لل)(?=..)/.exec(fold)?.[1] ?? '') : '';
  const hebrew = /^[א-ת]/.test(fold) ? (/^[ובלמהשכ]{1,2}(?=..)/.exec(fold)?.[0] ?? '') : '';
  // በስልሳ is "by sixty", and in Tigrinya ንዓሰርተ "for ten".
  const isEthiopic = /^[\u12A8\u1260\u1208\u12E8]/u.test(fold) || (/^ti\b/.test(tag) && /^[\u1295\u1265]/u.test(fold));
  const ethiopic = isEthiopic && /^.{3}/u.test(fold) ? fold.slice(0, 1) : '';
  const prefix = arabic || hebrew || ethiopic;
  if (prefix === '') return [fold];
  const results = [fold];
  for (let cut = 1; cut <= prefix.length; cut += 1) results.push(fold.slice(cut));
  return results;
}
