import type { Position } from 'unist';
import type { VFile } from 'vfile';
import type { Language } from '../language/language.ts';
import { hasErrors } from '../message/add-message.ts';
import type { Segment } from '../statement/segment.ts';
import { digestOf } from './digest.ts';
import { type Entry, readEntries } from './json.ts';
import { readState, type StateRecord } from './state-file.ts';

/** XLIFF 2's states; `initial` has no usable target. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';

/** Why a target does not count for the present source. */
export type Staleness = 'source-changed' | 'changed-together' | 'unrecorded';

export type Unit = {
  readonly segment: Segment;
  /** As the translator wrote it; absent when the file has no such key, or an empty text. */
  readonly target?: string | undefined;
  readonly isEmpty: boolean;
  readonly state: State;
  readonly stale?: Staleness | undefined;
  /** True when the source stands more than once and nobody can tell whose translation this is. */
  readonly isDoubtful?: true | undefined;
  /** The source text that a stale target was made for, where it is known. */
  readonly previous?: string | undefined;
  readonly record?: StateRecord | undefined;
  /** Where the target stands in the JSON file. */
  readonly place?: Position | undefined;
};

/** One language of one namespace. */
export type Catalog = {
  readonly language: Language;
  readonly namespace: string;
  /** The JSON file, with all that is said about it. */
  readonly file: VFile;
  readonly stateFile: VFile;
  readonly units: readonly Unit[];
  /** Entries whose key no segment bears. */
  readonly orphans: ReadonlyMap<string, Entry>;
  /** Records whose key no segment bears. */
  readonly gone: ReadonlyMap<string, StateRecord>;
  /** False when the file could not be read. */
  readonly isReadable: boolean;
};

export type CatalogFiles = {
  readonly file: VFile;
  readonly stateFile: VFile;
  /** The base file's texts, key → source text at the last sync. */
  readonly base: ReadonlyMap<string, string>;
};

/** Lays a translator's file over the segments of its source. Whether a target is current is decided by digests, never by dates. */
export function readCatalog(
  language: Language,
  namespace: string,
  segments: readonly Segment[],
  files: CatalogFiles,
): Catalog {
  // What could not be decoded is no empty file: a translator's work is in it.
  const entries = hasErrors(files.file) ? undefined : readEntries(files.file);
  const records = readState(files.stateFile);
  const keys = new Set(segments.map((segment) => segment.key));
  return {
    language,
    namespace,
    file: files.file,
    stateFile: files.stateFile,
    units: segments.map((segment) =>
      unitOf(segment, entries?.get(segment.key), records.get(segment.key), files.base.get(segment.key)),
    ),
    orphans: new Map([...(entries ?? [])].filter(([key]) => !keys.has(key))),
    gone: new Map([...records].filter(([key]) => !keys.has(key))),
    isReadable: entries !== undefined,
  };
}

function unitOf(
  segment: Segment,
  entry: Entry | undefined,
  record: StateRecord | undefined,
  base: string | undefined,
): Unit {
  if (entry === undefined || entry.value.trim() === '') {
    return { segment, isEmpty: entry !== undefined, state: 'initial', record, place: entry?.place };
  }
  const verdict = judge({
    source: digestOf(segment.source),
    target: digestOf(entry.value),
    base: base === undefined ? undefined : digestOf(base),
    record,
  });
  // A base file that has moved on since says nothing of the text that the target was made for.
  const known = record === undefined || (base !== undefined && digestOf(base) === record.source) ? base : undefined;
  const previous = verdict.stale === undefined ? undefined : (record?.previous ?? known);
  return { segment, target: entry.value, isEmpty: false, ...verdict, previous, record, place: entry.place };
}

type Digests = {
  readonly source: string;
  readonly target: string;
  readonly base: string | undefined;
  readonly record: StateRecord | undefined;
};

/**
 * Whether a target counts for the present source.
 * The translator works from the base file: a target that changed while the base equals the source was made for it;
 * one that changed while the base lagged behind was made for nobody knows which text.
 */
export function judge({ source, target, base, record }: Digests): {
  readonly state: State;
  readonly stale?: Staleness;
} {
  if (record === undefined)
    return base === source ? { state: 'translated' } : { state: 'translated', stale: 'unrecorded' };
  if (target === record.target) {
    if (record.unconfirmed === true) return { state: 'translated', stale: 'changed-together' };
    return source === record.source ? { state: record.state } : { state: 'translated', stale: 'source-changed' };
  }
  return base === source ? { state: 'translated' } : { state: 'translated', stale: 'changed-together' };
}

/** True when every segment has a current target. */
export function isComplete(catalog: Catalog): boolean {
  return catalog.isReadable && catalog.units.every((unit) => unit.target !== undefined && unit.stale === undefined);
}

/** True when there is a current target for at least one segment. */
export function isStarted({ isReadable, units }: Catalog): boolean {
  return isReadable && units.some((unit) => unit.target !== undefined && unit.stale === undefined);
}

/** True when somebody has read this translation against its source, and both are as they were. */
export function isApproved({ state }: Unit): boolean {
  return state === 'reviewed' || state === 'final';
}

export function isReviewed(catalog: Catalog): boolean {
  return isComplete(catalog) && catalog.units.every(isApproved);
}
