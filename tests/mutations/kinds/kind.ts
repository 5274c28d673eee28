import type { Term } from '../../../scripts/model/loaded-newsroom.ts';
import type { Text } from '../corpus.ts';
import type { Dice } from '../random.ts';

/** One wrong translation, made from a right one. */
export type Mutant = {
  readonly source: string;
  /** The right translation of `source`. */
  readonly right: string;
  readonly wrong: string;
  readonly term?: Term;
  /** Where two texts have changed places: the other one. A finding on either counts. */
  readonly partner?: { readonly at: number; readonly source: string; readonly wrong: string };
};

/** A right pair of a text, by its place there, and the dice for it. */
export type Spot = { readonly text: Text; readonly at: number; readonly dice: Dice };

/** One kind of error that translators and their tools make. */
export type Kind = {
  readonly name: string;
  /** The rules that should say so. What any other rule says is not counted. */
  readonly rules: readonly [string, ...string[]];
  /** How grave the finding must be: `block` is an error, `notice` is anything. */
  readonly by: 'block' | 'notice';
  /** The least share that must be caught, in per cent. */
  readonly must: number;
  /**
   * What the rules may look at: the wrong text alone, or the whole file, in which it stands among right ones.
   * `recorded`: the whole file, and what it said at the last sync.
   */
  readonly scope: 'alone' | 'among' | 'recorded';
  /** Undefined where the error cannot be made. */
  readonly make: (spot: Spot) => Mutant | undefined;
};

export const pairAt = ({ text, at }: Spot): { readonly source: string; readonly target: string } =>
  text.pairs[at] ?? { source: '', target: '' };

/** Letters of a text: what its length is measured by. */
export const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;
