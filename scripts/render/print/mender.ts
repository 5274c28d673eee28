import { availableParallelism } from 'node:os';
import type { Remediated } from '../../lib/pdf/index.ts';
import { MendThread, ThreadLost, type ThreadSettings } from './mend-thread.ts';
import type { SheetFacts } from './mend-worker.ts';
import { unreadable } from './unreadable.ts';

/** Mends PDFs beside everything else. */
export type Mender = {
  /** @throws {Fault} `pdf-unreadable` for what no browser prints, and `mender-died` when two threads died of it, or one took too long */
  mend(printed: Uint8Array, sheet: SheetFacts): Promise<Remediated>;
  close(): Promise<void>;
};

export type MenderOptions = Partial<ThreadSettings> & {
  /** Threads; one a core, but for the one that asks, when left out. */
  readonly most?: number;
};

/** A further thread pays off when this many documents wait for each that is there. */
const QUEUE = 3;
const MOST_WORK = 60_000;
const SCRIPT = new URL('./mend-worker.ts', import.meta.url);

/**
 * Mends in this thread. To start another takes several times as long as to mend one document, and what mends is read
 * while the browser starts.
 */
export function mendHere(): Mender {
  const reading = import('../../lib/pdf/index.ts');
  // Whoever asks hears of it.
  reading.catch(() => undefined);
  return {
    async mend(printed, { profile, ...expected }) {
      const { PdfError, remediate } = await reading;
      try {
        return remediate(printed, expected, profile);
      } catch (error) {
        throw error instanceof PdfError ? unreadable(error.message) : error;
      }
    },
    close: () => Promise.resolve(),
  };
}

/** Starts a thread that mends while the browser prints the next document; more when they are needed. */
export function startMender({ most, work = MOST_WORK, script = SCRIPT }: MenderOptions = {}): Mender {
  const limit = most ?? Math.max(1, availableParallelism() - 1);
  const started: MendThread[] = [];
  const start = (): MendThread => {
    const thread = new MendThread({ work, script });
    started.push(thread);
    return thread;
  };
  const next = (): MendThread => {
    const alive = started.filter((thread) => !thread.isOver);
    const [idlest] = alive.sort((a, b) => a.load - b.load);
    return idlest === undefined || (idlest.load >= QUEUE && alive.length < limit) ? start() : idlest;
  };
  let tasks = 0;
  let isClosed = false;
  /** A document whose thread dies is tried once more; one that only waited for that thread, as if it had not. */
  const mend = async (printed: Uint8Array, sheet: SheetFacts, isSecond = false): Promise<Remediated> => {
    try {
      return await next().ask({ id: ++tasks, printed, ...sheet });
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      const isLast = error.part === 'spent' || (error.part === 'at-work' && isSecond);
      if (isLast || isClosed) throw error.fault;
      return mend(printed, sheet, isSecond || error.part === 'at-work');
    }
  };
  start();
  return {
    mend: (printed, sheet) => mend(printed, sheet),
    async close() {
      isClosed = true;
      await Promise.all(started.map((thread) => thread.close()));
    },
  };
}
