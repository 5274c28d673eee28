import { LTR_LETTER, RTL_LETTER } from '../../bidi-classes.ts';
import { matchesIn } from '../../matches-in.ts';
import type { Code } from '../characters/codes.ts';

/** A word between blanks, with a letter or a figure; UTF-16 offsets, `end` exclusive. */
export type IslandWord = {
  readonly start: number;
  readonly end: number;
  /** The word without the punctuation, brackets and quotation marks about it, and where that begins and ends. */
  readonly core: string;
  readonly coreStart: number;
  readonly coreEnd: number;
  readonly hasLatin: boolean;
};

/** A part of a text in which no letter runs from right to left. */
export type Stretch = { readonly start: number; readonly end: number; readonly words: readonly IslandWord[] };

/**
 * Letters and stops of right-to-left text, signs of its numbers, ends of lines, and characters that direct text or stand
 * for what is none. With a mark from right to left its author orders figures himself: `3<RLM>/12<RLM>/2022`.
 */
const APART = `${RTL_LETTER}|(?<=${RTL_LETTER}\\p{M}{0,2})\\p{M}|[،؛؟۔٭٪\\u05BE\\u05C0\\u05C3\\u05C6\\u05F3\\u05F4\\n\\p{Co}\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]`;
const STRETCH = new RegExp(`(?:(?!${APART})[^])+`, 'gv');
const ARABIC_INDIC = /[\u0660-\u0669]/;
const LATIN = new RegExp(LTR_LETTER, 'v');
/** A letter from the right, with its marks. */
const JOINED = new RegExp(`${RTL_LETTER}[\\p{M}\\u200B-\\u200D]{0,4}$`, 'v');
const SAYS_SOMETHING = /[\p{N}\p{L}]/u;
const BEFORE = /^[([{<"“”„«»'‘’,;:!?…\p{Cf}]*/u;
const BEHIND = /(?<![.,;:!?…)\]}>"“”„«»'‘’\p{Cf}])[.,;:!?…)\]}>"“”„«»'‘’\p{Cf}]+$/u;

/**
 * The stretches of a right-to-left text that hold no letter of its direction, with their words. An address, a name of a
 * file or a date that holds such letters or digits is part of its stretch; other Arabic-Indic digits run with the text.
 *
 * @param codes sorted, none overlapping
 */
export function stretchesOf(text: string, codes: readonly Code[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const { 0: stretch, index } of matchesIn(masked(text, codes), STRETCH)) {
    const words: IslandWord[][] = [[]];
    for (const { 0: found, index: at } of matchesIn(stretch, /\S+/gu)) {
      const word = wordAt(text, index + at, index + at + found.length);
      if (ARABIC_INDIC.test(found) && !word.hasLatin) words.push([]);
      else if (SAYS_SOMETHING.test(word.core)) words.at(-1)?.push(word);
    }
    const [start, end] = [index, index + stretch.length];
    for (const each of words) if (each.length > 0) result.push({ start, end, words: each });
  }
  return result;
}

function wordAt(text: string, start: number, end: number): IslandWord {
  const word = text.slice(start, end);
  // A particle is joined with a hyphen: ב-27.
  const joint = JOINED.test(text.slice(Math.max(0, start - 5), start)) && /[-‐‑–—]/u.test(word[0] ?? '') ? 1 : 0;
  const coreStart = start + joint + (BEFORE.exec(word.slice(joint))?.[0].length ?? 0);
  const coreEnd = Math.max(coreStart, end - (BEHIND.exec(word)?.[0].length ?? 0));
  return {
    start,
    end,
    core: text.slice(coreStart, coreEnd),
    coreStart,
    coreEnd,
    hasLatin: LATIN.test(word.replace(/\u200E/g, '')),
  };
}

/** The text with signs in place of codes: some belong to a stretch, others end it where a code runs the other way. */
function masked(text: string, codes: readonly Code[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, direction } of codes) {
    const code = text.slice(start, end);
    result += text.slice(at, start);
    result +=
      direction === 'ltr'
        ? code.replace(/[^\s\p{ASCII}]/gu, (sign) => '_'.repeat(sign.length))
        : '\n'.repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}
