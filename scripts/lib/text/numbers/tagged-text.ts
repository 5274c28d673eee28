import type { NumberToken } from './number-token.ts';

/** A text and the BCP 47 tag of its language. */
export type TaggedText = {
  readonly text: string;
  readonly tag: string;
  /** What `numbersIn` finds in it, where that is known already. */
  readonly tokens?: readonly NumberToken[];
};
