import { heightOf } from './content/graphics-state.ts';
import { type Content, readContent } from './content/read-content.ts';
import { isArray, isRef, pdfFault } from './file/object.ts';
import { type PdfFile, type PdfPage, pagesOf } from './file/pdf-file.ts';
import { readPdf } from './file/read-file.ts';
import { outlineEntries } from './metadata/outline.ts';

/**
 * The number of pages of a PDF that Chromium printed.
 *
 * @throws {PdfError} for any other file
 */
export function pageCount(bytes: Uint8Array): number {
  return pagesOf(readPdf(bytes)).length;
}

/** How full the last page of a print is. */
export type LastPage = {
  /** How many pages there are. */
  readonly pages: number;
  /** Lines of the statement on the last page, its end mark included; what comes after the statement is not counted. */
  readonly lines: number;
};

/**
 * The distance of two baselines in points from which they are two lines: raised figures and paragraph numbers stand
 * closer.
 */
const PITCH = 7;

/** The height of a picture in points that counts as a line. */
const LINE = 14;

/**
 * How much of the statement stands on the last page of a PDF, as Chromium printed it: tagged text, which leaves running
 * heads out, above the first heading of what comes after the statement.
 *
 * @param tailHeadings how many of the last headings come after the statement
 * @throws {PdfError} for a file that no browser prints
 */
export function lastPage(bytes: Uint8Array, tailHeadings: number): LastPage {
  const file = readPdf(bytes);
  const pages = pagesOf(file);
  const page = pages.at(-1);
  if (page === undefined) throw pdfFault('it has no page');
  const headings = headingHeights(file, page).sort((a, b) => b - a);
  const end = tailHeadings === 0 ? undefined : headings.slice(-tailHeadings)[0];
  const content = readContent(file.bytes(page.content), new Map());
  const marks = marksOf(content).filter(({ height }) => end === undefined || height > end);
  const lines = lineCount(marks.map(({ height }) => height)) + marks.reduce((sum, mark) => sum + mark.lines, 0);
  return { pages: pages.length, lines };
}

/** The heights on a page of the headings that the outline leads to. */
function headingHeights(file: PdfFile, { ref }: PdfPage): number[] {
  return outlineEntries(file).flatMap((entry) => {
    const place = file.resolve(file.dict(entry).get('/Dest'));
    const [page, , , height] = isArray(place) ? place : [];
    return page !== undefined && isRef(page) && page.number === ref.number && typeof height === 'number'
      ? [height]
      : [];
  });
}

/** A tagged text or picture: its height above the foot of the sheet in points, and its lines beyond the first. */
type Mark = { readonly height: number; readonly lines: number };

function marksOf({ objects, pieces }: Content): readonly Mark[] {
  const lines = objects
    .filter(({ mcid }) => mcid !== undefined)
    .flatMap(({ operations, heights }) =>
      operations.flatMap((operation): readonly Mark[] =>
        operation.kind === 'matrix' ? [{ height: heightOf(heights, operation.matrix[5]), lines: 0 }] : [],
      ),
    );
  const pictures = pieces
    .filter(({ kind, mcid }) => kind === 'object' && mcid !== undefined)
    // A picture fills the unit square.
    .map(({ heights }) => ({ height: heights.shift, lines: Math.floor(Math.abs(heights.scale) / LINE) }));
  return [...lines, ...pictures];
}

function lineCount(heights: readonly number[]): number {
  let count = 0;
  let last = Number.POSITIVE_INFINITY;
  for (const height of heights.toSorted((a, b) => b - a)) {
    if (last - height < PITCH) continue;
    count++;
    last = height;
  }
  return count;
}
