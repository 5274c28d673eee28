import { foldedLetters } from '../alignment/letter-bag.ts';
import type { ObjectsInSheet } from '../alignment/objects-in-sheet.ts';
import type { SheetLines } from '../alignment/sheet-texts.ts';
import type { MarkedContent } from '../content/mark-artifacts.ts';
import type { PdfFile, PdfPage } from '../file/pdf-file.ts';
import { makeStream } from '../file/stream.ts';
import type { TextFonts } from '../fonts/text-fonts.ts';
import type { TextPlace } from '../lines/glyph-run.ts';
import { isMark, isMatched, type Matched, type PageMark } from '../tags/matched.ts';
import { isInLine, type Tag } from '../tags/tag.ts';
import { remediatePage } from './remediate-page.ts';

/** The result of writing the text of a page anew. */
export type PageOrder = {
  /** New marks, each with the one whose element it belongs to. */
  readonly splits: readonly { readonly mcid: number; readonly of: number }[];
  /** Marks in the order of reading. */
  readonly order: readonly number[];
  /** The text of each of them. */
  readonly texts: ReadonlyMap<number, string>;
};

type Opened = { readonly file: PdfFile; readonly pages: readonly PdfPage[]; readonly fonts: TextFonts };

/** All text of a file before it is written: contents, tag tree, and what the sheet says of objects and lines. */
export type TextToWrite = {
  /** The contents of each page. */
  readonly contents: readonly MarkedContent[];
  readonly tree: Matched;
  readonly objects: ObjectsInSheet;
  readonly lines: SheetLines;
};

/** Writes the contents of all pages with their text remediated, and the fonts; returns how each page was written. */
export function remediateText(
  { file, pages, fonts }: Opened,
  { contents, tree, objects, lines }: TextToWrite,
): readonly PageOrder[] {
  const placeOf = textPlaces(tree);
  const tabular = tabularPages(tree);
  /** The direction of margin boxes and other text outside the tags. */
  const base = tree.tag.direction === 'rtl' ? 1 : 0;
  const outside: TextPlace = { block: -1, base, level: base, isolate: 0 };
  const orders = pages.map((page): PageOrder => {
    const given = contents[page.index];
    if (given === undefined) return { splits: [], order: [], texts: new Map() };
    const { content, splits, order, texts } = remediatePage({
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

/**
 * A function that returns the place of each mark for the order of its text: its block, and its level of embedding. By
 * page and number.
 */
function textPlaces(tree: Matched): (mark: PageMark) => TextPlace | undefined {
  const places = new Map<number, Map<number, TextPlace>>();
  let blocks = 0;
  let isolates = 0;
  const walk = ({ tag, kids }: Matched, outer: TextPlace): void => {
    const place = isInLine(tag) ? inside(outer, tag) : newBlock(tag.direction);
    for (const kid of kids) {
      if (isMatched(kid)) walk(kid, place);
      else if (isMark(kid)) onPage(places, kid.page).set(kid.mcid, place);
    }
  };
  const newBlock = (direction: 'ltr' | 'rtl'): TextPlace => ({
    block: ++blocks,
    base: direction === 'rtl' ? 1 : 0,
    level: direction === 'rtl' ? 1 : 0,
    isolate: 0,
  });
  const inside = (outer: TextPlace, { type, direction }: Tag): TextPlace => {
    const isSame = (outer.level % 2 === 1) === (direction === 'rtl');
    if (!isSame) return { ...outer, level: outer.level + 1, isolate: ++isolates };
    // A note's number is isolated in right-to-left text, in that text's own direction: two levels up (UAX #9, X5a).
    return type === 'Reference' && direction === 'rtl'
      ? { ...outer, level: outer.level + 2, isolate: ++isolates }
      : outer;
  };
  walk(tree, { block: 0, base: 0, level: 0, isolate: 0 });
  return ({ page, mcid }) => places.get(page)?.get(mcid);
}

/** The pages that cells of tables stand on. */
function tabularPages(tree: Matched): ReadonlySet<number> {
  const pages = new Set<number>();
  const walk = ({ tag, kids }: Matched, isInside: boolean): void => {
    const isCell = isInside || tag.cell !== undefined;
    for (const kid of kids) {
      if (isMatched(kid)) walk(kid, isCell);
      else if (isCell && isMark(kid)) pages.add(kid.page);
    }
  };
  walk(tree, false);
  return pages;
}

function onPage<Value>(pages: Map<number, Map<number, Value>>, page: number): Map<number, Value> {
  const found = pages.get(page) ?? new Map<number, Value>();
  pages.set(page, found);
  return found;
}
