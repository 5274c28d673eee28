import type { VFile } from 'vfile';
import type { Language } from '../lib/text/index.ts';
import type { Catalog } from './catalog.ts';
import type { Segment, Statement } from './statement.ts';

/** A segment that kept its key while its text changed. */
export type Edit = {
  readonly key: string;
  /** The source text as the base file has it. */
  readonly before: string;
  readonly after: string;
  /** How alike the two texts are, 0 to 1; below 0.25 it may be another text in the same place. */
  readonly similarity: number;
};

/** A segment whose text occurs several times, when it cannot be told which of the recorded keys is its own. */
export type Twin = { readonly key: string; readonly rivals: readonly string[] };

/** Which key each segment has now, and what has changed since the keys were recorded. */
export type Keying = {
  readonly segments: readonly Segment[];
  readonly edited: readonly Edit[];
  /** Keys that this run minted. */
  readonly minted: readonly string[];
  /** Recorded keys that no segment bears any more. */
  readonly gone: readonly string[];
  /** Keys minted for a part of a text that was cut in two, by the key that kept the other part. */
  readonly splitFrom: ReadonlyMap<string, string>;
  /** Keys gone because their text was joined to another's, by the key of that other. */
  readonly mergedInto: ReadonlyMap<string, string>;
  /** Keys minted for a text that stands where another stood, by the key of that other: its translation may still serve. */
  readonly inPlaceOf: ReadonlyMap<string, string>;
  readonly twins: readonly Twin[];
};

/** A source with its keys, and every translation of it. */
export type TranslatedSource = {
  readonly name: string;
  readonly language: Language;
  readonly keying: Keying;
  /** The base file as it lies on the disk; empty when there is none. */
  readonly baseFile: VFile;
  readonly isBaseCurrent: boolean;
  readonly catalogs: readonly Catalog[];
  /** Translations into languages that are not published now: a sync keeps their records. */
  readonly unpublished: readonly Catalog[];
};

/** A statement with its keys and translations. */
export type Edition = TranslatedSource & { readonly statement: Statement };

/** The translations into a language that count for the present source, by key; of the source's own language none. */
export function currentTargets({ catalogs }: TranslatedSource, language: Language): ReadonlyMap<string, string> {
  const catalog = catalogs.find((each) => each.language.tag === language.tag);
  return new Map(
    catalog?.units.flatMap((unit) =>
      unit.target === undefined || unit.stale !== undefined ? [] : [[unit.segment.key, unit.target] as const],
    ),
  );
}

/** The translators' files and state files of a source. */
export const filesOf = (source: TranslatedSource): readonly VFile[] => [
  source.baseFile,
  ...source.catalogs.flatMap((catalog) => [catalog.file, catalog.stateFile]),
];

/** False for a pseudo-language: the program makes its texts itself, and nothing in them can be mended. */
export const isWritten = ({ language }: Catalog): boolean => language.pseudo === undefined;
