import { writeIfChanged } from '../newsroom/files.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Namespace, Press } from './load.ts';
import { planSync, type SyncOptions, type SyncPlan } from './plan-sync.ts';

export type { SyncOptions } from './plan-sync.ts';

export type SyncResult = SyncPlan & {
  /** Paths written. */
  readonly written: readonly string[];
};

/**
 * Brings base files and state files up to the present source, and creates what is missing. Nothing a translator wrote
 * is touched, unless `prune` asks for it.
 */
export function syncPress(press: Press, options: SyncOptions): readonly SyncResult[] {
  const namespaces: readonly Namespace[] =
    press.masthead.keying.segments.length > 0 ? [press.masthead, ...press.editions] : press.editions;
  return namespaces.map((namespace) => syncNamespace(press.newsroom, namespace, options));
}

function syncNamespace(newsroom: Newsroom, namespace: Namespace, options: SyncOptions): SyncResult {
  const plan = planSync(namespace, options);
  const changed = [...plan.files].filter(([path, text]) => writeIfChanged(newsroom, path, text));
  return { ...plan, written: changed.map(([path]) => path) };
}
