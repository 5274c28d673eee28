const SCRIPTS = ['Thai', 'Lao', 'Khmer', 'Myanmar', 'Tai_Le', 'New_Tai_Lue', 'Tai_Tham', 'Tai_Viet', 'Ahom']
  .map((script) => `\\p{Script=${script}}`)
  .join('');
const RUN = new RegExp(`[${SCRIPTS}]{2,}`, 'gu');
/** Letters a line may begin with: no combining mark, no sign that repeats or shortens the word before it. */
const STARTS_WORD = /^[[\p{L}\p{N}]--[\u0e2f\u0e46\u0eaf\u0ec6\u17d7\u1aa7]]/v;
/** The dictionary is chosen by the script of the text; the tag does not matter. */
const WORDS = new Intl.Segmenter('th', { granularity: 'word' });

/** Word boundaries inside runs of scripts that write no spaces, which UAX #14 leaves to a dictionary (class SA). */
export function southEastAsianBreaks(text: string): number[] {
  const positions: number[] = [];
  for (const { index: start, 0: run } of text.matchAll(RUN)) {
    for (const { index, segment } of WORDS.segment(run)) {
      if (index > 0 && STARTS_WORD.test(segment)) positions.push(start + index);
    }
  }
  return positions;
}
