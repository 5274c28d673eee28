import { PdfError } from '../pdf-error.ts';

/** The error of a PDF that is not written as the browser's library Skia writes them: nothing is guessed. `what` is why. */
export const pdfFault = (what: string): PdfError => new PdfError(what);
