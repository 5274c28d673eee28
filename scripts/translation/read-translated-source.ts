import type { VFile } from 'vfile';
import { type Language, proseDigest } from '../lib/text/index.ts';
import type { Catalog, Unit } from '../model/catalog.ts';
import type { ApprovalRules } from '../model/newsroom.ts';
import type { SegmentDraft } from '../model/statement.ts';
import type { TranslatedSource, Twin } from '../model/translations.ts';
import { catalogPath, statePath } from '../source/newsroom/files.ts';
import { keySegments } from './alignment/key-segments.ts';
import { withTwoPersons } from './catalog/approvals.ts';
import { readEntries } from './catalog/catalog-json.ts';
import { pseudoCatalog } from './catalog/pseudo.ts';
import { readCatalog } from './catalog/read-catalog.ts';
import { stringifyBase } from './catalog/synced-state.ts';
import { gradeEdit } from './edits/grade-edit.ts';

/** What reading the translations of a source depends on. */
export type SourceOptions = {
  readonly name: string;
  /** The language of the source. */
  readonly language: Language;
  /** Every language of the newsroom. */
  readonly languages: readonly Language[];
  /** Link and footnote definitions of the source, as Markdown. */
  readonly definitions?: string;
  /** Languages that are not published, and may have files. */
  readonly unpublished?: readonly Language[];
  readonly approvals?: ApprovalRules;
  /** A file below the newsroom's root; an empty one where there is none. */
  readonly read: (path: string) => VFile;
};

const EVERY_WORD: ApprovalRules = { twoPersons: false, typographyKeeps: false };

/** A source with its keys, and with every translator's file laid over its segments. */
export function readTranslatedSource(
  drafts: readonly SegmentDraft[],
  { name, language, languages, definitions = '', unpublished = [], approvals = EVERY_WORD, read }: SourceOptions,
): TranslatedSource {
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
    unpublished: unpublished.map(catalogIn).filter(hasFile),
  };
}

/** True where a catalog has a file: an unreadable one has no text, and yet it is there. */
const hasFile = ({ file, stateFile, isReadable }: Catalog): boolean =>
  !isReadable || String(file) !== '' || String(stateFile) !== '';

/**
 * The catalog with approvals kept where the source was edited in typography alone. The text that was approved must be
 * known word for word: its digest is in the record.
 *
 * @param source the language of the source texts
 */
function keepApprovals(catalog: Catalog, source: Language): Catalog {
  return { ...catalog, units: catalog.units.map((unit) => kept(unit, source)) };
}

function kept(unit: Unit, source: Language): Unit {
  const { record, stale, previous, segment } = unit;
  if (stale !== 'source-changed' || record === undefined || record.state === 'translated') return unit;
  if (previous === undefined || proseDigest(previous) !== record.source) return unit;
  const grades = gradeEdit(previous, segment.source, source);
  if (grades.length !== 1 || grades[0] !== 'typography') return unit;
  return { ...unit, state: record.state, stale: undefined, previous: undefined };
}

/**
 * The catalog without current translations that may belong to a twin: where a repeated text cannot be told from its
 * twins, and their translations differ, a person must say which is which.
 */
function doubtTwins(catalog: Catalog, twins: readonly Twin[]): Catalog {
  if (twins.length === 0) return catalog;
  const targets = new Map(catalog.units.map((unit) => [unit.segment.key, unit.target]));
  const targetOf = (key: string): string | undefined => targets.get(key) ?? catalog.orphans.get(key)?.value;
  const isDoubtful = ({ segment, target }: Unit): boolean =>
    twins.some(
      ({ key, rivals }) =>
        key === segment.key &&
        rivals.some((rival) => {
          const other = targetOf(rival);
          return other !== undefined && other.trim() !== '' && other !== target;
        }),
    );
  return {
    ...catalog,
    units: catalog.units.map(
      (unit): Unit =>
        unit.target !== undefined && unit.stale === undefined && isDoubtful(unit)
          ? { ...unit, state: 'translated', stale: 'changed-together', previous: unit.segment.source, isDoubtful: true }
          : unit,
    ),
  };
}
