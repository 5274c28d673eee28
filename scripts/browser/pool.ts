import { BrowserError } from './browser-error.ts';
import type { Engine } from './engine.ts';
import { died, faultOf } from './fault.ts';
import type { Tab } from './tab.ts';
import { within } from './within.ts';

export type PoolSettings = {
  /** Pages that work at the same time. */
  readonly pages: number;
  /** Milliseconds that one call may take in all, a second attempt included. */
  readonly deadline: number;
  readonly start: () => Promise<Engine>;
};

type Place = { tab?: Tab | undefined; engine?: Engine | undefined };

/**
 * Pages of one browser, lent out one document at a time. A page that dies or does not answer is replaced, and
 * the browser with it where it is to blame; the document is then tried once more.
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
    // Whoever waits for it hears of it; nobody may be waiting yet.
    this.#engine.catch(() => undefined);
  }

  /** The browser that runs now. */
  get engine(): Promise<Engine> {
    return this.#engine;
  }

  /** Opens all pages; a page that does not open is tried again when it is wanted. */
  warm(): void {
    this.#warming = this.#openAll();
  }

  async #openAll(): Promise<void> {
    const places = this.#idle.splice(0);
    await Promise.allSettled(places.map((place) => this.#open(place)));
    for (const place of places) this.#giveBack(place);
  }

  /**
   * Lends a page to `work`; when it is lost, to a second attempt.
   *
   * @throws {BrowserError} `crashed`, `deadline`, `refused`, `start`, `closed`
   */
  async run<T>(work: (tab: Tab) => Promise<T>): Promise<T> {
    const place = this.#idle.pop() ?? (await new Promise<Place>((lend) => this.#waiting.push(lend)));
    try {
      return await within(this.#settings.deadline, this.#attempt(place, work));
    } catch (error) {
      // The whole time is over and the work may still be going on: its page cannot be lent again.
      if (faultOf(error).code === 'deadline') await this.#discard(place);
      throw error;
    } finally {
      this.#giveBack(place);
    }
  }

  /** Ends the browser; what is at work fails with `closed`. */
  async close(): Promise<void> {
    this.#closed = true;
    // A page that is just being opened would wait for its answer until the deadline, and the process with it.
    await this.#warming;
    const engine = await this.#engine.catch(() => undefined);
    await engine?.close();
  }

  async #attempt<T>(place: Place, work: (tab: Tab) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        // Half the time for the first, so that a page that hangs leaves time for another.
        return await within(this.#settings.deadline / 2, this.#once(place, work));
      } catch (error) {
        if (this.#closed) throw closed();
        const fault = faultOf(error);
        const browserDied = fault.code === 'crashed' && place.engine?.alive() === false;
        if (fault.code === 'crashed' || fault.code === 'deadline') await this.#discard(place);
        // A browser that dies takes every page with it, the innocent ones too: they may try a third time.
        else throw fault;
        if (attempt >= (browserDied ? 3 : 2)) throw fault;
      }
    }
  }

  async #once<T>(place: Place, work: (tab: Tab) => Promise<T>): Promise<T> {
    const tab = await this.#open(place);
    return Promise.race([work(tab), tab.death]);
  }

  async #open(place: Place): Promise<Tab> {
    if (this.#closed) throw closed();
    if (place.tab !== undefined && place.engine?.alive() === true) return place.tab;
    const engine = await this.#living();
    place.engine = engine;
    place.tab = await engine.openTab();
    return place.tab;
  }

  /** The running browser; when it is dead, a new one, started once however many pages ask. */
  async #living(): Promise<Engine> {
    const current = this.#engine;
    const engine = await current.catch(() => undefined);
    if (engine?.alive() === true) return engine;
    if (this.#engine === current) {
      this.#engine = (async () => {
        await engine?.kill();
        return this.#settings.start();
      })();
      this.#engine.catch(() => undefined);
    }
    return this.#engine;
  }

  /** Closes a page; a browser that cannot even do that is killed. */
  async #discard(place: Place): Promise<void> {
    const { tab, engine } = place;
    place.tab = undefined;
    if (engine === undefined) return;
    const gone = tab === undefined ? Promise.reject(died()) : tab.close();
    await within(1000, gone).catch(() => engine.kill());
  }

  #giveBack(place: Place): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(place);
    else next(place);
  }
}

function closed(): BrowserError {
  return new BrowserError('closed', 'The browser was closed.', 'Close it after the last print.');
}
