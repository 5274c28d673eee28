/** A file that is no PDF as browsers print them. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}
