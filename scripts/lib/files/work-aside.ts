import { Worker } from 'node:worker_threads';

/** What a piece of work may use. */
export type Allowance = {
  /** Milliseconds of CPU time: the result must not depend on how busy the machine is. */
  readonly work: number;
  /** Megabytes of the thread's own memory; what a WebAssembly module holds is not counted. */
  readonly megabytes: number;
};

const LOOK_EVERY = 100;

/**
 * The answer of work in a thread of its own, for input that could make it endless.
 *
 * @param script a module that posts one message, its answer, made of its `workerData`
 * @returns the answer; `spent` where the work took more than it may, or ended the thread
 */
export function workAside<Answer>(script: URL, data: unknown, allowance: Allowance): Promise<Answer | 'spent'> {
  return new Promise((resolve) => {
    const worker = new Worker(script, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: allowance.megabytes },
    });
    const end = (answer: Answer | 'spent'): void => {
      clearInterval(timer);
      void worker.terminate();
      resolve(answer);
    };
    const look = async (): Promise<void> => {
      // One that has ended in between has no answer.
      const used = await worker.cpuUsage().catch(() => undefined);
      if (used !== undefined && used.user + used.system > allowance.work * 1000) end('spent');
    };
    const timer = setInterval(() => void look(), LOOK_EVERY);
    worker.once('message', (answer: Answer) => end(answer));
    worker.once('error', () => end('spent'));
  });
}
