import { setImmediate } from 'node:timers/promises';

/** Runs a piece of work, at once or when one that was begun before it has ended. */
export type InTurn = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * Lets what has come meanwhile be handled, such as the browser's answers: a long work that waits for nothing asks for it between its
 * steps, or the browser waits for its next document until all is done.
 */
export const turnGiven = (): Promise<void> => setImmediate();

/**
 * Lets so many pieces of work run at once; the others wait, in the order in which they came.
 *
 * @param apart true where what each begins, such as to write a file, is to go on before the next one takes the time of this thread
 */
export function turnsOf(most: number, apart = false): InTurn {
  const waiting: (() => void)[] = [];
  let running = 0;
  let last: Promise<void> = Promise.resolve();
  return async (work) => {
    if (running >= most) await new Promise<void>((begin) => waiting.push(begin));
    else running++;
    try {
      if (apart) {
        last = last.then(() => setImmediate());
        await last;
      }
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
