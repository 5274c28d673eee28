import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, startBuild } from '../support/build.ts';
import { check } from '../support/check.ts';
import { output, type Running } from '../support/command.ts';
import { filesBelow } from '../support/folder.ts';
import { manifestFaults } from '../support/manifest-faults.ts';
import { type Live, processesOf, survivorsOf } from '../support/processes.ts';
import { randomNumbers } from '../support/random.ts';

const POINTS = Number(process.argv[2] ?? 10);
const SEED = Number(process.argv[3] ?? 1);
/** Milliseconds: the browser's own deadline of 30 s and 2 s, and those of an undisturbed build. */
const PATIENCE = 32_000;

/** Milliseconds: a death that is noticed at once costs less. */
const SLOW = 5000;
/** Milliseconds: so long does a browser of a quick build live at least. */
const LIFE = 500;

/** In the middle of a build its browser dies, or one of that one's pages: right PDFs, or a named failure. */
await check(async (scratch) => {
  const random = randomNumbers(SEED);
  const temporary = path.join(scratch, 'temporary');
  const cache = path.join(scratch, 'cache');
  await mkdir(temporary);
  const environment = { ...process.env, TMPDIR: temporary, XDG_CACHE_HOME: cache };
  const out = path.join(scratch, 'dist');
  const first = await build({ out, environment });
  if (first.code !== 0) return { measured: [], faults: [`The first build failed:\n${first.screen}`] };
  const right = await pdfTexts(out);
  // The second is warm: its time is that of those to come.
  const { milliseconds: undisturbed } = await build({ out, environment });

  const faults: string[] = [];
  const count = { browsers: 0, pages: 0, late: 0, right: 0, named: 0, slow: 0, left: 0 };
  let longest = 0;
  let builds = 0;
  // A build that is quicker than the blow does not count; three times as many tries at most.
  for (let point = 1; count.browsers + count.pages < POINTS && point <= POINTS * 3; point++) {
    builds++;
    const before = await readFile(path.join(out, 'manifest.json'), 'utf8');
    const running = startBuild({ out, environment });
    const victim = await firstOf(point % 2 === 1 ? 'browser' : 'page', cache, running);
    await pause(random() * LIFE);
    const chosen = pick(await candidates(point % 2 === 1 ? 'browser' : 'page', cache, running), random()) ?? victim;
    if (chosen === undefined || !hasKilled(chosen)) count.late++;
    else count[point % 2 === 1 ? 'browsers' : 'pages']++;
    const { code, screen, milliseconds } = await running.ended;
    longest = Math.max(longest, milliseconds);
    if (milliseconds > undisturbed + SLOW) count.slow++;
    const say = (fault: string): number => faults.push(`point ${point}: ${fault}`);

    if (code === 0) {
      const texts = await pdfTexts(out);
      const wrong = [...right].filter(([name, text]) => texts.get(name) !== text).map(([name]) => name);
      if (wrong.length > 0 || texts.size !== right.size) say(`exit code 0 and wrong PDFs: ${wrong.join(' ')}`);
      else count.right++;
    } else if (code === 3) {
      const isSame = (await readFile(path.join(out, 'manifest.json'), 'utf8').catch(() => '')) === before;
      if (!isSame) say('exit code 3, and dist is not the old one');
      else if (!/browser/i.test(screen) || /^\s+at /m.test(screen)) say(`exit code 3 without a name:\n${screen}`);
      else count.named++;
    } else say(`exit code ${code}:\n${screen}`);
    if (milliseconds > PATIENCE + undisturbed) say(`ended after ${Math.round(milliseconds)} ms`);
    faults.push(...(await manifestFaults(out)).map((fault) => `point ${point}: torn: ${fault}`));

    const survivors = await survivorsOf(cache);
    count.left += survivors.length;
    faults.push(
      ...survivors.map(({ pid, command }) => `point ${point}: still running: ${pid} ${command.slice(0, 120)}`),
    );
    for (const survivor of survivors) hasKilled(survivor);
  }
  const folders = (await readdir(temporary)).length;
  return {
    measured: [
      `browser-kill: ${builds} builds, seed ${SEED}: ${count.browsers} browsers and ${count.pages} pages killed, ` +
        `${count.late} too late; ${count.right} ended right, ${count.named} with a named failure, ` +
        `${builds - count.right - count.named} otherwise; longest ${(longest / 1000).toFixed(1)} s, ` +
        `${count.slow} waited over ${SLOW / 1000} s (undisturbed ${(undisturbed / 1000).toFixed(1)} s); ${count.left} processes and ${folders} temporary folders left`,
    ],
    faults: [...faults, ...(count.browsers + count.pages === 0 ? ['nothing was killed'] : [])],
  };
});

type Kind = 'browser' | 'page';

/** The build's own children that are browsers, or the processes of these that hold pages. */
async function candidates(kind: Kind, cache: string, { child }: Running): Promise<readonly Live[]> {
  const all = await processesOf(cache);
  return kind === 'page'
    ? all.filter(({ command }) => command.includes('--type=renderer'))
    : all.filter(({ parent, command }) => parent === child.pid && command.includes('--user-data-dir='));
}

/** Waits for the first of them; undefined when the build ends before there is one. */
async function firstOf(kind: Kind, cache: string, running: Running): Promise<Live | undefined> {
  while (running.child.exitCode === null) {
    const [found] = await candidates(kind, cache, running);
    if (found !== undefined) return found;
    await pause(5);
  }
  return undefined;
}

function pick(list: readonly Live[], part: number): Live | undefined {
  return list[Math.floor(part * list.length)];
}

function hasKilled({ pid }: Live): boolean {
  try {
    process.kill(pid, 'SIGKILL');
    return true;
  } catch {
    return false;
  }
}

/** What Poppler reads in each PDF; a form feed ends each page. */
async function pdfTexts(out: string): Promise<ReadonlyMap<string, string>> {
  const names = filesBelow(out).filter((name) => name.endsWith('.pdf'));
  const texts = await Promise.all(names.map((name) => output('pdftotext', [path.join(out, name), '-'])));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}
