import type { VFile } from 'vfile';
import { type FindingData, findingsData } from './finding-data.ts';

/** Findings for machines. Lines and columns count from 1, columns in UTF-16 code units. */
export function messagesData(files: readonly VFile[]): readonly Readonly<Record<string, unknown>>[] {
  return findingsData(files).map(messageData);
}

function messageData(finding: FindingData): Readonly<Record<string, unknown>> {
  const { file, place, severity, ruleId, reason, key, actual, expected, advice, compare, cause, waived } = finding;
  return {
    file,
    line: place?.start.line,
    column: place?.start.column,
    endLine: place?.end?.line,
    endColumn: place?.end?.column,
    severity,
    ruleId,
    reason,
    key,
    actual,
    expected,
    advice,
    source: compare?.source,
    previous: compare?.previous,
    target: compare?.target,
    waived,
    cause:
      cause === undefined
        ? undefined
        : { file: cause.file, line: cause.place.start.line, column: cause.place.start.column },
  };
}
