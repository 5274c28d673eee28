import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fault } from '../../lib/fault.ts';
import type { Remediated } from '../../lib/pdf/index.ts';
import type { Remediator, SheetFacts } from '../renderer.ts';
import type { RemediationAnswer, RemediationTask } from './remediation-worker.ts';

/** The limits of threads that make PDFs of prints. */
export type RemediatorOptions = Partial<ThreadSettings> & {
  /** The most threads; when left out, one a core less one. */
  readonly most?: number;
};

/** How many documents must wait for each thread before another one is started. */
const QUEUE = 3;
const MOST_WORK = 60_000;
/** The worker's script: source in a clone, compiled in a package. */
const SCRIPT = new URL(`./remediation-worker${path.extname(import.meta.filename)}`, import.meta.url);

/**
 * A remediator in this thread. Starting another takes several times as long as remediating one document; the library is
 * loaded while the browser starts.
 */
export function remediateHere(): Remediator {
  const reading = import('../../lib/pdf/index.ts');
  // An error is thrown where a remediation is asked for.
  reading.catch(() => undefined);
  const { promise: loaded, resolve } = Promise.withResolvers<void>();
  reading.then(
    () => resolve(),
    () => undefined,
  );
  return {
    loaded,
    async remediate(printed, { profile, ...expected }) {
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

/**
 * A remediator in another thread, which works while the browser prints the next document; more threads are started when
 * they are needed.
 */
export function startRemediator({ most, work = MOST_WORK, script = SCRIPT }: RemediatorOptions = {}): Remediator {
  const limit = most ?? Math.max(1, availableParallelism() - 1);
  const started: RemediationThread[] = [];
  const start = (): RemediationThread => {
    const thread = new RemediationThread({ work, script });
    started.push(thread);
    return thread;
  };
  const next = (): RemediationThread => {
    const alive = started.filter((thread) => !thread.isOver);
    const [idlest] = alive.sort((a, b) => a.load - b.load);
    return idlest === undefined || (idlest.load >= QUEUE && alive.length < limit) ? start() : idlest;
  };
  let tasks = 0;
  const closing = new AbortController();
  /**
   * The remediated PDF. A document whose thread dies is tried once more; one that only waited for that thread is not
   * counted as tried.
   */
  const remediate = async (printed: Uint8Array, sheet: SheetFacts, isSecond = false): Promise<Remediated> => {
    // No thread is started that nobody would end.
    closing.signal.throwIfAborted();
    try {
      return await next().ask({ id: ++tasks, printed, ...sheet });
    } catch (error) {
      if (!(error instanceof ThreadLost)) throw error;
      const isLast = error.part === 'spent' || (error.part === 'at-work' && isSecond);
      if (isLast || closing.signal.aborted) throw error.fault;
      return remediate(printed, sheet, isSecond || error.part === 'at-work');
    }
  };
  const { loaded } = start();
  return {
    loaded,
    remediate: (printed, sheet) => remediate(printed, sheet),
    async close() {
      closing.abort();
      await Promise.all(started.map((thread) => thread.close()));
    },
  };
}

type ThreadSettings = {
  /** Milliseconds of CPU time that one document may take: the result must not depend on how busy the machine is. */
  readonly work: number;
  /** The worker's script. */
  readonly script: URL;
};

type Waiting = { readonly resolve: (remediated: Remediated) => void; readonly reject: (reason: unknown) => void };

/** How often the CPU time is checked: in parts of what is allowed, and in milliseconds at most. */
const LOOKS = 20;
const LOOK_EVERY = 500;
/** Megabytes for what a thread has just made: with the engine's own limit it takes 100 MB more, and is no faster. */
const YOUNG = 16;
/** How many times the allowed time a thread is waited for that neither works nor answers. */
const PATIENCE = 10;

/**
 * The error for each document of a thread that is gone: `spent` where it took all its time, `at-work` where the thread
 * was at it, `waiting` where it only waited.
 */
class ThreadLost extends Error {
  readonly part: 'spent' | 'at-work' | 'waiting';
  readonly fault: Fault;

  constructor(part: ThreadLost['part'], fault: Fault) {
    super(fault.message);
    this.part = part;
    this.fault = fault;
  }
}

/** One thread that remediates one document after another. Every call is answered, whatever happens to the thread. */
class RemediationThread {
  readonly #worker: Worker;
  readonly #work: number;
  readonly #waiting = new Map<number, Waiting>();
  #timer: NodeJS.Timeout | undefined;
  readonly #loaded = Promise.withResolvers<void>();
  #isOver = false;

  constructor({ work, script }: ThreadSettings) {
    this.#work = work;
    this.#worker = new Worker(script, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    this.#worker.on('message', (answer: RemediationAnswer) => this.#settle(answer));
    this.#worker.on('messageerror', (error) => this.#end('sent what cannot be read', error));
    this.#worker.on('error', (error) => this.#end('died', error));
    this.#worker.on('exit', (code) => this.#end('ended', new Error(`exit code ${code}`)));
    // A thread that waits for work does not keep the program from ending. Whoever listens for messages keeps it, so this comes last.
    this.#worker.unref();
  }

  /** Settles once its code is loaded. */
  get loaded(): Promise<void> {
    return this.#loaded.promise;
  }

  /** How many documents were given to the thread and have no answer yet. */
  get load(): number {
    return this.#waiting.size;
  }

  /** True once the thread has ended or been stopped; it answers nothing any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /**
   * The remediated PDF of a task.
   *
   * @throws {ThreadLost} when the thread is gone, or has worked too long
   */
  ask(task: RemediationTask): Promise<Remediated> {
    return new Promise((resolve, reject) => {
      this.#worker.postMessage(task);
      this.#waiting.set(task.id, { resolve, reject });
      this.#worker.ref();
      if (this.#waiting.size === 1) this.#watch();
    });
  }

  async close(): Promise<void> {
    this.#end('was closed');
    await this.#worker.terminate();
  }

  #settle(answer: RemediationAnswer): void {
    if ('isLoaded' in answer) return this.#loaded.resolve();
    const asked = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    this.#watch();
    if ('remediated' in answer) asked?.resolve(answer.remediated);
    else asked?.reject(errorOf(answer));
  }

  /** Watches the CPU time of the next document, which has all of it again. */
  #watch(): void {
    clearInterval(this.#timer);
    if (this.#waiting.size === 0) return void this.#worker.unref();
    const begun = performance.now();
    let before: number | undefined;
    const timer = setInterval(
      async () => {
        // One that has ended in between has no answer.
        const usage = await this.#worker.cpuUsage().catch(() => undefined);
        // The document may be done by now.
        if (this.#timer !== timer) return;
        const spent = usage === undefined ? 0 : (usage.user + usage.system) / 1000;
        before ??= spent;
        const isSpent = spent - before > this.#work || performance.now() - begun > this.#work * PATIENCE;
        if (isSpent) this.#end(`took more than ${this.#work / 1000} s of work`, undefined, 'spent');
      },
      Math.min(LOOK_EVERY, this.#work / LOOKS),
    );
    this.#timer = timer;
  }

  #end(what: string, cause?: unknown, part: ThreadLost['part'] = 'at-work'): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#isOver = true;
    const advice =
      'Try again; if it happens every time, give the machine more memory or the statement smaller pictures.';
    const fault = new Fault('mender-died', `The thread that mends PDFs ${what}.`, advice, { cause });
    // The thread takes one document after the other, so it was working on the first.
    for (const [index, { reject }] of [...this.#waiting.values()].entries())
      reject(new ThreadLost(index === 0 ? part : 'waiting', fault));
    this.#waiting.clear();
    void this.#worker.terminate();
  }
}

function errorOf(
  answer: Exclude<RemediationAnswer, { readonly remediated: unknown } | { readonly isLoaded: true }>,
): Error {
  if ('unreadable' in answer) return unreadable(answer.unreadable);
  const error = new Error(answer.what);
  if (answer.stack !== undefined) error.stack = answer.stack;
  return error;
}

/** The fault of a print that is not written as browsers write them: nothing is guessed. */
function unreadable(why: string): Fault {
  return new Fault(
    'pdf-unreadable',
    `The browser printed a PDF that cannot be mended: ${why}`,
    'Use the browser that comes with the program: `communique doctor` says which one prints.',
    { cause: why },
  );
}
