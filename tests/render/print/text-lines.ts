import { Document, type Page } from 'mupdf';

/** A line of a page, in points. */
export type Line = { readonly text: string; readonly left: number; readonly right: number; readonly height: number };

/** The lines of the first page, and how wide it is. */
export async function textLines(
  bytes: Uint8Array,
): Promise<{ readonly lines: readonly Line[]; readonly width: number }> {
  return linesOf(Document.openDocument(bytes, 'application/pdf').loadPage(0));
}

/** The lines of all pages, and how wide they are. */
export function allLines(bytes: Uint8Array): { readonly lines: readonly Line[]; readonly width: number } {
  const pdf = Document.openDocument(bytes, 'application/pdf');
  const pages = Array.from({ length: pdf.countPages() }, (_, index) => linesOf(pdf.loadPage(index)));
  return { lines: pages.flatMap(({ lines }) => lines), width: pages[0]?.width ?? 0 };
}

function linesOf(page: Page): { readonly lines: readonly Line[]; readonly width: number } {
  const lines: Line[] = [];
  let [text, box] = ['', [0, 0, 0, 0]];
  page.toStructuredText('').walk({
    beginLine: (bbox) => {
      [text, box] = ['', bbox];
    },
    onChar: (character) => {
      text += character;
    },
    endLine: () => {
      const [left = 0, top = 0, right = 0, bottom = 0] = box;
      lines.push({ text, left, right, height: bottom - top });
    },
  });
  const [start = 0, , end = 0] = page.getBounds();
  return { lines, width: end - start };
}

/** How many Latin letters and figures a text has, wherever its lines end. */
export const lettersIn = (text: string): number => text.match(/[A-Za-zä\d]/g)?.length ?? 0;
