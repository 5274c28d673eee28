import { Worker } from 'node:worker_threads';
import type { Remediated } from '../../lib/pdf/index.ts';
import { Fault } from '../../message/fault.ts';
import type { MendAnswer, MendTask } from './mend-worker.ts';
import { unreadable } from './unreadable.ts';

export type ThreadSettings = {
  /** Milliseconds that one document may take. */
  readonly deadline: number;
  /** What the thread runs. */
  readonly script: URL;
};

type Waiting = { readonly resolve: (mended: Remediated) => void; readonly reject: (reason: unknown) => void };

/** One thread that mends, one document after another. Whatever becomes of it, everybody who waits is answered. */
export class MendThread {
  readonly #worker: Worker;
  readonly #deadline: number;
  readonly #waiting = new Map<number, Waiting>();
  #timer: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor({ deadline, script }: ThreadSettings) {
    this.#deadline = deadline;
    this.#worker = new Worker(script);
    // A program with nothing to mend may end.
    this.#worker.unref();
    this.#worker.on('message', (answer: MendAnswer) => this.#settle(answer));
    this.#worker.on('messageerror', (error) => this.#end('sent what cannot be read', error));
    this.#worker.on('error', (error) => this.#end('died', error));
    this.#worker.on('exit', (code) => this.#end('ended', new Error(`exit code ${code}`)));
  }

  /** How many documents wait for it. */
  get load(): number {
    return this.#waiting.size;
  }

  /** True when it is gone and must not be asked any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  ask(task: MendTask): Promise<Remediated> {
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

  #settle(answer: MendAnswer): void {
    const asked = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    this.#watch();
    if ('mended' in answer) asked?.resolve(answer.mended);
    else asked?.reject(errorOf(answer));
  }

  /** The next document has the whole time again. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.size === 0) this.#worker.unref();
    else this.#timer = setTimeout(() => this.#end('did not answer in time'), this.#deadline);
  }

  #end(what: string, cause?: unknown): void {
    clearTimeout(this.#timer);
    this.#isOver = true;
    const advice =
      'Try again; if it happens every time, give the machine more memory or the statement smaller pictures.';
    for (const { reject } of this.#waiting.values()) {
      reject(new Fault('mender-died', `The thread that mends PDFs ${what}.`, advice, { cause }));
    }
    this.#waiting.clear();
    void this.#worker.terminate();
  }
}

function errorOf(answer: Exclude<MendAnswer, { readonly mended: unknown }>): Error {
  if ('unreadable' in answer) return unreadable(answer.unreadable);
  const error = new Error(answer.what);
  if (answer.stack !== undefined) error.stack = answer.stack;
  return error;
}
