import { readFile } from 'node:fs/promises';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

type Viewer = typeof import('pdfjs-dist/legacy/web/pdf_viewer.mjs');

let loading: Promise<Viewer> | undefined;

/** The file that holds pdf.js's search also holds its viewer, which looks at a page while it is loaded. */
async function viewer(): Promise<Viewer> {
  const style = { setProperty: () => undefined };
  const page = {
    window: { requestAnimationFrame: () => 0 },
    document: { documentElement: { style }, createElement: () => ({ style }) },
  };
  Object.assign(globalThis, { pdfjsLib: pdfjs }, page);
  try {
    return await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
  } finally {
    for (const name of Object.keys(page)) Reflect.deleteProperty(globalThis, name);
  }
}

/** Which phrases the search of pdf.js, which is Firefox's, finds in a file. */
export async function pdfjsFinds(file: string, phrases: readonly string[]): Promise<readonly boolean[]> {
  loading ??= viewer();
  const { EventBus, FindState, PDFFindController, PDFLinkService } = await loading;
  const task = pdfjs.getDocument({
    data: new Uint8Array(await readFile(file)),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
  });
  const document = await task.promise;
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const controller = new PDFFindController({ linkService, eventBus, delay: 0 });
  linkService.setDocument(document);
  linkService.setViewer({ currentPageNumber: 1 });
  controller.setDocument(document);
  const found: boolean[] = [];
  for (const query of phrases) {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const hear = ({ state }: { readonly state: number }): void => {
      if (state !== FindState.PENDING) resolve(state !== FindState.NOT_FOUND);
    };
    eventBus.on('updatefindcontrolstate', hear);
    eventBus.dispatch('find', { type: 'find', query, caseSensitive: false, entireWord: false, matchDiacritics: false });
    found.push(await promise);
    eventBus.off('updatefindcontrolstate', hear);
  }
  await task.destroy();
  return found;
}
