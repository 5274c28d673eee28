import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { severityOf } from '../../model/add-message.ts';
import type { Catalog } from '../../model/catalog.ts';
import type { LoadedNewsroom } from '../../model/loaded-newsroom.ts';
import type { SheetRow } from '../../render/status/status-sheet.ts';
import { catalogPath } from '../../source/newsroom/files.ts';

/** A language of a statement in a list. */
type Row = { readonly slug: string; readonly tag: string; readonly isGap?: boolean };

/**
 * The findings to show beside a list of languages: those that repeat its figures, one for each text that is not
 * translated or not up to date, are left out. `check` shows them.
 */
export function withoutToldGaps(files: readonly VFile[], list: readonly Row[]): readonly VFile[] {
  const told = new Set(list.filter((each) => each.isGap).map(({ slug, tag }) => catalogPath(tag, slug)));
  return files.map((file) => {
    if (!told.has(file.path) || !file.messages.some(isGap)) return file;
    const rest = new VFile({ path: file.path, value: file.value });
    rest.messages = file.messages.filter((message) => !isGap(message));
    return rest;
  });
}

/** How far one language of one statement is. It waits for nothing when it is ready to be published and reviewed. */
export type LanguageStatus = Omit<SheetRow, 'tongue' | 'tasks'> & { readonly slug: string; readonly tag: string };

/** True for a finding that the states of the texts show already. */
export const isGap = ({ ruleId }: VFileMessage): boolean =>
  ['missing', 'empty', 'stale', 'changed-together'].includes(ruleId ?? '');

/** How far each language of each statement is. */
export function statusOf(loaded: LoadedNewsroom): readonly LanguageStatus[] {
  return loaded.editions.flatMap((edition) => edition.catalogs.map((catalog) => languageStatus(edition.name, catalog)));
}

/** How far each language of the organisation's own texts is; nothing where it has none. */
export function mastheadStatus({ newsroom, masthead }: LoadedNewsroom): readonly LanguageStatus[] {
  if (newsroom.isBare || masthead.keying.segments.length === 0) return [];
  return masthead.catalogs.map((catalog) => languageStatus(masthead.name, catalog));
}

/** How far one language of a statement is: counts of its texts by state, and of its findings. */
export function languageStatus(slug: string, catalog: Catalog): LanguageStatus {
  const { units, file, language } = catalog;
  const missing = units.filter((unit) => unit.target === undefined).length;
  const stale = units.filter((unit) => unit.stale !== undefined).length;
  const reviewed = units.filter((unit) => unit.state === 'reviewed' || unit.state === 'final').length;
  const translated = units.length - missing - stale;
  const own = file.messages.filter((message) => !isGap(message));
  const findings = {
    error: own.filter((message) => severityOf(message) === 'error').length,
    warning: own.filter((message) => severityOf(message) === 'warning').length,
  };
  const some = (count: number, what: string): string[] => (count === 0 ? [] : [`${count} ${what}`]);
  return {
    slug,
    tag: language.tag,
    segments: units.length,
    translated,
    stale,
    missing,
    reviewed,
    findings,
    waitsFor: [
      ...some(missing, 'to translate'),
      ...some(stale, 'to bring up to date'),
      ...some(findings.error, 'to correct'),
      ...(missing + stale === 0 ? some(units.length - reviewed, 'to review') : []),
    ],
  };
}
