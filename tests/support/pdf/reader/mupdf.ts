import { readFile } from 'node:fs/promises';
import { Document, setLog } from 'mupdf';

// It warns of every replacement text that it must place; what it gives is what counts.
setLog(null);

/** MuPDF: SumatraPDF and many e-book readers. The present release: those of stable distributions lag years behind. */
export async function mupdf(file: string): Promise<string> {
  const document = Document.openDocument(await readFile(file), 'application/pdf');
  try {
    return Array.from({ length: document.countPages() }, (_, index) =>
      document.loadPage(index).toStructuredText('').asText(),
    ).join('\n');
  } finally {
    document.destroy();
  }
}
