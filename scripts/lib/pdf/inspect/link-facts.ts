import type { Page } from '../file/pages.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { plainName } from '../file/strings.ts';
import { dictEntry, nameEntry, textEntry } from './entries.ts';
import { pageOf } from './outline-facts.ts';

/** A link's rectangle on a page; pages from 1. */
export type LinkFacts = {
  readonly page: number;
  /** An address, or the page it leads to. */
  readonly address?: string;
  readonly target?: number;
  /** Name of the place it leads to, where it has one. */
  readonly place?: string;
  /** What is read out for it. */
  readonly contents?: string;
  /** Whether an element of the tag tree holds it. */
  readonly isTagged: boolean;
};

/** `tagged` are the numbers of the annotations that elements hold. */
export function linkFacts(file: PdfFile, pages: readonly Page[], tagged: ReadonlySet<number>): readonly LinkFacts[] {
  return pages.flatMap((page) =>
    page.annotations.flatMap((ref): readonly LinkFacts[] => {
      const dict = file.dict(ref);
      if (nameEntry(file, dict, '/Subtype') !== 'Link') return [];
      const action = dictEntry(file, dict, '/A');
      const address = action === undefined ? undefined : textEntry(file, action, '/URI');
      const destination = dict.get('/Dest') ?? action?.get('/D');
      const target = pageOf(file, pages, destination);
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
