import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { recover } from '../../scripts/publish/release/assemble.ts';
import { releaseIn } from '../../scripts/publish/release/store.ts';
import { check } from '../support/check.ts';
import { type Running, startCommand } from '../support/command.ts';
import { writeFiles } from '../support/folder.ts';
import { manifestFaults } from '../support/manifest-faults.ts';
import { randomNumbers } from '../support/random.ts';
import { chainFaults } from '../support/release-chain.ts';

const POINTS = Number(process.argv[2] ?? process.env['POINTS'] ?? 20);
const SEED = Number(process.argv[3] ?? 1);
/** Its multiples fill a range evenly, however many of them are taken. */
const GOLDEN = 0.6180339887;

const PAGES = ['boats/en/index.html', 'boats/en/boats.en.txt', 'index.html', 'boats/en/boats.en.zip'];
/** Milliseconds: about as long as one publish of the small newsroom takes. */
const PUBLISH = 60;

/**
 * A small newsroom is released and deployed again and again, and killed: in three runs of four at one of its calls that
 * change the disk, each of them in turn, after it or in its middle, between the two renames too; and else from outside, at
 * any time of a publish. A reader looks a thousand times a second at what is deployed and at the output folder. A folder
 * that is absent is counted apart: the next start must have put the old one back, whole, before it does anything else.
 */
await check(async (scratch) => {
  const random = randomNumbers(SEED);
  const newsroom = path.join(scratch, 'newsroom');
  writeFiles(newsroom, {
    'source/newsroom.yaml': 'name: Harbour Watch\n',
    'source/boats.md': '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 14 boats were taken.\n',
  });
  const place = path.join(scratch, 'place');
  const out = path.join(place, 'dist');
  const site = path.join(place, 'site');
  const publisher = path.join(import.meta.dirname, '../conformance/trial/publisher.ts');
  const dying = path.join(import.meta.dirname, '../conformance/trial/die-at.ts');
  const environment = { ...process.env, NODE_COMPILE_CACHE: path.join(scratch, 'compiled') };
  const homes = ['one', 'two'].map((name) => path.join(scratch, `home-${name}`));
  let starts = 0;
  // Two persons of this machine, in turn: the lock and the number are the folder's, and nobody's own.
  const start = (rounds: number, more: NodeJS.ProcessEnv = {}): Running =>
    startCommand(process.execPath, ['--import', dying, publisher, newsroom, out, site, String(rounds)], {
      environment: { ...environment, HOME: homes[starts++ % 2], XDG_CACHE_HOME: '', ...more },
    });
  await start(3).ended;
  const first = await start(1).ended;
  if (first.code !== 0) return { measured: [], faults: [`The first publish failed:\n${first.screen}`] };

  const calls = Number(/calls (\d+)/.exec(first.stdout)?.[1]);
  const reader = new Worker(path.join(import.meta.dirname, '../conformance/trial/reader.ts'), {
    workerData: { out, site, pages: PAGES },
  });
  const count = { killed: 0, outside: 0, gaps: 0 };
  const places = new Set<number>();
  const faults: string[] = [];
  for (let point = 1; point <= POINTS; point++) {
    const dieAt = (1 + (Math.floor(point * GOLDEN * calls * 2) % (calls * 2))) / 2;
    const isFromOutside = point % 4 === 0;
    // Every other one has first published once, so that releases follow each other under the reader's eyes.
    const after = point % 4 === 2 ? calls : 0;
    const running = start(2, isFromOutside ? {} : { DIE_AT: String(after + dieAt) });
    if (isFromOutside) {
      await hasBegun(running);
      await pause(random() * PUBLISH);
      running.child.kill('SIGKILL');
    } else places.add(dieAt);
    const { code, screen } = await running.ended;
    if (code === null) count[isFromOutside ? 'outside' : 'killed']++;
    else if (code !== 0) faults.push(`point ${point}: it could not go on: ${screen.slice(0, 300)}`);
    if (existsSync(out)) continue;
    count.gaps++;
    const left = (await readdir(place)).find((name) => /-\d+\.old$/.test(name));
    const number = releaseIn(path.join(place, left ?? ''))?.number;
    recover(out);
    if (number === undefined || releaseIn(out)?.number !== number) faults.push(`point ${point}: not put back`);
    faults.push(...(await manifestFaults(out)).map((fault) => `point ${point}: put back with a fault: ${fault}`));
  }
  const last = await start(2).ended;
  if (last.code !== 0) faults.push(`The last publish failed:\n${last.screen}`);
  const leftovers = [
    ...(await readdir(place)).filter((name) => !['dist', 'site', '.dist.releases', '.dist.lock'].includes(name)),
    // What was to take a file's place, wherever that is.
    ...(await readdir(scratch, { recursive: true })).filter(
      (name) => /\.(?:new|old|texts)$/.test(name) && isLeft(name),
    ),
  ];
  faults.push(...chainFaults(out));
  const seen = await new Promise<Seen>((resolve) => {
    reader.once('message', resolve);
    reader.postMessage('end');
  });
  await reader.terminate();
  return {
    measured: [
      `publish-kill: ${POINTS} points, seed ${SEED}: ${count.killed} killed at ${places.size} places (${calls} calls, after or within), ` +
        `${count.outside} from outside; ${count.gaps} between the two renames of dist, put back by the next start; ` +
        `${seen.looks} looks (${Math.round(seen.looks / seen.seconds)} a second): current: ${seen.torn.length} torn, ${seen.lost} absent, ` +
        `${seen.releases} releases; dist: ${seen.tornOut.length} torn, ${seen.absent} absent; ${leftovers.length} leftovers`,
    ],
    faults: [
      ...faults,
      ...seen.torn.map((fault) => `current: ${fault}`),
      ...seen.tornOut.map((fault) => `dist: ${fault}`),
      ...(seen.lost > 0 ? [`current was absent ${seen.lost} times`] : []),
      ...(seen.looks === 0 || seen.releases < 2 ? ['the reader has seen nothing change'] : []),
      ...leftovers.map((name) => `left: ${name}`),
      ...(POINTS > calls * 4 && count.gaps === 0 ? ['no kill fell between the two renames'] : []),
    ],
  };
});

type Seen = {
  readonly looks: number;
  readonly seconds: number;
  readonly releases: number;
  readonly torn: readonly string[];
  readonly tornOut: readonly string[];
  readonly lost: number;
  readonly absent: number;
};

/** What is kept of a release has a name of four digits. */
function isLeft(name: string): boolean {
  return !/^\d{4,}\.texts$/.test(path.basename(name));
}

/** Until the publisher has said that it is about to publish, or has ended. */
async function hasBegun({ child, ended }: Running): Promise<void> {
  await Promise.race([child.stdout === null ? undefined : once(child.stdout, 'data'), ended]);
}
