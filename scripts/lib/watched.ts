import { Worker } from 'node:worker_threads';

/** Milliseconds after which it is said what runs. */
const LONG = 10_000;
const MOST_BYTES = 1000;

/** Places in the shared memory: how often something began or ended, and how many bytes of its name follow. */
const TURN = 0;
const LENGTH = 1;
const HEAD = 8;

/**
 * The watcher is a thread of its own: code that never ends leaves no time to any other in this one. What it says goes to the
 * standard error at once.
 */
const WATCHER = `
const { workerData: { memory, LONG } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const state = new Int32Array(memory, 0, 2);
for (;;) {
  const turn = Atomics.load(state, ${TURN});
  const length = Atomics.load(state, ${LENGTH});
  if (Atomics.wait(state, ${TURN}, turn, length === 0 ? Infinity : LONG) !== 'timed-out') continue;
  const what = Buffer.from(memory, ${HEAD}, length).toString('utf8');
  try {
    writeSync(2, what + ' has run for ' + LONG / 1000 + ' s\\n  → Wait; or end the command (Ctrl+C), and look there for a loop that does not end.\\n');
  } catch {}
  Atomics.wait(state, ${TURN}, turn);
}`;

type Watch = { readonly state: Int32Array<SharedArrayBuffer>; readonly bytes: Uint8Array<SharedArrayBuffer> };

let isLeft = false;
/** Notes that the program itself leaves something running that it could not end, such as a connection to a server that is mute. */
export const leftRunning = (): void => {
  isLeft = true;
};
/** True where the program itself has left something running. */
export const hasLeftRunning = (): boolean => isLeft;

let watch: Watch | undefined;
let first: string | undefined;
const running: string[] = [];

/**
 * The result of code of a newsroom's own. What runs for long is named on the standard error; `runningOwn` says what has not
 * ended.
 *
 * @param what its name: `The rule \`x\` of communique.config.js`
 * @param long milliseconds after which it is named
 */
export async function watchedOwn<T>(what: string, work: () => Promise<T>, long = LONG): Promise<T> {
  const end = begin(what, long);
  try {
    return await work();
  } finally {
    end();
  }
}

/** As `watchedOwn`, for code that gives its result at once. */
export function watchedOwnNow<T>(what: string, work: () => T, long = LONG): T {
  const end = begin(what, long);
  try {
    return work();
  } finally {
    end();
  }
}

/** What runs now of a newsroom's own: the last that began and has not ended. Nothing where the program ends by itself. */
export const runningOwn = (): string | undefined => running.at(-1);

/** What ran first of a newsroom's own, mostly its file itself: what it has left behind may still be at work. */
export const firstOwn = (): string | undefined => first;

function begin(what: string, long: number): () => void {
  first ??= what;
  watch ??= started(long);
  running.push(what);
  tell(watch);
  return () => {
    running.splice(running.lastIndexOf(what), 1);
    if (watch !== undefined) tell(watch);
  };
}

/** Tells the watcher what runs now. */
function tell({ state, bytes }: Watch): void {
  const { written } = new TextEncoder().encodeInto(runningOwn() ?? '', bytes);
  Atomics.store(state, LENGTH, written);
  Atomics.add(state, TURN, 1);
  Atomics.notify(state, TURN);
}

function started(long: number): Watch {
  const memory = new SharedArrayBuffer(HEAD + MOST_BYTES);
  new Worker(WATCHER, { eval: true, execArgv: [], workerData: { memory, LONG: long } }).unref();
  return { state: new Int32Array(memory, 0, 2), bytes: new Uint8Array(memory, HEAD) };
}
