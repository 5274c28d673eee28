import {
  isArray,
  isDict,
  isRef,
  isString,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfValue,
  pdfFault,
  stringText,
} from '../file/object.ts';
import { catalogOf, elementKids, type PdfFile, type PdfPage, pdfNumber } from '../file/pdf-file.ts';
import type { PageMark } from '../tags/matched.ts';

/** An element that the browser made, without what is in it. */
export type PrintedElement = {
  /** The type without its slash. */
  readonly type: string;
  readonly alt?: string | undefined;
  /** How a list is numbered: `Decimal`, `Disc` …. */
  readonly numbering?: string | undefined;
};

/** A piece of marked content, and the elements of the browser that it stands in, from the outermost. */
export type PrintedMark = PageMark & { readonly within: readonly PrintedElement[] };
/** A link's rectangle, and the elements of the browser that it stands in, from the outermost. */
export type PrintedAnnotation = { readonly annotation: PdfRef; readonly within: readonly PrintedElement[] };

/** The browser's tags of a print, in their order. It nests and splits elements as it likes. */
export type PrintedTags = {
  readonly marks: readonly PrintedMark[];
  readonly annotations: readonly PrintedAnnotation[];
  /** The objects that the tags stand in. */
  readonly elements: readonly PdfRef[];
};

/** The tag tree of a print; empty where it has none. */
export function printedTags(file: PdfFile, pages: readonly PdfPage[]): PrintedTags {
  const marks: PrintedMark[] = [];
  const annotations: PrintedAnnotation[] = [];
  const elements: PdfRef[] = [];
  const pageOf = new Map(pages.map(({ ref, index }) => [ref.number, index]));
  const read = (value: PdfValue, page: number | undefined, within: readonly PrintedElement[]): void => {
    if (typeof value === 'number') {
      if (page === undefined) throw pdfFault('a piece of its content is on no page');
      marks.push({ page, mcid: value, within });
      return;
    }
    if (isRef(value)) elements.push(value);
    const dict = file.dict(value);
    const own = pageIn(dict, pageOf) ?? page;
    const type = dict.get('/Type');
    // What is drawn as a form is read where the form is drawn.
    if (dict.has('/Stm')) return;
    if (type === '/MCR') return read(pdfNumber(dict.get('/MCID')), own, within);
    if (type === '/OBJR') {
      const annotation = dict.get('/Obj');
      if (isRef(annotation)) annotations.push({ annotation, within });
      return;
    }
    const element = elementOf(file, dict);
    for (const kid of elementKids(file, dict)) read(kid, own, [...within, element]);
  };
  const root = catalogOf(file).dict.get('/StructTreeRoot');
  if (root !== undefined) for (const kid of elementKids(file, file.dict(root))) read(kid, undefined, []);
  return { marks, annotations, elements };
}

function elementOf(file: PdfFile, dict: PdfDict): PrintedElement {
  const [role, alt] = [dict.get('/S'), dict.get('/Alt')];
  return {
    type: typeof role === 'string' ? role.slice(1) : 'NonStruct',
    alt: isString(alt) ? stringText(alt) : undefined,
    numbering: numberingOf(file, dict),
  };
}

function pageIn(dict: PdfDict, pageOf: ReadonlyMap<number, number>): number | undefined {
  const page = dict.get('/Pg');
  return isRef(page) ? pageOf.get(page.number) : undefined;
}

function numberingOf(file: PdfFile, dict: PdfDict): string | undefined {
  const attributes = file.resolve(dict.get('/A'));
  const all: readonly (PdfObject | undefined)[] = isArray(attributes) ? attributes : [attributes];
  for (const each of all) {
    const entries = file.resolve(each);
    const numbering = isDict(entries) ? entries.get('/ListNumbering') : undefined;
    if (typeof numbering === 'string') return numbering.slice(1);
  }
  return undefined;
}
