import type { VFile } from 'vfile';
import { findingsOf } from './finding.ts';
import { githubText } from './formats/github.ts';
import type { ReportedTool } from './formats/located.ts';
import { sarifText } from './formats/sarif.ts';
import { apart, hiddenLines, reportMessages } from './report-messages.ts';
import type { Discretion } from './terminal/discretion.ts';

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
