import { openBrowser } from '../../lib/browser/index.ts';
import { Fault } from '../../lib/fault.ts';
import { sha256 } from '../../lib/files/index.ts';
import { type JobCounts, openQueue, queueFault, queueHealth } from '../../lib/fleet/index.ts';
import { printFontFiles } from '../../lib/fonts/index.ts';
import type { Diagnosis } from '../diagnose.ts';
import { workStore } from '../known/work-store.ts';
import { browserMark } from '../render/tools.ts';
import { type FleetPlace, fleetRoom, storeId } from './fleet-place.ts';

/** How a fleet is: its jobs, its workers and its store. */
export type FleetStatus = {
  /** Addresses, without passwords. */
  readonly queue: string;
  readonly store: string;
  /** The name of the queue of this version of the program. */
  readonly room: string;
  readonly workers: readonly string[];
  readonly jobs: JobCounts;
  readonly languages: Readonly<Record<string, JobCounts>>;
  /** Why jobs failed, and how many for each reason. */
  readonly failures: Readonly<Record<string, number>>;
};

/**
 * The state of a fleet, for machines that have this program, Node and browser. The store is asked, too.
 *
 * @throws {Fault} `queue-failed`, `store-failed` where either does not answer
 */
export async function fleetStatus({ queue: address, store, storeName }: FleetPlace): Promise<FleetStatus> {
  const room = await ownRoom(store);
  const queue = await openQueue(address, room);
  try {
    const [workers, jobs, languages, failed] = await Promise.all([
      queue.workers(),
      queue.counts(),
      queue.countsByLabel(),
      queue.failed(),
      // Whether it is there or not does not matter: it answers.
      store.has(sha256('fleet status')),
    ]);
    const failures = new Map<string, number>();
    for (const { reason } of failed) failures.set(reason, (failures.get(reason) ?? 0) + 1);
    return {
      ...{ queue: queue.name, store: storeName, room, workers, jobs },
      languages: Object.fromEntries(languages),
      failures: Object.fromEntries(failures),
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
    await (await openQueue(queue, 'doctor')).close();
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
    const isKept = back !== undefined && sha256(back) === sha256(bytes);
    found.push(
      isKept
        ? { name: 'store', state: 'good', detail: storeName }
        : { name: 'store', state: 'missing', detail: `${storeName} does not give back what it is given` },
    );
  } catch (error) {
    found.push({ name: 'store', state: 'missing', detail: adviceOn(error) });
  }
  return found;
}

/** What is wrong, and what to do. */
const adviceOn = (error: unknown): string =>
  error instanceof Fault ? `${error.message}. ${error.advice}` : error instanceof Error ? error.message : String(error);

/**
 * Forgets the jobs that have failed.
 *
 * @returns how many there were
 * @throws {Fault} as `fleetStatus`
 */
export async function forgetFailed({ queue: address, store }: FleetPlace): Promise<number> {
  const queue = await openQueue(address, await ownRoom(store));
  try {
    const failed = await queue.failed();
    await queue.forget(failed.map(({ id }) => id));
    return failed.length;
  } finally {
    await queue.close();
  }
}

/** The name of the queue for this machine's program and browser. */
async function ownRoom(store: FleetPlace['store']): Promise<string> {
  const start = () => printFontFiles().then((fonts) => openBrowser({ fonts }));
  const { name, end } = await markOf(start);
  await end();
  return fleetRoom(await workStore(), name, await storeId(store));
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
