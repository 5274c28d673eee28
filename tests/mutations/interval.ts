/** Of a normal distribution's values, 95 in 100 lie within so many deviations. */
const DEVIATIONS = 1.96;

/**
 * The share, in per cent, that a sample speaks for: 95 in 100 such intervals hold the true one (E. B. Wilson, 1927). One
 * miss of 84 may well be one of 1,000; no miss at all does not rule misses out.
 */
export function intervalOf(part: number, whole: number): readonly [low: number, high: number] {
  if (whole === 0) return [0, 100];
  const share = part / whole;
  const square = DEVIATIONS ** 2 / whole;
  const middle = share + square / 2;
  const reach = Math.sqrt(square * (share * (1 - share) + square / 4));
  return [
    part === 0 ? 0 : (100 * (middle - reach)) / (1 + square),
    part === whole ? 100 : (100 * (middle + reach)) / (1 + square),
  ];
}

/**
 * The least share, in per cent, that languages asked by chance speak for. A language that is translated freely raises many
 * alarms at once, so it is the languages that are counted, not their texts.
 */
export function leastOf(counts: readonly (readonly [part: number, whole: number])[]): number {
  const [part, whole] = [0, 1].map((at) => counts.reduce((sum, count) => sum + (count[at] ?? 0), 0));
  if (whole === undefined || part === undefined || whole === 0 || counts.length < 2) return 0;
  const share = part / whole;
  const scatter = counts.reduce((sum, [own, of]) => sum + (own - share * of) ** 2, 0);
  const deviation = Math.sqrt((scatter * counts.length) / (counts.length - 1)) / whole;
  return Math.max(0, 100 * (share - DEVIATIONS * deviation));
}
