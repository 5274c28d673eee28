import type { VFile } from 'vfile';

/** The stack traces of what failed, each below its finding, for a log; empty where nothing failed. */
export function tracesIn(files: readonly VFile[]): string {
  return files
    .flatMap(({ path, messages }) =>
      messages
        .filter(({ ruleId }) => ruleId === 'failed')
        .map(({ reason, line, cause }) => `${path}:${line ?? 1}: ${reason}\n${traceOf(cause)}`),
    )
    .join('\n');
}

/** The stack of an error and of its causes; empty for anything else. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const cause = traceOf(error.cause);
  return `${error.stack ?? error.message}\n${cause === '' ? '' : `Caused by: ${cause}`}`;
}
