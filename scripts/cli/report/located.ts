import type { Finding } from './finding.ts';

export type ReportedTool = {
  readonly name: string;
  readonly version: string;
  /** Address of the documentation, where there is one. */
  readonly homepage?: string | undefined;
};

export type LocatedOptions = {
  /** The newsroom's folder below the folder that the report's paths start from: `news`, or empty. */
  readonly folder: string;
};

/** The path of a file as the reader of the report has it, with `/`. */
export const locatedPath = (file: string, { folder }: LocatedOptions): string =>
  folder === '' ? file : `${folder}/${file}`;

/** What is wrong and what to do, for readers that take one text. */
export const sentence = ({ reason, advice }: Finding): string =>
  advice === undefined ? reason : `${reason}. ${advice}`;
