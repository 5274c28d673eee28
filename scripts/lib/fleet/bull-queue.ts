import { setTimeout as pause } from 'node:timers/promises';
import type * as Bull from 'bullmq';
import { leftRunning } from '../watched.ts';
import { engineFor, queuedJob } from './engine.ts';
import type { FailedJob, JobCounts, JobQueue, QueuedJob, QueueWorker, WorkerSettings } from './job-queue.ts';
import type { QueueAddress } from './queue-address.ts';
import { isReply, queueFault, troubleOf } from './queue-fault.ts';
import { removeFromRedis } from './rooms.ts';

/** Milliseconds that an engine has for its first answer, for each one after, and for one about all jobs. */
const PATIENCE = { first: 10_000, each: 10_000, whole: 60_000 };
/** The most jobs of one state that are listed. */
const MOST = 10_000;
const MOST_FAILED = 1000;
/** Seconds after which a failure is forgotten. */
const DAY = 86_400;
/** How often a job is begun: one that ends its worker each time must not end all of them. */
const STARTS = 10;
/** Milliseconds that connections have to end in. */
const ENDING = 3000;
/** Attempts that fail, with a pause between them. */
const ATTEMPTS = 3;

/**
 * A queue that BullMQ keeps on Redis, Valkey or PostgreSQL.
 *
 * @param room the name of the queue on that engine: letters, digits, hyphens
 * @throws {Fault} `queue-failed` where the engine does not answer, or a package is not there
 */
export async function openQueue(address: QueueAddress, room: string): Promise<JobQueue> {
  const engine = await engineFor(address, room);
  const queue = engine.queue();
  // Told to whoever waits in vain; without a listener it would end the process.
  let trouble: Error | undefined;
  queue.on('error', (error) => {
    trouble = error;
  });
  let events: ReturnType<typeof engine.events> | undefined;
  let opening: Promise<unknown> | undefined;
  const ask = async <Value>(work: string, asked: Promise<Value>, most = PATIENCE.each): Promise<Value> => {
    const value = await answered(address, work, asked, most, () => trouble);
    // What was wrong is over.
    trouble = undefined;
    return value;
  };
  // Redis lists the connections of all its databases.
  const isHere = ({ db }: { readonly db?: string }): boolean => db === undefined || db === databaseOf(address);
  const listed = (state: Bull.JobType, most: number) => ask('list jobs', queue.getJobs([state], 0, most - 1));
  try {
    await answered(address, 'answer', queue.waitUntilReady(), PATIENCE.first, () => trouble);
    // A server that has taken the connection may have refused what it was asked for, such as a database that is not there.
    if (isReply(trouble)) throw queueFault(address, 'answer', trouble);
  } catch (error) {
    await ending(queue.close());
    throw error;
  }
  return {
    name: address.name,
    async add(jobs) {
      const options: Bull.BulkJobOptions = {
        attempts: ATTEMPTS,
        backoff: { type: 'fixed', delay: 1000 },
        removeOnComplete: true,
        removeOnFail: { count: MOST_FAILED, age: DAY },
      };
      const asked = jobs.map(({ id, label, trace }) => ({
        ...{ name: label, data: trace === undefined ? {} : { trace } },
        opts: { ...options, jobId: id },
      }));
      await ask('take jobs', queue.addBulk(asked));
    },
    async failed() {
      const jobs = await listed('failed', MOST_FAILED);
      return jobs.map((job): FailedJob => ({ ...queuedJob(job), reason: job.failedReason ?? '' }));
    },
    async forget(ids) {
      await ask('forget jobs', Promise.all(ids.map((id) => queue.remove(id))));
    },
    async counts() {
      const found = await ask('count jobs', queue.getJobCounts(...WAITING, 'active', 'failed'));
      return countsIn((state) => found[state] ?? 0);
    },
    async countsByLabel() {
      const states = [...WAITING, 'active', 'failed'] as const;
      const byState = new Map<string, readonly QueuedJob[]>();
      for (const state of states) byState.set(state, (await listed(state, MOST)).map(queuedJob));
      const labels = new Set([...byState.values()].flat().map(({ label }) => label));
      const countOf = (state: string, label: string): number =>
        (byState.get(state) ?? []).filter((job) => job.label === label).length;
      return new Map([...labels].sort().map((label) => [label, countsIn((state) => countOf(state, label))]));
    },
    async workers() {
      const found = await ask('list workers', queue.getWorkers());
      return found
        .filter(isHere)
        .map(({ rawname = '' }) => rawname.split(':w:')[1] ?? 'unnamed')
        .sort();
    },
    async askers() {
      return (await ask('list who waits', queue.getQueueEvents())).filter(isHere).length;
    },
    async forgetAll() {
      const removed = address.engine === 'redis' ? removeFromRedis(address, room) : queue.obliterate({ force: true });
      await ask('forget a queue', removed, PATIENCE.whole);
    },
    async onEnd(listener) {
      const told = engine.events();
      events = told;
      told.on('error', () => undefined);
      told.on('completed', ({ jobId }) => listener(jobId));
      told.on('failed', ({ jobId }) => listener(jobId));
      opening = told.waitUntilReady();
      await ask('tell of jobs', opening, PATIENCE.first);
    },
    async close() {
      // A connection that is closed while it is being made stays.
      const opened = Promise.allSettled([opening]);
      await ending(opened.then(() => Promise.all([events?.close(), queue.close()])));
    },
  };
}

