import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type DispatchEvent, dispatcher, openQueue, queueAddress } from '../../scripts/lib/fleet/index.ts';
import { s3Store, storeSettings } from '../../scripts/lib/object-store/index.ts';
import { bucketStore } from '../../scripts/lib/store/index.ts';
import { check } from '../support/check.ts';
import { type Running, startCommand } from '../support/command.ts';
import { sha256 } from '../support/folder.ts';
import { type GatewayProxy, openProxy } from '../support/gateways/proxy.ts';
import { GATEWAYS } from '../support/gateways/real-gateways.ts';
import { QUEUE_SERVERS, type QueueServer } from '../support/queues/queue-servers.ts';
import { randomNumbers } from '../support/random.ts';
import { digestOf, jobAt, madeOf, ROOM, SECRET, taskAt } from './fleet/jobs.ts';
import { BUCKET, openBucket } from './object-store/bucket.ts';
import { environmentOf } from './object-store/trial.ts';
import { faketimeLibrary } from './unattended/rehearse.ts';

/** How many jobs, kills, stops and wiped queues on each server, and how many seconds the store refuses; and a server to try alone. */
const [jobs = 10_000, kills = 200, stops = 50, wipes = 5, refusal = 30] = process.argv.slice(2, 7).map(Number);
const only = process.argv[7] ?? '';

const WORKERS = 4;
/** Milliseconds after which a job of a silent worker is given to another. */
const LOCK = 5000;
/** How many jobs the publisher waits for at a time. */
const AT_ONCE = 256;

/**
 * Workers on a queue and a store that go through all that may happen to them: they are killed and stopped, the queue loses its jobs, the
 * store refuses, one clock is wrong. In the end each job's record is there, whole, and all together are what one machine makes.
 */
