import { Worker } from 'node:worker_threads';

/** What a piece of work may use. */
export type Allowance = {
  /**
   * Milliseconds of CPU time once the script is loaded: the result must not depend on how busy the machine is, nor on how long
   * that takes.
   */
  readonly work: number;
  /** Megabytes of the thread's own memory; what a WebAssembly module holds is not counted. */
  readonly megabytes: number;
};

const LOOK_EVERY = 100;

/** What a script posts when it is loaded, and begins: what its thread has used by then. */
export type Begun = { readonly begunAt: CpuUsage };
type CpuUsage = { readonly user: number; readonly system: number };

/**
 * The answer of work in a thread of its own, for input that could make it endless.
 *
 * @param script a module that posts that it has begun, and then its answer, made of its `workerData`
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
    let begunAt: CpuUsage | undefined;
    const look = async (): Promise<void> => {
      // One that has ended in between has no answer.
      const used = begunAt && (await worker.cpuUsage().catch(() => undefined));
      if (used === undefined || begunAt === undefined) return;
      if (used.user - begunAt.user + used.system - begunAt.system > allowance.work * 1000) end('spent');
    };
    const timer = setInterval(() => void look(), LOOK_EVERY);
    worker.once('message', (begun: Begun) => {
      begunAt = begun.begunAt;
      worker.once('message', (answer: Answer) => end(answer));
    });
    worker.once('error', () => end('spent'));
  });
}
