import { type Shown, textOf } from './shown.ts';

/** Text of a page that no tag holds, a string a stretch. */
export type UntaggedText = {
  /** Said to be no part of the text: page numbers, running heads. */
  readonly artifacts: readonly string[];
  /** Neither tagged nor said to be none: lost to whoever goes by tags. */
  readonly unmarked: readonly string[];
};

export function untaggedText(shown: readonly Shown[]): UntaggedText {
  return {
    artifacts: stretches(
      shown.filter(({ artifact }) => artifact !== undefined),
      (piece, last) => piece.artifact !== last.artifact,
    ),
    unmarked: stretches(
      shown.filter(({ artifact, mark }) => artifact === undefined && mark === undefined),
      ({ isNewLine }) => isNewLine,
    ),
  };
}

/** The text of a page without tags, in the order of its content: a line ends where text is placed anew. */
export function contentLines(shown: readonly Shown[]): readonly string[] {
  return stretches(
    shown.filter(({ artifact }) => artifact === undefined),
    ({ isNewLine }) => isNewLine,
  );
}

function stretches(shown: readonly Shown[], isNext: (piece: Shown, last: Shown) => boolean): readonly string[] {
  const found: Shown[][] = [];
  for (const piece of shown) {
    const stretch = found.at(-1);
    const last = stretch?.at(-1);
    if (stretch === undefined || last === undefined || isNext(piece, last)) found.push([piece]);
    else stretch.push(piece);
  }
  return found.map((each) => textOf(each).trim()).filter((text) => text !== '');
}
