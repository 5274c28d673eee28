import { plainDigits } from './digits.ts';
import { masked } from './masked.ts';
import { numberWords, type SoftNumber } from './number-words.ts';
import { HAN_NUMERAL, hanValue, hebrewValue, romanValue } from './numerals.ts';

const HAN = new RegExp(HAN_NUMERAL, 'gu');
/** Hebrew letters count where a word such as "article" stands before them, in Markdown or not: `**סעיף** ג`. */
const CHAPTER = /(?:סעיף|מאמר|פרק|חלק|פסקה|כלל)[*_~`\])(\uFFFC]*\s+[*_~`[]*([א-ת]{1,3})(?![א-ת])/gu;

/** Numbers written without figures: words, Han, Roman and Hebrew numerals. They can stand for a figure, never demand one. */
export function softNumbers(text: string, tag: string): readonly SoftNumber[] {
  const prose = plainDigits(masked(text));
  const found: SoftNumber[] = [...numberWords(prose.text, tag)];
  const add = (value: number | undefined, start: number, length: number): void => {
    if (value !== undefined) found.push({ value: String(value), start, end: start + length });
  };
  for (const match of prose.text.matchAll(/(?<![\p{L}\p{N}])([IVXLCDM]+)(?:er|re|e|º|ª|o|a)?(?![\p{L}\p{N}])/gu)) {
    add(romanValue(match[1] ?? ''), match.index, match[0].length);
  }
  if (/\p{sc=Han}/u.test(text))
    for (const match of prose.text.matchAll(HAN)) add(hanValue(match[0]), match.index, match[0].length);
  if (/\p{sc=Hebr}/u.test(text)) {
    for (const match of prose.text.matchAll(/[א-ת]{1,3}(?:[׳']|[״"][א-ת])/gu))
      add(hebrewValue(match[0]), match.index, match[0].length);
    for (const match of prose.text.matchAll(CHAPTER)) add(hebrewValue(match[1] ?? ''), match.index, match[0].length);
  }
  return found.map((soft) => ({ ...soft, start: prose.place(soft.start), end: prose.place(soft.end) }));
}
