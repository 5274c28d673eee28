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
