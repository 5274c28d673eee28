import { LEFT, traits } from '../characters.ts';
import { type LineRun, runText } from './line.ts';

/** Spaces inside a run of numbers become no-break spaces, which PDFium takes for a part of the number. */
export function wholeNumbers(run: LineRun): LineRun {
  if (run.isRtl || (traits(runText(run)) & LEFT) !== 0) return run;
  const last = run.clusters.length - 1;
  return {
    ...run,
    clusters: run.clusters.map((cluster, index) =>
      index > 0 && index < last && cluster.text === ' ' ? { ...cluster, text: '\u00A0' } : cluster,
    ),
  };
}
