import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { oncePerObject } from '../lib/once.ts';
import { inputsDigest } from '../lib/store/index.ts';
import type { Language } from '../lib/text/index.ts';
import type { Segment } from './statement.ts';

const waiverSchema = z.strictObject({
  /** The rule whose findings are waived. */
  rule: z.string(),
  /** Digests of the two texts that it was waived for. */
  source: z.string(),
  target: z.string(),
  /** Who says so, why, and since when (ISO date). */
  by: z.string(),
  why: z.string(),
  at: z.string(),
});

/** A person's word that what a rule finds in one translation is right. It holds for exactly these two texts. */
export type Waiver = Readonly<z.infer<typeof waiverSchema>>;

/** The schema of one entry in a state file. */
export const stateRecordSchema = z.strictObject({
  /** Digest of the source text that the target was made for. */
  source: z.string(),
  /** Digest of the target. */
  target: z.string(),
  state: z.enum(['translated', 'reviewed', 'final']),
  /** While stale: the source text that the target was made for. */
  previous: z.string().optional(),
  /** True when the target changed together with its source, and nobody has said yet that it is right. */
  unconfirmed: z.literal(true).optional(),
  /** Digest of the target's own last text, while it holds another segment's: the evidence that two changed places. */
  was: z.string().optional(),
  /** Who translated it. */
  translator: z.string().optional(),
  /** Who approved it, and the ISO date. */
  by: z.string().optional(),
  at: z.string().optional(),
  /** Waivers: findings that a person has called right. */
  waived: z.array(waiverSchema).optional(),
});

/** What is remembered of one translated segment (states are XLIFF 2's). */
export type StateRecord = Readonly<z.infer<typeof stateRecordSchema>>;

/** One entry of a translator's JSON file: its text, and where its key and its text stand. */
export type Entry = { readonly value: string; readonly keyPlace: Position; readonly place: Position };

/** XLIFF 2's states; `initial` has no usable target. */
export type State = 'initial' | 'translated' | 'reviewed' | 'final';

/** Why a target does not count for the present source. */
export type Staleness = 'source-changed' | 'changed-together' | 'unrecorded';

/** A segment with its translation into one language, and what that is worth. */
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

/** The translation of one source, a statement's or the organisation's, into one language. */
export type Catalog = {
  readonly language: Language;
  /** The slug of the statement, or `newsroom`. */
  readonly name: string;
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

/** The digest of all that a catalog says and of where it says it, made once for each. */
export const catalogDigest = oncePerObject(({ file, stateFile, ...texts }: Catalog): string =>
  inputsDigest([texts, String(file), String(stateFile)]),
);

/** True when every segment has a current target. */
export function isComplete(catalog: Catalog): boolean {
  return catalog.isReadable && catalog.units.every((unit) => unit.target !== undefined && unit.stale === undefined);
}

/** True when there is a current target for at least one segment. */
export function isStarted({ isReadable, units }: Catalog): boolean {
  return isReadable && units.some((unit) => unit.target !== undefined && unit.stale === undefined);
}

/** True when a person has read this translation against its source, and both are unchanged since. */
export function isApproved({ state }: Unit): boolean {
  return state === 'reviewed' || state === 'final';
}

/** True when every text of a catalog is translated and approved. */
export function isReviewed(catalog: Catalog): boolean {
  return isComplete(catalog) && catalog.units.every(isApproved);
}
