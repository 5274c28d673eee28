import { endOfClass, JOINER, LETTER, MARK, NUMBER } from './character-classes.ts';

/** Letters, marks and figures, the soft hyphen and the joiners; behind an apostrophe, letters and marks. */
const IN_WORD = LETTER | MARK | NUMBER | JOINER;
const BEHIND_APOSTROPHE = LETTER | MARK;
/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** All but the blocks of other letters and of marks: most texts have none, and need no look at the script of each letter. */
const MAY_BE_UNSPACED = /[\u0E00-\u1DFF\u2E80-\uFFFF]/;

let segmenter: Intl.Segmenter | undefined;

/** A word of a text, as written; offsets in UTF-16 units, `end` exclusive. */
export type ProseWord = { readonly text: string; readonly start: number; readonly end: number };

/** The words of a text in order, contractions whole; where words are not spaced, by ICU's dictionaries. */
export function proseWords(text: string): readonly ProseWord[] {
  if (!MAY_BE_UNSPACED.test(text) || !UNSPACED.test(text)) return spacedWords(text);
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const words: ProseWord[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true) words.push({ text: segment, start: index, end: index + segment.length });
  }
  return words;
}

function spacedWords(text: string): readonly ProseWord[] {
  const words: ProseWord[] = [];
  for (let start = 0; start < text.length; ) {
    let end = endOfClass(text, start, IN_WORD);
    if (end === start) {
      start += 1;
      continue;
    }
    while (isApostrophe(text.charCodeAt(end))) {
      const more = endOfClass(text, end + 1, BEHIND_APOSTROPHE);
      if (more === end + 1) break;
      end = more;
    }
    words.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  return words;
}

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;
