import type { CDPSession, Browser as Chromium } from 'puppeteer';
import { died } from './fault.ts';

/** A page of the browser, reused for one document after another. */
export type Tab = {
  readonly session: CDPSession;
  readonly frame: string;
  /** Rejects with a BrowserError when the page or the browser dies, never resolves. */
  readonly death: Promise<never>;
  readonly close: () => Promise<void>;
};

/** Opens a page that runs no scripts and is offline. */
export async function openTab(chromium: Chromium): Promise<Tab> {
  const page = await chromium.newPage();
  const session = await page.createCDPSession();
  const death = new Promise<never>((_, reject) => {
    const die = (): void => reject(died());
    session.once('Inspector.targetCrashed', die);
    chromium.once('disconnected', die);
    page.once('close', die);
  });
  // Nobody may be waiting when it dies.
  death.catch(() => undefined);
  const [{ frameTree }] = await Promise.all([
    session.send('Page.getFrameTree'),
    session.send('Page.enable'),
    session.send('Inspector.enable'),
    session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    session.send('Network.enable'),
    session.send('Network.emulateNetworkConditions', OFFLINE),
  ]);
  return { session, frame: frameTree.frame.id, death, close: () => page.close() };
}

const OFFLINE = { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 } as const;
