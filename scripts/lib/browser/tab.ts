import type { CDPSession, Browser as Chromium, Protocol } from 'puppeteer';
import { died } from './browser-error.ts';

/** A page of the browser, reused for one document after another. */
export type Tab = {
  readonly session: CDPSession;
  readonly frame: string;
  /** Rejects with a BrowserError when the page or the browser dies, never resolves. */
  readonly death: Promise<never>;
  readonly close: () => Promise<void>;
};

let opened = 0;

/**
 * A page that runs no scripts and is offline. A renderer that dies before its page is open takes every answer with it;
 * only the browser itself reports that. (Puppeteer's own `newPage` would wait for half a minute, and the process too.)
 *
 * @param root a session of the browser itself, told of its targets (`Target.setDiscoverTargets`)
 */
export async function openTab(chromium: Chromium, root: CDPSession): Promise<Tab> {
  // Puppeteer does not tell the id of its targets, so the target is found again by its address.
  const url = `about:blank#${++opened}`;
  const { signal, death, watch } = watchForDeath(chromium, root);
  const { targetId } = await Promise.race([root.send('Target.createTarget', { url }), death]);
  watch(targetId);
  const target = await Promise.race([
    chromium.waitForTarget((each) => each.url() === url, { timeout: 0, signal }),
    death,
  ]);
  const session = await Promise.race([target.createCDPSession(), death]);
  const [{ frameTree }] = await Promise.race([
    Promise.all([
      session.send('Page.getFrameTree'),
      session.send('Page.enable'),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      session.send('Network.enable'),
      session.send('Network.emulateNetworkConditions', OFFLINE),
    ]),
    death,
  ]);
  const close = async (): Promise<void> => {
    await root.send('Target.closeTarget', { targetId });
  };
  return { session, frame: frameTree.frame.id, death, close };
}

const OFFLINE = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 } as const;

type DeathWatch = {
  /** Rejects with a BrowserError when the page or the browser dies, never resolves. */
  readonly death: Promise<never>;
  /** Aborted at the same moment. */
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
  const { promise: death, reject } = Promise.withResolvers<never>();
  const end = new AbortController();
  const dead = new Set<string>();
  let watched: string | undefined;
  const die = (): void => {
    root.off('Target.targetCrashed', look);
    root.off('Target.targetDestroyed', look);
    chromium.off('disconnected', die);
    reject(died());
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
  // Nobody may be waiting when it dies.
  death.catch(() => undefined);
  return { death, signal: end.signal, watch };
}
