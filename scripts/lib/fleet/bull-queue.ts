import { setTimeout as pause } from 'node:timers/promises';
import type * as Bull from 'bullmq';
import { Fault } from '../fault.ts';
import { engineFor, queuedJob } from './engine.ts';
import type { FailedJob, JobCounts, JobQueue, QueuedJob, QueueWorker, WorkerSettings } from './job-queue.ts';
import type { QueueAddress } from './queue-address.ts';

/** Milliseconds that an engine has for its first answer, and for each one after. */
const PATIENCE = { first: 10_000, each: 15_000 };
/** The most jobs of one state that are listed. */
const MOST = 10_000;
const MOST_FAILED = 1000;
/** How often a job is begun: one that ends its worker each time must not end all of them. */
const STARTS = 25;
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
  const ask = async <Value>(work: string, asked: Promise<Value>, most = PATIENCE.each): Promise<Value> =>
    answered(address, work, asked, most, () => trouble);
  const listed = (state: Bull.JobType, most: number) => ask('list jobs', queue.getJobs([state], 0, most - 1));
  try {
    await ask('answer', queue.waitUntilReady(), PATIENCE.first);
  } catch (error) {
    queue.close().catch(() => undefined);
    throw error;
  }
  return {
    name: address.name,
    async add(jobs) {
      const options: Bull.BulkJobOptions = {
        attempts: ATTEMPTS,
        backoff: { type: 'fixed', delay: 1000 },
        removeOnComplete: true,
        removeOnFail: { count: MOST_FAILED },
      };
      const asked = jobs.map(({ id, label }) => ({ name: label, data: {}, opts: { ...options, jobId: id } }));
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
      return found.map(({ rawname = '' }) => rawname.split(':w:')[1] ?? 'unnamed').sort();
    },
    async onEnd(listener) {
      const told = engine.events();
      events = told;
      told.on('error', () => undefined);
      told.on('completed', ({ jobId }) => listener(jobId));
      told.on('failed', ({ jobId }) => listener(jobId));
      await ask('tell of jobs', told.waitUntilReady(), PATIENCE.first);
    },
    async close() {
      // An engine that does not answer must not hold the end of a command.
      await Promise.race([
        Promise.allSettled([events?.close(), queue.close()]),
        pause(5000, undefined, { ref: false }),
      ]);
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
  const worker = engine.worker(work, {
    name,
    concurrency: atOnce,
    lockDuration: lock,
    stalledInterval: Math.max(1000, lock / 2),
    // A worker that dies takes no job with it: another begins it again, for some times.
    maxStalledCount: STARTS,
    maxStartedAttempts: STARTS,
  });
  let trouble: Error | undefined;
  worker.on('error', (error) => {
    trouble = error;
    onTrouble(error);
  });
  try {
    await answered(address, 'answer', worker.waitUntilReady(), PATIENCE.first, () => trouble);
  } catch (error) {
    worker.close(true).catch(() => undefined);
    throw error;
  }
  return { close: () => worker.close() };
}

const WAITING = ['waiting', 'delayed', 'prioritized'] as const;

const countsIn = (countOf: (state: string) => number): JobCounts => ({
  waiting: WAITING.reduce((sum, state) => sum + countOf(state), 0),
  running: countOf('active'),
  failed: countOf('failed'),
});

/** What an engine answers in its time. */
async function answered<Value>(
  { name }: QueueAddress,
  work: string,
  asked: Promise<Value>,
  most: number,
  trouble: () => Error | undefined,
): Promise<Value> {
  const late = new AbortController();
  try {
    return await Promise.race([
      asked,
      pause(most, undefined, { signal: late.signal }).then(() => {
        throw trouble() ?? new Error(`no answer in ${most / 1000} s`);
      }),
    ]);
  } catch (cause) {
    asked.catch(() => undefined);
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Fault(
      'queue-failed',
      `${name} did not ${work} (${why})`,
      'See that it runs and that its address is right. What was made is kept: begin again when it answers.',
      { cause },
    );
  } finally {
    late.abort();
  }
}
