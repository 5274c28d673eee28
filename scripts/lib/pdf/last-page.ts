import { type Page, pagesOf } from './document/pages.ts';
import { isArray, isRef } from './file/object.ts';
import { pdfFault } from './file/pdf-fault.ts';
import type { PdfFile } from './file/pdf-file.ts';
import { readPdf } from './file/read-file.ts';
import { outlineEntries } from './outline.ts';

export type LastPage = {
  /** How many pages there are. */
  readonly pages: number;
  /** Lines of the statement on the last page, its end mark among them; what comes after the statement is not counted. */
  readonly lines: number;
};

/** Points between two baselines from which they are two lines: raised figures and paragraph numbers stand closer. */
const PITCH = 7;
/** Points of a picture that count as a line. */
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
  const content = Buffer.from(file.bytes(page.content)).toString('latin1');
  const marks = marksOf(content).filter(({ height }) => end === undefined || height > end);
  const lines = lineCount(marks.map(({ height }) => height)) + marks.reduce((sum, mark) => sum + mark.lines, 0);
  return { pages: pages.length, lines };
}

/** How high on a page the headings stand that the outline leads to. */
function headingHeights(file: PdfFile, { ref }: Page): number[] {
  return outlineEntries(file).flatMap((entry) => {
    const place = file.resolve(file.dict(entry).get('/Dest'));
    const [page, , , height] = isArray(place) ? place : [];
    return page !== undefined && isRef(page) && page.number === ref.number && typeof height === 'number'
      ? [height]
      : [];
  });
}

/** Something tagged: its height above the foot of the sheet in points, and the lines that it has beyond one. */
type Mark = { readonly height: number; readonly lines: number };

type Axis = { readonly scale: number; readonly shift: number };

/** What an operator of the content stream does, as far as heights go; Skia writes one a line (ISO 32000-1, annex A). */
const OPERATOR =
  /^(?:(?<save>q)|(?<restore>Q)|[\d.-]+ [\d.-]+ [\d.-]+ (?<scale>[\d.-]+) [\d.-]+ (?<shift>[\d.-]+) (?<matrix>cm|Tm)|(?<open>.*B(?:D|M)C)|(?<close>EMC)|(?<picture>\/\w+ Do))$/gm;

function marksOf(content: string): readonly Mark[] {
  const marks: Mark[] = [];
  const axes: Axis[] = [];
  const tags: boolean[] = [];
  let axis: Axis = { scale: 1, shift: 0 };
  for (const { groups = {} } of content.matchAll(OPERATOR)) {
    const inner = { scale: Number(groups.scale), shift: Number(groups.shift) };
    if (groups.save !== undefined) axes.push(axis);
    if (groups.restore !== undefined) axis = axes.pop() ?? axis;
    if (groups.matrix === 'cm') axis = { scale: axis.scale * inner.scale, shift: heightOf(axis, inner.shift) };
    if (groups.open !== undefined) tags.push(groups.open.includes('/MCID') || tags.at(-1) === true);
    if (groups.close !== undefined) tags.pop();
    if (tags.at(-1) !== true) continue;
    if (groups.matrix === 'Tm') marks.push({ height: heightOf(axis, inner.shift), lines: 0 });
    // A picture fills the unit square.
    if (groups.picture !== undefined)
      marks.push({ height: axis.shift, lines: Math.floor(Math.abs(axis.scale) / LINE) });
  }
  return marks;
}

const heightOf = ({ scale, shift }: Axis, inner: number): number => scale * inner + shift;

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
