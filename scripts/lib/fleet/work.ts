import { Fault } from '../fault.ts';
import { sha256 } from '../files/index.ts';
import type { Store, Stored } from '../store/index.ts';
import { type OpenSpan, traced } from '../trace.ts';
import { workQueue } from './bull-queue.ts';
import type { QueuedJob, QueueWorker, WorkerSettings } from './job-queue.ts';
import type { QueueAddress } from './queue-address.ts';
import { taskKey } from './task-key.ts';

/** What became of a job. */
export type WorkEvent = QueuedJob & {
  readonly outcome: 'made' | 'known' | 'failed';
  /** Milliseconds from its start. */
  readonly took: number;
  /** Why it failed. */
  readonly error?: unknown;
};

/** Where a worker takes its jobs from. */
export type WorkPlace = { readonly address: QueueAddress; readonly room: string; readonly store: Store };

/**
 * Does jobs of a queue: looks for each in the store first, makes what is not there, and keeps it. A job that runs twice makes the
 * same; other bytes are an error, and the first stay.
 *
 * @param make what a task gives
 * @throws {Fault} `queue-failed` where the queue does not answer at first
 */
export function workOn(
  { address, room, store }: WorkPlace,
  make: (task: Stored, job: QueuedJob) => Promise<Stored>,
  settings: WorkerSettings & { readonly tell: (event: WorkEvent) => void },
): Promise<QueueWorker> {
  const doOne = async (job: QueuedJob): Promise<'made' | 'known'> => {
    if (await store.has(job.id)) return 'known';
    const task = await traced('communique.work.fetch', {}, () => store.find(taskKey(job.id)));
    if (task === undefined)
      throw new Fault(
        'store-failed',
        'The store has no whole task of this job',
        'Whoever gave it out puts it there again; see that the store loses nothing.',
      );
    const made = await make(task, job);
    const before = await store.find(job.id);
    if (before === undefined) await traced('communique.work.put', {}, () => put(store, job, made));
    else refuseOther(before, made);
    return before === undefined ? 'made' : 'known';
  };
  return workQueue(
    address,
    room,
    async (job) => {
      const start = performance.now();
      const told = (outcome: WorkEvent['outcome'], error?: unknown): void =>
        settings.tell({ ...job, outcome, took: performance.now() - start, error });
      try {
        const facts = { job: job.id, language: job.label, worker: settings.name };
        const work = async (span: OpenSpan) => {
          const outcome = await doOne(job);
          span.add({ outcome });
          return outcome;
        };
        told(await traced('communique.work', facts, work, job.trace));
      } catch (error) {
        told('failed', error);
        throw error;
      }
    },
    settings,
  );
}

/** @throws {Fault} `store-failed` where it is not there afterwards */
async function put(store: Store, { id }: QueuedJob, made: Stored): Promise<void> {
  await store.keep(id, made);
  // A store in a folder says nothing where it cannot write.
  if (!(await store.has(id)))
    throw new Fault(
      'store-failed',
      'The store does not keep what was made',
      'See whether its disk is full, and whether this user may write there.',
    );
}

/** @throws {Fault} `store-failed` where two runs of one job have made other bytes, with both digests */
function refuseOther(before: Stored, now: Stored): void {
  for (const [name, bytes] of now.contents) {
    const [first, second] = [before.contents.get(name), bytes].map((each) =>
      each === undefined ? 'none' : sha256(each),
    );
    if (first !== second)
      throw new Fault(
        'store-failed',
        `Two runs of one job have made other bytes of \`${name}\`: ${first} and ${second}`,
        'The first is kept. See that all workers have the same program, browser and fonts.',
      );
  }
}
