import type { Run } from '../text/run.ts';
import { baselineOf, leftOf } from './line.ts';

/** In ems: what is raised or lowered no further is of the same line, as notes' numbers are. */
const RAISED = 0.6;

export type Side = 'left' | 'right';

export type Line<Part> = {
  readonly parts: readonly Part[];
  /** Where it stands of the one before on the same height, of another block or further to the right. */
  readonly beside: Side | undefined;
  /** Of its last part. */
  readonly bounds: Bounds | undefined;
};

export type Bounds = {
  readonly baseline: number;
  readonly left: number;
  readonly size: number;
  readonly block: number;
};

/** Text objects that stand beside each other, each a line's part; of one block and with growing x. */
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

/** Where a text object's runs stand. */
export function boundsOf(runs: readonly Run[], block: number): Bounds | undefined {
  const [run] = runs;
  if (run === undefined) return undefined;
  const left = Math.min(...runs.map(({ clusters }) => Math.min(...clusters.map(leftOf))));
  return { baseline: baselineOf(run), left, size: run.size, block };
}

const isLevel = (last: Bounds, next: Bounds): boolean =>
  Math.abs(next.baseline - last.baseline) < RAISED * Math.max(last.size, next.size);

const continues = (last: Bounds, next: Bounds): boolean =>
  next.block === last.block && next.left >= last.left - 1e-3 && isLevel(last, next);

/** A paragraph's number in the margin is painted before its text, from right to left to the right of it. */
function sideOf(last: Bounds, next: Bounds): Side | undefined {
  if (!isLevel(last, next)) return undefined;
  if (next.left < last.left) return 'left';
  return next.block === last.block ? undefined : 'right';
}
