import type { TracePlace } from '../trace.ts';

/** One job in a queue. All that is to be done is in the store, under its id: a queue tells nobody what it is about. */
export type QueuedJob = {
  /** Digest of all that its result depends on, in hexadecimal: one job, one id. */
  readonly id: string;
  /** What jobs are counted by, such as a language tag. */
  readonly label: string;
  /** Which span whoever gave it out has waited in, where that is traced. */
  readonly trace?: TracePlace | undefined;
};

/** How many jobs are in which state. */
export type JobCounts = { readonly waiting: number; readonly running: number; readonly failed: number };

/** A job that no worker could do, and why. */
export type FailedJob = QueuedJob & { readonly reason: string };

/**
 * A queue of jobs on an engine that others wrote. It is a hint: it may lose a job, tell of one twice, or be emptied at any time.
 * What was made is known by the store alone.
 */
export type JobQueue = {
  /** Its address for people, without a password. */
  readonly name: string;
  /** Adds jobs; one that waits or runs already stays as it is. */
  readonly add: (jobs: readonly QueuedJob[]) => Promise<void>;
  /** The last jobs that failed, at most 1,000. */
  readonly failed: () => Promise<readonly FailedJob[]>;
  /** Forgets jobs that failed, so that they can be added again. */
  readonly forget: (ids: readonly string[]) => Promise<void>;
  readonly counts: () => Promise<JobCounts>;
  /** The same by label, of at most 10,000 jobs in each state. */
  readonly countsByLabel: () => Promise<ReadonlyMap<string, JobCounts>>;
  /** The names of the workers that are connected. */
  readonly workers: () => Promise<readonly string[]>;
  /** How many are told of the ends of jobs: whoever has given some out and waits. */
  readonly askers: () => Promise<number>;
  /** Forgets the queue with all that is in it; whoever still waits for a job adds it again. */
  readonly forgetAll: () => Promise<void>;
  /** Calls back with the id of each job that ends, done or failed; some may be missed. */
  readonly onEnd: (listener: (id: string) => void) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** What does the jobs of a queue in this process. */
export type QueueWorker = {
  /** Takes no more jobs, and is fulfilled when those that run have ended. */
  readonly close: () => Promise<void>;
};

/** How a worker works. */
export type WorkerSettings = {
  /** Its name among others: letters, digits, hyphens. */
  readonly name: string;
  /** How many jobs run at once. */
  readonly atOnce: number;
  /** Milliseconds after which a job whose worker is silent is given to another. */
  readonly lock?: number | undefined;
  /** Called with what is wrong where the queue does not give jobs; the worker goes on when it does. */
  readonly onTrouble: (what: string) => void;
};
