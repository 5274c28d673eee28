import type { CDPSession, Browser as Chromium, Protocol } from 'puppeteer';
import { died } from './browser-error.ts';
import type { EarlyPage } from './browser-process.ts';

/** A page of the browser, reused for one document after another. */
export type Tab = {
  readonly session: CDPSession;
  readonly frame: string;
  /**
   * The outcome of work with the page. Nothing of it stays with the page.
   *
   * @throws {BrowserError} `crashed` when the page or the browser dies before
   */
  readonly whileAlive: <Value>(work: Promise<Value>) => Promise<Value>;
  /**
   * Empties the page, and settles when it is empty: content that is only set anew keeps a document's faces as they were last used, and they
   * change the height of lines. Begun when a document is done, it waits for no turn of the program when the next one comes.
   */
  readonly empty: () => Promise<void>;
  /** Waits until the page is empty, where that was begun; else empties it. Nothing is empty any more after it. */
  readonly emptied: () => Promise<void>;
  readonly close: () => Promise<void>;
};

let opened = 0;

/** How many documents a page has before it is tidied: for few, nothing is, and for many it takes a hundredth of their time. */
const DOCUMENTS = 24;

/**
 * A page that runs no scripts and is offline. A renderer that dies before its page is open takes every answer with it;
 * only the browser itself reports that. (Puppeteer's own `newPage` would wait for half a minute, and the process too.)
 *
 * @param root a session of the browser itself, told of its targets (`Target.setDiscoverTargets`)
 * @param early a page that the browser was told to open before
 */
export async function openTab(chromium: Chromium, root: CDPSession, early?: EarlyPage): Promise<Tab> {
  const { signal, watch } = watchForDeath(chromium, root);
  const whileAlive = <Value>(work: Promise<Value>): Promise<Value> => unlessDead(signal, work);
  // Puppeteer does not tell the id of its targets, so the target is found again by its address.
  const url = early?.url ?? `about:blank#${++opened}`;
  const targetId = await whileAlive(early?.targetId ?? newTarget(url, root));
  watch(targetId);
  const target = await whileAlive(chromium.waitForTarget((each) => each.url() === url, { timeout: 0, signal }));
  const session = await whileAlive(target.createCDPSession());
  const [{ frameTree }] = await whileAlive(
    Promise.all([
      session.send('Page.getFrameTree'),
      session.send('Page.enable'),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      session.send('Network.enable'),
      session.send('Network.emulateNetworkConditions', OFFLINE),
    ]),
  );
  let documents = 0;
  let emptying: Promise<void> | undefined;
  const load = async (): Promise<void> => {
    const loaded = new Promise((done) => session.once('Page.loadEventFired', done));
    await session.send('Page.navigate', { url: 'about:blank' });
    await loaded;
    documents++;
    // What so many documents have left there is taken away: by itself the page keeps 100 MB of them.
    if (documents % DOCUMENTS === 0) await session.send('HeapProfiler.collectGarbage');
  };
  const empty = (): Promise<void> => {
    emptying ??= load();
    // Its error is thrown to the next document.
    emptying.catch(() => undefined);
    return emptying;
  };
  const emptied = async (): Promise<void> => {
    const before = empty();
    emptying = undefined;
    await before;
  };
  const close = async (): Promise<void> => {
    await root.send('Target.closeTarget', { targetId });
  };
  void empty();
  return { session, frame: frameTree.frame.id, whileAlive, empty, emptied, close };
}

const newTarget = async (url: string, root: CDPSession): Promise<string> =>
  (await root.send('Target.createTarget', { url })).targetId;

const OFFLINE = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 } as const;

/**
 * The outcome of work, or the page's death. The death is listened for anew each time: in a race with one promise of it, that would hold
 * every outcome as long as the page lives.
 */
async function unlessDead<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  const { promise: death, reject } = Promise.withResolvers<never>();
  const die = (): void => reject(died());
  signal.addEventListener('abort', die, { once: true });
  if (signal.aborted) die();
  try {
    return await Promise.race([work, death]);
  } finally {
    signal.removeEventListener('abort', die);
  }
}

type DeathWatch = {
  /** Aborted when the page or the browser dies. */
  readonly signal: AbortSignal;
  /** Sets which page is watched; it may be dead by then. */
  readonly watch: (targetId: string) => void;
};

/**
 * A watch for the death of a page.
 *
 * @param root a session of the browser itself, told of its targets (`Target.setDiscoverTargets`)
 */
function watchForDeath(chromium: Chromium, root: CDPSession): DeathWatch {
  const end = new AbortController();
  const dead = new Set<string>();
  let watched: string | undefined;
  const die = (): void => {
    root.off('Target.targetCrashed', look);
    root.off('Target.targetDestroyed', look);
    chromium.off('disconnected', die);
    end.abort();
  };
  const look = ({ targetId }: Pick<Protocol.Target.TargetCrashedEvent, 'targetId'>): void => {
    dead.add(targetId);
    if (targetId === watched) die();
  };
  const watch = (targetId: string): void => {
    watched = targetId;
    if (dead.has(targetId)) die();
  };
  root.on('Target.targetCrashed', look);
  root.on('Target.targetDestroyed', look);
  chromium.on('disconnected', die);
  return { signal: end.signal, watch };
}
