import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../fault.ts';
import type { Store, Stored } from '../store/index.ts';
import { type OpenSpan, traced } from '../trace.ts';
import type { JobQueue, QueuedJob } from './job-queue.ts';
import { taskKey } from './task-key.ts';

/** What a dispatcher has to tell whoever waits. */
export type DispatchEvent =
  /** Nobody does jobs: from now on they are given back undone, until somebody does. */
  | { readonly kind: 'alone'; readonly reason: string; readonly advice: string }
  /** A job that no worker could do was given back. */
  | { readonly kind: 'given-back'; readonly label: string; readonly reason: string };

/** How long a dispatcher waits, in milliseconds. */
export type DispatchPatience = {
  /** Between two looks at everything. */
  readonly look: number;
  /** For a worker to come, and for a queue that does not do its work. */
  readonly alone: number;
  /** For the end of any job, where there are workers. */
  readonly idle: number;
  /** In which nothing ends, before what was given out first is looked for. */
  readonly lull: number;
};

const PATIENCE: DispatchPatience = { look: 1000, alone: 30_000, idle: 120_000, lull: 250 };
/** The most lulls that pass between two looks at what was given out first. */
const LULLS = 16;
/** How many looks pass before a job is looked for without a sign, and the most between two looks for it. */
const LOOKS = { first: 3, most: 60 };
/** How many answers of the store are waited for at once. */
const AT_ONCE = 32;
/** Milliseconds in which jobs are gathered, and how many a queue is given at once. */
const SOON = 20;
const BATCH = 500;

/** Gives jobs to whoever works on a queue, and takes what they make from the store. */
export type Dispatcher = {
  /**
   * What a worker makes of a task, or has made; `undefined` where nobody makes it, and it is to be made here.
   *
   * @param task what a worker needs to know; it is put into the store
   * @throws {Fault} `store-failed` where the store does not answer
   */
  readonly made: (job: QueuedJob, task: () => Stored) => Promise<Stored | undefined>;
  /** Ends it, and takes its jobs from the queue; whoever waits for a task then gets an `AbortError`. */
  readonly close: () => Promise<void>;
};

type Waiting = QueuedJob & {
  readonly task: () => Stored;
  readonly span: OpenSpan;
  readonly give: (made: Stored | undefined) => void;
  readonly fail: (error: unknown) => void;
  /** At which look it is looked for next, and how many looks pass after that. */
  due: number;
  step: number;
  isLookedFor: boolean;
  /** True once its task was put into the store a second time. */
  isRenewed: boolean;
};

/** Why nobody does jobs, and since when; by the clock that nobody sets. */
type Trouble = { readonly since: number; readonly reason: string; readonly advice: string };

/**
 * A dispatcher. The store is the truth and the queue a hint: what is missing in the store is added to the queue again and again,
 * whatever that says, and a job is done when its record is there. Whoever waits never waits for a fleet that does nothing.
 */
