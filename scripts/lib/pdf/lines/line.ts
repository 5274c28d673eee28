import type { Cluster, GlyphRun } from './glyph-run.ts';

/** A run with its place in a line. */
export type LineRun = GlyphRun & {
  readonly isRtl: boolean;
  /** The embedding level (UAX #9). */
  readonly level: number;
  /** The innermost element that sets a direction, with its block: runs of one are neighbours for neutrals. */
  readonly isolate: string;
  /** The level of that element. */
  readonly embedding: number;
  readonly baseline: number;
  /** True for one sign that must be read with the compound beside it. */
  readonly isTied?: boolean;
  /** True for letters that only MuPDF knows to run from right to left: they are written in the order of reading. */
  readonly isFar?: boolean;
  /** Signs in its blanks that another font has. */
  readonly ink?: readonly LineRun[];
};

/** The text of all clusters of a run, one behind the other. */
export const runText = ({ clusters }: { readonly clusters: readonly Cluster[] }): string =>
  clusters.map(({ text }) => text).join('');

/** The left end of a cluster. */
export const leftEnd = ({ glyphs }: Cluster): number => glyphs.reduce((least, { x }) => Math.min(least, x), Infinity);

/** The height that most of a run's ink stands on; glyphs without width are marks that hang from others. */
export function baselineOf({ font, clusters }: GlyphRun): number {
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

/** In ems: the most that text on a line is raised or lowered, as notes' numbers are. */
const RAISED = 0.6;

/** A side of a line on the page. */
export type Side = 'left' | 'right';

type Line<Part> = {
  readonly parts: readonly Part[];
  /** The side of the line before it on the same height, of another block or further to the right. */
  readonly beside: Side | undefined;
  /** The bounds of its last part. */
  readonly bounds: Bounds | undefined;
};

/**
 * Where a part of a line stands, in the units of the page: baseline, left end, size of type; and the number of its
 * block.
 */
export type Bounds = {
  readonly baseline: number;
  readonly left: number;
  readonly size: number;
  readonly block: number;
};

/** Lines made of text objects that stand beside each other, each a line's part; of one block and with growing x. */
export function linesOf<Part>(
  parts: readonly Part[],
  boundsOf: (part: Part) => Bounds | undefined,
  before: Bounds | undefined,
): readonly Line<Part>[] {
  const lines: { readonly parts: Part[]; readonly beside: Side | undefined; bounds: Bounds | undefined }[] = [];
  let last = before;
  for (const part of parts) {
    const bounds = boundsOf(part);
    const line = lines.at(-1);
    if (line !== undefined && last !== undefined && bounds !== undefined && continues(last, bounds)) {
      line.parts.push(part);
      line.bounds = bounds;
    } else {
      const beside = last === undefined || bounds === undefined ? undefined : sideOf(last, bounds);
      lines.push({ parts: [part], beside, bounds });
    }
    last = bounds;
  }
  return lines;
}

/** The bounds of a text object's runs. */
export function boundsOf(runs: readonly GlyphRun[], block: number): Bounds | undefined {
  const [run] = runs;
  if (run === undefined) return undefined;
  const left = Math.min(...runs.map(({ clusters }) => Math.min(...clusters.map(leftEnd))));
  return { baseline: baselineOf(run), left, size: run.size, block };
}

const isLevel = (last: Bounds, next: Bounds): boolean =>
  Math.abs(next.baseline - last.baseline) < RAISED * Math.max(last.size, next.size);

const continues = (last: Bounds, next: Bounds): boolean =>
  next.block === last.block && next.left >= last.left - 1e-3 && isLevel(last, next);

/**
 * The side on which a line stands beside the last one: a paragraph's number in the margin is painted before its text,
 * and from right to left it is to the right of it.
 */
function sideOf(last: Bounds, next: Bounds): Side | undefined {
  if (!isLevel(last, next)) return undefined;
  if (next.left < last.left) return 'left';
  return next.block === last.block ? undefined : 'right';
}
