import { BrowserError } from './browser-error.ts';

/**
 * The promise's own outcome, or a rejection after so many milliseconds; the promise itself goes on.
 *
 * @throws {BrowserError} `deadline`
 */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `The browser did not answer within ${milliseconds / 1000} s.`;
      reject(new BrowserError('deadline', message, 'Try again when the machine is less busy, or allow more time.'));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
