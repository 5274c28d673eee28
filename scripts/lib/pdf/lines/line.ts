import type { Cluster, Run } from '../text/run.ts';

/** A run with its place in a line. */
export type LineRun = Run & {
  readonly isRtl: boolean;
  /** Embedding level (UAX #9). */
  readonly level: number;
  /** Innermost element that sets a direction, with its block: runs of one are neighbours for neutrals. */
  readonly isolate: string;
  /** Level of that element. */
  readonly embedding: number;
  readonly baseline: number;
  /** Of one sign that must be read with the compound beside it. */
  readonly isTied?: boolean;
  /** Of letters that no reader but MuPDF knows to run from right to left: written in the order of reading. */
  readonly isFar?: boolean;
  /** Signs among its blanks that another font has. */
  readonly ink?: readonly LineRun[];
};

export const runText = ({ clusters }: { readonly clusters: readonly Cluster[] }): string =>
  clusters.map(({ text }) => text).join('');

/** Left end of a cluster. */
export const leftOf = ({ glyphs }: Cluster): number => glyphs.reduce((least, { x }) => Math.min(least, x), Infinity);

/** The height that most of a run's ink stands on; glyphs without width are marks that hang from others. */
export function baselineOf({ font, clusters }: Run): number {
  const first = clusters[0]?.glyphs[0];
  const baseline = first?.y ?? 0;
  if (clusters.every(({ glyphs }) => glyphs.length === 1 && glyphs[0]?.y === baseline)) return baseline;
  const weights = new Map<number, number>();
  let best = baseline;
  let most = 0;
  for (const { glyphs } of clusters) {
    for (const { glyph, y } of glyphs) weights.set(y, (weights.get(y) ?? 0) + (font.width(glyph) > 0 ? 1 : 0.01));
  }
  for (const [y, weight] of weights) {
    if (weight <= most) continue;
    most = weight;
    best = y;
  }
  return best;
}
