import { isArray, isDict, isRef, type PdfValue } from '../file/object.ts';
import { catalogOf, type Page } from '../file/pages.ts';
import { pdfFault } from '../file/pdf-fault.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { dictEntry, textEntry } from './entries.ts';

/** An entry of the outline; `level` and `page` from 1, without a page where it leads to none. */
export type OutlineFacts = { readonly title: string; readonly level: number; readonly page?: number };

/** The outline in the order in which a viewer lists it (ISO 32000-1, 12.3.3). */
export function outlineFacts(file: PdfFile, pages: readonly Page[]): readonly OutlineFacts[] {
  const entries: OutlineFacts[] = [];
  const seen = new Set<number>();
  const walk = (first: PdfValue | undefined, level: number): void => {
    for (let next = first; isRef(next); next = file.dict(next).get('/Next')) {
      if (seen.has(next.number)) throw pdfFault('its outline leads back into itself');
      seen.add(next.number);
      const dict = file.dict(next);
      const page = pageOf(file, pages, dict.get('/Dest') ?? dictEntry(file, dict, '/A')?.get('/D'));
      entries.push({ title: textEntry(file, dict, '/Title') ?? '', level, ...(page === undefined ? {} : { page }) });
      walk(dict.get('/First'), level + 1);
    }
  };
  walk(dictEntry(file, catalogOf(file).dict, '/Outlines')?.get('/First'), 1);
  return entries;
}

/** The page (from 1) that a destination leads to, given itself or by a name of the catalog's (ISO 32000-1, 12.3.2). */
export function pageOf(file: PdfFile, pages: readonly Page[], destination: PdfValue | undefined): number | undefined {
  const value = file.resolve(destination);
  if (typeof value === 'string') {
    const named = file.resolve(dictEntry(file, catalogOf(file).dict, '/Dests')?.get(value));
    return pageOf(file, pages, isDict(named) ? named.get('/D') : isArray(named) ? named : undefined);
  }
  const target = isArray(value) ? value[0] : undefined;
  const found = isRef(target) ? pages.findIndex(({ ref }) => ref.number === target.number) : -1;
  return found < 0 ? undefined : found + 1;
}
