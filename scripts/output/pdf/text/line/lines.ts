import type { Run } from '../content/run.ts';
import type { TextPlace } from '../text-place.ts';
import { baselineOf, leftOf } from './line.ts';

/** In ems: what is raised or lowered no further is of the same line, as notes' numbers are. */
const RAISED = 0.6;

type Bounds = { readonly baseline: number; readonly left: number; readonly size: number; readonly block: number };

/** Text objects that stand beside each other, each a line's part; of one block and with growing x. */
export function linesOf<Part extends { readonly runs: readonly Run[] }>(
  parts: readonly Part[],
  placeOf: (mark: number | undefined) => TextPlace,
): readonly (readonly Part[])[] {
  const lines: Part[][] = [];
  let last: Bounds | undefined;
  for (const part of parts) {
    const bounds = boundsOf(part.runs, placeOf);
    if (last !== undefined && bounds !== undefined && continues(last, bounds)) lines.at(-1)?.push(part);
    else lines.push([part]);
    last = bounds;
  }
  return lines;
}

function boundsOf(runs: readonly Run[], placeOf: (mark: number | undefined) => TextPlace): Bounds | undefined {
  const [run] = runs;
  if (run === undefined) return undefined;
  const left = Math.min(...runs.map(({ clusters }) => Math.min(...clusters.map(leftOf))));
  return { baseline: baselineOf(run), left, size: run.size, block: placeOf(run.mark?.id).block };
}

const continues = (last: Bounds, next: Bounds): boolean =>
  next.block === last.block &&
  next.left >= last.left - 1e-3 &&
  Math.abs(next.baseline - last.baseline) < RAISED * Math.max(last.size, next.size);
