import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { output } from '../../../support/command.ts';
import type { ReadPdf } from '../../../support/pdf/read-pdf.ts';

/** More pages of one document would only say the same again. */
const PAGES = 6;

const DPI = 150;

/** Pixels that differ between two PDFs: on lines that must come through as they were printed, and on the others. */
export type PixelFigures = { readonly passedThrough: number; readonly composed: number };

/** Compares the first pages of two files; `read` is the first, whose lines tell which of them must pass through. */
export async function comparePixels(
  raw: string,
  mended: string,
  read: ReadPdf,
  scratch: string,
): Promise<PixelFigures> {
  const folder = await mkdtemp(path.join(scratch, 'pixels-'));
  try {
    await Promise.all(
      [raw, mended].map((file, index) =>
        output('pdftoppm', [
          '-q',
          '-r',
          String(DPI),
          '-l',
          String(PAGES),
          '-gray',
          file,
          path.join(folder, String(index)),
        ]),
      ),
    );
    const names = await readdir(folder);
    const pages = (index: number): Promise<readonly Buffer[]> =>
      Promise.all(
        names
          .filter((name) => name.startsWith(`${index}-`))
          .sort()
          .map((name) => readFile(path.join(folder, name))),
      );
    const [before, after] = [await pages(0), await pages(1)];
    let [passedThrough, composed] = [0, 0];
    for (const [index, page] of before.entries()) {
      const other = after[index];
      if (other?.length !== page.length) passedThrough += page.length;
      else if (!page.equals(other)) {
        const isComposed = composedRows(read.pages[index]);
        const { width, start } = sizeOf(page);
        for (let at = start; at < page.length; at++) {
          if (page[at] === other[at]) continue;
          if (isComposed(Math.floor((at - start) / width))) composed += 1;
          else passedThrough += 1;
        }
      }
    }
    return { passedThrough, composed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Width and first pixel of a PGM: `P5 width height 255` and then a byte a pixel. */
function sizeOf(page: Buffer): { readonly width: number; readonly start: number } {
  const [head = '', width] = /^P5\s+(\d+)\s+\d+\s+\d+\s/.exec(page.toString('latin1', 0, 64)) ?? [];
  if (head === '') throw new Error('pdftoppm wrote no PGM');
  return { width: Number(width), start: head.length };
}

/** Glyphs whose line may be set anew: right to left, with marks, or with a text that their codes do not say. */
const COMPOSED = /[\p{Script=Arabic}\p{Script=Hebrew}\p{M}]/u;

/** Which rows of pixels belong to lines that may be set anew. */
function composedRows(page: ReadPdf['pages'][number] | undefined): (row: number) => boolean {
  const rows = new Set<number>();
  for (const { text, mark, y, size } of page?.glyphs ?? []) {
    if (mark.replacement === undefined && !COMPOSED.test(text ?? '')) continue;
    const row = (points: number): number => Math.round((((page?.height ?? 0) - points) * DPI) / 72);
    for (let at = row(y + size); at <= row(y - size / 2); at++) rows.add(at);
  }
  return (row) => rows.has(row);
}
