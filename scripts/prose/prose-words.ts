const SPACED = /[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+(?:['’][\p{L}\p{M}]+)*/gu;
/** Scripts that write words without spaces between them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;

let segmenter: Intl.Segmenter | undefined;

/** A word of a text, as written; offsets in UTF-16 units, `end` exclusive. */
export type ProseWord = { readonly text: string; readonly start: number; readonly end: number };

/** The words of a text in order, contractions whole; where words are not spaced, by ICU's dictionaries. */
export function proseWords(text: string): readonly ProseWord[] {
  if (!UNSPACED.test(text)) {
    return [...text.matchAll(SPACED)].map((match) => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    }));
  }
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const words: ProseWord[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike === true) words.push({ text: segment, start: index, end: index + segment.length });
  }
  return words;
}
