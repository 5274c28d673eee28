import { setTimeout as pause } from 'node:timers/promises';

/** How long is tried, in milliseconds. */
export type Patience = {
  /** After the first failure nothing new is begun after so long; before anything has succeeded after `first`. */
  readonly all: number;
  readonly first: number;
  /** The first pause, and the longest: each is about twice the one before. */
  readonly pause: number;
  readonly longest: number;
};

/** A store that refuses for half a minute is waited for; one that has never answered is not. */
export const PATIENCE: Patience = { all: 60_000, first: 8000, pause: 200, longest: 5000 };

/**
 * The result of work that is tried again while its errors are such as pass.
 *
 * @param work is given the number of the attempt, from 1
 * @param isPassing true for an error that may be over soon
 * @param most milliseconds from the first attempt in which another one may begin
 * @throws the last error
 */
export async function tryAgain<T>(
  work: (attempt: number) => Promise<T>,
  isPassing: (error: unknown, attempt: number) => boolean,
  { pause: first, longest }: Pick<Patience, 'pause' | 'longest'>,
  most: () => number,
): Promise<T> {
  const started = performance.now();
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      // Between half and all of it, so that many do not come back at once.
      const rest = Math.min(longest, first * 2 ** (attempt - 1)) * (0.5 + Math.random() / 2);
      if (!isPassing(error, attempt) || performance.now() - started + rest > most()) throw error;
      await pause(rest);
    }
  }
}

/**
 * The result of work that must end within a time; what it is about at that moment is told to stop.
 *
 * @throws {Error} named `TimeoutError`
 */
export async function within<T>(milliseconds: number, work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const stop = AbortSignal.timeout(milliseconds);
  const late = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason), { once: true });
  });
  return Promise.race([work(stop), late]);
}
