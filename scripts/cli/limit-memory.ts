import process from 'node:process';
import { getHeapSpaceStatistics, getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes that are enough for what was just made, in both halves of its space: by itself that grows to 134 MB, and no work is quicker. */
const ENOUGH = 32_000_000;
/** Bytes with which the space is emptied too often: the engine makes it smaller where nothing was made for a while. */
const TOO_FEW = 16_000_000;
/** Milliseconds between two looks. */
const EVERY = 1000;

/** The engine that has these settings, V8 of Node 24: another one would complain of each that it does not know. */
const HAS_SETTINGS = /^13\./;

/**
 * Has the engine take less memory in this process from now on: it collects garbage at 1.6 times of what is in use, where by itself it
 * waits for three times as much, and its space for what was just made grows no further than is of use. Does nothing in another engine.
 */
export function limitMemory(): void {
  if (!HAS_SETTINGS.test(process.versions.v8)) return;
  setFlagsFromString('--heap-growing-percent=60');
  prepareThreads();
  settleYoung();
  setInterval(settleYoung, EVERY).unref();
}

/** Bytes in use from which it pays to limit memory: most of that takes a tenth of the time of a build that makes one document. */
const WORTH = 300_000_000;
/** Milliseconds between two looks at what is in use. */
const LOOK = 100;

/**
 * Has the engine take less memory as soon as much is in use. A build of many documents of which hardly one has changed has done its work
 * before.
 *
 * @param worth bytes in use from which memory is limited
 */
export function limitMemoryLater(worth = WORTH): void {
  if (!HAS_SETTINGS.test(process.versions.v8)) return;
  prepareThreads();
  const timer = setInterval(() => {
    // Further growth of the space for what was just made takes memory at once, and to stop it takes no time.
    if (youngBytes() >= TOO_FEW) setFlagsFromString('--semi-space-growth-factor=1');
    if (getHeapStatistics().used_heap_size < worth) return;
    clearInterval(timer);
    limitMemory();
  }, LOOK).unref();
}

/** The space of a thread will not grow once memory is limited, and begins with what its work takes. */
function prepareThreads(): void {
  setFlagsFromString('--min-semi-space-size=8');
  // At the end compiled code is kept for other runs, and the engine takes it only with the settings that it was kept with.
  process.prependOnceListener('exit', () => {
    for (const flag of BY_ITSELF) setFlagsFromString(flag);
  });
}

/** The engine's settings as they are by themselves. */
const BY_ITSELF = [
  '--heap-growing-percent=0',
  '--min-semi-space-size=0',
  '--semi-space-growth-factor=2',
  '--no-expose-gc',
] as const;

/** Bytes of the space for what was just made. */
export const youngBytes = (): number =>
  getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_size ?? 0;

/** Lets the space grow until it is enough, and then no further. */
function settleYoung(): void {
  if (youngBytes() > ENOUGH + TOO_FEW) shrinkYoung();
  if (youngBytes() >= TOO_FEW) return setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--semi-space-growth-factor=2');
  // It grows where much of what it holds is still in use when it is full.
  let kept: unknown[] = [];
  for (let round = 0; round < MOST_ROUNDS && youngBytes() < ENOUGH; round++)
    kept = [...kept.slice(-KEPT), Array.from({ length: 100 }, () => new Array(1000).fill(0))];
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Makes the space as small as can be, where it has grown before: the engine does so only where it is told that no memory is left. */
function shrinkYoung(): void {
  setFlagsFromString('--expose-gc');
  const collect: NodeJS.GCFunction = runInNewContext('gc');
  collect({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** How many of the last rounds are in use, of which each takes 0.8 MB, and how many there are at most. */
const KEPT = 10;
const MOST_ROUNDS = 300;
