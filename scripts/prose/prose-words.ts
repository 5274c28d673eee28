/** Letters, marks and figures, the soft hyphen and the joiners; behind an apostrophe, letters and marks. */
const WORD = /[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+(?:['\u2019][\p{L}\p{M}]+)*/gu;
/** The same in ASCII: what knows no other letters is ready at once. */
const ASCII_WORD = /[A-Za-z0-9]+(?:'[A-Za-z]+)*/g;
const ASCII = /^[\x00-\x7F]*$/;
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
  const pattern = ASCII.test(text) ? ASCII_WORD : WORD;
  const words: ProseWord[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [word] = match;
    words.push({ text: word, start: match.index, end: match.index + word.length });
  }
  return words;
}
