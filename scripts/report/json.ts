import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severityOf } from '../message/add-message.ts';

/** Findings for machines. */
export function messagesData(files: readonly VFile[]): readonly Readonly<Record<string, unknown>>[] {
  return files.flatMap((file) => file.messages.map((message) => messageData(file, message)));
}

function messageData(file: VFile, message: VFileMessage): Readonly<Record<string, unknown>> {
  const cause: unknown = message.cause;
  return {
    file: file.path,
    line: message.line,
    column: message.column,
    severity: severityOf(message),
    ruleId: message.ruleId,
    reason: message.reason,
    key: message.key,
    actual: message.actual,
    expected: message.expected,
    advice: message.note,
    source: message.compare?.source,
    previous: message.compare?.previous,
    target: message.compare?.target,
    waived: message.waived,
    cause:
      cause instanceof Error && 'line' in cause && 'file' in cause ? { file: cause.file, line: cause.line } : undefined,
  };
}
