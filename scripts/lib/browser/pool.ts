import { BrowserError, type BrowserErrorCode, browserErrorOf } from './browser-error.ts';
import type { Engine } from './start-engine.ts';
import type { Tab } from './tab.ts';

/** How many pages work at once, for how long, and how a browser for them is started. */
export type PoolSettings = {
  /** How many pages work at the same time. */
  readonly pages: number;
  /** Milliseconds that one call may take in all, a second attempt included. */
  readonly deadline: number;
  readonly start: () => Promise<Engine>;
};

type Page = { readonly tab: Tab; readonly engine: Engine };
/** A place for one page; empty before the first document and after a failure. */
type Place = { page?: Page | undefined };

/**
 * Errors after which a document is tried again. A dying renderer may still say "printing failed", so `refused` is one.
 */
const AGAIN: ReadonlySet<BrowserErrorCode> = new Set(['crashed', 'deadline', 'refused']);

/** Milliseconds that a page may take to open: one whose renderer dies meanwhile never answers. */
const OPENING = 3000;

/**
 * Pages of one browser, lent out one document at a time. A page that dies or does not answer is replaced, and
 * the browser with it where the browser does not answer; the document is then tried once more.
 */
export class Pool {
  readonly #settings: PoolSettings;
  readonly #idle: Place[];
  readonly #waiting: ((place: Place) => void)[] = [];
  #engine: Promise<Engine>;
  #warming: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    this.#idle = Array.from({ length: settings.pages }, () => ({}));
    this.#engine = settings.start();
    // A failure reaches those who await it; without this, it would end the process when none does yet.
    this.#engine.catch(() => undefined);
  }

  /** The browser that runs now. */
  get engine(): Promise<Engine> {
    return this.#engine;
  }

  /** Opens all pages; a page that does not open is tried again when it is needed. */
  warm(): Promise<void> {
    const places = this.#idle.splice(0);
    const open = async (place: Place): Promise<void> => {
      place.page = await within(OPENING, this.#open()).catch(() => undefined);
      this.#giveBack(place);
    };
    this.#warming = Promise.all(places.map(open)).then(() => undefined);
    return this.#warming;
  }

  /**
   * The result of work with a page that is lent to it; when the page is lost, of a second attempt.
   *
   * @throws {BrowserError} `crashed`, `deadline`, `refused`, `start`, `closed`
   */
  async run<T>(work: (tab: Tab) => Promise<T>): Promise<T> {
    const place = this.#idle.pop() ?? (await new Promise<Place>((lend) => this.#waiting.push(lend)));
    const end = performance.now() + this.#settings.deadline;
    try {
      for (let attempt = 1; ; attempt++) {
        // Half the time for the first, so that a page that hangs leaves time for another.
        const time = attempt === 1 ? this.#settings.deadline / 2 : Math.max(1, end - performance.now());
        try {
          return await this.#attempt(place, work, time);
        } catch (error) {
          const fault = this.#closed ? closed() : browserErrorOf(error);
          if (!AGAIN.has(fault.code)) throw fault;
          // A browser that dies takes every page with it, also those of other documents: these may try a third time.
          const isBystander = fault.code === 'crashed' && place.page?.engine.alive() === false;
          await this.#discard(place, fault.code === 'deadline');
          if (attempt >= (isBystander ? 3 : 2) || performance.now() >= end)
            throw fault.code === 'deadline' && attempt > 1 ? tooLong(this.#settings.deadline) : fault;
        }
      }
    } finally {
      this.#giveBack(place);
    }
  }

  /** Ends the browser; work in progress fails with `closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    // A page that is just being opened would wait for its answer until the deadline, and the process with it.
    await within(1000, this.#warming).catch(() => undefined);
    const engine = await this.#engine.catch(() => undefined);
    await engine?.end();
  }

  async #attempt<T>(place: Place, work: (tab: Tab) => Promise<T>, time: number): Promise<T> {
    let isOver = false;
    const job = async (): Promise<T> => {
      const page = place.page?.engine.alive() === true ? place.page : await this.#open();
      // Too late: the place may hold another page by now.
      if (isOver) await page.tab.close();
      else place.page = page;
      return page.tab.whileAlive(work(page.tab));
    };
    try {
      return await within(time, job());
    } finally {
      isOver = true;
    }
  }

  async #open(): Promise<Page> {
    if (this.#closed) throw closed();
    const engine = await this.#living();
    return { engine, tab: await engine.openTab() };
  }

  /** The running browser; when it is dead, a new one, started once however many pages ask. */
  async #living(): Promise<Engine> {
    const current = this.#engine;
    const engine = await current.catch(() => undefined);
    if (engine?.alive() === true) return engine;
    if (this.#engine === current) {
      this.#engine = (async () => {
        await engine?.end();
        return this.#settings.start();
      })();
      this.#engine.catch(() => undefined);
    }
    return this.#engine;
  }

  /**
   * Closes a page that is lost. One that hangs is closed with its browser: closing it alone would not end a renderer
   * that is stopped or busy.
   */
  async #discard(place: Place, isHanging: boolean): Promise<void> {
    const page = place.page;
    place.page = undefined;
    // A browser that is itself just starting is not waited for: it may hang as well, and the document has its deadline.
    const engine = page?.engine ?? (await within(500, this.#engine).catch(() => undefined));
    if (isHanging || page === undefined) await engine?.end();
    else await within(500, page.tab.close()).catch(() => engine?.end());
  }

  #giveBack(place: Place): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(place);
    else next(place);
  }
}

function tooLong(deadline: number): BrowserError {
  const advice =
    'Try again when the machine is less busy; if it happens every time, give the document fewer tables and pictures.';
  return new BrowserError(
    'deadline',
    `The browser was asked twice and did not answer within ${deadline / 1000} s.`,
    advice,
  );
}

function closed(): BrowserError {
  return new BrowserError('closed', 'The browser was closed.', 'Close it after the last print.');
}

/**
 * The promise's own outcome, or a rejection after the milliseconds; the promise itself goes on.
 *
 * @throws {BrowserError} `deadline`
 */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const message = `The browser did not answer within ${milliseconds / 1000} s.`;
      reject(new BrowserError('deadline', message, 'Try again when the machine is less busy, or allow more time.'));
    }, milliseconds);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
