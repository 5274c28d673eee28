import type { Pairing } from './pairing.ts';

/** A text that occurs several times was paired, but might as well have been any of the others. */
export type Doubt = { readonly after: number; readonly rivals: readonly number[] };

/**
 * The pairs of repeated texts that are not certain. Certain is a pair whose neighbours are paired with each other on
 * both sides, up to a text that occurs once or an end of the document; one side is enough where no twin came or went
 * or changed its place, and no other twin can claim this one.
 */
export function findTwins(pairing: Pairing): readonly Doubt[] {
  const { before, after, toAfter, toBefore } = pairing;
  if (isUnchanged(pairing)) return [];
  const counts = [before, after].map((items) => {
    const found = new Map<string, number>();
    for (const { fold } of items) found.set(fold, (found.get(fold) ?? 0) + 1);
    return found;
  });
  const count = (side: 0 | 1, fold: string): number => counts[side]?.get(fold) ?? 0;
  const isTwin = (fold: string): boolean => count(0, fold) > 1 || count(1, fold) > 1;

  const isWhole = (fold: string): boolean => count(0, fold) === count(1, fold);

  /** Whether the neighbours in one direction are paired, up to firm ground: where a twin is missing, it may be in an edited one. */
  const isGrounded = (i: number, j: number, step: 1 | -1): boolean => {
    for (let [a, b] = [i + step, j + step]; ; a += step, b += step) {
      const [old, now] = [before[a], after[b]];
      if (old === undefined || now === undefined) return old === now;
      if (toAfter[a] !== b) return false;
      if (old.fold !== now.fold && !isWhole(before[i]?.fold ?? '')) return false;
      if (!isTwin(old.fold) && !isTwin(now.fold)) return true;
    }
  };
  const touches = (i: number, j: number): boolean =>
    [-1, 1].some((step) =>
      before[i + step] === undefined ? after[j + step] === undefined : toAfter[i + step] === j + step,
    );

  const pairs = after.flatMap(({ fold }, j) => {
    const i = toBefore[j];
    if (i === undefined || before[i]?.fold !== fold || count(0, fold) < 2) return [];
    return [{ i, j, fold, sides: [isGrounded(i, j, -1), isGrounded(i, j, 1)].filter(Boolean).length }];
  });
  const floating = new Set(pairs.flatMap(({ fold, sides }) => (sides === 0 ? fold : [])));
  return pairs.flatMap(({ i, j, fold, sides }) => {
    const rivals = before.flatMap((item, other) => (item.fold === fold && other !== i ? [other] : []));
    const isClaimed =
      rivals.some((other) => touches(other, j)) ||
      after.some((item, other) => item.fold === fold && other !== j && touches(i, other));
    const isCertain = sides === 2 || (sides === 1 && isWhole(fold) && !isClaimed && !floating.has(fold));
    return isCertain ? [] : [{ after: j, rivals }];
  });
}

function isUnchanged({ before, after, toAfter }: Pairing): boolean {
  return before.length === after.length && toAfter.every((j, i) => j === i && before[i]?.text === after[i]?.text);
}
