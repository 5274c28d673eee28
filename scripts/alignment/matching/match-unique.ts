import { type Item, leftovers, mayPair, type Pairing, pairUp } from './pairing.ts';

/** Pairs texts that are equal in some respect and, in that respect, alone among the leftovers of their sequence. */
export function matchUnique(pairing: Pairing, respect: (item: Item) => string): void {
  const before = onlyOnes(pairing.before, leftovers(pairing.toAfter), respect);
  const after = onlyOnes(pairing.after, leftovers(pairing.toBefore), respect);
  for (const [label, j] of after) {
    const i = before.get(label);
    if (i !== undefined && j !== undefined && mayPair(pairing, i, j)) pairUp(pairing, i, j);
  }
}

/** Index by label; undefined where several texts have the label. */
function onlyOnes(
  items: readonly Item[],
  indices: readonly number[],
  respect: (item: Item) => string,
): ReadonlyMap<string, number | undefined> {
  const found = new Map<string, number | undefined>();
  for (const index of indices) {
    const item = items[index];
    if (item === undefined) continue;
    const label = respect(item);
    found.set(label, found.has(label) ? undefined : index);
  }
  return found;
}
