import { SPACE, traits } from '../characters.ts';
import type { LineRun } from './line.ts';

/** Signs that stand at a word, and are none of its letters. */
const SIGN = /^[\p{P}\p{S}]$/u;

/**
 * The runs of a right-to-left line with every sign that stands at a left-to-right compound, such as the bracket or the
 * comma at a telephone number, as a run of its own. PDFium must have the compound in a line by itself, and would end the
 * word where that line ends; where letters stand at the signs, it does.
 *
 * @param runs in the order of the page
 */
export function tiedSigns(runs: readonly LineRun[], isCompound: (run: LineRun) => boolean): readonly LineRun[] {
  /** How many clusters at the left and at the right end of a run are such signs. */
  const lefts = new Map<number, number>();
  const rights = new Map<number, number>();
  for (const [index, run] of runs.entries()) {
    if (!isCompound(run)) continue;
    for (const [at, count] of signsBeside(runs, index, 1)) lefts.set(at, count);
    for (const [at, count] of signsBeside(runs, index, -1)) rights.set(at, count);
  }
  if (lefts.size === 0 && rights.size === 0) return runs;
  return runs.flatMap((run, index): readonly LineRun[] => {
    const { clusters } = run;
    const start = lefts.get(index) ?? 0;
    const end = Math.max(start, clusters.length - (rights.get(index) ?? 0));
    if (start === 0 && end === clusters.length) return [run];
    return clusters.flatMap((cluster, at): readonly LineRun[] => {
      if (at < start || at >= end) return [{ ...run, clusters: [cluster], isTied: true }];
      return at === start ? [{ ...run, clusters: clusters.slice(start, end) }] : [];
    });
  });
}

/** Counts of the signs beside a run, by the index of the run that they are of; none where letters stand at them. */
function signsBeside(runs: readonly LineRun[], index: number, step: 1 | -1): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = index + step; ; at += step) {
    const run = runs[at];
    if (run === undefined || !run.isRtl || run.baseline !== runs[index]?.baseline) return counts;
    const clusters = step === 1 ? run.clusters : run.clusters.toReversed();
    const end = clusters.findIndex(({ text }) => !SIGN.test(text));
    if (end < 0) counts.set(at, clusters.length);
    else if ((traits(clusters[end]?.text ?? '') & SPACE) === 0) return new Map();
    else return end === 0 ? counts : counts.set(at, end);
  }
}
