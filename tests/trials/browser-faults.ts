import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, openBrowser } from '../../scripts/lib/browser/browser.ts';
import { BrowserError } from '../../scripts/lib/browser/browser-error.ts';
import { FONTS, latin1, STATEMENT } from '../lib/browser/sample.ts';
import { check } from '../support/check.ts';
import { sha256 } from '../support/folder.ts';
import { processesOf, survivorsOf } from '../support/processes.ts';
import { randomNumbers } from '../support/random.ts';

const RENDERS = Number(process.argv[2] ?? 500);
const SEED = Number(process.argv[3] ?? 1);
/** Milliseconds: what one print may take here, and what may be lost beyond that. */
const DEADLINE = 8000;
const GRACE = 2000;
/** Prints at the same time, and in one life of a browser. */
const PAGES = 2;
const LIFE = 10;

const BLOWS = ['SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGSEGV', 'SIGTERM', 'SIGSTOP'] as const;

/**
 * While documents are printed, a page's process or the whole browser is killed, crashed or stopped, at any time from its
 * start on. Each print must give the right bytes or a named fault, within its time and two seconds.
 */
await check(async (scratch) => {
  const random = randomNumbers(SEED);
  // A browser of its own, so that all its processes are found, those without a parent too.
  const cache = path.join(scratch, 'cache');
  const reference = await openBrowser({ fonts: FONTS, cache, pages: 1 });
  const right = digestOf((await reference.print(STATEMENT)).bytes);
  await reference.close();

  const faults: string[] = [];
  const named = new Map<string, number>();
  const struck = new Map<string, number>();
  const times: number[] = [];
  let hits = 0;
  const look = async (browser: Browser): Promise<void> => {
    const started = performance.now();
    const outcome = await browser.print(STATEMENT).then(
      ({ bytes }) => (digestOf(bytes) === right ? 'right' : 'wrong bytes'),
      (error: unknown) => (error instanceof BrowserError ? error.code : `no named fault: ${String(error)}`),
    );
    const milliseconds = performance.now() - started;
    times.push(milliseconds);
    if (outcome === 'right') hits++;
    else if (/^\w+$/.test(outcome)) named.set(outcome, (named.get(outcome) ?? 0) + 1);
    else faults.push(`print ${times.length}: ${outcome}`);
    if (milliseconds > DEADLINE + GRACE)
      faults.push(`print ${times.length}: ended after ${Math.round(milliseconds)} ms`);
  };
  while (times.length < RENDERS) {
    const type = random() < 0.5 ? 'renderer' : 'browser';
    const blow = BLOWS[Math.floor(random() * BLOWS.length)] ?? 'SIGKILL';
    const opening = openBrowser({ fonts: FONTS, cache, pages: PAGES, deadline: DEADLINE });
    const striking = strike(cache, type, blow, random() * 300);
    // A browser that is stopped while it starts is a fault of the start, with a time of its own.
    const browser = await opening;
    for (let count = 0; count < LIFE; count += PAGES)
      await Promise.all(Array.from({ length: PAGES }, () => look(browser)));
    if (await striking) struck.set(`${blow} ${type}`, (struck.get(`${blow} ${type}`) ?? 0) + 1);
    await browser.close();
  }
  const left = await survivorsOf(cache);
  const all = [...times].sort((a, b) => a - b);
  const at = (part: number): string => `${Math.round(all[Math.floor((all.length - 1) * part)] ?? 0)} ms`;
  const shown = (counts: ReadonlyMap<string, number>): string =>
    [...counts].map(([what, count]) => `${what} ${count}`).join(', ') || 'none';
  return {
    measured: [
      `browser-faults: ${times.length} prints, seed ${SEED}, struck: ${shown(struck)}: ${hits} right, named: ${shown(named)}; ` +
        `half within ${at(0.5)}, 99 % within ${at(0.99)}, longest ${at(1)} (deadline ${DEADLINE} ms); ${left.length} processes left`,
    ],
    faults: [
      ...faults,
      ...left.map(({ pid, command }) => `left: ${pid} ${command.slice(0, 120)}`),
      ...(struck.size === 0 ? ['nothing was struck'] : []),
    ],
  };
});

/** Of a print, without the time of printing and the numbers of its nodes, which go on from print to print. */
function digestOf(bytes: Uint8Array): string {
  return sha256(latin1(bytes).replaceAll(/\(D:[^)]*\)|node\d+/g, ''));
}

/** Strikes the youngest process of a kind, some time after there is one; false when none came. */
async function strike(cache: string, type: Kind, blow: NodeJS.Signals, after: number): Promise<boolean> {
  const youngest = async (): Promise<number | undefined> =>
    (await processesOf(cache))
      .filter(({ command }) => isOf(type, command))
      .map(({ pid }) => pid)
      .sort((a, b) => a - b)
      .at(-1);
  for (let waited = 0; waited < 5000 && (await youngest()) === undefined; waited += 5) await pause(5);
  await pause(after);
  const victim = await youngest();
  try {
    return victim !== undefined && process.kill(victim, blow);
  } catch {
    return false;
  }
}

type Kind = 'renderer' | 'browser';

function isOf(type: Kind, command: string): boolean {
  return type === 'renderer' ? command.includes('--type=renderer') : !command.includes('--type=');
}
