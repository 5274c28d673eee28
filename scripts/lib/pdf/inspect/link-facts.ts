import { isArray, isDict, isRef, type PdfValue, pdfFault, plainName } from '../file/object.ts';
import { catalogOf, dictEntry, nameEntry, type PdfFile, type PdfPage, textEntry } from '../file/pdf-file.ts';

/** A link's rectangle on a page; pages from 1. */
export type LinkFacts = {
  readonly page: number;
  /** An address, or the page it leads to. */
  readonly address?: string;
  readonly target?: number;
  /** Name of the place it leads to, where it has one. */
  readonly place?: string;
  /** The text that is read out for it. */
  readonly contents?: string;
  /** Whether an element of the tag tree holds it. */
  readonly isTagged: boolean;
};

/** The facts about the links of a file; `tagged` are the numbers of the annotations that elements hold. */
export function linkFacts(file: PdfFile, pages: readonly PdfPage[], tagged: ReadonlySet<number>): readonly LinkFacts[] {
  return pages.flatMap((page) =>
    page.annotations.flatMap((ref): readonly LinkFacts[] => {
      const dict = file.dict(ref);
      if (nameEntry(file, dict, '/Subtype') !== 'Link') return [];
      const action = dictEntry(file, dict, '/A');
      const address = action === undefined ? undefined : textEntry(file, action, '/URI');
      const destination = dict.get('/Dest') ?? action?.get('/D');
      const target = pageNumberOf(file, pages, destination);
      const contents = textEntry(file, dict, '/Contents');
      return [
        {
          page: page.index + 1,
          ...(address === undefined ? {} : { address }),
          ...(target === undefined ? {} : { target }),
          ...(typeof destination === 'string' ? { place: plainName(destination) } : {}),
          ...(contents === undefined ? {} : { contents }),
          isTagged: tagged.has(ref.number),
        },
      ];
    }),
  );
}

/** An entry of the outline; `level` and `page` from 1, without a page where it leads to none. */
export type OutlineFacts = { readonly title: string; readonly level: number; readonly page?: number };

/** The outline in the order in which a viewer lists it (ISO 32000-1, 12.3.3). */
export function outlineFacts(file: PdfFile, pages: readonly PdfPage[]): readonly OutlineFacts[] {
  const entries: OutlineFacts[] = [];
  const seen = new Set<number>();
  const walk = (first: PdfValue | undefined, level: number): void => {
    for (let next = first; isRef(next); next = file.dict(next).get('/Next')) {
      if (seen.has(next.number)) throw pdfFault('its outline leads back into itself');
      seen.add(next.number);
      const dict = file.dict(next);
      const page = pageNumberOf(file, pages, dict.get('/Dest') ?? dictEntry(file, dict, '/A')?.get('/D'));
      entries.push({ title: textEntry(file, dict, '/Title') ?? '', level, ...(page === undefined ? {} : { page }) });
      walk(dict.get('/First'), level + 1);
    }
  };
  walk(dictEntry(file, catalogOf(file).dict, '/Outlines')?.get('/First'), 1);
  return entries;
}

/** The page (from 1) of a destination, given itself or by a name of the catalog's (ISO 32000-1, 12.3.2). */
function pageNumberOf(file: PdfFile, pages: readonly PdfPage[], destination: PdfValue | undefined): number | undefined {
  const value = file.resolve(destination);
  if (typeof value === 'string') {
    const named = file.resolve(dictEntry(file, catalogOf(file).dict, '/Dests')?.get(value));
    return pageNumberOf(file, pages, isDict(named) ? named.get('/D') : isArray(named) ? named : undefined);
  }
  const target = isArray(value) ? value[0] : undefined;
  const found = isRef(target) ? pages.findIndex(({ ref }) => ref.number === target.number) : -1;
  return found < 0 ? undefined : found + 1;
}
