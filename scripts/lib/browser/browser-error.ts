/**
 * What went wrong with the browser:
 * `not-found` no usable browser on this machine; `unpack` the embedded one could not be unpacked;
 * `start` it did not start; `crashed` it or its page died, twice; `deadline` it did not answer in time;
 * `refused` it answered with an error; `closed` it was used after `close()`.
 */
export type BrowserErrorCode = 'not-found' | 'unpack' | 'start' | 'crashed' | 'deadline' | 'refused' | 'closed';

/** A fault of the browser: a code, what happened (`message`), and what to do about it (`advice`). */
export class BrowserError extends Error {
  override readonly name = 'BrowserError';
  readonly code: BrowserErrorCode;
  readonly advice: string;

  constructor(code: BrowserErrorCode, message: string, advice: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.advice = advice;
  }
}

/** The names and words by which Puppeteer says that a page or the browser is gone. */
const DEAD = new Set(['TargetCloseError', 'ConnectionClosedError']);
const DEAD_WORDS = /target closed|session closed|connection closed|target crashed|detached|not attached/i;

/** Any error as a BrowserError: one of ours as it is, Puppeteer's by its kind. */
export function browserErrorOf(error: unknown): BrowserError {
  if (error instanceof BrowserError) return error;
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  if (DEAD.has(name) || DEAD_WORDS.test(message)) return died(error);
  if (/timed out/i.test(message)) {
    return new BrowserError('deadline', 'The browser did not answer in time.', 'Try again, or allow more time.', error);
  }
  const advice = 'Look at the HTML that was printed: its size, its pictures, its page size.';
  return new BrowserError('refused', `The browser refused the document: ${message}`, advice, error);
}

/** The error for a page or browser that went away during its work. */
export function died(cause?: unknown): BrowserError {
  const advice = 'Try again; if it dies every time, give the machine more memory or the statement smaller pictures.';
  return new BrowserError('crashed', 'The browser died while it worked on a document.', advice, cause);
}
