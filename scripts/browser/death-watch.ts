import type { CDPSession, Browser as Chromium, Protocol } from 'puppeteer';
import { died } from './fault.ts';

export type DeathWatch = {
  /** Rejects with a BrowserError when the page or the browser dies, never resolves. */
  readonly death: Promise<never>;
  /** Aborted at the same moment. */
  readonly signal: AbortSignal;
  /** Says which page it is; it may be dead by then. */
  readonly watch: (targetId: string) => void;
};

/** @param root a session of the browser itself, told of its targets (`Target.setDiscoverTargets`) */
export function watchForDeath(chromium: Chromium, root: CDPSession): DeathWatch {
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
