import { type Profile, profileOf, similarity, similarityBound } from '../../lib/text/index.ts';
import type { SegmentKind } from '../../model/segment.ts';
import { foldText } from './fold-text.ts';
import { canPass } from './segment-kind.ts';

/** One text of a sequence that is to be aligned with another. */
export type Item = {
  readonly kind: SegmentKind | undefined;
  readonly text: string;
  readonly fold: string;
  /** Computed when first asked for: most texts have an exact partner and need none. */
  readonly profile: () => Profile;
};

/** Which text of an earlier sequence became which of a later one, both in document order, as far as is known yet. */
export type Pairing = {
  readonly before: readonly Item[];
  readonly after: readonly Item[];
  /** Index in `after` of each text of `before`; undefined while it has none. */
  readonly toAfter: (number | undefined)[];
  readonly toBefore: (number | undefined)[];
  /** New text → the text before that stood in its place and is another. */
  readonly inPlaceOf: Map<number, number>;
};

export function itemOf(kind: SegmentKind | undefined, source: string): Item {
  const text = source.normalize('NFC').replace(/\s+/g, ' ').trim();
  const fold = foldText(source);
  let known: Profile | undefined;
  const profile = (): Profile => {
    known ??= profileOf(fold);
    return known;
  };
  return { kind, text, fold, profile };
}

export function pairUp(pairing: Pairing, before: number, after: number): void {
  pairing.toAfter[before] = after;
  pairing.toBefore[after] = before;
}

/** Indices of the texts that have no partner yet. */
export function leftovers(partners: readonly (number | undefined)[]): readonly number[] {
  return partners.flatMap((partner, index) => (partner === undefined ? [index] : []));
}

/** Whether two texts may be the same segment at all. */
export function mayPair({ before, after }: Pairing, i: number, j: number): boolean {
  const kind = after[j]?.kind;
  return kind !== undefined && canPass(before[i]?.kind, kind);
}

/**
 * How alike a text of `before` and one of `after` are, 0 to 1.
 *
 * @param least below this the answer may be 0, which saves the comparison
 */
export function likeness({ before, after }: Pairing, i: number, j: number, least = 0): number {
  const [a, b] = [before[i]?.profile(), after[j]?.profile()];
  if (a === undefined || b === undefined || similarityBound(a, b) < least) return 0;
  return similarity(a, b);
}
