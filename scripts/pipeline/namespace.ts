import type { VFile } from 'vfile';
import { doubtTwins } from '../alignment/doubt-twins.ts';
import { type Keying, keySegments } from '../alignment/key-segments.ts';
import { type Catalog, readCatalog } from '../catalog/catalog.ts';
import { readEntries } from '../catalog/json.ts';
import { stringifyBase } from '../catalog/sync.ts';
import type { Language } from '../language/language.ts';
import { catalogPath, statePath } from '../newsroom/files.ts';
import type { SegmentDraft } from '../statement/segment.ts';

/** A source with its keys, and every translation of it. */
export type Namespace = {
  readonly name: string;
  readonly language: Language;
  readonly keying: Keying;
  /** The base file as it lies on the disk; empty when there is none. */
  readonly baseFile: VFile;
  readonly isBaseCurrent: boolean;
  readonly catalogs: readonly Catalog[];
};

export type NamespaceOptions = {
  readonly name: string;
  /** The language of the source. */
  readonly language: Language;
  /** Every language of the newsroom. */
  readonly languages: readonly Language[];
  /** A file below the newsroom's root; an empty one where there is none. */
  readonly read: (path: string) => VFile;
};

/** Gives the segments of a source their keys, and lays every translator's file over them. */
export function readNamespace(
  drafts: readonly SegmentDraft[],
  { name, language, languages, read }: NamespaceOptions,
): Namespace {
  const baseFile = read(catalogPath(language.tag, name));
  const base = new Map([...(readEntries(baseFile) ?? [])].map(([key, entry]) => [key, entry.value]));
  const keying = keySegments(drafts, base);
  const others = keying.segments.length === 0 ? [] : languages.filter(({ tag }) => tag !== language.tag);
  return {
    name,
    language,
    keying,
    baseFile,
    isBaseCurrent: stringifyBase(keying.segments) === String(baseFile),
    catalogs: others.map((other) => {
      const [file, stateFile] = [read(catalogPath(other.tag, name)), read(statePath(other.tag, name))];
      return doubtTwins(readCatalog(other, name, keying.segments, { file, stateFile, base }), keying.twins);
    }),
  };
}

/** Every file of a namespace but its source. */
export const filesOf = (namespace: Namespace): readonly VFile[] => [
  namespace.baseFile,
  ...namespace.catalogs.flatMap((catalog) => [catalog.file, catalog.stateFile]),
];
