import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Fault } from '../message/fault.ts';
import type { MendedPdf, SheetFacts } from '../output/pdf/mend.ts';
import type { MendAnswer, MendTask } from './mend-worker.ts';

/** Mends PDFs beside everything else. */
export type Mender = {
  /** @throws {Fault} what {@link mendPdf} throws, and `mender-died` when its thread is gone */
  mend(printed: Uint8Array, sheet: SheetFacts): Promise<MendedPdf>;
  close(): Promise<void>;
};

type Waiting = { readonly resolve: (mended: MendedPdf) => void; readonly reject: (reason: unknown) => void };
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> };

/** A further thread pays off when this many documents wait for each that is there. */
const QUEUE = 3;

/** Starts a thread that mends while the browser prints the next document; more when they are needed, up to one a core. */
export function startMender(most = Math.max(1, availableParallelism() - 1)): Mender {
  const threads: Thread[] = [startThread()];
  let tasks = 0;
  return {
    mend(printed, { tags, facts }) {
      let [thread] = [...threads].sort((a, b) => a.waiting.size - b.waiting.size);
      if (thread === undefined || (thread.waiting.size >= QUEUE && threads.length < most)) {
        thread = startThread();
        threads.push(thread);
      }
      const { worker, waiting } = thread;
      const id = ++tasks;
      const task: MendTask = { id, printed, tags, facts };
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker.ref();
        worker.postMessage(task);
      });
    },
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function startThread(): Thread {
  const worker = new Worker(new URL('./mend-worker.ts', import.meta.url));
  const waiting = new Map<number, Waiting>();
  // A program with nothing to mend may end.
  worker.unref();
  worker.on('message', (answer: MendAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('mended' in answer) asked?.resolve(answer.mended);
    else asked?.reject(errorOf(answer));
  });
  const end = (cause: unknown): void => {
    const advice = 'Try again; if it dies every time, give the machine more memory or the statement smaller pictures.';
    for (const { reject } of waiting.values()) {
      reject(new Fault('mender-died', 'The thread that mends PDFs died.', advice, { cause }));
    }
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', end);
  return { worker, waiting };
}

function errorOf(answer: Exclude<MendAnswer, { readonly mended: unknown }>): Error {
  if ('fault' in answer) return new Fault(answer.fault, answer.what, answer.advice);
  const error = new Error(answer.what);
  if (answer.stack !== undefined) error.stack = answer.stack;
  return error;
}
