import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { writeFiles } from '../commands/trial/folder.ts';
import { check } from '../conformance/trial/check.ts';
import { type Running, startCommand } from '../conformance/trial/command.ts';
import { randomNumbers } from '../conformance/trial/random.ts';

const POINTS = Number(process.argv[2] ?? process.env['POINTS'] ?? 20);
const SEED = Number(process.argv[3] ?? 1);
/** Its multiples fill a range evenly, however many of them are taken. */
const GOLDEN = 0.6180339887;

/**
 * A small newsroom is released and deployed again and again, and killed: in two runs of three after one of its calls that
 * change the disk, each of them in turn, between the two renames too; and else from outside, while it puts a release in
 * place. A reader looks a thousand times a second at what is deployed and at the output folder.
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
  const start = (rounds: number, more: NodeJS.ProcessEnv = {}): Running =>
    startCommand(process.execPath, ['--import', dying, publisher, newsroom, out, site, String(rounds)], {
      environment: { ...process.env, ...more },
    });
  await start(3).ended;
  const first = await start(1).ended;
  if (first.code !== 0) return { measured: [], faults: [`The first publish failed:\n${first.screen}`] };

  const calls = Number(/calls (\d+)/.exec(first.stdout)?.[1]);
  const reader = new Worker(path.join(import.meta.dirname, '../conformance/trial/reader.ts'), {
    workerData: { out, site },
  });
  const count = { killed: 0, between: 0 };
  const faults: string[] = [];
  for (let point = 1; point <= POINTS; point++) {
    const isFromOutside = point % 3 === 0;
    const dieAt = 1 + (Math.floor(point * GOLDEN * calls) % calls);
    const running = start(2, isFromOutside ? {} : { DIE_AT: String(dieAt) });
    if (isFromOutside) {
      await isPublishing(place, running);
      await pause(random() * 12);
      running.child.kill('SIGKILL');
    }
    const { code, screen } = await running.ended;
    if (code === null) count.killed++;
    else if (code !== 0) faults.push(`point ${point}: it could not go on: ${screen.slice(0, 300)}`);
    if (!existsSync(out)) count.between++;
  }
  const last = await start(2).ended;
  if (last.code !== 0) faults.push(`The last publish failed:\n${last.screen}`);
  const leftovers = (await readdir(place)).filter((name) => !['dist', 'site', '.dist.releases'].includes(name));
  const seen = await new Promise<Seen>((resolve) => {
    reader.once('message', resolve);
    reader.postMessage('end');
  });
  await reader.terminate();
  return {
    measured: [
      `publish-kill: ${POINTS} points over ${calls} calls, seed ${SEED}: ${count.killed} killed, ${count.between} of them between the two renames; ` +
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

/** Until a release stands beside `dist`, or the publisher has ended. */
async function isPublishing(place: string, { child }: Running): Promise<void> {
  while (child.exitCode === null) {
    const names = await readdir(place);
    if (names.some((name) => name.includes(`-${child.pid}.`))) return;
    await pause(0);
  }
}
