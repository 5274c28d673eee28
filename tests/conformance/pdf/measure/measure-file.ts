import { readFile } from 'node:fs/promises';
import { type FoundFigures, findAgain } from '../../../support/pdf/found.ts';
import { type ReadPdf, readPdf } from '../../../support/pdf/read-pdf.ts';
import { READERS, type Reader, readAll } from '../../../support/pdf/reader/readers.ts';
import type { PrintedSheet } from '../sheets.ts';
import { blocksOf } from '../truth/blocks.ts';
import { taggedTree } from '../truth/tagged-tree.ts';
import { isNode, type Node, plain, writtenTree } from '../truth/written-tree.ts';
import { canonical, compareText, type TextFigures } from './exact-text.ts';
import { compareTags, type TagFigures } from './tags.ts';

/** Everything about one PDF that can be said without veraPDF and without a second PDF. */
export type FileFigures = {
  readonly file: string;
  readonly sheet: PrintedSheet;
  readonly bytes: number;
  readonly read: ReadPdf;
  readonly tags: TagFigures;
  readonly text: TextFigures;
  readonly found: ReadonlyMap<Reader, FoundFigures>;
  /** Text that no tag holds and no artifact. */
  readonly loose: string;
  /** Painting that no tag holds and no artifact. */
  readonly bare: number;
  /** Outline entries, and those that say what their heading says. */
  readonly titles: number;
  readonly rightTitles: number;
};

export async function measureFile(file: string, sheet: PrintedSheet): Promise<FileFigures> {
  const bytes = await readFile(file);
  const read = await readPdf(bytes);
  const [written, tagged] = [writtenTree(sheet.html), taggedTree(read)];
  const blocks = blocksOf(written);
  const texts = await readAll(file);
  const headings = headingsIn(written);
  const titles = read.outline.map((title) => canonical(title).replace(/\s+/g, ' ').trim());
  return {
    file,
    sheet,
    bytes: bytes.length,
    read,
    tags: compareTags(written, tagged),
    text: compareText(blocks, plain(tagged.kids)),
    found: new Map(READERS.map((reader) => [reader, findAgain(blocks, texts.get(reader) ?? '', sheet.tag)])),
    loose: read.pages
      .flatMap(({ glyphs }) => glyphs.filter(({ mark }) => mark.mcid === undefined && !mark.isArtifact))
      .map(({ text }) => text ?? '')
      .join(''),
    bare: read.pages.reduce((sum, page) => sum + page.bare.length, 0),
    titles: Math.max(headings.length, titles.length),
    rightTitles: headings.filter((heading, index) => heading === titles[index]).length,
  };
}

function headingsIn(node: Node): readonly string[] {
  if (/^H[1-6]$/.test(node.type)) return [canonical(plain(node.kids)).replace(/\s+/g, ' ').trim()];
  return node.kids.flatMap((kid) => (isNode(kid) ? headingsIn(kid) : []));
}
