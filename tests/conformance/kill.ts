import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, startBuild } from '../support/build.ts';
import { check } from '../support/check.ts';
import type { Running } from '../support/command.ts';
import { copyNewsroom } from '../support/folder.ts';
import { manifestFaults } from '../support/manifest-faults.ts';
import { processesOf, survivorsOf } from '../support/processes.ts';
import { randomNumbers } from '../support/random.ts';

const POINTS = Number(process.argv[2] ?? 50);
const SEED = Number(process.argv[3] ?? 1);

/** Milliseconds that a browser of these builds lives at least. */
const LIFE = 1000;

/** A new build takes the place of an old one, and dies: at any time of its run, while it prints, or while it writes. */
await check(async (scratch) => {
  const random = randomNumbers(SEED);
  // Two newsrooms in turn, so that old and new differ in every page.
  const roots = ['First', 'Second'].map((name) => copyNewsroom('.', path.join(scratch, name), `about: ${name} trial.`));
  const place = path.join(scratch, 'place');
  const temporary = path.join(scratch, 'temporary');
  const cache = path.join(scratch, 'cache');
  await Promise.all([mkdir(place), mkdir(temporary)]);
  const out = path.join(place, 'dist');
  const environment = { ...process.env, TMPDIR: temporary, XDG_CACHE_HOME: cache };
  const rootOf = (turn: number): string => roots[turn % 2] ?? scratch;
  const first = await build({ root: rootOf(0), out, environment });
  if (first.code !== 0) return { measured: [], faults: [`The first build failed:\n${first.screen}`] };

  // The second is warm, and prints anew: its time is that of those to come.
  await renew(rootOf(0), 0);
  const { milliseconds } = await build({ root: rootOf(0), out, environment });

  const faults: string[] = [];
  const count = { killed: 0, printing: 0, finished: 0, published: 0, absent: 0, torn: 0, browsers: 0 };
  for (let point = 1; point <= POINTS; point++) {
    const before = await manifestOf(out);
    const isWriting = point % 2 === 0;
    const isPrinting = point % 4 === 1;
    await renew(rootOf(point), point);
    const running = startBuild({ root: rootOf(point), out, environment, isLeader: true });
    // One that is killed leaves what it wrote for the next to clear away: only what is new beside `dist` is its own.
    if (isWriting) await isBeside(place, running);
    // How long a build takes depends on what else the machine does: the browser is waited for.
    if (isPrinting) await hasBrowser(cache, running);
    await pause(random() * (isWriting ? 200 : isPrinting ? LIFE : milliseconds));
    if ((await processesOf(cache)).length > 0) count.printing++;
    const hasFinished = running.child.exitCode !== null;
    killGroup(running);
    await running.ended;
    count[hasFinished ? 'finished' : 'killed']++;

    const survivors = await survivorsOf(cache);
    count.browsers += survivors.length;
    faults.push(
      ...survivors.map(({ pid, command }) => `point ${point}: still running: ${pid} ${command.slice(0, 120)}`),
    );
    for (const { pid } of survivors) process.kill(pid, 'SIGKILL');

    const after = await manifestOf(out);
    if (after === undefined) {
      count.absent++;
      const next = await build({ root: rootOf(point), out, environment });
      if (next.code !== 0) faults.push(`point ${point}: the next start failed:\n${next.screen}`);
    } else if (after !== before) count.published++;
    const torn = await manifestFaults(out);
    if (torn.length > 0) count.torn++;
    faults.push(...torn.map((fault) => `point ${point}: torn: ${fault}`));
  }
  const folders = (await readdir(temporary)).length;
  const last = await build({ root: rootOf(0), out, environment });
  const leftovers = (await readdir(place)).filter((name) => name !== 'dist' && name !== '.dist.lock');
  return {
    measured: [
      `kill: ${POINTS} points, seed ${SEED}: ${count.killed} killed (${count.printing} with a browser), ${count.finished} had finished, ${count.published} had published; ` +
        `${count.torn} torn, ${count.absent} absent until the next start; ${count.browsers} processes left, ` +
        `${leftovers.length} leftovers beside dist after the next start, ${folders} temporary folders left behind`,
    ],
    faults: [
      ...faults,
      ...(last.code === 0 ? [] : [`The last build failed:\n${last.screen}`]),
      ...leftovers.map((name) => `left beside dist: ${name}`),
      ...(count.printing === 0 ? ['no build with a browser was killed'] : []),
    ],
  };
});

/** Until the build has started its browser, or has ended. */
async function hasBrowser(cache: string, { child }: Running): Promise<void> {
  while (child.exitCode === null && (await processesOf(cache)).length === 0) await pause(10);
}

/** Gives a newsroom another text for the foot of every page, so that nothing is found that was printed before. */
async function renew(root: string, turn: number): Promise<void> {
  const file = path.join(root, 'source/newsroom.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/^about: .*$/m, `about: Trial ${turn}.`));
}

async function manifestOf(out: string): Promise<string | undefined> {
  return readFile(path.join(out, 'manifest.json'), 'utf8').catch(() => undefined);
}

/** Until the build's own folder stands beside `dist`, or it has ended. */
async function isBeside(place: string, { child }: Running): Promise<void> {
  while (child.exitCode === null) {
    const names = await readdir(place);
    if (names.some((name) => name.includes(`-${child.pid}.`))) return;
    await pause(1);
  }
}

function killGroup({ child }: Running): void {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
