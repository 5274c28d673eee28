import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

/** PDFium: Chrome, Edge, Android. */
export async function openPdfium(): Promise<(file: string) => Promise<string>> {
  library ??= PDFiumLibrary.init();
  await library;
  return async (file) => (await pdfiumPages(file)).join('\n');
}

/** What PDFium takes each page's text for. */
export async function pdfiumPages(file: string): Promise<readonly string[]> {
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(await readFile(file));
  try {
    return [...document.pages()].map((page) => page.getText());
  } finally {
    document.destroy();
  }
}
