import type { Text } from './corpus.ts';
import type { Kind, Mutant } from './kinds/kind.ts';
import { diceOf } from './random.ts';

export type Sown = {
  readonly kind: Kind;
  /** Place of the pair in its text. */
  readonly at: number;
  readonly mutant: Mutant;
};

/** So many errors of a kind in one language, or as many as can be made there; the same every time. */
export function sow(kind: Kind, text: Text, samples: number): readonly Sown[] {
  const sown: Sown[] = [];
  const dice = diceOf(`${kind.name} ${text.name}`);
  for (const at of dice.shuffled([...text.pairs.keys()])) {
    if (sown.length >= samples) break;
    const mutant = kind.make({ text, at, dice });
    if (mutant !== undefined) sown.push({ kind, at, mutant });
  }
  return sown;
}
