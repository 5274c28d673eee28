import type { Page } from '../document/pages.ts';
import { isArray, isDict, type PdfDict } from '../file/object.ts';
import { pdfFault } from '../file/pdf-fault.ts';
import { numberOf, type PdfFile } from '../file/pdf-file.ts';

/** Width and height in points of 1/72 inch. */
export type PageSize = { readonly width: number; readonly height: number };

/** The size of a page (ISO 32000-1, 14.11.2), as it is turned; it can stand on a node above (7.7.3.4). */
export function pageSize(file: PdfFile, { dict }: Page): PageSize {
  const box = inherited(file, dict, '/MediaBox');
  if (!isArray(box)) throw pdfFault('a page has no size');
  const [left, bottom, right, top] = box.map((each) => numberOf(each));
  const width = Math.abs((right ?? 0) - (left ?? 0));
  const height = Math.abs((top ?? 0) - (bottom ?? 0));
  const turn = inherited(file, dict, '/Rotate');
  return typeof turn === 'number' && turn % 180 !== 0 ? { width: height, height: width } : { width, height };
}

/** Page trees of ours are a few deep. */
const DEEPEST = 50;

function inherited(file: PdfFile, page: PdfDict, name: '/MediaBox' | '/Rotate') {
  let dict: PdfDict = page;
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (dict.has(name)) return file.resolve(dict.get(name));
    const above = file.resolve(dict.get('/Parent'));
    if (!isDict(above)) return undefined;
    dict = above;
  }
  return undefined;
}
