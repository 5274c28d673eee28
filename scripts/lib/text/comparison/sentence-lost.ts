import type { LengthMeasure } from './length-scores.ts';

/**
 * How much likelier it is that the translation lacks one sentence of the source than that two of them were joined, as a
 * natural log: each sentence of the translation is held against the one of the source that would stand for it. Asked
 * where there is just one sentence less.
 *
 * @param source letters of each sentence
 * @param target the same of the translation
 */
export function lostRatherThanJoined(
  source: readonly number[],
  target: readonly number[],
  { cost }: LengthMeasure,
): number {
  if (target.length === 0 || target.length !== source.length - 1) return -Infinity;
  const costOf = (at: number, from: number): number => cost({ source: from, target: target[at] ?? 0 });
  // What stands before the place is paired from the beginning, what stands behind it from the end.
  const before = [0];
  for (let at = 0; at < target.length; at++) before.push((before[at] ?? 0) + costOf(at, source[at] ?? 0));
  const behind = [0];
  for (let at = 0; at < target.length; at++)
    behind.push((behind[at] ?? 0) + costOf(target.length - 1 - at, source[source.length - 1 - at] ?? 0));
  let [lost, joined] = [Infinity, Infinity];
  for (let at = 0; at <= target.length; at++) {
    lost = Math.min(lost, (before[at] ?? 0) + (behind[target.length - at] ?? 0));
    if (at < target.length)
      joined = Math.min(
        joined,
        (before[at] ?? 0) +
          costOf(at, (source[at] ?? 0) + (source[at + 1] ?? 0)) +
          (behind[target.length - 1 - at] ?? 0),
      );
  }
  return joined - lost;
}
