import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Tally } from './tally.ts';

/** The tallies of so many languages, on every core but no more than four, in the order of the names. */
export async function measureAll(names: readonly string[], samples: number): Promise<readonly Tally[]> {
  const queue = [...names.entries()];
  const tallies: (Tally | null)[] = [];
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url));
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [at, name] = next;
        tallies[at] = await answerOf(worker, { name, samples });
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return tallies.filter((tally) => tally !== null);
}

function answerOf(worker: Worker, asked: { readonly name: string; readonly samples: number }): Promise<Tally | null> {
  return new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(new Error(`${asked.name}: ${error.message}`, { cause: error }));
    worker.once('error', fail);
    worker.once('message', (tally: Tally | null) => {
      worker.off('error', fail);
      resolve(tally);
    });
    worker.postMessage(asked);
  });
}