await check(async (scratch) => {
  const [measured, faults]: [string[], string[]] = [[], []];
  const [kind] = GATEWAYS;
  const program = await kind?.fetched().catch((error: unknown) => void faults.push(String(error).slice(0, 300)));
  if (kind === undefined || program === undefined) return { measured, faults };
  for (const server of QUEUE_SERVERS.filter(({ name }) => name.includes(only))) {
    if (!server.isThere()) {
      const lacking = `${server.name} is not there: apt-get install ${server.package}`;
      (process.env['CI'] === undefined ? measured : faults).push(lacking);
      continue;
    }
    const folders = ['queue', 'store'].map((name) => path.join(scratch, `${server.name}-${name}`));
    for (const folder of folders) mkdirSync(folder);
    const [queueFolder = '', storeFolder = ''] = folders;
    const queue = await server.start(queueFolder);
    const gateway = await kind.start(program, storeFolder);
    const bucket = await openBucket(gateway.endpoint);
    const proxy = await openProxy(gateway.endpoint);
    try {
      const { told, wrong } = await worstDay(queue, proxy, gateway.endpoint);
      measured.push(`${server.name}: ${told}`);
      faults.push(...wrong.map((each) => `${server.name}: ${each}`));
    } catch (error) {
      faults.push(`${server.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    } finally {
      bucket.close();
      await proxy.close();
      await gateway.close();
      await queue.close();
    }
  }
  return { measured, faults };
});

async function worstDay(
  queue: QueueServer,
  proxy: GatewayProxy,
  endpoint: string,
): Promise<{ readonly told: string; readonly wrong: readonly string[] }> {
  const address = `s3://${BUCKET}/fleet`;
  const random = randomNumbers(17);
  const faketime = faketimeLibrary();
  const start = (worker: number): Running => {
    const clock = { LD_PRELOAD: faketime, FAKETIME: '+1h', FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1' };
    const isAhead = worker === 0 && faketime !== undefined;
    const file = path.join(import.meta.dirname, 'fleet/worker.ts');
    const words = [file, queue.address, address, String(LOCK), `worker-${worker}`];
    const environment = { ...process.env, ...environmentOf(proxy.endpoint), ...(isAhead ? clock : {}) };
    return startCommand(process.execPath, words, { environment, isLeader: true });
  };
  const running = Array.from({ length: WORKERS }, (_, worker) => start(worker));
  const store = bucketStore(await s3Store(storeSettings(address, environmentOf(proxy.endpoint))), SECRET);
  const events: DispatchEvent[] = [];
  const opened = await openQueue(queueAddress(queue.address), ROOM);
  const dispatch = dispatcher(opened, store, (event) => events.push(event));
  const begun = performance.now();
  const results = new Map<number, string>();
  let next = 0;
  const publish = async (): Promise<void> => {
    while (next < jobs) {
      const job = next++;
      const made = await dispatch.made(jobAt(job), () => taskAt(job));
      // What no worker could make is made here.
      results.set(job, digestOf(made ?? madeOf(taskAt(job))));
    }
  };
  let isPublished = false;
  const published = Promise.all(Array.from({ length: AT_ONCE }, publish)).finally(() => {
    isPublished = true;
  });
  const done = { kills: 0, stops: 0, wipes: 0, afterwards: 0 };
  const signal = (worker: number, name: NodeJS.Signals): boolean => {
    const { child } = running[worker] ?? {};
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    process.kill(-child.pid, name);
    return true;
  };
  const stopped = new Map<number, Promise<void>>();
  const harm = async (): Promise<void> => {
    const worker = Math.floor(random() * WORKERS);
    const [toKill, toStop, toWipe] = [kills - done.kills, stops - done.stops, wipes - done.wipes];
    const pick = random() * (toKill + toStop + toWipe);
    if (pick < toKill) {
      if (signal(worker, 'SIGKILL')) done.kills++;
      await running[worker]?.ended;
      running[worker] = start(worker);
    } else if (pick < toKill + toStop) {
      // Others go on while this one is silent for longer than its lock lasts.
      if (stopped.has(worker) || !signal(worker, 'SIGSTOP')) return;
      done.stops++;
      const { child } = running[worker] ?? {};
      stopped.set(
        worker,
        pause(LOCK * 1.5).then(() => {
          if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null)
            process.kill(-child.pid, 'SIGCONT');
          stopped.delete(worker);
        }),
      );
    } else {
      await queue.wipe();
      done.wipes++;
    }
  };
  const refusing = (async () => {
    await pause(8000);
    proxy.treat({ fate: () => 'refuse' });
    await pause(refusal * 1000);
    proxy.treat({});
  })();
  const harms = (): number => done.kills + done.stops + done.wipes;
  // They fall into the whole time that the jobs take.
  while (harms() < kills + stops + wipes) {
    await pause(100 + random() * 400);
    const isDue = results.size / jobs >= (0.95 * harms()) / (kills + stops + wipes);
    if (isDue || isPublished) await harm();
    if (isPublished) done.afterwards++;
  }
  await Promise.all([...stopped.values(), refusing]);
  for (const [worker, each] of running.entries()) if (each.child.exitCode !== null) running[worker] = start(worker);
  await published;
  const took = (performance.now() - begun) / 1000;
  await dispatch.close();
  for (const worker of running.keys()) signal(worker, 'SIGTERM');
  const screens = await Promise.all(running.map(({ ended }) => ended));
  const direct = bucketStore(await s3Store(storeSettings(address, environmentOf(endpoint))), SECRET);
  const [own, wrong]: [string[], string[]] = [[], []];
  let [lost, torn] = [0, 0];
  for (let job = 0; job < jobs; job++) {
    const alone = digestOf(madeOf(taskAt(job)));
    own.push(alone);
    const found = await direct.find(jobAt(job).id);
    if (found === undefined) lost++;
    else if (digestOf(found) !== alone) torn++;
  }
  const all = Array.from({ length: jobs }, (_, job) => results.get(job) ?? 'none');
  const givenBack = events.length;
  if (lost - givenBack > 0) wrong.push(`${lost} of ${jobs} jobs are lost`);
  if (torn > 0) wrong.push(`${torn} results are torn`);
  if (sha256(all.join()) !== sha256(own.join())) wrong.push('the release is another than that of one machine');
  wrong.push(...new Set(screens.flatMap(({ stderr }) => (stderr === '' ? [] : [stderr.slice(0, 500)]))));
  const told = [
    `${jobs} jobs by ${WORKERS} workers in ${took.toFixed(0)} s (${((took * 1000) / jobs).toFixed(1)} ms a job)`,
    `${done.kills} killed, ${done.stops} stopped for ${(LOCK * 1.5) / 1000} s, ${done.wipes} queues wiped`,
    `the store refused for ${refusal} s, ${faketime === undefined ? 'no clock' : 'one clock an hour'} ahead`,
    `${lost} lost, ${torn} torn, ${givenBack} given back; ${done.afterwards} harms came after the last job`,
  ].join(', ');
  return { told, wrong };
}
