/** Where marked content stands in the document: what the order of a line's runs hangs on. */
export type TextPlace = {
  /** The same number for all marked content of one block (paragraph, heading, cell …). */
  readonly block: number;
  /** The block's own level: 1 where it runs from right to left. */
  readonly base: 0 | 1;
  /** Embedding level (UAX #9, 3.2) of the innermost element that sets a direction: even is left to right. */
  readonly level: number;
  /** The same number for all marked content of that element; 0 for the block's own. */
  readonly isolate: number;
};
