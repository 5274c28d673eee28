import path from 'node:path';
import { Option } from 'commander';
import type { VFile } from 'vfile';
import own from '../../../package.json' with { type: 'json' };
import type { Newsroom } from '../../model/newsroom.ts';
import { type ReporterName, reporters, type Telling } from '../report/reporters.ts';
import type { Context } from './command.ts';

const NAMES = Object.keys(reporters).filter((name): name is ReporterName => name in reporters);

/** Written once, for every command that has findings to tell. */
export const reporterHelp = `Reporters:
  terminal  for people: each finding with its line, source and remedy (standard error)
  json      for programs of your own
  github    for GitHub Actions: annotations on the lines of a pull request
  sarif     for code scanning and editors: a SARIF 2.1.0 log`;

export const reporterOption = (): Option =>
  new Option('--reporter <name>', 'who reads the findings').choices(NAMES).default('terminal');

export const jsonOption = (): Option => new Option('--json', 'short for --reporter json').conflicts('reporter');

export type ReporterOptions = { readonly json?: true; readonly reporter: ReporterName };

/** Who reads what a command finds. */
export const reporterOf = ({ json, reporter }: ReporterOptions): ReporterName => (json ? 'json' : reporter);

/** Gives files that stand alone the paths by which their reader opens them, wherever they lie. */
export function asRead(files: readonly VFile[], { isBare, root }: Newsroom, { cwd }: Context): readonly VFile[] {
  for (const file of isBare ? files : []) {
    const target = path.resolve(root, file.path);
    const near = path.relative(cwd, target);
    file.path = (near.length < target.length ? near : target).replaceAll(path.sep, '/');
  }
  return files;
}

/** What every reporter is told of the program and of where it runs. */
export function surroundings(
  newsroom: Newsroom,
  { cwd, colour, columns, discretion }: Context,
): Pick<Telling, 'tool' | 'folder' | 'colour' | 'columns' | 'discretion'> {
  const folder = newsroom.isBare ? '' : path.relative(cwd, newsroom.root).replaceAll(path.sep, '/');
  const homepage = 'homepage' in own && typeof own.homepage === 'string' ? own.homepage : undefined;
  return {
    tool: { name: 'Communiqué', version: own.version, homepage },
    folder: folder.startsWith('..') || path.isAbsolute(folder) ? '' : folder,
    colour,
    columns,
    discretion,
  };
}

/** True where a program or a service reads the result, and not a log: it is told everything. */
export const isForMachine = (options: ReporterOptions): boolean => ['json', 'sarif'].includes(reporterOf(options));