/**
 * Does the jobs of a queue as they come, until it is closed.
 *
 * @param work does one; an error fails it, and it is tried again
 * @throws {Fault} `queue-failed` where the engine does not answer at first
 */
export async function workQueue(
  address: QueueAddress,
  room: string,
  work: (job: QueuedJob) => Promise<void>,
  { name, atOnce, lock = 60_000, onTrouble }: WorkerSettings,
): Promise<QueueWorker> {
  const engine = await engineFor(address, room);
  const running = new Set<Promise<void>>();
  const doOne = async (job: QueuedJob): Promise<void> => {
    const done = work(job);
    running.add(done);
    try {
      await done;
    } finally {
      running.delete(done);
    }
  };
  const worker = engine.worker(doOne, {
    name,
    concurrency: atOnce,
    lockDuration: lock,
    stalledInterval: Math.max(1000, lock / 2),
    // A worker that dies takes no job with it: another begins it again, for some times.
    maxStalledCount: STARTS,
    maxStartedAttempts: STARTS,
  });
  let trouble: Error | undefined;
  let isReady = false;
  worker.on('error', (error) => {
    trouble = error;
    // Before that it is thrown, and not tried again.
    if (isReady) onTrouble(troubleOf(address, error));
  });
  try {
    await answered(address, 'answer', worker.waitUntilReady(), PATIENCE.first, () => trouble);
    if (isReply(trouble)) throw queueFault(address, 'answer', trouble);
  } catch (error) {
    await ending(worker.close(true));
    throw error;
  }
  isReady = true;
  return {
    async close() {
      const closed = worker.close();
      // What runs is done to its end; a server that is gone is not waited for.
      await Promise.allSettled(running);
      await ending(closed);
    },
  };
}

const WAITING = ['waiting', 'delayed', 'prioritized'] as const;

const countsIn = (countOf: (state: string) => number): JobCounts => ({
  waiting: WAITING.reduce((sum, state) => sum + countOf(state), 0),
  running: countOf('active'),
  failed: countOf('failed'),
});

/** The number of a database of Redis, as its list of connections says it; `undefined` on PostgreSQL. */
function databaseOf({ engine, url }: QueueAddress): string | undefined {
  if (engine !== 'redis') return undefined;
  const { pathname, searchParams } = new URL(url);
  return String(Number(searchParams.get('db') ?? pathname.slice(1)) || 0);
}

/** Waits until connections have ended, for a while: a server that does not answer must not hold the end of a command. */
async function ending(closed: Promise<unknown>): Promise<void> {
  const isEnded = await Promise.race([
    closed.then(
      () => true,
      () => true,
    ),
    pause(ENDING, false, { ref: false }),
  ]);
  if (!isEnded) leftRunning();
}

/** What an engine answers in its time. */
async function answered<Value>(
  address: QueueAddress,
  work: string,
  asked: Promise<Value>,
  most: number,
  trouble: () => Error | undefined,
): Promise<Value> {
  const late = new AbortController();
  const ends = performance.now() + most;
  const before = trouble();
  /** Refuses when the time is over, and before that where the server has just said why not. */
  const refusal = async (): Promise<never> => {
    while (performance.now() < ends && !(trouble() !== before && isReply(trouble())))
      await pause(Math.min(LOOK, Math.max(1, ends - performance.now())), undefined, { signal: late.signal });
    throw trouble() ?? new Error(`no answer in ${most / 1000} s`);
  };
  try {
    return await Promise.race([asked, refusal()]);
  } catch (error) {
    asked.catch(() => undefined);
    throw queueFault(address, work, error);
  } finally {
    late.abort();
  }
}

/** Milliseconds between two looks at whether a server has said why it does not answer. */
const LOOK = 100;
