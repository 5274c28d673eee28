import { readFile } from 'node:fs/promises';
import { PDFiumLibrary } from '@hyzyla/pdfium';

/** The part of PDFium's own interface that searches; the package has it and does not describe it. */
type Searching = {
  readonly _FPDF_LoadMemDocument: (bytes: number, length: number, password: number) => number;
  readonly _FPDF_GetPageCount: (document: number) => number;
  readonly _FPDF_LoadPage: (document: number, page: number) => number;
  readonly _FPDF_CloseDocument: (document: number) => void;
  readonly _FPDFText_LoadPage: (page: number) => number;
  readonly _FPDFText_FindStart: (text: number, phrase: number, flags: number, from: number) => number;
  readonly _FPDFText_FindNext: (search: number) => number;
  readonly _FPDFText_FindClose: (search: number) => void;
  readonly wasmExports: { readonly malloc: (size: number) => number; readonly free: (at: number) => void };
  /** Anew each time that memory grows. */
  readonly HEAPU8: Uint8Array;
};

const isSearching = (module: unknown): module is Searching =>
  typeof module === 'object' && module !== null && '_FPDFText_FindStart' in module;

/** Which phrases PDFium's own search finds in a file. */
export async function pdfiumFinds(file: string, phrases: readonly string[]): Promise<readonly boolean[]> {
  const library = await PDFiumLibrary.init();
  const module: unknown = Reflect.get(library, 'module');
  if (!isSearching(module)) throw new Error('PDFium comes without its search');
  const put = (bytes: Uint8Array): number => {
    const at = module.wasmExports.malloc(bytes.length);
    module.HEAPU8.set(bytes, at);
    return at;
  };
  const bytes = await readFile(file);
  const document = module._FPDF_LoadMemDocument(put(bytes), bytes.length, 0);
  const texts = Array.from({ length: module._FPDF_GetPageCount(document) }, (_, page) =>
    module._FPDFText_LoadPage(module._FPDF_LoadPage(document, page)),
  );
  const found = phrases.map((phrase) => {
    const at = put(Buffer.from(`${phrase}\0`, 'utf16le'));
    const isFound = texts.some((text) => {
      const search = module._FPDFText_FindStart(text, at, 0, 0);
      const next = module._FPDFText_FindNext(search);
      module._FPDFText_FindClose(search);
      return next !== 0;
    });
    module.wasmExports.free(at);
    return isFound;
  });
  module._FPDF_CloseDocument(document);
  library.destroy();
  return found;
}
