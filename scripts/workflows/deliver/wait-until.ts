import { setTimeout as pause } from 'node:timers/promises';
import type { Clocks } from '../../publish/release/prepared.ts';

/** Milliseconds: a clock that has been set is seen after at most this, and so is a wish to end. */
const STEP = 1000;
/** Milliseconds that two clocks may part by without anybody having set one: corrections of the time service are smaller. */
const APART = 2000;

export type WaitSettings = {
  readonly clocks: () => Clocks;
  /** What the clocks said when the waiting began, or the release was made. */
  readonly since: Clocks;
  /** Told when the clock of the machine has been set: milliseconds that it moved, forward or back. */
  readonly onSet: (moved: number) => void;
  /** Done at each step while there is time for it. */
  readonly meanwhile: (left: number) => Promise<void>;
  readonly interrupted: Promise<void>;
};

/**
 * Waits for a time. It has come when the clock says so and as much time has gone by as was left at the beginning: a clock
 * that was set forward by mistake opens nothing early, and one that was set back neither.
 *
 * @param time milliseconds since 1970
 * @returns false when somebody wanted to end it before
 */
export async function waitUntil(time: number, settings: WaitSettings): Promise<boolean> {
  const { clocks, since, onSet, meanwhile } = settings;
  let isEnded = false;
  void settings.interrupted.then(() => {
    isEnded = true;
  });
  let moved = 0;
  for (;;) {
    const now = clocks();
    const left = leftOf(time, now, since);
    const setBy = movedBy(now, since);
    if (Math.abs(setBy - moved) > APART) {
      moved = setBy;
      onSet(setBy);
    }
    if (isEnded) return false;
    if (left <= 0) return true;
    await meanwhile(left);
    await Promise.race([pause(Math.min(STEP, left)), settings.interrupted]);
  }
}

/** Milliseconds that are left, by the clock that says more. */
export function leftOf(time: number, now: Clocks, since: Clocks): number {
  const byClock = time - now.wall;
  if (now.boot !== since.boot || Math.abs(movedBy(now, since)) <= APART) return byClock;
  return Math.max(byClock, time - since.wall - (now.running - since.running));
}

const movedBy = (now: Clocks, since: Clocks): number =>
  now.boot === since.boot ? now.wall - since.wall - (now.running - since.running) : 0;
