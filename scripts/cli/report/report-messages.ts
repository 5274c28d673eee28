import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import { type Severity, severityOf } from '../../model/add-message.ts';
import type { Discretion } from './discretion.ts';
import { comparison, excerpt } from './excerpt.ts';
import { type FindingData, findingsData } from './finding-data.ts';
import { inert } from './terminal.ts';

const COLOURS: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
};

/** How findings are written for a terminal or a log. */
export type ReportOptions = {
  readonly colour: boolean;
  /** Notices take one line each unless more is asked for. */
  readonly verbose: boolean;
  /** Width of the terminal; a log has none. */
  readonly columns?: number | undefined;
  /** What is kept out of a log: of files that it hides only the number of findings is given. */
  readonly discretion?: Pick<Discretion, 'hides'> | undefined;
};

/**
 * Findings as a person reads them: file, line and column, what is wrong, the line with a caret, the source, the remedy.
 * Equal ones on a file are said once; of one rule on one file no more than 20, and how many more there are.
 */
export function reportMessages(all: readonly VFile[], options: ReportOptions): string {
  const { hidden, files } = splitByDiscretion(all, options);
  const shown = new Map<string, number>();
  const groups = Map.groupBy(findingsData(files), ({ file, ruleId, severity, reason, key, waived }) =>
    [file, ruleId, severity, waived === undefined, key ?? '', reason].join('\n'),
  );
  const blocks = [...groups.values()].map((equal): string | undefined => {
    const [finding] = equal;
    if (finding === undefined) return undefined;
    const kind = `${finding.file} ${finding.ruleId}`;
    const count = (shown.get(kind) ?? 0) + 1;
    shown.set(kind, count);
    return count > MOST ? undefined : block(finding, equal.length, options);
  });
  const more = [...shown].filter(([, count]) => count > MOST);
  return [
    ...blocks.filter((each) => each !== undefined),
    ...more.map(([kind, count]) => `${kind.replace(/ ([^ ]*)$/, `: ${count - MOST} more like these [$1]`)}\n`),
    ...hiddenLines(hidden),
  ].join('\n');
}

/** The files whose findings a log may show, and those whose it may not. */
export function splitByDiscretion(
  all: readonly VFile[],
  { discretion }: Pick<ReportOptions, 'discretion'>,
): { readonly files: readonly VFile[]; readonly hidden: readonly VFile[] } {
  const isHidden = (file: VFile): boolean => discretion?.hides(file.path) === true;
  return { files: all.filter((file) => !isHidden(file)), hidden: all.filter(isHidden) };
}

/** Lines with the number of findings in files that a log may not show. */
export const hiddenLines = (files: readonly VFile[]): readonly string[] =>
  files
    .filter(({ messages }) => messages.length > 0)
    .map(
      (file) => `${inert(file.path)}: ${countsText(countMessages([file]))}; it is under embargo: --verbose says what\n`,
    );

/** The most findings of one rule on one file that a screen shows; `--json` and SARIF have them all. */
const MOST = 20;

function block(finding: FindingData, times: number, { colour, verbose, columns }: ReportOptions): string {
  const { file, place, severity, reason, ruleId, key, cause, advice, waived } = finding;
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const where = place === undefined ? inert(file) : `${inert(file)}:${place.start.line}:${place.start.column}`;
  const lines = [
    `${where}: ${paint(waived === undefined ? COLOURS[severity] : 'dim', waived === undefined ? severity : `waived ${severity}`)}: ${inert(reason)}${times === 1 ? '' : ` (${times} times)`} ${paint('dim', `[${ruleId}]`)}`,
  ];
  if (!verbose && (severity === 'notice' || waived !== undefined)) return `${lines.join('\n')}\n`;
  if (key !== undefined) lines.push(`  key: ${inert(key)}`);
  lines.push(...excerpt(finding, columns), ...comparison(finding, columns));
  if (cause !== undefined) lines.push(`  from: ${cause.file}:${cause.place.start.line}:${cause.place.start.column}`);
  if (waived !== undefined) lines.push(`  waived: ${inert(waived.why)} (${inert(waived.by)}, ${inert(waived.at)})`);
  else if (advice !== undefined) lines.push(`  ${paint('dim', `→ ${inert(advice)}`)}`);
  return `${lines.join('\n')}\n`;
}

/** How many findings there are, by severity. */
export type Counts = Readonly<Record<Severity, number>>;

/** How many findings of each severity are on these files. */
export function countMessages(files: readonly VFile[]): Counts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const file of files) for (const message of file.messages) counts[severityOf(message)]++;
  return counts;
}

/** Counts as a text: `1 error, 2 warnings`. */
export function countsText({ error, warning, notice }: Counts): string {
  const some = (count: number, name: string): string[] =>
    count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`];
  return [...some(error, 'error'), ...some(warning, 'warning'), ...some(notice, 'notice')].join(', ') || 'no findings';
}
