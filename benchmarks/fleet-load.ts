import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { dispatcher, openQueue, queueAddress } from '../scripts/lib/fleet/index.ts';
import { folderStore } from '../scripts/lib/store/index.ts';
import { jobAt, ROOM, taskAt } from '../tests/conformance/fleet/jobs.ts';
import { REPOSITORY } from '../tests/support/communique.ts';
import { removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { QUEUE_SERVERS } from '../tests/support/queues/queue-servers.ts';

/**
 * `fleet-load.ts [STATEMENTS] [LANGUAGES] [RELEASES]`: a fleet under load, with real queue, store, workers and dispatcher, and in place of
 * a browser workers that write counted bytes: how long a job takes and how much memory who gives out jobs needs, at each tenth of so many
 * statements; then one statement that has changed; then so many releases of one statement at once.
 */
const [statements = 2000, languages = 10, releases = 1000] = process.argv.slice(2).map(Number);
const WORKERS = 2;
/** How many jobs are given out at a time. */
const AT_ONCE = 256;

const scratch = temporaryFolder();
try {
  for (const kind of QUEUE_SERVERS.filter((each) => each.isThere())) {
    const folder = path.join(scratch, kind.name);
    mkdirSync(folder);
    const server = await kind.start(folder);
    try {
      await load(server.address, path.join(folder, 'store'), kind.name);
    } finally {
      await server.close();
    }
  }
} finally {
  removeFolder(scratch);
}

async function load(address: string, place: string, name: string): Promise<void> {
  const program = path.join(REPOSITORY, 'tests/conformance/fleet/worker.ts');
  const workers = Array.from({ length: WORKERS }, (_, at) =>
    spawn(process.execPath, [program, address, place, '60000', `worker-${at}`, '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  await Promise.all(workers.map(({ stdout }) => once(stdout, 'data')));
  const dispatch = dispatcher(await openQueue(queueAddress(address), ROOM), folderStore(place), (event) =>
    console.log(JSON.stringify(event)),
  );
  /** Gives out jobs in order, so many at a time, and returns the milliseconds that they took. */
  const run = async (from: number, count: number, most = AT_ONCE): Promise<number> => {
    const started = performance.now();
    let next = from;
    const some = async (): Promise<void> => {
      while (next < from + count) {
        const job = next++;
        await dispatch.made(jobAt(job), () => taskAt(job));
      }
    };
    await Promise.all(Array.from({ length: Math.min(most, count) }, some));
    return performance.now() - started;
  };
  const tenth = Math.ceil((statements * languages) / 10);
  for (let part = 0; part < 10; part++) {
    const took = await run(part * tenth, tenth);
    const { rss } = process.memoryUsage();
    console.log(
      `${name}: ${(part + 1) * tenth} jobs, ${(took / tenth).toFixed(2)} ms a job, ${(rss / 1e6).toFixed(0)} MB`,
    );
  }
  const all = tenth * 10;
  console.log(`${name}: one statement that has changed: ${(await run(all, languages)).toFixed(0)} ms`);
  const burst = await run(all + languages, releases * languages, releases * languages);
  console.log(`${name}: ${releases} releases at once: ${(burst / 1000).toFixed(1)} s`);
  await dispatch.close();
  for (const worker of workers) worker.kill();
  await Promise.all(workers.map((worker) => once(worker, 'close')));
}
