import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../fault.ts';
import type { Store, Stored } from '../store/index.ts';
import type { JobQueue, QueuedJob } from './job-queue.ts';
import { taskKey } from './task-key.ts';

/** What a dispatcher has to tell whoever waits. */
export type DispatchEvent =
  /** Nobody takes jobs: from now on they are given back undone, until somebody does. */
  | { readonly kind: 'alone'; readonly reason: string }
  /** A job that no worker could do was given back. */
  | { readonly kind: 'given-back'; readonly label: string; readonly reason: string };

/** How long a dispatcher waits, in milliseconds. */
export type DispatchPatience = {
  /** Between two looks at everything. */
  readonly look: number;
  /** For a worker to come, and for a queue or a store that does not answer. */
  readonly alone: number;
};

const PATIENCE: DispatchPatience = { look: 1000, alone: 30_000 };
/** The first time after which a job is looked for without a sign, and the longest between two looks, in looks. */
const LOOKS = { first: 3, most: 60 };
/** How many answers of the store are waited for at once. */
const AT_ONCE = 32;

/** Gives jobs to whoever works on a queue, and takes what they make from the store. */
export type Dispatcher = {
  /**
   * What a worker makes of a task, or has made; `undefined` where nobody can make it, and it is to be made here.
   *
   * @param task what a worker needs to know; it is put into the store
   */
  readonly made: (job: QueuedJob, task: () => Stored) => Promise<Stored | undefined>;
  /** Ends it; whoever waits for a task then gets an `AbortError`. */
  readonly close: () => Promise<void>;
};

type Waiting = QueuedJob & {
  readonly give: (made: Stored | undefined) => void;
  readonly fail: (error: unknown) => void;
  /** When it is looked for next, in looks since the start, and how long it waits after that. */
  due: number;
  step: number;
  isLookedFor: boolean;
};

/**
 * A dispatcher. The store is the truth and the queue a hint: what is missing in the store is added to the queue again and again,
 * whatever that says, and a job is done when its record is there.
 */
export async function dispatcher(
  queue: JobQueue,
  store: Store,
  tell: (event: DispatchEvent) => void,
  patience: DispatchPatience = PATIENCE,
): Promise<Dispatcher> {
  const waiting = new Map<string, Waiting>();
  const toAdd = new Map<string, QueuedJob>();
  const closing = new AbortController();
  let look = 0;
  /** Since when nobody was seen who takes jobs, in looks; `undefined` while somebody is. */
  let aloneSince: number | undefined = 0;
  let isAlone = false;
  let troubledSince: number | undefined;

  const giveBack = (job: Waiting, reason: string): void => {
    if (!waiting.delete(job.id)) return;
    tell({ kind: 'given-back', label: job.label, reason });
    job.give(undefined);
  };
  const lookFor = async (job: Waiting): Promise<void> => {
    if (job.isLookedFor) return;
    job.isLookedFor = true;
    try {
      const made = await store.find(job.id);
      troubledSince = undefined;
      if (made !== undefined && waiting.delete(job.id)) job.give(made);
    } catch (error) {
      troubledSince ??= look;
      if ((look - troubledSince) * patience.look > patience.alone && waiting.delete(job.id)) job.fail(error);
    } finally {
      job.isLookedFor = false;
    }
  };
  /** Jobs that ended are forgotten by a queue, and those that failed are given back. */
  const failedAmong = async (ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> => {
    const failed = (await queue.failed()).filter(({ id }) => ids.has(id));
    await queue.forget(failed.map(({ id }) => id));
    return new Map(failed.map(({ id, reason }) => [id, reason]));
  };
  const addAll = async (): Promise<void> => {
    const jobs = [...toAdd.values()];
    toAdd.clear();
    for (let start = 0; start < jobs.length; start += BATCH) await queue.add(jobs.slice(start, start + BATCH));
  };
  const seeWorkers = async (): Promise<void> => {
    const reason = await queue.workers().then(
      (names) => (names.length > 0 ? undefined : `no worker takes jobs from ${queue.name}`),
      (error: unknown) => (error instanceof Fault ? error.message : `${queue.name} does not answer`),
    );
    if (reason === undefined) {
      aloneSince = undefined;
      isAlone = false;
      return;
    }
    aloneSince ??= look;
    if (isAlone || (look - aloneSince) * patience.look < patience.alone) return;
    isAlone = true;
    tell({ kind: 'alone', reason });
    for (const job of [...waiting.values()]) if (waiting.delete(job.id)) job.give(undefined);
  };
  const lookAtAll = async (): Promise<void> => {
    look += 1;
    await seeWorkers();
    const due = [...waiting.values()].filter((job) => job.due <= look);
    for (let start = 0; start < due.length; start += AT_ONCE)
      await Promise.all(due.slice(start, start + AT_ONCE).map(lookFor));
    const missing = due.filter(({ id }) => waiting.has(id));
    for (const job of missing) {
      job.due = look + job.step;
      job.step = Math.min(job.step * 2, LOOKS.most);
      toAdd.set(job.id, { id: job.id, label: job.label });
    }
    if (toAdd.size === 0) return;
    const failed = await failedAmong(new Set(missing.map(({ id }) => id)));
    for (const job of missing) {
      const reason = failed.get(job.id);
      if (reason === undefined) continue;
      toAdd.delete(job.id);
      giveBack(job, reason);
    }
    await addAll();
  };
  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      // A queue that does not answer is seen by its workers.
      await lookAtAll().catch(() => undefined);
      await pause(patience.look, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  };
  await queue.onEnd((id) => {
    const job = waiting.get(id);
    if (job === undefined) return;
    // One that failed has no record: it is given back at the next look.
    job.due = 0;
    void lookFor(job);
  });
  const running = run();
  /** Jobs that come together are added together. */
  let adding: Promise<void> | undefined;
  const addSoon = (job: QueuedJob): void => {
    toAdd.set(job.id, job);
    adding ??= pause(SOON)
      .then(addAll)
      .catch(() => undefined)
      .finally(() => {
        adding = undefined;
      });
  };
  return {
    async made({ id, label }, task) {
      const known = await store.find(id);
      if (known !== undefined || isAlone) return known;
      if (!(await store.has(taskKey(id)))) await store.keep(taskKey(id), task());
      closing.signal.throwIfAborted();
      return new Promise((give, fail) => {
        waiting.set(id, { id, label, give, fail, due: look + LOOKS.first, step: LOOKS.first, isLookedFor: false });
        addSoon({ id, label });
      });
    },
    async close() {
      closing.abort();
      for (const job of [...waiting.values()]) if (waiting.delete(job.id)) job.fail(closing.signal.reason);
      await running;
      await adding;
      await queue.close();
    },
  };
}

/** Milliseconds in which jobs are gathered, and how many a queue is given at once. */
const SOON = 20;
const BATCH = 500;
