import { stringifyBase, syncedState } from '../catalog/sync.ts';
import { hasErrors } from '../message/add-message.ts';
import { catalogPath, statePath, writeIfChanged } from '../newsroom/files.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Namespace, Press } from './load.ts';

export type SyncOptions = {
  /** Take translations that changed together with their source as right. */
  readonly confirm: boolean;
  /** The languages that `confirm` speaks of; all of them when left out. */
  readonly tags?: readonly string[] | undefined;
};

export type SyncResult = {
  readonly namespace: string;
  readonly kept: number;
  readonly minted: readonly string[];
  readonly gone: readonly string[];
  /** Paths written. */
  readonly written: readonly string[];
};

/** Brings base files and state files up to the present source, and creates what is missing. Nothing a translator wrote is touched. */
export function syncPress(press: Press, options: SyncOptions): readonly SyncResult[] {
  const namespaces: readonly Namespace[] =
    press.masthead.keying.segments.length > 0 ? [press.masthead, ...press.editions] : press.editions;
  return namespaces.map((namespace) => syncNamespace(press.newsroom, namespace, options));
}

function syncNamespace(newsroom: Newsroom, namespace: Namespace, { confirm, tags }: SyncOptions): SyncResult {
  const { name, keying } = namespace;
  const written: string[] = [];
  const write = (path: string, text: string): void => {
    if (writeIfChanged(newsroom, path, text)) written.push(path);
  };
  for (const catalog of namespace.catalogs) {
    if (!catalog.isReadable) continue;
    const isConfirmed = confirm && (tags === undefined || tags.includes(catalog.language.tag));
    if (String(catalog.file) === '') write(catalogPath(catalog.language.tag, name), '{}\n');
    // A state file that cannot be read may hold approvals: it waits until somebody has mended it.
    if (!hasErrors(catalog.stateFile)) write(statePath(catalog.language.tag, name), syncedState(catalog, isConfirmed));
  }
  // The same for a base file, which holds every key that was ever minted.
  if (!hasErrors(namespace.baseFile)) write(catalogPath(namespace.language.tag, name), stringifyBase(keying.segments));
  return {
    namespace: name,
    kept: keying.segments.length - keying.minted.length,
    minted: keying.minted,
    gone: keying.gone,
    written,
  };
}
