import { median } from '../median.ts';

/** What a run took: seconds, those of a processor, and the most megabytes. */
type Run = { readonly seconds: number; readonly processor: number; readonly megabytes: number };

/** The figures of a volume. */
export type VolumeFigures = Run & {
  /** Which program: its digest. Figures of different ones are not put together. */
  readonly program: string;
  /** Its number; the first is 0. */
  readonly volume: number;
  readonly statements: number;
  /** Files of its release. */
  readonly files: number;
  /** Megabytes that the worker had when it was done. */
  readonly worker: number;
  /** Of every tenth: the release of the first volume after one of its texts was changed. */
  readonly changed?: Run;
  /** Of every tenth: a release that was prepared for the end of an embargo, and milliseconds from that end to the first new page. */
  readonly prepared?: Run;
  readonly late?: number;
};

type Point = readonly [volume: number, value: number];

/** Languages of each statement, and formats of each document. */
const [LANGUAGES, FORMATS] = [10, 3];
/** Which part of the median a figure may change from the first volume to the last and still count as flat. */
const FLAT = 0.05;
/** The fewest values of which a slope says anything. */
const FEW = 5;

/**
 * What the figures of volumes say together: of each kind the median, the worst, and how it changes from the first volume to the last by the
 * median of the slopes between any two (Theil and Sen), which a few slow runs do not move.
 *
 * @param wanted how many statements the whole site has
 */
export function volumeReport(all: readonly VolumeFigures[], wanted: number): string {
  const statements = all.reduce((sum, one) => sum + one.statements, 0);
  const documents = statements * LANGUAGES;
  const lines = [
    `${all.length} volumes: ${statements} statements of ${wanted}, ${documents * FORMATS} artifacts (page, PDF, text), ${all.reduce((sum, one) => sum + one.files, 0)} files.`,
    ...(statements < wanted ? ['Nothing is known of the volumes that have not been run.'] : []),
  ];
  for (const [program, some] of Map.groupBy(all, (one) => one.program)) {
    lines.push(`Program ${program}, volumes ${some[0]?.volume} to ${some.at(-1)?.volume}:`);
    lines.push('| figure | values | median | worst | from first to last |', '| --- | --- | --- | --- | --- |');
    for (const [name, figureOf] of FIGURES) {
      const points = some.flatMap((one): readonly Point[] => {
        const value = figureOf(one);
        return value === undefined ? [] : [[one.volume, value]];
      });
      if (points.length > 0) lines.push(rowOf(name, points));
    }
  }
  return lines.join('\n');
}

const FIGURES: readonly (readonly [string, (figures: VolumeFigures) => number | undefined])[] = [
  ['first release, s', ({ seconds }) => seconds],
  ['first release, s of a processor', ({ processor }) => processor],
  ['first release, MB', ({ megabytes }) => megabytes],
  ['files', ({ files }) => files],
  ['worker, MB', ({ worker }) => worker],
  ['text of an old volume changed, s', ({ changed }) => changed?.seconds],
  ['text of an old volume changed, s of a processor', ({ changed }) => changed?.processor],
  ['text of an old volume changed, MB', ({ changed }) => changed?.megabytes],
  ['release prepared for an embargo, s', ({ prepared }) => prepared?.seconds],
  ['release prepared for an embargo, MB', ({ prepared }) => prepared?.megabytes],
  ['first page after an embargo, ms', ({ late }) => late],
];

function rowOf(name: string, points: readonly Point[]): string {
  const values = points.map(([, value]) => value);
  return `| ${name} | ${values.length} | ${median(values)} | ${Math.max(...values)} | ${changeOf(points)} |`;
}

/** How values change from the first volume to the last, and whether that is flat. */
function changeOf(points: readonly Point[]): string {
  if (points.length < FEW) return 'too few to say';
  const slopes = points.flatMap(([at, value], index) =>
    points.slice(index + 1).map(([later, other]) => (other - value) / (later - at)),
  );
  const whole = median(slopes) * ((points.at(-1)?.[0] ?? 0) - (points[0]?.[0] ?? 0));
  const part = whole / median(points.map(([, value]) => value));
  const percent = `${part < 0 ? '−' : '+'}${Math.abs(part * 100).toFixed(1)} %`;
  return `${percent}, ${Math.abs(part) <= FLAT ? 'flat' : part > 0 ? 'grows' : 'falls'}`;
}
