import type { LineRun } from '../lines/line.ts';

/** What stands about a run in its line, in the order of the page. */
export type RunSetting = {
  readonly isRtlBase: boolean;
  readonly before: LineRun | undefined;
  readonly after: LineRun | undefined;
};
