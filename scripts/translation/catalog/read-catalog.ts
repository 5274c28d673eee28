import type { VFile } from 'vfile';
import { type Language, proseDigest } from '../../lib/text/index.ts';
import { hasErrors } from '../../model/add-message.ts';
import type { Catalog, Entry, Staleness, State, StateRecord, Unit } from '../../model/catalog.ts';
import type { Segment } from '../../model/statement.ts';
import { readEntries } from './catalog-json.ts';
import { readState } from './state-file.ts';

/** The files that a catalog is read from. */
export type CatalogFiles = {
  readonly file: VFile;
  readonly stateFile: VFile;
  /** The base file's texts, key → source text at the last sync. */
  readonly base: ReadonlyMap<string, string>;
};

/**
 * The catalog of a translator's file, laid over the segments of its source. Whether a target is current is decided by
 * digests, never by dates.
 */
export function readCatalog(
  language: Language,
  name: string,
  segments: readonly Segment[],
  files: CatalogFiles,
): Catalog {
  // What could not be decoded is no empty file: a translator's work is in it.
  const entries = hasErrors(files.file) ? undefined : readEntries(files.file);
  const records = readState(files.stateFile);
  const keys = new Set(segments.map((segment) => segment.key));
  return {
    language,
    name,
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
    source: proseDigest(segment.source),
    target: proseDigest(entry.value),
    base: base === undefined ? undefined : proseDigest(base),
    record,
  });
  // A base file that has moved on since says nothing of the text that the target was made for.
  const known = record === undefined || (base !== undefined && proseDigest(base) === record.source) ? base : undefined;
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
 * Whether a target counts for the present source. The translator works from the base file: a target that changed while
 * the base equals the source was made for it; one that changed while the base lagged behind was made for an unknown
 * text.
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
