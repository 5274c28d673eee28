import { compareText } from '../../conformance/pdf/measure/exact-text.ts';
import { blocksOf } from '../../conformance/pdf/truth/blocks.ts';
import { taggedTree } from '../../conformance/pdf/truth/tagged-tree.ts';
import { plain, writtenTree } from '../../conformance/pdf/truth/written-tree.ts';
import { type ReadPdf, readPdf, type Tag } from '../../support/pdf/read-pdf.ts';
import { paintedOf } from './painted.ts';
import type { PrintedSample } from './print.ts';

/** What a reader that is none of the product's finds in a PDF, held against its sheet. */
export type SheetFigures = {
  readonly pages: number;
  readonly blocks: number;
  /** Blocks of which the tags say every character, in order. */
  readonly exact: number;
  /** Elements whose ActualText stands for more than a word. */
  readonly replaced: number;
  readonly letters: number;
  /** Letters of the sheet that stand on no page. */
  readonly unpainted: string;
  readonly fault: string | undefined;
};

export async function measure({ html, made }: PrintedSample): Promise<SheetFigures> {
  const read: ReadPdf = await readPdf(made.bytes);
  const { blocks, exact, faults } = compareText(blocksOf(writtenTree(html)), plain(taggedTree(read).kids));
  const replaced = replacedIn(read.root);
  return { pages: made.pages, blocks, exact, replaced, ...paintedOf(html, read), fault: faults[0] };
}

function replacedIn(tag: Tag): number {
  const own = tag.actualText !== undefined && /\S\s+\S/.test(tag.actualText) ? 1 : 0;
  return tag.kids.reduce((sum, kid) => sum + (kid.kind === 'tag' ? replacedIn(kid) : 0), own);
}
