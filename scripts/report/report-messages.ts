import { styleText } from 'node:util';
import type { VFile } from 'vfile';
import { type Severity, severityOf } from '../message/add-message.ts';
import { type Finding, findingsOf } from './finding.ts';
import { comparison } from './terminal/comparison.ts';
import { excerpt } from './terminal/excerpt.ts';
import { inert } from './terminal/inert.ts';

const COLOURS: Readonly<Record<Severity, 'red' | 'yellow' | 'cyan'>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
};

export type ReportOptions = {
  readonly colour: boolean;
  /** Notices take one line each unless more is asked for. */
  readonly verbose: boolean;
  /** Width of the terminal; a log has none. */
  readonly columns?: number | undefined;
};

/** Findings as a person reads them: file, line and column, what is wrong, the line with a caret, the source, the remedy. */
export function reportMessages(files: readonly VFile[], options: ReportOptions): string {
  return findingsOf(files)
    .map((finding) => block(finding, options))
    .join('\n');
}

function block(finding: Finding, { colour, verbose, columns }: ReportOptions): string {
  const { file, place, severity, reason, ruleId, key, cause, advice, waived } = finding;
  const paint = (style: Parameters<typeof styleText>[0], text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const where = place === undefined ? file : `${file}:${place.start.line}:${place.start.column}`;
  const lines = [
    `${where}: ${paint(waived === undefined ? COLOURS[severity] : 'dim', waived === undefined ? severity : `waived ${severity}`)}: ${inert(reason)} ${paint('dim', `[${ruleId}]`)}`,
  ];
  if (!verbose && (severity === 'notice' || waived !== undefined)) return `${lines.join('\n')}\n`;
  if (key !== undefined) lines.push(`  key: ${inert(key)}`);
  lines.push(...excerpt(finding, columns), ...comparison(finding, columns));
  if (cause !== undefined) lines.push(`  from: ${cause.file}:${cause.place.start.line}:${cause.place.start.column}`);
  if (waived !== undefined) lines.push(`  waived: ${inert(waived.why)} (${inert(waived.by)}, ${inert(waived.at)})`);
  else if (advice !== undefined) lines.push(`  ${paint('dim', `→ ${inert(advice)}`)}`);
  return `${lines.join('\n')}\n`;
}

export type Counts = Readonly<Record<Severity, number>>;

export function countMessages(files: readonly VFile[]): Counts {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const file of files) for (const message of file.messages) counts[severityOf(message)]++;
  return counts;
}

/** "1 error, 2 warnings" */
export function countsText({ error, warning, notice }: Counts): string {
  const some = (count: number, name: string): string[] =>
    count === 0 ? [] : [`${count} ${name}${count === 1 ? '' : 's'}`];
  return [...some(error, 'error'), ...some(warning, 'warning'), ...some(notice, 'notice')].join(', ') || 'no findings';
}
