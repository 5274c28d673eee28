/** Codes of what can go wrong outside the documents: the disk, the browser, a flag. */
export type FaultCode =
  | 'usage'
  | 'config'
  | 'newsroom-missing'
  | 'statement-unknown'
  | 'out-refused'
  | 'out-unwritable'
  | 'write-failed'
  | 'read-failed'
  | 'words-unreadable'
  | 'template-missing'
  | 'out-busy'
  | 'key-exists'
  | 'key-unusable'
  | 'release-unknown'
  | 'clock-behind'
  | 'public-lost'
  | 'mail-refused'
  | 'deploy-failed'
  | 'store-damaged'
  | 'store-failed'
  | 'queue-failed'
  | 'port-taken'
  | 'pdf-unreadable'
  | 'pdf-text'
  | 'mender-died';

/**
 * The error for such a fault: what happened, and what to do. The command line prints it; other code catches it only where
 * it can do something else.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: FaultCode;
  readonly advice: string;
  constructor(code: FaultCode, what: string, advice: string, options?: ErrorOptions) {
    super(what, options);
    this.code = code;
    this.advice = advice;
  }
}

/** The code of an error of the system, such as `ENOENT`; `unknown error` for one that has none. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
