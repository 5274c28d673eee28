import { untaggedText } from '../content/untagged-text.ts';
import { catalogOf, type Page } from '../document/pages.ts';
import {
  isArray,
  isDict,
  isRef,
  isString,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfValue,
} from '../file/object.ts';
import { pdfFault } from '../file/pdf-fault.ts';
import { numberOf, type PdfFile } from '../file/pdf-file.ts';
import { stringText } from '../file/strings.ts';

/** A piece of a page's marked content. */
export type Mark = { readonly page: number; readonly mcid: number };
/** An annotation that belongs to an element: a link's rectangle. */
export type Annotation = { readonly annotation: PdfRef };

/** An element as the browser tagged it; elements without a meaning are dissolved, those without content are gone. */
export type Printed = {
  /** Without its slash. */
  readonly type: string;
  readonly alt?: string | undefined;
  /** `Decimal`, `Disc` …, of a list. */
  readonly numbering?: string | undefined;
  readonly kids: readonly (Printed | Mark | Annotation)[];
};

export type PrintedTree = {
  readonly top: Printed;
  /** The objects it stands in. */
  readonly elements: readonly PdfRef[];
};

export const isPrinted = (kid: Printed | Mark | Annotation): kid is Printed => 'type' in kid;
export const isMark = (kid: object): kid is Mark => 'mcid' in kid;

/** The tag tree as it was printed, without the marks of lines and areas. */
export function printedTree(
  file: PdfFile,
  pages: readonly Page[],
  contents: readonly { readonly kinds: ReadonlyMap<number, ReadonlySet<string>> }[],
): PrintedTree {
  const root = file.dict(catalogOf(file).dict.get('/StructTreeRoot'));
  const pageOf = new Map(pages.map(({ ref, index }) => [ref.number, index]));
  const isPainted = ({ page, mcid }: Mark): boolean => {
    const kinds = contents[page]?.kinds.get(mcid);
    return kinds !== undefined && (kinds.has('text') || kinds.has('object'));
  };
  const elements: PdfRef[] = [];
  const read = (value: PdfValue, page: number | undefined): Printed['kids'] => {
    if (isRef(value)) elements.push(value);
    if (typeof value === 'number') return marks(page, value);
    const dict = file.dict(value);
    const own = pageIn(dict, pageOf) ?? page;
    const type = dict.get('/Type');
    // Content of a form, which what has an opacity or a filter is drawn as.
    if (dict.has('/Stm')) throw untaggedText(`page ${(own ?? 0) + 1}`);
    if (type === '/MCR') return marks(own, numberOf(dict.get('/MCID')));
    if (type === '/OBJR') return annotations(dict);
    const role = dict.get('/S');
    if (typeof role !== 'string') throw pdfFault('an element of its tag tree has no type');
    const alt = dict.get('/Alt');
    const kids = kidsOf(file, dict).flatMap((kid) => read(kid, own));
    const shown = role === '/Figure' && isString(alt) ? kids : kids.filter((kid) => !isMark(kid) || isPainted(kid));
    if (role === '/NonStruct' || shown.length === 0) return shown;
    return [
      {
        type: role.slice(1),
        alt: isString(alt) ? stringText(alt) : undefined,
        numbering: numberingOf(file, dict),
        kids: shown,
      },
    ];
  };
  const marks = (page: number | undefined, mcid: number): readonly Mark[] => {
    if (page === undefined) throw pdfFault('a piece of its content is on no page');
    return [{ page, mcid }];
  };
  const [top, ...others] = kidsOf(file, root).flatMap((kid) => read(kid, undefined));
  if (top === undefined || others.length > 0 || !isPrinted(top)) throw pdfFault('its tag tree has not one root');
  return { top, elements };
}

function annotations(dict: PdfDict): readonly Annotation[] {
  const annotation = dict.get('/Obj');
  if (!isRef(annotation)) throw pdfFault('an annotation of its tag tree is none');
  return [{ annotation }];
}

function pageIn(dict: PdfDict, pageOf: ReadonlyMap<number, number>): number | undefined {
  const page = dict.get('/Pg');
  return isRef(page) ? pageOf.get(page.number) : undefined;
}

/** `/K` is a number, a dictionary, or an array of such (ISO 32000-1, 14.7.2). */
function kidsOf(file: PdfFile, dict: PdfDict): readonly PdfValue[] {
  const value = dict.get('/K');
  if (value === undefined) return [];
  const found = file.resolve(value);
  return isArray(found) ? found : [value];
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
