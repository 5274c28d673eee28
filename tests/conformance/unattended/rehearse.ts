import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { clocksNow } from '../../support/clocks-now.ts';
import { DOOR } from '../../support/communique.ts';
import { randomNumbers } from '../../support/random.ts';
import { prepareFor, releaseNow } from '../../support/release-now.ts';
import { markdownOf, translationsOf, write, writeSettings } from '../worst-day/newsroom.ts';

/** What happens to a rehearsal while it waits. */
export const kinds = [
  'plain',
  'killed',
  'clock set forward',
  'clock set back',
  'target away',
  'clock set and killed',
] as const;
export type Kind = (typeof kinds)[number];

export type Seen = {
  readonly isEarly: boolean;
  /** How often what is current at the target became another release. */
  readonly openings: number;
  /** Milliseconds from the end of the embargo, or from when nothing stood in its way any more; `undefined` for never. */
  readonly delay: number | undefined;
  readonly kills: number;
  readonly screen: string;
};

const LIBRARIES = [
  '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1',
  '/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1',
];
export const faketimeLibrary = (): string | undefined => LIBRARIES.find((file) => existsSync(file));

const HOUR = 3600;
/** Milliseconds after which nobody waits for it any more. */
const GIVEN_UP = 60_000;

/** A release under embargo is prepared and opened by the real command, and looked for where a web server would. */
export async function rehearse(
  root: string,
  { kind, seed, faketime }: { readonly kind: Kind; readonly seed: number; readonly faketime: string | undefined },
): Promise<Seen> {
  const random = randomNumbers(seed);
  const www = path.join(root, 'www');
  const out = path.join(root, 'dist');
  const time = await prepare(root, out, 5000 + random() * 3000);
  const offset = path.join(root, 'offset');
  writeFileSync(offset, '+0');
  const isSet = kind.startsWith('clock');
  const environment = {
    ...process.env,
    ...(isSet && {
      LD_PRELOAD: faketime,
      FAKETIME_TIMESTAMP_FILE: offset,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    }),
  };
  let screen = '';
  let child: ChildProcess | undefined;
  let code: number | null | undefined;
  const start = (): void => {
    code = undefined;
    const at = new Date(time).toISOString();
    const args = [DOOR, 'open', '--at', at.replace('.000Z', 'Z'), '--then', `deploy --to folder:${www}`];
    child = spawn(process.execPath, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (screen += String(text)));
    child.once('exit', (ended) => {
      code = ended;
    });
  };
  // A file where the folder should be: nothing can be brought there.
  if (kind === 'target away') writeFileSync(www, '');
  start();
  const plan = planOf(kind, time, random, { offset, www });
  let kills = 0;
  let links = new Set<string>();
  let first: number | undefined;
  let isEarly = false;
  let free = time;
  for (;;) {
    const now = Date.now();
    for (const event of plan.filter((each) => !each.isDone && now >= each.at)) {
      event.isDone = true;
      free = Math.max(free, event.frees ? now : free);
      if (event.kind === 'kill' && code === undefined) {
        child?.kill('SIGKILL');
        kills++;
      } else event.act?.();
    }
    if (isPublic(out) || isPublic(path.join(www, 'current'))) {
      const isServed = isPublic(path.join(www, 'current'));
      if (Date.now() < time) isEarly = true;
      if (isServed) first ??= Date.now();
    }
    const link = linkOf(path.join(www, 'current'));
    if (link !== undefined) links = links.add(link);
    // As systemd starts again what has failed.
    if (code !== undefined && code !== 0) {
      await pause(random() * 200);
      start();
    }
    if (code === 0 && first !== undefined && plan.every(({ isDone }) => isDone)) break;
    if (now > time + GIVEN_UP) break;
    await pause(4);
  }
  child?.kill('SIGKILL');
  const delay = first === undefined ? undefined : first - free;
  rmSync(root, { recursive: true, force: true });
  return { isEarly, openings: links.size, delay, kills, screen };
}

type Event = {
  readonly at: number;
  readonly kind: 'kill' | 'act';
  readonly act?: () => void;
  /** True where nothing stands in the way any more. */
  readonly frees?: boolean;
  isDone: boolean;
};

function planOf(
  kind: Kind,
  time: number,
  random: () => number,
  { offset, www }: { readonly offset: string; readonly www: string },
): readonly Event[] {
  const at = (from: number, to: number): number => time + from + random() * (to - from);
  const kill = (moment: number): Event => ({ at: moment, kind: 'kill', isDone: false });
  const act = (moment: number, what: () => void, frees = false): Event => ({
    at: moment,
    kind: 'act',
    act: what,
    frees,
    isDone: false,
  });
  const set = (seconds: number) => (): void => writeFileSync(offset, seconds < 0 ? String(seconds) : `+${seconds}`);
  const kills = [kill(at(-4000, -500)), kill(at(-300, 200)), kill(at(0, 1500))];
  const far = Math.ceil(random() * 10 * HOUR);
  if (kind === 'killed') return kills;
  // Put right some time before or after the embargo ends.
  if (kind === 'clock set forward') return [act(at(-4000, -2000), set(far)), act(at(-1500, 1500), set(0), true)];
  if (kind === 'clock set back') return [act(at(-4000, -2000), set(-far)), act(at(-1500, 1500), set(0), true)];
  if (kind === 'clock set and killed')
    return [act(at(-4000, -2500), set(far)), ...kills, act(at(-1500, 1500), set(0), true)];
  if (kind === 'target away')
    return [
      act(
        at(500, 3000),
        () => {
          rmSync(www);
          mkdirSync(www);
        },
        true,
      ),
    ];
  return [];
}

/** @returns milliseconds since 1970: the end of the embargo */
async function prepare(root: string, out: string, ahead: number): Promise<number> {
  writeSettings(root);
  const said = (figure: number) => ({ figure, corrections: [], isTranslated: true });
  write(root, { 'source/zq-one.md': markdownOf(7_300_001, []), ...translationsOf('zq-one', said(7_300_001)) });
  const time = Math.ceil((Date.now() + ahead) / 1000) * 1000;
  const embargo = `embargo: ${new Date(time).toISOString().replace('.000Z', 'Z')}`;
  write(root, { 'source/zq-two.md': markdownOf(7_300_002, [embargo]), ...translationsOf('zq-two', said(7_300_002)) });
  const first = await releaseNow(root, out, Date.now());
  const { released } = await prepareFor(root, out, time, clocksNow());
  if (first.released?.number !== 1 || released?.number !== 2) throw new Error('nothing could be prepared');
  return time;
}

const isPublic = (folder: string): boolean => existsSync(path.join(folder, 'zq-two/en/index.html'));

function linkOf(file: string): string | undefined {
  try {
    return lstatSync(file).isSymbolicLink() ? readlinkSync(file) : undefined;
  } catch {
    return undefined;
  }
}
