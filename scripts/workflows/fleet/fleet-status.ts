import { openBrowser } from '../../lib/browser/index.ts';
import { Fault } from '../../lib/fault.ts';
import { sha256 } from '../../lib/files/index.ts';
import { type JobCounts, type JobQueue, openQueue, queueFault, queueHealth, roomsAt } from '../../lib/fleet/index.ts';
import { printFontFiles } from '../../lib/fonts/index.ts';
import type { Diagnosis } from '../diagnose.ts';
import { workStore } from '../known/work-store.ts';
import { browserMark } from '../render/tools.ts';
import { type FleetPlace, fleetRoom, notGivenBack, storeId } from './fleet-place.ts';

/** Who is at a queue, and how many jobs it has. */
type QueueState = {
  readonly workers: readonly string[];
  /** How many releases, builds and the like wait for jobs. */
  readonly askers: number;
  readonly jobs: JobCounts;
};

/** A queue of another version of the program, of another browser, or of a store that is lost. */
export type OtherQueue = QueueState & { readonly room: string };

/** How a fleet is: its jobs, its workers and its store. */
export type FleetStatus = QueueState & {
  /** Addresses, without passwords. */
  readonly queue: string;
  readonly store: string;
  /** The name of the queue of this version of the program. */
  readonly room: string;
  readonly languages: Readonly<Record<string, JobCounts>>;
  /** Why jobs failed, and how many for each reason. */
  readonly failures: Readonly<Record<string, number>>;
  /** The other queues of ours on the same server at which somebody is, or in which jobs are. */
  readonly others: readonly OtherQueue[];
};

/**
 * True for a fleet that needs nobody: a worker is there, whether it has something to do or not, and no job has failed. Without one, what waits
 * is done by nobody, what runs was begun by a worker that is gone, and the next release would wait in vain.
 */
export const isFleetWell = ({ workers, jobs }: Pick<FleetStatus, 'workers' | 'jobs'>): boolean =>
  workers.length > 0 && jobs.failed === 0;

/**
 * The state of a fleet, for machines that have this program, Node and browser. The store is asked, too.
 *
 * @throws {Fault} `queue-failed`, `store-failed` where either does not answer
 */
export async function fleetStatus(place: FleetPlace): Promise<FleetStatus> {
  const { queue: address, store, storeName } = place;
  const room = await ownRoom(place);
  const queue = await openQueue(address, room);
  try {
    const [state, languages, failed] = await Promise.all([
      stateOf(queue),
      queue.countsByLabel(),
      queue.failed(),
      // Whether it is there or not does not matter: it answers.
      store.has(sha256('fleet status')),
    ]);
    const failures = new Map<string, number>();
    for (const { reason } of failed) failures.set(reason, (failures.get(reason) ?? 0) + 1);
    return {
      ...{ queue: queue.name, store: storeName, room, ...state },
      languages: Object.fromEntries(languages),
      failures: Object.fromEntries(failures),
      others: (await otherQueues(place, room)).filter(({ jobs, ...each }) => isVisited(each) || sumOf(jobs) > 0),
    };
  } finally {
    await queue.close();
  }
}

/** The results of trying the queue and the store of a fleet: each answers, and is set so that it loses nothing. */
export async function diagnoseFleet({ queue, store, storeName }: FleetPlace): Promise<readonly Diagnosis[]> {
  const found: Diagnosis[] = [];
  try {
    const { server, weak } = await queueHealth(queue);
    // A server that answers may still refuse what a queue needs, such as tables of its own.
    const trial = await openQueue(queue, 'doctor');
    await trial.forgetAll().finally(() => trial.close());
    const detail = [`${server} at ${queue.name}`, ...weak].join('; ');
    found.push({ name: 'queue', state: weak.length === 0 ? 'good' : 'weak', detail });
  } catch (error) {
    const fault = error instanceof Fault ? error : queueFault(queue, 'answer', error);
    found.push({ name: 'queue', state: 'missing', detail: adviceOn(fault) });
  }
  try {
    const inputs = sha256('doctor');
    const bytes = new TextEncoder().encode('doctor');
    await store.keep(inputs, { facts: {}, contents: new Map([['doctor', bytes]]) });
    const back = (await store.find(inputs))?.contents.get('doctor');
    if (back === undefined || sha256(back) !== sha256(bytes)) throw notGivenBack(storeName);
    found.push({ name: 'store', state: 'good', detail: storeName });
  } catch (error) {
    found.push({ name: 'store', state: 'missing', detail: adviceOn(error) });
  }
  return found;
}

/** What is wrong, and what to do. */
const adviceOn = (error: unknown): string =>
  error instanceof Fault ? `${error.message}. ${error.advice}` : error instanceof Error ? error.message : String(error);

/** Jobs that were forgotten. */
export type Forgotten = {
  readonly failed: number;
  /** Those that waited or ran in queues at which nobody is. */
  readonly left: number;
};

/**
 * Forgets the jobs that have failed, and each queue of ours on the same server at which nobody works and nobody waits: whoever comes back to one
 * adds again what is missing.
 *
 * @throws {Fault} as `fleetStatus`
 */
export async function forgetJobs(place: FleetPlace): Promise<Forgotten> {
  const own = await ownRoom(place);
  let [failed, left] = [0, 0];
  for (const room of new Set([own, ...(await roomsAt(place.queue))]))
    await atQueue(place, room, async (queue) => {
      const { jobs, ...state } = await stateOf(queue);
      if (!isVisited(state)) {
        await queue.forgetAll();
        [failed, left] = [failed + jobs.failed, left + jobs.waiting + jobs.running];
      } else if (room === own) {
        const jobsFailed = await queue.failed();
        await queue.forget(jobsFailed.map(({ id }) => id));
        failed += jobsFailed.length;
      }
    });
  return { failed, left };
}

const isVisited = ({ workers, askers }: Omit<QueueState, 'jobs'>): boolean => workers.length > 0 || askers > 0;

const sumOf = ({ waiting, running, failed }: JobCounts): number => waiting + running + failed;

async function stateOf(queue: JobQueue): Promise<QueueState> {
  const [workers, askers, jobs] = await Promise.all([queue.workers(), queue.askers(), queue.counts()]);
  return { workers, askers, jobs };
}

async function atQueue<Value>(
  { queue: address }: FleetPlace,
  room: string,
  work: (queue: JobQueue) => Promise<Value>,
): Promise<Value> {
  const queue = await openQueue(address, room);
  return work(queue).finally(() => queue.close());
}

async function otherQueues(place: FleetPlace, own: string): Promise<readonly OtherQueue[]> {
  const found: OtherQueue[] = [];
  for (const room of await roomsAt(place.queue))
    if (room !== own) found.push({ room, ...(await atQueue(place, room, stateOf)) });
  return found;
}

/** The name of the queue for this machine's program and browser. */
async function ownRoom(place: FleetPlace): Promise<string> {
  const start = () => printFontFiles().then((fonts) => openBrowser({ fonts }));
  const { name, end } = await markOf(start);
  await end();
  return fleetRoom(await workStore(), name, await storeId(place));
}

/** The mark of the browser, and a function that ends it where it had to be started. */
async function markOf(start: () => ReturnType<typeof openBrowser>) {
  let started: ReturnType<typeof openBrowser> | undefined;
  const { name } = await browserMark(() => {
    started ??= start();
    return started;
  });
  return { name, end: async () => (await started)?.close() };
}
