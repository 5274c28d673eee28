import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';

let library: Promise<PDFiumLibrary> | undefined;

/** PDFium: Chrome, Edge, Android. */
export async function openPdfium(): Promise<(file: string) => Promise<string>> {
  library ??= PDFiumLibrary.init();
  const opened = await library;
  return async (file) => {
    const document = await opened.loadDocument(await readFile(file));
    try {
      return [...document.pages()].map((page) => page.getText()).join('\n');
    } finally {
      document.destroy();
    }
  };
}
