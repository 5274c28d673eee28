import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { s3Store, storeSettings } from '../../../scripts/lib/object-store/index.ts';
import { bucketStore, type Stored } from '../../../scripts/lib/store/index.ts';
import { type Running, startCommand } from '../../support/command.ts';
import { sha256 } from '../../support/folder.ts';
import { randomNumbers } from '../../support/random.ts';
import { faketimeLibrary } from '../unattended/rehearse.ts';
import { BUCKET } from './bucket.ts';
import { inputsOf, madeOf, SECRET } from './jobs.ts';
import { environmentOf, type Trial } from './trial.ts';

/** What a trial of a shared store is made of. */
type Load = { readonly jobs: number; readonly workers: number; readonly kills: number; readonly seconds: number };

/**
 * Workers that share a store: they are killed (kill -9) again and again, the store refuses for a time, some answers are lost, and one
 * worker's clock is an hour ahead. In the end every job's record must be there, whole.
 */
export async function sharedStore(trial: Trial, { jobs, workers, kills, seconds }: Load): Promise<string> {
  const { bucket, proxy, hold, gateway } = trial;
  const address = `s3://${BUCKET}/work`;
  const random = randomNumbers(7);
  const faketime = faketimeLibrary();
  const start = (worker: number): Running => {
    const clock = { LD_PRELOAD: faketime, FAKETIME: '+1h', FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1' };
    const isAhead = worker === 0 && faketime !== undefined;
    const words = [path.join(import.meta.dirname, 'worker.ts'), address, String(jobs), String(worker)];
    const environment = { ...process.env, ...environmentOf(proxy.endpoint), ...(isAhead ? clock : {}) };
    return startCommand(process.execPath, words, { environment, isLeader: true });
  };
  const refused = performance.now() + 3000;
  let asked = 0;
  proxy.treat({
    fate: () => {
      const now = performance.now();
      if (now > refused && now < refused + seconds * 1000) return 'refuse';
      return ++asked % 50 === 0 ? 'lose' : 'pass';
    },
  });
  const started = performance.now();
  const running = Array.from({ length: workers }, (_, worker) => start(worker));
  let killed = 0;
  for (let kill = 0; kill < kills; kill++) {
    await pause(200 + random() * 800);
    const worker = Math.floor(random() * workers);
    const { child } = running[worker] ?? {};
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
      killed++;
    }
    running[worker] = start(worker);
  }
  for (const [worker, { ended }] of running.entries()) {
    const first = await ended;
    // One that is started while nothing answers gives up after some seconds, and is started again by whoever runs it.
    const { code, screen } = GIVEN_UP.test(first.screen) ? await start(worker).ended : first;
    hold(code === 0, `a worker ended with ${code}: ${screen.slice(0, 500)}`);
  }
  const took = (performance.now() - started) / 1000;
  proxy.treat({});
  const store = bucketStore(await s3Store(storeSettings(address, environmentOf(gateway.endpoint))), SECRET);
  let [lost, torn] = [0, 0];
  for (let job = 0; job < jobs; job++) {
    const found = await store.find(inputsOf(job));
    if (found === undefined) lost++;
    else if (digestOf(found) !== digestOf(madeOf(job))) torn++;
  }
  hold(lost + torn === 0, `shared store: ${lost} lost, ${torn} torn`);
  const names = [...(await bucket.keys('work/records/')), ...(await bucket.keys('work/objects/'))].join(' ');
  const telling = Array.from({ length: jobs }, (_, job) => job).filter((job) =>
    [inputsOf(job), ...[...madeOf(job).contents.values()].map(sha256)].some((digest) => names.includes(digest)),
  );
  hold(telling.length === 0, `shared store: names tell of ${telling.length} jobs`);
  return `${jobs} jobs by ${workers} workers in ${took.toFixed(0)} s, ${killed} killed, ${seconds} s refused: ${lost} lost, ${torn} torn`;
}

/** What a worker says that has had no answer, or nothing but refusals. */
const GIVEN_UP = / did not [\w ]+ \((?:no answer, [A-Z]+|503 \w+)\)/;

const digestOf = ({ facts, contents }: Stored): string =>
  sha256(JSON.stringify([facts, ...[...contents].map(([name, bytes]) => [name, sha256(bytes)]).sort()]));
