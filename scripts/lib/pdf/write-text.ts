import { foldedLetters } from './alignment/letters.ts';
import type { ObjectsInSheet } from './alignment/objects-in-sheet.ts';
import type { SheetLines } from './alignment/sheet-lines.ts';
import type { MarkedContent } from './content/mark-artifacts.ts';
import type { Page } from './document/pages.ts';
import type { TextFonts } from './document/text-fonts.ts';
import { makeStream } from './file/make-stream.ts';
import type { PdfFile } from './file/pdf-file.ts';
import type { Matched } from './tags/matched.ts';
import { tabularPages, textPlaces } from './tags/text-places.ts';
import { mendText } from './text/mend-text.ts';
import type { TextPlace } from './text/text-place.ts';

/** How the text of a page was written anew. */
export type PageOrder = {
  /** New marks, each with the one whose element it belongs to. */
  readonly splits: readonly { readonly mcid: number; readonly of: number }[];
  /** Marks in the order of reading. */
  readonly order: readonly number[];
  /** What each of them says. */
  readonly texts: ReadonlyMap<number, string>;
};

type Opened = { readonly file: PdfFile; readonly pages: readonly Page[]; readonly fonts: TextFonts };

export type TextToWrite = {
  /** A page each. */
  readonly contents: readonly MarkedContent[];
  readonly tree: Matched;
  readonly objects: ObjectsInSheet;
  readonly lines: SheetLines;
};

/** Puts the contents of all pages into the file, their text mended, and the fonts that they are set in. */
export function writeText(
  { file, pages, fonts }: Opened,
  { contents, tree, objects, lines }: TextToWrite,
): readonly PageOrder[] {
  const placeOf = textPlaces(tree);
  const tabular = tabularPages(tree);
  /** Margin boxes and what else stands outside the text. */
  const base = tree.tag.direction === 'rtl' ? 1 : 0;
  const outside: TextPlace = { block: -1, base, level: base, isolate: 0 };
  const orders = pages.map((page): PageOrder => {
    const given = contents[page.index];
    if (given === undefined) return { splits: [], order: [], texts: new Map() };
    const { content, splits, order, texts } = mendText({
      content: given,
      fonts: fonts.of(page),
      place: (mcid) => (mcid === undefined ? undefined : placeOf({ page: page.index, mcid })) ?? outside,
      isTabular: tabular.has(page.index),
      sheet: {
        objectOf: (mcid, index) => objects[page.index]?.get(mcid)?.get(index),
        isFlat: (place) => lines.isFlat(place),
        visual: (ranges) => lines.visual(ranges),
        lettersOf: foldedLetters,
      },
    });
    file.set(page.content, makeStream(content));
    return { splits, order, texts };
  });
  fonts.write();
  return orders;
}
