import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { sha256 } from './files/index.ts';

/** Values of a function of a text, made in a thread before anybody asks for them. */
export type MadeAhead<Value> = {
  /** Begins to make those of some texts; the last text first, since the first will be asked for first. */
  readonly begin: (texts: readonly string[]) => void;
  /**
   * The value of a text, waited for where the thread is at it; `undefined` where nobody has begun it: then whoever asks makes it, and the
   * thread does not.
   */
  readonly find: (text: string) => { readonly value: Value } | undefined;
};

/** Whose work the value of a text is. */
const [FREE, THREAD, CALLER, DONE] = [0, 1, 2, 3];
/** Milliseconds that a value is waited for: longer than a text takes, and a thread that has died is not waited for without end. */
const PATIENCE = 2000;

/** What a thread is given: the texts, whose work each is, and where it says what it has made. */
type Work = {
  readonly texts: readonly string[];
  readonly claims: Int32Array<SharedArrayBuffer>;
  readonly port: MessagePort;
};

type Made<Value> = { readonly at: number; readonly value: Value };

/**
 * Makes values ahead.
 *
 * @param script a module that calls `makeAhead` with its `workerData` and the function
 */
export function madeAhead<Value>(script: URL): MadeAhead<Value> {
  let begun:
    | { readonly places: ReadonlyMap<string, number>; readonly take: (at: number) => Made<Value> | undefined }
    | undefined;
  return {
    begin(texts) {
      try {
        begun = { places: new Map(texts.map((text, at) => [sha256(text), at])), take: beginIn<Value>(script, texts) };
      } catch {
        // Where the system gives no thread, whoever asks makes them.
      }
    },
    find(text) {
      const at = begun?.places.get(sha256(text));
      return at === undefined ? undefined : begun?.take(at);
    },
  };
}

function beginIn<Value>(script: URL, texts: readonly string[]): (at: number) => Made<Value> | undefined {
  const { port1, port2 } = new MessageChannel();
  const claims = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT * texts.length));
  const worker = new Worker(script, { workerData: { texts, claims, port: port2 }, transferList: [port2] });
  // Without it, what is asked for is made by whoever asks.
  worker.on('error', () => undefined);
  worker.unref();
  const made = new Map<number, Made<Value>>();
  return (at) => {
    if (!made.has(at)) {
      const before = Atomics.compareExchange(claims, at, FREE, CALLER);
      if (before === THREAD) Atomics.wait(claims, at, THREAD, PATIENCE);
      if (before === FREE || before === CALLER) return undefined;
      for (let answer = receiveMessageOnPort(port1); answer !== undefined; answer = receiveMessageOnPort(port1))
        made.set(answer.message.at, answer.message);
    }
    return made.get(at);
  };
}

/** Makes values of texts in a thread: of each that nobody has begun yet. */
export function makeAhead<Value>({ texts, claims, port }: Work, make: (text: string) => Value): void {
  for (const [at, text] of [...texts.entries()].reverse()) {
    if (Atomics.compareExchange(claims, at, FREE, THREAD) !== FREE) continue;
    const answer: Made<Value> = { at, value: make(text) };
    port.postMessage(answer);
    Atomics.store(claims, at, DONE);
    Atomics.notify(claims, at);
  }
  port.close();
}
