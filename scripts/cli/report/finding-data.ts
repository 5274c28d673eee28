import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { type Comparison, type Severity, severityOf } from '../../model/add-message.ts';

/** The program as reports for other programs name it. */
export type ReportedTool = {
  readonly name: string;
  readonly version: string;
  /** Address of the documentation, where there is one. */
  readonly homepage?: string | undefined;
};

/** What the paths in a report start from. */
export type LocatedOptions = {
  /** The newsroom's folder below the folder that the report's paths start from: `news`, or empty. */
  readonly folder: string;
};

/** The path of a file as the reader of the report has it, with `/`. */
export const locatedPath = (file: string, { folder }: LocatedOptions): string =>
  folder === '' ? file : `${folder}/${file}`;

/** The reason and the advice of a finding as one text. */
export const sentence = ({ reason, advice }: FindingData): string =>
  advice === undefined ? reason : `${reason}. ${advice}`;

/** Lines and columns count from 1, columns in UTF-16 code units; `end` is exclusive, and absent for a point. */
export type Place = { readonly start: Point; readonly end?: Point | undefined };

/** One finding as plain values, for all reporters. */
export type FindingData = {
  /** Path below the newsroom's root, with `/`. */
  readonly file: string;
  readonly severity: Severity;
  readonly ruleId: string;
  /** One sentence without a final full stop. */
  readonly reason: string;
  readonly place?: Place | undefined;
  /** The first line concerned, as it stands in the file; empty where there is no place. */
  readonly line: string;
  readonly key?: string | undefined;
  readonly actual?: string | undefined;
  readonly expected?: readonly string[] | undefined;
  readonly advice?: string | undefined;
  readonly compare?: Comparison | undefined;
  /** Where the matter started: the Markdown behind a translation. */
  readonly cause?: { readonly file: string; readonly place: Place } | undefined;
  /** Set for a finding that a person has waived. */
  readonly waived?: Waiver | undefined;
};

/** Who waived a finding, why, and when (ISO date). */
type Waiver = { readonly by: string; readonly why: string; readonly at: string };

/** Every finding on these files, file by file, from top to bottom. */
export function findingsData(files: readonly VFile[]): readonly FindingData[] {
  return files.flatMap((file) => {
    // The text of a file of which nothing is said is not asked for: some are read again then.
    if (file.messages.length === 0) return [];
    const lines = String(file).split('\n');
    return [...file.messages]
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
      .map((message) => findingOf(file.path, lines, message));
  });
}

function findingOf(file: string, lines: readonly string[], message: VFileMessage): FindingData {
  const place = message.place === undefined ? undefined : bounds(message.place);
  return {
    file,
    severity: severityOf(message),
    ruleId: message.ruleId ?? 'unnamed',
    reason: message.reason,
    place,
    line: place === undefined ? '' : (lines[place.start.line - 1] ?? ''),
    key: message.key,
    actual: message.actual ?? undefined,
    expected: message.expected ?? undefined,
    advice: message.note ?? undefined,
    compare: message.compare,
    cause: causeOf(message.cause),
    waived: waiverOf(message),
  };
}

function waiverOf(message: object): Waiver | undefined {
  if (!('waived' in message)) return undefined;
  const { waived } = message;
  if (typeof waived !== 'object' || waived === null) return undefined;
  if (!('by' in waived) || !('why' in waived) || !('at' in waived)) return undefined;
  return { by: String(waived.by), why: String(waived.why), at: String(waived.at) };
}

function causeOf(cause: unknown): FindingData['cause'] {
  if (!isMessage(cause) || cause.place === undefined || cause.file === undefined) return undefined;
  return { file: cause.file, place: bounds(cause.place) };
}

function isMessage(value: unknown): value is VFileMessage {
  return value instanceof Error && 'reason' in value && 'place' in value;
}

const bounds = (place: Position | Point): Place => ('start' in place ? place : { start: place });
