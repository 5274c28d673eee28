import type { Twin } from '../alignment/key-segments.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { pruneEntries } from '../catalog/prune-entries.ts';
import { stringifyBase, syncedState } from '../catalog/sync.ts';
import { lapsedWaivers } from '../catalog/waivers.ts';
import { hasErrors } from '../message/add-message.ts';
import { catalogPath, statePath } from '../newsroom/files.ts';
import type { Namespace } from './namespace.ts';
import { type SourceEdit, sourceEdits } from './source-edits.ts';

export type SyncOptions = {
  /** Take translations that changed together with their source as right. */
  readonly confirm: boolean;
  /** Take entries whose key is gone out of the translators' files. */
  readonly prune?: boolean;
  /** The languages that `confirm` and `prune` speak of; all of them when left out. */
  readonly tags?: readonly string[] | undefined;
};

/** What a sync of one source has to write and to say. */
export type SyncPlan = {
  readonly namespace: string;
  /** Keys that were there before, edited ones among them. */
  readonly kept: number;
  readonly edited: readonly SourceEdit[];
  readonly minted: readonly string[];
  readonly gone: readonly string[];
  /** Minted key → the key that kept the other part of its text. */
  readonly splitFrom: ReadonlyMap<string, string>;
  /** Key gone → the key whose text took its text in. */
  readonly mergedInto: ReadonlyMap<string, string>;
  /** Repeated texts of which nobody can tell which translation is whose, by language tag. */
  readonly doubtful: readonly { readonly key: string; readonly tags: readonly string[] }[];
  /** Keys taken out of translators' files, by path. */
  readonly pruned: readonly { readonly path: string; readonly keys: readonly string[] }[];
  /** Waivers that a changed text has ended, and that the state files hold no longer. */
  readonly lapsed: readonly { readonly tag: string; readonly key: string; readonly rule: string }[];
  /** Files that must be mended before the base file can follow the text. */
  readonly waitingFor: readonly string[];
  /** Texts of files by path; they may hold them already. */
  readonly files: ReadonlyMap<string, string>;
};

/**
 * Works out base file and state files for the present source, and what is missing. Nothing a translator wrote is
 * touched, unless `prune` asks for it.
 */
export function planSync(namespace: Namespace, { confirm, prune = false, tags }: SyncOptions): SyncPlan {
  const { name, keying, catalogs, baseFile, language } = namespace;
  const files = new Map<string, string>();
  const waitingFor = unreadableOf(namespace);
  const isChosen = (catalog: Catalog): boolean => tags === undefined || tags.includes(catalog.language.tag);
  const pruned: { readonly path: string; readonly keys: readonly string[] }[] = [];
  // A base file that cannot be read says nothing of any key: written by it, state files would lose their approvals.
  for (const catalog of hasErrors(baseFile) ? [] : catalogs) {
    if (!catalog.isReadable) continue;
    const path = catalogPath(catalog.language.tag, name);
    if (String(catalog.file) === '') files.set(path, '{}\n');
    // A state file that cannot be read may hold approvals: it waits until somebody has mended it.
    if (!hasErrors(catalog.stateFile))
      files.set(statePath(catalog.language.tag, name), syncedState(catalog, confirm && isChosen(catalog)));
    const keys = [...catalog.orphans.keys()];
    if (!prune || !isChosen(catalog) || keys.length === 0 || waitingFor.length > 0) continue;
    files.set(path, pruneEntries(String(catalog.file), new Set(keys)));
    pruned.push({ path, keys });
  }
  // The base file says which text translators saw: it stands still while what they wrote cannot be recorded against it.
  if (waitingFor.length === 0) files.set(catalogPath(language.tag, name), stringifyBase(keying.segments));
  return {
    namespace: name,
    kept: keying.segments.length - keying.minted.length,
    edited: sourceEdits(keying.edited, language),
    minted: keying.minted,
    gone: keying.gone,
    splitFrom: keying.splitFrom,
    mergedInto: keying.mergedInto,
    doubtful: doubtfulOf(keying.twins, catalogs),
    pruned,
    lapsed: catalogs.flatMap(lapsedOf),
    waitingFor,
    files,
  };
}

function unreadableOf({ baseFile, catalogs }: Namespace): readonly string[] {
  // Findings about translations stand on the same file; only what the reader of the file found is meant here.
  const isFaulty = ({ file }: Catalog): boolean =>
    file.messages.some((message) => message.fatal === true && message.ruleId === 'json');
  return [
    ...(hasErrors(baseFile) ? [baseFile.path] : []),
    ...catalogs.flatMap((catalog) => [
      ...(isFaulty(catalog) ? [catalog.file.path] : []),
      ...(hasErrors(catalog.stateFile) ? [catalog.stateFile.path] : []),
    ]),
  ];
}

function lapsedOf({ units, language }: Catalog): SyncPlan['lapsed'] {
  return units.flatMap((unit) =>
    lapsedWaivers(unit).map(({ rule }) => ({ tag: language.tag, key: unit.segment.key, rule })),
  );
}

function doubtfulOf(twins: readonly Twin[], catalogs: readonly Catalog[]): SyncPlan['doubtful'] {
  return twins.flatMap(({ key }) => {
    const tags = catalogs
      .filter(({ units }) => units.some(({ segment, stale }) => segment.key === key && stale === 'changed-together'))
      .map(({ language }) => language.tag);
    return tags.length === 0 ? [] : [{ key, tags }];
  });
}
