import type { VFile } from 'vfile';
import { doubtTwins } from '../../alignment/doubt-twins.ts';
import { keepApprovals } from '../../alignment/keep-approvals.ts';
import { type Keying, keySegments } from '../../alignment/key-segments.ts';
import { type Catalog, readCatalog } from '../../catalog/catalog.ts';
import { readEntries } from '../../catalog/json.ts';
import type { Statement } from '../../catalog/localize.ts';
import { pseudoCatalog } from '../../catalog/pseudo.ts';
import { stringifyBase } from '../../catalog/sync.ts';
import { withTwoPersons } from '../../catalog/two-persons.ts';
import type { Language } from '../../language/language.ts';
import { catalogPath, statePath } from '../../newsroom/files.ts';
import type { ApprovalRules } from '../../newsroom/newsroom.ts';
import type { SegmentDraft } from '../../statement/segment.ts';

/** A source with its keys, and every translation of it. */
export type Namespace = {
  readonly name: string;
  readonly language: Language;
  readonly keying: Keying;
  /** The base file as it lies on the disk; empty when there is none. */
  readonly baseFile: VFile;
  readonly isBaseCurrent: boolean;
  readonly catalogs: readonly Catalog[];
  /** Translations into languages that are not published now: a sync keeps their records. */
  readonly dormant: readonly Catalog[];
};

/** A statement with its keys and translations. */
export type Edition = Namespace & { readonly statement: Statement };

export type NamespaceOptions = {
  readonly name: string;
  /** The language of the source. */
  readonly language: Language;
  /** Every language of the newsroom. */
  readonly languages: readonly Language[];
  /** Link and footnote definitions of the source, as Markdown. */
  readonly definitions?: string;
  /** Languages that are not published, and may have files. */
  readonly dormant?: readonly Language[];
  readonly approvals?: ApprovalRules;
  /** A file below the newsroom's root; an empty one where there is none. */
  readonly read: (path: string) => VFile;
};

const EVERY_WORD: ApprovalRules = { twoPersons: false, typographyKeeps: false };

/** Gives the segments of a source their keys, and lays every translator's file over them. */
export function readNamespace(
  drafts: readonly SegmentDraft[],
  { name, language, languages, definitions = '', dormant = [], approvals = EVERY_WORD, read }: NamespaceOptions,
): Namespace {
  const baseFile = read(catalogPath(language.tag, name));
  const base = new Map([...(readEntries(baseFile) ?? [])].map(([key, entry]) => [key, entry.value]));
  const keying = keySegments(drafts, base);
  const others = keying.segments.length === 0 ? [] : languages.filter(({ tag }) => tag !== language.tag);
  const catalogIn = (other: Language): Catalog => {
    if (other.pseudo !== undefined) return pseudoCatalog(other, other.pseudo, name, keying.segments, definitions);
    const [file, stateFile] = [read(catalogPath(other.tag, name)), read(statePath(other.tag, name))];
    const catalog = readCatalog(other, name, keying.segments, { file, stateFile, base });
    const kept = approvals.typographyKeeps ? keepApprovals(catalog, language) : catalog;
    const doubted = doubtTwins(kept, keying.twins);
    return approvals.twoPersons ? withTwoPersons(doubted) : doubted;
  };
  return {
    name,
    language,
    keying,
    baseFile,
    isBaseCurrent: stringifyBase(keying.segments) === String(baseFile),
    catalogs: others.map(catalogIn),
    dormant: dormant.map(catalogIn).filter(hasFile),
  };
}

/** An unreadable file has no text, and yet it is there. */
const hasFile = ({ file, stateFile, isReadable }: Catalog): boolean =>
  !isReadable || String(file) !== '' || String(stateFile) !== '';

/** The translations into a language that count for the present source, by key; of the source's own language none. */
export function currentTargets({ catalogs }: Namespace, language: Language): ReadonlyMap<string, string> {
  const catalog = catalogs.find((each) => each.language.tag === language.tag);
  return new Map(
    catalog?.units.flatMap((unit) =>
      unit.target === undefined || unit.stale !== undefined ? [] : [[unit.segment.key, unit.target] as const],
    ),
  );
}

/** Every file of a namespace but its source. */
export const filesOf = (namespace: Namespace): readonly VFile[] => [
  namespace.baseFile,
  ...namespace.catalogs.flatMap((catalog) => [catalog.file, catalog.stateFile]),
];

/** What the program makes itself has nobody to be told what is wrong with it. */
export const isWritten = ({ language }: Catalog): boolean => language.pseudo === undefined;
