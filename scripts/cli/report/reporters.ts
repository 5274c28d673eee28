import path from 'node:path';
import { Option } from 'commander';
import type { VFile } from 'vfile';
import own from '../../../package.json' with { type: 'json' };
import type { Newsroom } from '../../model/newsroom.ts';
import type { Discretion } from './discretion.ts';
import { findingsData, type ReportedTool } from './finding-data.ts';
import { githubText } from './github.ts';
import { hiddenLines, reportMessages, splitByDiscretion } from './report-messages.ts';
import { sarifText } from './sarif.ts';

/** What a command has found, in the forms that reporters need. */
export type ReportInput = {
  readonly files: readonly VFile[];
  /** The last lines for a person: counts, what came out. */
  readonly summary: string;
  /** The whole result for a machine. */
  readonly data: () => Readonly<Record<string, unknown>>;
  readonly tool: ReportedTool;
  /**
   * The newsroom's folder below the one that the program was started in, in GitHub Actions below the repository; empty where they are
   * one.
   */
  readonly folder: string;
  readonly colour: boolean;
  readonly verbose: boolean;
  readonly columns?: number | undefined;
  readonly discretion?: Pick<Discretion, 'hides'> | undefined;
};

/** What is written to standard output and to standard error. */
export type Streams = { readonly stdout: string; readonly stderr: string };

/** The reporters by name, one a reader: a person, a program, GitHub Actions, a code scanning service. */
export const reporters = {
  terminal: ({ files, summary, ...options }: ReportInput): Streams => ({
    stdout: summary,
    stderr: reportMessages(files, options),
  }),
  json: ({ data }: ReportInput): Streams => ({ stdout: `${JSON.stringify(data(), null, 2)}\n`, stderr: '' }),
  github: ({ files: all, summary, folder, ...options }: ReportInput): Streams => {
    const { files, hidden } = splitByDiscretion(all, options);
    return { stdout: githubText(findingsData(files), { folder }), stderr: `${hiddenLines(hidden).join('')}${summary}` };
  },
  sarif: ({ files, summary, tool, folder }: ReportInput): Streams => ({
    stdout: sarifText(findingsData(files), tool, { folder }),
    stderr: summary,
  }),
} as const satisfies Readonly<Record<string, (input: ReportInput) => Streams>>;

/** The values of the option `--reporter`: `terminal`, `json`, `github`, `sarif`. */
export type ReporterName = keyof typeof reporters;

const NAMES = Object.keys(reporters).filter((name): name is ReporterName => name in reporters);

/** The help on reporters, shared by every command with findings. */
export const reporterHelp = `Reporters:
  terminal  for people: each finding with its line, source and remedy (standard error)
  json      for programs of your own
  github    for GitHub Actions: annotations on the lines of a pull request
  sarif     for code scanning and editors: a SARIF 2.1.0 log`;

/** The option `--reporter`. */
export const reporterOption = (): Option =>
  new Option('--reporter <name>', 'who reads the findings').choices(NAMES).default('terminal');

/** The option `--json`. */
export const jsonOption = (): Option => new Option('--json', 'short for --reporter json').conflicts('reporter');

/** The options on reporters, as commander parses them from the command line. */
export type ReporterOptions = { readonly json?: true; readonly reporter: ReporterName };

/** The reporter that a command line asks for. */
export const reporterOf = ({ json, reporter }: ReporterOptions): ReporterName => (json ? 'json' : reporter);

/** The folder that the command runs in. */
type Folder = { readonly cwd: string };

/** Gives files that stand alone the paths by which the reader opens them, in place, and returns all files. */
export function asRead(files: readonly VFile[], { isBare, root }: Newsroom, { cwd }: Folder): readonly VFile[] {
  for (const file of isBare ? files : []) {
    const target = path.resolve(root, file.path);
    const near = path.relative(cwd, target);
    file.path = (near.length < target.length ? near : target).replaceAll(path.sep, '/');
  }
  return files;
}

/** What reports depend on besides the findings. */
type Surroundings = Folder &
  Pick<ReportInput, 'colour' | 'columns' | 'discretion'> & { readonly environment: NodeJS.ProcessEnv };

/** The facts about the program and the current folder that every reporter gets. */
export function reportContext(
  newsroom: Newsroom,
  { cwd, environment, colour, columns, discretion }: Surroundings,
): Pick<ReportInput, 'tool' | 'folder' | 'colour' | 'columns' | 'discretion'> {
  // A job in GitHub Actions may run in any folder of the repository, and annotations name files from its root.
  const workspace = environment['GITHUB_WORKSPACE'] ?? '';
  const isWithin = path.isAbsolute(workspace) && !path.relative(workspace, cwd).startsWith('..');
  const base = isWithin ? workspace : cwd;
  const folder = newsroom.isBare ? '' : path.relative(base, newsroom.root).replaceAll(path.sep, '/');
  const homepage = 'homepage' in own && typeof own.homepage === 'string' ? own.homepage : undefined;
  return {
    tool: { name: 'Communiqué', version: own.version, homepage },
    folder: folder.startsWith('..') || path.isAbsolute(folder) ? '' : folder,
    colour,
    columns,
    discretion,
  };
}

/** True where a program or a service reads the result: nothing is kept from it, as it would be from a log. */
export const isForMachine = (options: ReporterOptions): boolean => ['json', 'sarif'].includes(reporterOf(options));
