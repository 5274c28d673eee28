import { mupdf } from './mupdf.ts';
import { openPdfium } from './pdfium.ts';
import { pdfjs } from './pdfjs.ts';
import { poppler } from './poppler.ts';

export const READERS = ['Poppler', 'PDFium', 'MuPDF', 'pdf.js'] as const;
export type Reader = (typeof READERS)[number];

/** The text that each reader gives when all of a file is copied out of it. */
export async function readAll(file: string): Promise<ReadonlyMap<Reader, string>> {
  const pdfium = await openPdfium();
  const texts = await Promise.all([poppler(file), pdfium(file), mupdf(file), pdfjs(file)]);
  return new Map(READERS.map((reader, index) => [reader, texts[index] ?? '']));
}