export function dispatcher(
  queue: JobQueue,
  store: Store,
  tell: (event: DispatchEvent) => void,
  patience: DispatchPatience = PATIENCE,
): Dispatcher {
  const waiting = new Map<string, Waiting>();
  /** Jobs that are to be added for the first time. */
  const fresh = new Map<string, QueuedJob>();
  /** Jobs in the queue of which nothing has come yet. */
  const given = new Set<string>();
  const closing = new AbortController();
  let look = 0;
  /** When a job ended last, or the first one was given out. */
  let lastEnd = performance.now();
  let trouble: Trouble | undefined;
  let seeing: Promise<void> | undefined;
  let isAlone = false;
  /** True while the queue does not do what it is asked. */
  let isMute = false;

  const end = (job: Waiting, made: Stored | undefined): void => {
    if (!waiting.delete(job.id)) return;
    if (made !== undefined) {
      given.delete(job.id);
      lastEnd = performance.now();
      isAlone = false;
    }
    job.give(made);
  };
  const lookFor = async (job: Waiting): Promise<void> => {
    if (job.isLookedFor) return;
    job.isLookedFor = true;
    try {
      const made = await store.find(job.id);
      if (made !== undefined) end(job, made);
    } catch (error) {
      // It has been tried for a while already.
      if (waiting.delete(job.id)) job.fail(error);
    } finally {
      job.isLookedFor = false;
    }
  };
  const beAlone = ({ reason, advice }: Omit<Trouble, 'since'>): void => {
    if (!isAlone) tell({ kind: 'alone', reason, advice });
    isAlone = true;
    for (const job of [...waiting.values()]) end(job, undefined);
  };
  /** Notes that nobody does jobs, or that somebody does; after a while of the one, all jobs are given back. */
  const note = (found: Omit<Trouble, 'since'> | undefined): void => {
    const before = trouble;
    trouble = found && { ...found, since: before?.since ?? performance.now() };
    if (trouble !== undefined && performance.now() - trouble.since >= patience.alone) beAlone(trouble);
    // Who is alone because nothing ends waits for an end.
    if (trouble === undefined && before !== undefined) isAlone = false;
  };
  const failedAmong = async (ids: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> => {
    const failed = (await queue.failed()).filter(({ id }) => ids.has(id));
    if (failed.length > 0) await queue.forget(failed.map(({ id }) => id));
    return new Map(failed.map(({ id, reason }) => [id, reason]));
  };
  const addAll = async (jobs: readonly QueuedJob[]): Promise<void> => {
    for (let start = 0; start < jobs.length; start += BATCH) await queue.add(jobs.slice(start, start + BATCH));
  };
  let adding: Promise<void> | undefined;
  /** Jobs that come together are added together. What failed in an earlier run is no failure of this one. */
  const addFresh = (): Promise<void> => {
    const addThem = async (): Promise<void> => {
      // Others come while these are added.
      while (fresh.size > 0) {
        const jobs = [...fresh.values()];
        await failedAmong(new Set(jobs.map(({ id }) => id)));
        await addAll(jobs);
        for (const { id } of jobs) {
          fresh.delete(id);
          given.add(id);
          waiting.get(id)?.span.note('queued');
        }
      }
    };
    adding ??= addThem().finally(() => {
      adding = undefined;
    });
    return adding;
  };
  /** Gives back what has failed; what has lost its task gets it a second time. */
  const seeFailed = async (missing: readonly Waiting[]): Promise<void> => {
    const failed = await failedAmong(new Set(missing.map(({ id }) => id)));
    for (const job of missing) {
      const reason = failed.get(job.id);
      if (reason === undefined) continue;
      if (!job.isRenewed && !(await store.has(taskKey(job.id)))) {
        job.isRenewed = true;
        await store.keep(taskKey(job.id), job.task());
        continue;
      }
      tell({ kind: 'given-back', label: job.label, reason });
      end(job, undefined);
    }
  };
  const seeQueue = async (missing: readonly Waiting[]): Promise<void> => {
    try {
      await addFresh();
      if (missing.length > 0) {
        await seeFailed(missing);
        const left = missing.filter(({ id }) => waiting.has(id)).map(({ id, label, trace }) => ({ id, label, trace }));
        await addAll(left);
      }
      const workers = await queue.workers();
      isMute = false;
      if (workers.length === 0)
        return note({
          reason: `No worker takes jobs from ${queue.name}`,
          advice: 'communique worker, with the same queue and store and of the same version, on another machine',
        });
      note(undefined);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      isMute = true;
      note({ reason: error.message, advice: error.advice });
    }
  };
  const lookAtAll = async (): Promise<void> => {
    look += 1;
    const due = [...waiting.values()].filter((job) => job.due <= look);
    for (let start = 0; start < due.length; start += AT_ONCE)
      await Promise.all(due.slice(start, start + AT_ONCE).map(lookFor));
    const missing = due.filter(({ id }) => waiting.has(id));
    for (const job of missing) {
      job.due = look + job.step;
      job.step = Math.min(job.step * 2, LOOKS.most);
    }
    if (waiting.size === 0 && !isAlone) return;
    // A queue that is mute must not keep anybody from looking into the store.
    seeing ??= seeQueue(missing).finally(() => {
      seeing = undefined;
    });
    if (waiting.size > 0 && performance.now() - lastEnd >= patience.idle)
      beAlone({
        reason: `No worker has ended a job from ${queue.name} for ${patience.idle / 1000} s`,
        advice: 'communique fleet status says which workers there are; see their logs',
      });
  };
  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await lookAtAll();
      await pause(patience.look, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
    }
  };
  /**
   * Engines lose ends: PostgreSQL's stream of them skips what was written while another was. What was given out first has ended
   * first, so that is looked for where none is heard of for a while; less and less often where it has not.
   */
  const watchForUnheard = async (): Promise<void> => {
    let [lulls, before] = [1, lastEnd];
    while (!closing.signal.aborted) {
      await pause(lulls * patience.lull, undefined, { signal: closing.signal, ref: false }).catch(() => undefined);
      const isQuiet = lastEnd === before && waiting.size > 0 && !closing.signal.aborted;
      before = lastEnd;
      if (isQuiet) await Promise.all([...waiting.values()].slice(0, AT_ONCE).map(lookFor));
      lulls = isQuiet && lastEnd === before ? Math.min(2 * lulls, LULLS) : 1;
      before = lastEnd;
    }
  };
  const hear = (id: string): void => {
    const job = waiting.get(id);
    if (job === undefined) return;
    // One that failed has no record: it is given back at the next look.
    job.due = 0;
    job.span.note('ended');
    void lookFor(job);
  };
  // Without signs it takes longer, and no more.
  queue.onEnd(hear).catch(() => undefined);
  const running = Promise.all([run(), watchForUnheard()]);
  let gathering: Promise<void> | undefined;
  const addSoon = (job: QueuedJob): void => {
    fresh.set(job.id, job);
    gathering ??= pause(SOON)
      .then(addFresh)
      // What could not be added is tried again at the next look.
      .catch(() => undefined)
      .finally(() => {
        gathering = undefined;
      });
  };
  const waitFor = ({ id, label }: QueuedJob, task: () => Stored, span: OpenSpan): Promise<Stored | undefined> => {
    closing.signal.throwIfAborted();
    if (waiting.size === 0) lastEnd = performance.now();
    return new Promise((give, fail) => {
      const [due, step, trace] = [look + LOOKS.first, LOOKS.first, span.place()];
      const job = { id, label, ...(trace && { trace }) };
      waiting.set(id, { ...job, task, span, give, fail, due, step, isLookedFor: false, isRenewed: false });
      addSoon(job);
    });
  };
  return {
    made(job, task) {
      const { id, label } = job;
      return traced('communique.job', { job: id, language: label }, async (span) => {
        const known = await traced('communique.job.ask', {}, () => store.find(id));
        span.add({ known: known !== undefined });
        if (known !== undefined || isAlone) return known;
        await traced('communique.job.give', {}, async () => {
          if (!(await store.has(taskKey(id)))) await store.keep(taskKey(id), task());
        });
        const made = await traced('communique.job.wait', {}, (waits) => waitFor(job, task, waits));
        span.add({ taken: made !== undefined });
        return made;
      });
    },
    async close() {
      closing.abort();
      for (const job of [...waiting.values()]) if (waiting.delete(job.id)) job.fail(closing.signal.reason);
      await running;
      // What nobody waits for any more is not left to whoever works there next; where others wait for it, they add it again.
      if (given.size > 0 && !isMute) await queue.forget([...given]).catch(() => undefined);
      await queue.close();
      await Promise.allSettled([gathering, adding, seeing]);
    },
  };
}
