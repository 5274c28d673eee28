import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { folderStore } from '../scripts/lib/store/index.ts';
import { programDigest } from '../scripts/workflows/known/program-stamp.ts';
import { filesBelow, removeFolder, temporaryFolder } from '../tests/support/folder.ts';
import { QUEUE_SERVERS } from '../tests/support/queues/queue-servers.ts';
import { countedNewsroom } from './comparison/counted-newsroom.ts';
import { nameAt, writeLargeNewsroom } from './comparison/large-newsroom.ts';
import { type Measured, memoryOf } from './comparison/measured.ts';
import { type VolumeFigures, volumeReport } from './comparison/volume-report.ts';

/**
 * A very large site as volumes (docs/volumes.md), one after the other, each released as the newsroom's machine does: by the real planner,
 * store, queue and publisher, with a worker that makes counted bytes in place of prints. After every tenth volume a text of the first one is
 * changed, and an embargo ends in the new one. Goes on where it has ended; a volume that was not finished is begun anew.
 *
 *     node benchmarks/volumes.ts FOLDER [--statements 100000] [--each 300] [--from 0] [--minutes N]
 *     node benchmarks/volumes.ts --report FOLDER…
 *
 * `FOLDER/volumes.jsonl` has a line a volume (`VolumeFigures`). No volume is begun after so many minutes. The first volume and the last two
 * stay in the folder. At the end, or alone with `--report`, it says what all lines say together. `--from` is the number of the first volume:
 * several runs with folders of their own make different parts of one site at once.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    statements: { type: 'string', default: '100000' },
    each: { type: 'string', default: '300' },
    minutes: { type: 'string', default: 'Infinity' },
    from: { type: 'string', default: '0' },
    report: { type: 'boolean', default: false },
  },
});
const [statements, each, minutes, from] = [values.statements, values.each, values.minutes, values.from].map(Number) as [
  number,
  number,
  number,
  number,
];
const folder = path.resolve(positionals[0] ?? '.');
/** After how many volumes an old one is changed, and an embargo ends. */
const EVERY = 10;
/** How often a volume is begun. */
const ATTEMPTS = 3;
/** Milliseconds for preparing a release, and for `open` to read what it needs ahead, besides the time of the first release. */
const AHEAD = 150_000;

const linesOf = (of: string): string => path.join(of, 'volumes.jsonl');
const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
const volumeFolder = (at: number): string => path.join(folder, `volume-${at}`);
const said = ({ time, processor, memory }: Measured) => ({
  seconds: Math.round(time / 10) / 100,
  processor: Math.round(processor / 10) / 100,
  megabytes: megabytes(memory),
});

if (!values.report) await runVolumes(performance.now() + minutes * 60_000);
console.log(volumeReport((values.report ? positionals : [folder]).flatMap(figuresIn), statements));

async function runVolumes(until: number): Promise<void> {
  const kind = QUEUE_SERVERS.find((one) => one.isThere());
  if (kind === undefined) throw new Error(`install one of: ${QUEUE_SERVERS.map((one) => one.package).join(', ')}`);
  const scratch = temporaryFolder();
  const work = path.join(folder, 'work');
  removeFolder(work);
  const server = await kind.start(scratch);
  process.env['COMMUNIQUE_QUEUE'] = server.address;
  process.env['COMMUNIQUE_FLEET_STORE'] = work;
  process.env['COMMUNIQUE_STORE'] = path.join(folder, 'store');
  mkdirSync(folder, { recursive: true });
  const program = (await programDigest(folderStore(path.join(folder, 'store')))).slice(0, 12);
  const worker = spawn(process.execPath, [path.join(import.meta.dirname, 'comparison/counted-worker.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const close = async (): Promise<void> => {
    worker.kill();
    await server.close();
    removeFolder(scratch);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().then(() => process.exit(1)));
  try {
    await once(worker.stdout, 'data');
    // The name of the store; what comes of jobs goes after each volume, as a rule of a bucket removes old objects.
    const lasting = new Set(filesBelow(work));
    for (let done = figuresIn(folder).length; done * each < statements && performance.now() < until; done++) {
      const line = await runAnew(from + done, Math.min(each, statements - done * each));
      const whole: VolumeFigures = { ...{ program, ...line }, worker: megabytes(memoryOf(worker.pid ?? 0)) };
      appendFileSync(linesOf(folder), `${JSON.stringify(whole)}\n`);
      if (done > 2) removeFolder(volumeFolder(from + done - 2));
      for (const name of filesBelow(work)) if (!lasting.has(name)) rmSync(path.join(work, name));
    }
  } finally {
    await close();
  }
}

type Line = Omit<VolumeFigures, 'program' | 'worker'>;

/** Runs a volume, anew where it fails: on a machine that was stopped for some minutes the queue seems to be dead. */
async function runAnew(at: number, count: number, left = ATTEMPTS): Promise<Line> {
  try {
    return await runVolume(at, count);
  } catch (error) {
    if (left === 1) throw error;
    console.error(error);
    return runAnew(at, count, left - 1);
  }
}

/** Writes a volume and releases it; after some of them more. */
async function runVolume(at: number, count: number): Promise<Line> {
  removeFolder(volumeFolder(at));
  const newsroom = countedNewsroom(volumeFolder(at));
  const isTenth = at % EVERY === EVERY - 1;
  const first = at * each;
  // One more is held until its embargo ends.
  writeLargeNewsroom(newsroom.root, count + (isTenth ? 1 : 0), first, settingsOf(at));
  const [last, held] = [nameAt(first + count - 1), nameAt(first + count)];
  if (isTenth) newsroom.hold(held);
  const whole = await newsroom.release();
  const line = { volume: at, statements: count, ...said(whole), files: filesBelow(newsroom.out).length };
  if (!existsSync(path.join(newsroom.out, last, 'de/index.html'))) throw new Error(`${last} is not in the release`);
  if (!isTenth) return line;
  const old = countedNewsroom(volumeFolder(from));
  old.changeText(nameAt(from * each));
  const changed = said(await old.release());
  const { prepared, late } = await newsroom.embargoEnd(held, AHEAD + whole.time);
  return { ...line, changed, prepared: said(prepared), late };
}

/** The settings of a volume: each is a month, and knows those before it. */
function settingsOf(at: number): string {
  const months = Array.from({ length: at + 1 }, (_, month) =>
    new Date(Date.UTC(2000, month)).toISOString().slice(0, 7),
  );
  const url = (month = ''): string => `https://news.example/${month}`;
  const list = months.map((month) => `  - { period: ${month}, url: ${url(month)} }\n`);
  return `url: ${url(months[at])}\nvolumes:\n${list.join('')}`;
}

/** The figures of the volumes of a folder so far. */
function figuresIn(of: string): readonly VolumeFigures[] {
  const lines = existsSync(linesOf(of)) ? readFileSync(linesOf(of), 'utf8').split('\n') : [];
  const all = lines.filter((line) => line !== '').map((line): VolumeFigures => JSON.parse(line));
  if ((all[0]?.statements ?? each) !== each) throw new Error(`the volumes there have ${all[0]?.statements} statements`);
  return all;
}
