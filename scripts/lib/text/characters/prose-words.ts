import { once } from '../../once.ts';
import { endOfClass, JOINER_BIT, LETTER_BIT, MARK_BIT, NUMBER_BIT } from './character-classes.ts';
import { hasUnspaced, RUN_ON_LETTERS } from './unspaced-scripts.ts';

/** Letters, marks and figures, the soft hyphen and the joiners; behind an apostrophe, letters and marks. */
const IN_WORD = LETTER_BIT | MARK_BIT | NUMBER_BIT | JOINER_BIT;
const BEHIND_APOSTROPHE = LETTER_BIT | MARK_BIT;
/**
 * A quick test for scripts without spaces: most texts have none of these blocks, and need no look at the script of each
 * letter.
 */
const MAY_BE_UNSPACED = /[\u0E00-\u1DFF\u2E80-\uFFFF]/;

const segmenter = once(() => new Intl.Segmenter('und', { granularity: 'word' }));

/** A word of a text, as written; offsets in UTF-16 units, `end` exclusive. */
export type ProseWord = { readonly text: string; readonly start: number; readonly end: number };

/** The words of a text in order, contractions whole; where words are not spaced, by ICU's dictionaries. */
export function proseWords(text: string): readonly ProseWord[] {
  if (!MAY_BE_UNSPACED.test(text) || !hasUnspaced(text)) return spacedWords(text);
  const words: ProseWord[] = [];
  for (const { segment, index, isWordLike } of segmenter().segment(text)) {
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

/** Parts of a text's words. */
export type Stems = ReadonlySet<string>;

/** Scripts that write no spaces between words, or whose letters say as much as a syllable. */
const DENSE = new RegExp(`[${RUN_ON_LETTERS}\\p{sc=Yiii}\\p{sc=Ethi}\\p{sc=Vaii}]`, 'u');
/**
 * A quick test for dense scripts: most texts have none of these blocks, and need no look at the script of each letter.
 */
const MAY_BE_DENSE = /[\u0E00-\u1DFF\u2E80-\uFFFF]/;
const STEM = 4;
const PREFIX = 2;

/**
 * The stems of a text, which show that two texts of one language speak of the same things, whatever the endings of
 * their words: the first four letters of each word, of longer ones also the four behind the first two, where a prefix
 * may stand; in dense scripts every two letters in a row.
 */
export function stemsOf(text: string): Stems {
  const stems = new Set<string>();
  const isDense = MAY_BE_DENSE.test(text) && DENSE.test(text);
  const lower = text.toLowerCase();
  for (let start = 0, end = 0; start < lower.length; start = Math.max(end, start + 1)) {
    end = endOfClass(lower, start, LETTER_BIT | MARK_BIT);
    if (end === start) continue;
    const word = lower.slice(start, end);
    if (isDense) for (let at = 0; at + 2 <= word.length; at++) stems.add(word.slice(at, at + 2));
    else {
      stems.add(word.slice(0, STEM));
      if (word.length > STEM) stems.add(`-${word.slice(PREFIX, PREFIX + STEM)}`);
    }
  }
  return stems;
}
