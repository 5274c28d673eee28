import type { VFile } from 'vfile';
import type { Severity } from '../../model/add-message.ts';
import { type Finding, findingsOf } from './finding.ts';
import { type LocatedOptions, locatedPath, type ReportedTool, sentence } from './located.ts';
import { apart, hiddenLines, reportMessages } from './report-messages.ts';
import { sarifText } from './sarif.ts';
import { isolated } from './terminal/direction.ts';
import type { Discretion } from './terminal/discretion.ts';
import { inert } from './terminal/inert.ts';
import { around } from './terminal/near.ts';

/** What a command has found, and how it may be told. */
export type Telling = {
  readonly files: readonly VFile[];
  /** The last lines for a person: counts, what came out. */
  readonly summary: string;
  /** The whole result for a machine. */
  readonly data: () => Readonly<Record<string, unknown>>;
  readonly tool: ReportedTool;
  /** The newsroom's folder below the one that the program was started in; empty where they are one. */
  readonly folder: string;
  readonly colour: boolean;
  readonly verbose: boolean;
  readonly columns?: number | undefined;
  readonly discretion?: Pick<Discretion, 'hides'> | undefined;
};

/** What goes to standard output, and what to standard error. */
export type Told = { readonly print: string; readonly tell: string };

/** One a reader: a person, a program, GitHub Actions, a code scanning service. */
export const reporters = {
  terminal: ({ files, summary, ...options }: Telling): Told => ({
    print: summary,
    tell: reportMessages(files, options),
  }),
  json: ({ data }: Telling): Told => ({ print: `${JSON.stringify(data(), null, 2)}\n`, tell: '' }),
  github: ({ files: all, summary, folder, ...options }: Telling): Told => {
    const { files, hidden } = apart(all, options);
    return { print: githubText(findingsOf(files), { folder }), tell: `${hiddenLines(hidden).join('')}${summary}` };
  },
  sarif: ({ files, summary, tool, folder }: Telling): Told => ({
    print: sarifText(findingsOf(files), tool, { folder }),
    tell: summary,
  }),
} as const satisfies Readonly<Record<string, (telling: Telling) => Told>>;

export type ReporterName = keyof typeof reporters;

const ORDER: readonly Severity[] = ['error', 'warning', 'notice'];

/**
 * Workflow commands that GitHub Actions turns into annotations on the changed lines, one a line. It keeps ten of each
 * kind a step, so errors come first. What was waived is not annotated.
 */
export function githubText(findings: readonly Finding[], options: LocatedOptions): string {
  return ORDER.flatMap((severity) => findings.filter((each) => each.severity === severity && each.waived === undefined))
    .map((finding) => `${annotation(finding, options)}\n`)
    .join('');
}

function annotation(finding: Finding, options: LocatedOptions): string {
  const { file, place, severity, ruleId, key, compare, expected, cause } = finding;
  const properties = [
    ['file', locatedPath(file, options)],
    ...placeProperties(place),
    ['title', key === undefined ? ruleId : `${ruleId} in ${key}`],
  ].map(([name, value]) => `${name}=${escapedProperty(inert(value ?? ''))}`);
  const lines = [
    inert(sentence(finding)),
    ...(compare === undefined ? [] : [`Source: ${isolated(around(compare.source, expected?.[0]))}`]),
    ...(cause === undefined ? [] : [`From: ${locatedPath(cause.file, options)}:${cause.place.start.line}`]),
  ];
  return `::${severity} ${properties.join(',')}::${escapedData(lines.join('\n'))}`;
}

/** Columns count only where a place starts and ends on one line. */
function placeProperties(place: Finding['place']): readonly (readonly [string, string])[] {
  if (place === undefined) return [];
  const { start, end = start } = place;
  const lines = [['line', String(start.line)] as const];
  if (end.line !== start.line) return [...lines, ['endLine', String(end.line)]];
  return [...lines, ['col', String(start.column)], ['endLine', String(end.line)], ['endColumn', String(end.column)]];
}

/** As `actions/toolkit` writes them: what would end the command, or a property, is written as in an address. */
const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string => escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
