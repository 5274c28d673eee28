import type * as Bull from 'bullmq';
import type { Redis as Client, RedisOptions } from 'ioredis';
import { z } from 'zod';
import { Fault } from '../fault.ts';
import type { QueuedJob } from './job-queue.ts';
import type { QueueAddress } from './queue-address.ts';

/** What is used of BullMQ, whatever keeps its jobs. */
export type BullEngine = {
  readonly queue: () => EngineQueue;
  readonly events: () => EngineEvents;
  readonly worker: (work: (job: QueuedJob) => Promise<void>, options: WorkerOptions) => EngineWorker;
};

type WorkerOptions = Omit<Bull.WorkerOptions, 'connection' | 'prefix'>;
type EngineJob = Pick<Bull.Job, 'id' | 'name'> & { readonly data?: unknown; readonly failedReason?: string };
type Waits = { readonly waitUntilReady: () => Promise<unknown> };

type EngineQueue = Waits & {
  readonly addBulk: (
    jobs: { name: string; data: object; opts: Bull.BulkJobOptions & { jobId: string } }[],
  ) => Promise<unknown>;
  readonly getJobs: (states: Bull.JobType[], start: number, end: number) => Promise<readonly EngineJob[]>;
  readonly getJobCounts: (...states: Bull.JobType[]) => Promise<Readonly<Record<string, number>>>;
  readonly getWorkers: () => Promise<readonly Readonly<Record<string, string>>[]>;
  readonly getQueueEvents: () => Promise<readonly Readonly<Record<string, string>>[]>;
  readonly obliterate: (options: { readonly force: true }) => Promise<void>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown;
  readonly close: () => Promise<void>;
};

type EngineEvents = Waits & {
  readonly on: (
    event: 'error' | 'completed' | 'failed',
    listener: (told: { readonly jobId: string }) => void,
  ) => unknown;
  readonly close: () => Promise<void>;
};

type EngineWorker = Waits & {
  readonly on: (event: 'error', listener: (error: Error) => void) => unknown;
  readonly close: (isForced?: boolean) => Promise<void>;
};

/** Milliseconds in which a connection must be made. */
const PATIENCE = 10_000;
/** The most connections that one who adds or does jobs has on PostgreSQL, beside the one that it is told by: more only wait for each other. */
const CONNECTIONS = 4;
/** How sessions on PostgreSQL are: a queue is a hint, and what a server that dies has not written yet is added again. */
const SESSION = '-c synchronous_commit=off';
/** The namespace of our jobs on a server that others use too. */
export const NAMESPACE = 'communique';

/** A job as it was added. */
export const queuedJob = ({ id = '', name, data }: EngineJob): QueuedJob => {
  const { trace } = dataSchema.safeParse(data).data ?? {};
  return { id, label: name, ...(trace && { trace }) };
};

const dataSchema = z.object({ trace: z.record(z.string(), z.string()).optional() });

/**
 * BullMQ for a queue on the server of an address.
 *
 * @throws {Fault} `queue-failed` where a package is not there
 */
export async function engineFor({ engine, url }: QueueAddress, room: string): Promise<BullEngine> {
  const bull = await bullmq(engine);
  const prefix = NAMESPACE;
  if (engine === 'redis') {
    const connection = { url, maxRetriesPerRequest: null };
    return {
      queue: () => new bull.Queue(room, { connection, prefix }),
      events: () => new bull.QueueEvents(room, { connection, prefix }),
      worker: (work, options) =>
        new bull.Worker(room, (job) => work(queuedJob(job)), { ...options, connection, prefix }),
    };
  }
  const { Queue, QueueEvents, Worker } = bull.withBackend(bull.createPostgresBackend);
  const connection = {
    ...{ ...sessionOf(url), schema: NAMESPACE, migrate: true },
    ...{ connectionTimeoutMillis: PATIENCE, max: CONNECTIONS },
  };
  return {
    queue: () => new Queue<object>(room, { connection }),
    events: () => new QueueEvents(room, { connection }),
    worker: (work, options) => new Worker(room, (job) => work(queuedJob(job)), { ...options, connection }),
  };
}

/**
 * The sessions of an address of PostgreSQL, which wait for no disk. What the address itself says of them (`?options=-c …`) comes
 * after that and counts; left in the address, it would be instead of what BullMQ sets.
 */
function sessionOf(given: string): { readonly connectionString: string; readonly options: string } {
  const url = new URL(given);
  const own = url.searchParams.get('options') ?? '';
  url.searchParams.delete('options');
  return { connectionString: url.href, options: `${SESSION} ${own}`.trim() };
}

/**
 * Keeps BullMQ from writing onto the console, at each connection, what it thinks of a server: `doctor` says that once, in our words
 * (`queueHealth`).
 */
function quietOnRedis({ RedisConnection, createIORedisClient }: typeof Bull, Redis: typeof Client): void {
  RedisConnection.recommendedMinimumVersion = RedisConnection.minimumVersion;
  RedisConnection.clientFactory = ({
    url,
    ...options
  }: { readonly url?: string } & Omit<RedisOptions, 'replyMapping'>) => {
    const client = url === undefined ? new Redis(options) : new Redis(url, options);
    const info = client.info.bind(client);
    // The client itself asks, too, with a function that is given the answer.
    const quiet = (...given: Parameters<typeof info>) =>
      given.length > 0 ? info(...given) : info().then((all) => all.replace(/^maxmemory_policy:.*$/m, ''));
    return createIORedisClient(Object.assign(client, { info: quiet }));
  };
}

async function bullmq(engine: QueueAddress['engine']): Promise<typeof Bull> {
  try {
    const [bull, ioredis] = await Promise.all([
      import('bullmq'),
      engine === 'redis' ? import('ioredis') : import('pg'),
    ]);
    if ('Redis' in ioredis) quietOnRedis(bull, ioredis.Redis);
    else Object.assign(bull.assertPostgresVersion, { _warnedRecommendedVersion: true });
    return bull;
  } catch (cause) {
    const packages = ['bullmq', engine === 'redis' ? 'ioredis' : 'pg'];
    throw new Fault(
      'queue-failed',
      `The packages ${packages.join(' and ')} are not there, which speak to queues`,
      `Install them beside the program: npm install ${packages.join(' ')}`,
      { cause },
    );
  }
}
