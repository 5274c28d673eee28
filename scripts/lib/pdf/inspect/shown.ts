/** Marked content by the stream that it is numbered in (the number of its object) and its number there. */
export type MarkKey = `${number}:${number}`;

/** The marked content that text stands in (ISO 32000-1, 14.6). */
export type Surroundings = {
  /** Of the innermost that is numbered; undefined where there is none. */
  readonly mark: MarkKey | undefined;
  /** What is said to be no part of the text: one object each time it is met. */
  readonly artifact: object | undefined;
  /** Each string runs against its order on the page (14.8.2.3.3). */
  readonly isReversed: boolean;
  /** The outermost text that stands for all that is shown in it (14.9.4); one object each time it is met. */
  readonly replacement: { readonly text: string } | undefined;
};

/** What one operator shows. */
export type Shown = Surroundings & {
  /** What its codes say one after the other; U+FFFD for one that says nothing. */
  readonly text: string;
  /** Whether it begins lower or higher on the page than what was shown before it. */
  readonly isNewLine: boolean;
};

/** Invisible characters that only say which way a text runs: the mender puts some between words for readers' sake. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;

/** What pieces of a page say, as the standard reads them, without marks of direction. */
export function textOf(pieces: readonly Shown[]): string {
  let text = '';
  let last: Shown['replacement'];
  for (const { replacement, isReversed, text: shown } of pieces) {
    if (replacement === undefined) text += isReversed ? [...shown].reverse().join('') : shown;
    else if (replacement !== last) text += replacement.text;
    last = replacement;
  }
  return text.replace(DIRECTION_MARKS, '');
}
