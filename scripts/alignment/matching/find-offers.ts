import { containment } from '../../prose/similarity.ts';
import { leftovers, type Pairing } from './pairing.ts';

/** A text that came out of a split, or went into a merge. */
export type Offers = {
  /** New text → the text before that it was split from. */
  readonly split: ReadonlyMap<number, number>;
  /** Text that is gone → the text after that it went into. */
  readonly merged: ReadonlyMap<number, number>;
};

/** How many of a part's words the whole must have. */
const LEAST = 0.6;
/** How far apart the parts of one text may stand. */
const REACH = 2;

/**
 * Finds where new and lost texts belong: a paragraph that was cut in two keeps its key in the more similar part, and the
 * other part may want the rest of the translation; of two that were joined one keeps its key, and the translation of the
 * other may be wanted too.
 */
export function findOffers(pairing: Pairing): Offers {
  const { before, after, toAfter, toBefore } = pairing;
  const holds = (part: (typeof before)[number] | undefined, whole: (typeof before)[number] | undefined): boolean =>
    part !== undefined &&
    whole !== undefined &&
    part.kind !== 'heading' &&
    whole.text.length > part.text.length &&
    containment(part.profile(), whole.profile()) >= LEAST;
  const split = new Map<number, number>();
  for (const j of leftovers(toBefore)) {
    const from = around(j)
      .map((near) => toBefore[near])
      .find((i) => i !== undefined && holds(after[j], before[i]));
    if (from !== undefined) split.set(j, from);
  }
  const merged = new Map<number, number>();
  for (const i of leftovers(toAfter)) {
    const into = around(i)
      .map((near) => toAfter[near])
      .find((j) => j !== undefined && holds(before[i], after[j]));
    if (into !== undefined) merged.set(i, into);
  }
  return { split, merged };
}

/** The nearest first, what stands before first. */
const around = (index: number): readonly number[] =>
  Array.from({ length: REACH }, (_, step) => [index - step - 1, index + step + 1]).flat();
