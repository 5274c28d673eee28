import type { Direction, Language, Words } from '../../lib/text/index.ts';

/** What the parts of one document share while they are set as text. */
export type Setting = {
  readonly language: Language;
  readonly words: Words;
  /** The direction of the present block: the document's own, but for a passage in another language. */
  readonly direction: Direction;
  /** Addresses that get a note, with their numbers, in order of appearance. */
  readonly links: ReadonlyMap<string, number>;
  /** True where a paragraph is one line, which the reader's program breaks. */
  readonly isFlowed: boolean;
  /** Footnotes by the id of their text (`fn-1`), with their numbers. */
  readonly notes: ReadonlyMap<string, number>;
};

/** Scripts that put no space before a note mark or after a colon, whose own is wide: Thai and its like do. */
const WIDE_MARKS = new Set(['Hans', 'Hant', 'Hani', 'Jpan']);

/** True when the language sets marks and colons without a space: Chinese, Japanese. */
export function isUnspaced(language: Language): boolean {
  return WIDE_MARKS.has(language.script);
}
