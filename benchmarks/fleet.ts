import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { dispatcher, openQueue, queueAddress, workOn } from '../scripts/lib/fleet/index.ts';
import { folderStore, type Stored } from '../scripts/lib/store/index.ts';
import { DOOR, REPOSITORY } from '../tests/support/communique.ts';
import { isSameTree, removeFolder, sha256, temporaryFolder } from '../tests/support/folder.ts';
import { QUEUE_SERVERS } from '../tests/support/queues/queue-servers.ts';
import { textsInto } from './comparison/declarations.ts';
import { median } from './median.ts';

/**
 * `fleet.ts [ROUNDS] [DOCUMENTS] [JOBS]`: on each server of queues that this machine has, how long so many texts of the Universal
 * Declaration take with two workers on this machine, beside one process without a fleet, turn about; and what a job costs that makes
 * nothing. Workers are warm: they run from one round to the next, as they do for months. Texts are others in each round.
 */
const [rounds = 3, documents = 40, jobs = 2000] = process.argv.slice(2).map(Number);

execFileSync(process.execPath, [path.join(REPOSITORY, 'scripts/bundle.ts'), '--if-needed']);
const scratch = temporaryFolder();
try {
  const files = await textsInto(path.join(scratch, 'texts'), documents);
  for (const kind of QUEUE_SERVERS.filter((each) => each.isThere())) {
    const folder = path.join(scratch, kind.name);
    mkdirSync(folder);
    const server = await kind.start(folder);
    try {
      await throughput(server.address, folder, files, kind.name);
      await overhead(server.address, folder, kind.name);
    } finally {
      await server.close();
    }
  }
} finally {
  removeFolder(scratch);
}

async function throughput(address: string, folder: string, files: readonly string[], name: string): Promise<void> {
  const times: { readonly alone: number[]; readonly together: number[] } = { alone: [], together: [] };
  const plain = { ...process.env, COMMUNIQUE_STORE: 'off' };
  const build = async (out: string, environment: NodeJS.ProcessEnv): Promise<number> => {
    const started = performance.now();
    await ended(
      spawn(process.execPath, [DOOR, 'build', ...files, '--out', out], { env: environment, stdio: 'ignore' }),
    );
    return performance.now() - started;
  };
  const environment = { ...plain, COMMUNIQUE_QUEUE: address, COMMUNIQUE_FLEET_STORE: path.join(folder, 'work') };
  const workers = ['one', 'two'].map((worker) =>
    spawn(process.execPath, [DOOR, 'worker', '--name', worker, '--quiet'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  await Promise.all(workers.map(({ stdout }) => new Promise((resolve) => stdout.once('data', resolve))));
  for (let round = 0; round <= rounds; round++) {
    // Other texts each time, so that each print is a job.
    for (const file of files) appendFileSync(file, `\n\n${round}\n`);
    const [alone, together] = ['alone', 'together'].map((each) => path.join(folder, `${each}-${round}`));
    const one = await build(alone ?? '', plain);
    const both = await build(together ?? '', environment);
    if (!isSameTree(alone ?? '', together ?? '')) throw new Error('The fleet has made something else.');
    // The first round warms up.
    if (round === 0) continue;
    times.alone.push(one);
    times.together.push(both);
  }
  for (const worker of workers) worker.kill();
  await Promise.all(workers.map(ended));
  const [one, both] = [median(times.alone), median(times.together)];
  const each = (time: number): string => (time / files.length).toFixed(0);
  console.log(
    `${name}: ${each(one)} ms a document in one process, ${each(both)} ms with two workers: ${(one / both).toFixed(2)} times as many`,
  );
}

async function overhead(address: string, folder: string, name: string): Promise<void> {
  const store = folderStore(path.join(folder, 'jobs'));
  const [place, room] = [queueAddress(address), 'nothing'];
  const made: Stored = { facts: {}, contents: new Map() };
  const settings = { name: 'one', atOnce: 8, onTrouble: () => undefined, tell: () => undefined };
  const worker = await workOn({ address: place, room, store }, () => Promise.resolve(made), settings);
  const dispatch = dispatcher(await openQueue(place, room), store, () => undefined);
  const run = async (from: number, count: number): Promise<void> => {
    const all = Array.from({ length: count }, (_, at) => ({ id: sha256(`job ${from + at}`), label: 'de' }));
    await Promise.all(all.map((job) => dispatch.made(job, () => made)));
  };
  await run(0, 100);
  const [started, before] = [performance.now(), process.cpuUsage()];
  await run(100, jobs);
  const { user, system } = process.cpuUsage(before);
  const [clock, cpu] = [(performance.now() - started) / jobs, (user + system) / 1000 / jobs];
  await worker.close();
  await dispatch.close();
  console.log(
    `${name}: a job costs ${clock.toFixed(2)} ms, ${cpu.toFixed(2)} ms of a processor, publisher and worker together`,
  );
}

async function ended(child: ReturnType<typeof spawn>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => child.once('close', resolve));
}
