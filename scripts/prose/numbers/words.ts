/** A word of a text, folded for comparison; offsets in UTF-16 units. */
export type Word = { readonly start: number; readonly end: number; readonly fold: string };

const WORD = /[\p{L}\p{M}\u00AD\u200C\u200D]+(?:(?<=[\u0400-\u04FF])['’ʼ][\u0400-\u04FF\u0300\u0301]+)*/gu;

/** The words of a text: letters and their marks; hyphens and apostrophes end a word, but not in Cyrillic (сім’я is no seven). */
export function wordsOf(text: string): readonly Word[] {
  if (last.text === text) return last.words;
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    words.push({ start: match.index, end: match.index + match[0].length, fold: folded(match[0]) });
  }
  last = { text, words };
  return words;
}

/** Months, number words and compounds are sought in one text after the other. */
let last: { readonly text: string; readonly words: readonly Word[] } = { text: '', words: [] };

/** Letters of Latin, Greek, Cyrillic and Han that are in normal form C and mean themselves. */
const AS_THEY_ARE = /^[a-zà-öø-\u017Fα-ωа-\u045F\u4E00-\u9FFF]+$/;

/**
 * Lower case, without soft hyphens, joiners, vowel points and tatweel; the Arabic letters that writers use for one
 * another are one, and so is a final ta marbuta before a suffix.
 */
export function folded(text: string): string {
  const lower = text.toLowerCase();
  if (AS_THEY_ARE.test(lower)) return lower;
  return (
    lower
      .normalize('NFC')
      .replace(/[’ʼ]/gu, "'")
      // Letters of Ethiopic that sound alike.
      .replace(/[\u1220-\u1227]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0x10))
      .replace(/[\u00AD\u200B-\u200D\u0307\u0591-\u05C7\u064B-\u065F\u0670\u0640]/gu, '')
      .replace(/[أإآٱىیکہھۀةے]/gu, (letter) => ARABIC[letter] ?? letter)
  );
}

const ARABIC: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ے: 'ي',
  ک: 'ك',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ة: 'ت',
};

/** Arabic letters, and no particles of Arabic before them. */
const APART = /^(?:fa|prs|ps|ur|ckb|sd|ug)\b/;

/** A folded word and what is left of it without the particles that Arabic and Hebrew write onto the next word. */
export function unprefixed(fold: string, tag = ''): readonly string[] {
  if (APART.test(tag)) return [fold];
  const arabic = /^[\u0621-\u064A]/.test(fold) ? (/^([وف]?[بلك]?(?:ال)?|[وف]?لل)(?=..)/.exec(fold)?.[1] ?? '') : '';
  const hebrew = /^[א-ת]/.test(fold) ? (/^[ובלמהשכ]{1,2}(?=..)/.exec(fold)?.[0] ?? '') : '';
  const prefix = arabic || hebrew;
  if (prefix === '') return [fold];
  const results = [fold];
  for (let cut = 1; cut <= prefix.length; cut += 1) results.push(fold.slice(cut));
  return results;
}
