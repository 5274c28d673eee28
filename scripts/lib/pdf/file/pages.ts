import { isRef, type PdfDict, type PdfRef } from './object.ts';
import { pdfFault } from './pdf-fault.ts';
import { numberOf, type PdfFile } from './pdf-file.ts';

export type Page = {
  /** From 0. */
  readonly index: number;
  readonly ref: PdfRef;
  readonly dict: PdfDict;
  readonly resources: PdfDict;
  readonly content: PdfRef;
  /** Links and the like that stand on it. */
  readonly annotations: readonly PdfRef[];
};

/** The file's catalog (ISO 32000-1, 7.7.2). */
export function catalogOf(file: PdfFile): { readonly ref: PdfRef; readonly dict: PdfDict } {
  const ref = file.trailer.get('/Root');
  if (!isRef(ref)) throw pdfFault('it has no catalog');
  return { ref, dict: file.dict(ref) };
}

/** The pages in order (ISO 32000-1, 7.7.3). Resources can stand on a node above. */
export function pagesOf(file: PdfFile): readonly Page[] {
  const pages: Page[] = [];
  const seen = new Set<number>();
  const walk = (ref: PdfRef, above: PdfDict | undefined): void => {
    if (seen.has(ref.number)) throw pdfFault('its page tree leads back into itself');
    seen.add(ref.number);
    const dict = file.dict(ref);
    const resources = dict.has('/Resources') ? file.dict(dict.get('/Resources')) : above;
    if (dict.has('/Kids')) {
      for (const kid of refs(file, dict, '/Kids')) walk(kid, resources);
      return;
    }
    const content = dict.get('/Contents');
    if (!isRef(content)) throw pdfFault(`page ${pages.length + 1} has not one stream of content`);
    const annotations = dict.has('/Annots') ? refs(file, dict, '/Annots') : [];
    pages.push({ index: pages.length, ref, dict, resources: resources ?? new Map(), content, annotations });
  };
  const root = catalogOf(file).dict.get('/Pages');
  if (!isRef(root)) throw pdfFault('it has no page tree');
  walk(root, undefined);
  if (numberOf(file.dict(root).get('/Count')) !== pages.length) throw pdfFault('its page tree does not add up');
  return pages;
}

function refs(file: PdfFile, dict: PdfDict, name: '/Kids' | '/Annots'): readonly PdfRef[] {
  return file.array(dict.get(name)).map((each) => {
    if (isRef(each)) return each;
    throw pdfFault(`${name} holds something that is not an object of its own`);
  });
}
