import { VFile } from 'vfile';
import { type Language, type TextChange, textDifference } from '../../lib/text/index.ts';
import { hasErrors } from '../../model/add-message.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { Edit, Keying, TranslatedSource, Twin } from '../../model/translations.ts';
import { catalogPath, statePath } from '../../source/newsroom/files.ts';
import { pruneEntries } from '../../translation/catalog/catalog-json.ts';
import { lapsedWaivers } from '../../translation/catalog/state-file.ts';
import { stringifyBase, syncedState } from '../../translation/catalog/synced-state.ts';
import { type Grade, gradeEdit } from '../../translation/edits/grade-edit.ts';

/** What a sync may do beside its usual work. */
export type SyncOptions = {
  /** Take translations that changed together with their source as right. */
  readonly confirm: boolean;
  /** Who translated what no translator is recorded for. */
  readonly by?: string | undefined;
  /** Take entries whose key is gone out of the translators' files. */
  readonly prune?: boolean;
  /** The languages that `confirm`, `by` and `prune` apply to; all that are published when left out. */
  readonly tags?: readonly string[] | undefined;
  /** True when they do not apply to the organisation's own texts, which are in every sync. */
  readonly spareMasthead?: boolean;
};

/** What a sync of one source writes and reports. */
export type SyncPlan = {
  /** The slug of the statement, or `newsroom`. */
  readonly name: string;
  /** Keys that were there before, edited ones among them. */
  readonly kept: number;
  readonly edited: readonly SourceEdit[];
  readonly minted: readonly string[];
  readonly gone: readonly string[];
  /** Minted key → the key that kept the other part of its text. */
  readonly splitFrom: ReadonlyMap<string, string>;
  /** Key gone → the key whose text took its text in. */
  readonly mergedInto: ReadonlyMap<string, string>;
  /** Minted key → the key of another text that stood in that place. */
  readonly inPlaceOf: ReadonlyMap<string, string>;
  /** Repeated texts whose translations cannot be told apart, by language tag. */
  readonly doubtful: readonly { readonly key: string; readonly tags: readonly string[] }[];
  /** Keys taken out of translators' files, by path. */
  readonly pruned: readonly { readonly path: string; readonly keys: readonly string[] }[];
  /** Waivers that a changed text has ended, and that the state files hold no longer. */
  readonly lapsed: readonly { readonly tag: string; readonly key: string; readonly rule: string }[];
  /** Files that must be mended before the base file can follow the text. */
  readonly waitingFor: readonly string[];
  /** The files of `waitingFor`, with the errors that must be mended and nothing else. */
  readonly damaged: readonly VFile[];
  /** Texts of files by path, in the order to write them; they may hold them already. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths among them that are written only where there is no file yet. */
  readonly created: ReadonlySet<string>;
};

/**
 * The plan of a sync: base file and state files for the present source, and what is missing. Translations are not
 * touched, unless `prune` asks for it.
 */
export function planSync(translated: TranslatedSource, { confirm, by, prune = false, tags }: SyncOptions): SyncPlan {
  const { name, keying, catalogs, unpublished, baseFile, language } = translated;
  const files = new Map<string, string>();
  const created = new Set<string>();
  const damaged = damagedFiles(translated);
  const isChosen = (catalog: Catalog): boolean =>
    !unpublished.includes(catalog) && (tags === undefined || tags.includes(catalog.language.tag));
  const pruned: { readonly path: string; readonly keys: readonly string[] }[] = [];
  // A base file that cannot be read says nothing of any key: written by it, state files would lose their approvals.
  for (const catalog of hasErrors(baseFile) ? [] : [...catalogs, ...unpublished]) {
    if (!catalog.isReadable) continue;
    const { tag } = catalog.language;
    const path = catalogPath(tag, name);
    // An empty file may be one that an editor is about to fill: it is left alone.
    if (String(catalog.file) === '' && catalogs.includes(catalog)) {
      files.set(path, '{}\n');
      created.add(path);
    }
    // A state file that cannot be read may hold approvals: it waits until it is mended.
    if (!hasErrors(catalog.stateFile)) {
      const syncing = isChosen(catalog) ? { confirmed: confirm, by } : { confirmed: false };
      files.set(statePath(tag, name), syncedState(catalog, syncing));
    }
    const keys = [...catalog.orphans.keys()];
    if (!prune || !isChosen(catalog) || keys.length === 0 || damaged.length > 0) continue;
    files.set(path, pruneEntries(String(catalog.file), new Set(keys)));
    pruned.push({ path, keys });
  }
  // The base file says which text translators saw: it stands still while what they wrote cannot be recorded against it.
  if (damaged.length === 0) files.set(catalogPath(language.tag, name), stringifyBase(keying.segments));
  return {
    name,
    ...(hasErrors(baseFile) ? NOTHING_KNOWN : changesOf(keying, language)),
    doubtful: doubtfulOf(keying.twins, catalogs),
    pruned,
    lapsed: catalogs.flatMap(lapsedOf),
    waitingFor: damaged.map((file) => file.path),
    damaged,
    files,
    created,
  };
}

type Changes = Pick<SyncPlan, 'kept' | 'edited' | 'minted' | 'gone' | 'splitFrom' | 'mergedInto' | 'inPlaceOf'>;

function changesOf(keying: Keying, language: Language): Changes {
  const { segments, edited, minted, gone, splitFrom, mergedInto, inPlaceOf } = keying;
  return {
    kept: segments.length - minted.length,
    edited: sourceEdits(edited, language),
    minted,
    gone,
    splitFrom,
    mergedInto,
    inPlaceOf,
  };
}

/** The changes where there is no base file: every key would seem new. */
const NOTHING_KNOWN: Changes = {
  kept: 0,
  edited: [],
  minted: [],
  gone: [],
  splitFrom: new Map(),
  mergedInto: new Map(),
  inPlaceOf: new Map(),
};
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

/** Rules of findings that only reading a file gives; findings on translations stand on the same files. */
const READING = new Set(['json', 'state', 'encoding', 'size']);

/** The translators' and base files that cannot be read in full, each with the errors that say why. */
function damagedFiles({ baseFile, catalogs, unpublished }: TranslatedSource): readonly VFile[] {
  const files = [baseFile, ...[...catalogs, ...unpublished].flatMap(({ file, stateFile }) => [file, stateFile])];
  return files.map(readingFaults).filter((file) => hasErrors(file));
}

function readingFaults(file: VFile): VFile {
  const copy = new VFile({ path: file.path, cwd: file.cwd, value: file.value });
  copy.messages.push(...file.messages.filter(({ fatal, ruleId }) => fatal === true && READING.has(ruleId ?? '')));
  return copy;
}

/** An edited source text, for a report. */
type SourceEdit = Pick<Edit, 'key' | 'similarity'> & {
  readonly grades: readonly Grade[];
  readonly changes: readonly TextChange[];
};

function sourceEdits(edits: readonly Edit[], language: Language): readonly SourceEdit[] {
  return edits.map(({ key, before, after, similarity }) => ({
    key,
    similarity,
    grades: gradeEdit(before, after, language),
    changes: textDifference(before, after),
  }));
}
