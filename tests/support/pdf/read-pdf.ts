import { PDFDict, PDFDocument, PDFName, PDFNumber, type PDFObject, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import type { Font } from './font.ts';
import { listAt, nameAt, numberAt, textAt } from './objects.ts';
import { type Glyph, type Shown, showPage } from './show-text.ts';

/** An element of the structure tree (ISO 32000-1, 14.7.2). */
export type Tag = {
  readonly kind: 'tag';
  /** The standard type, through the role map. */
  readonly type: string;
  readonly lang: string | undefined;
  readonly alt: string | undefined;
  readonly actualText: string | undefined;
  /** Of its attribute objects: `Scope`, `ListNumbering`, `RowSpan` … */
  readonly attributes: ReadonlyMap<string, string>;
  readonly kids: readonly (Tag | Content | Annotation)[];
};

/** What a page shows of one marked-content sequence. */
export type Content = { readonly kind: 'content'; readonly page: number; readonly glyphs: readonly Glyph[] };

export type Annotation = {
  readonly kind: 'annotation';
  readonly contents: string | undefined;
  readonly uri: string | undefined;
  readonly destination: boolean;
};

export type ReadPdf = {
  readonly root: Tag;
  readonly pages: readonly (Shown & { readonly width: number; readonly height: number })[];
  readonly lang: string | undefined;
  readonly outline: readonly string[];
  readonly links: number;
};

/** Reads a PDF's structure tree with what its pages show, by a library that wrote none of it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts = new Map<PDFDict, Font>();
  const pages = file.getPages();
  const shown = pages.map((page) => showPage(page, fonts));
  const catalog = file.catalog;
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const walk = new Walk(pages, shown, tree.lookupMaybe(PDFName.of('RoleMap'), PDFDict));
  return {
    root: { ...walk.tag(tree), type: 'Root' },
    pages: pages.map((page, index) => ({ ...(shown[index] ?? { glyphs: [], bare: [] }), ...page.getSize() })),
    lang: textAt(catalog, 'Lang'),
    outline: outlineOf(catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)),
    links: pages.reduce((sum, page) => sum + (page.node.Annots()?.size() ?? 0), 0),
  };
}

class Walk {
  readonly #pages: ReadonlyMap<string, number>;
  readonly #contents: readonly ReadonlyMap<number, readonly Glyph[]>[];
  readonly #roles: PDFDict | undefined;

  constructor(pages: readonly PDFPage[], shown: readonly Shown[], roles: PDFDict | undefined) {
    this.#pages = new Map(pages.map((page, index) => [page.ref.toString(), index]));
    this.#contents = shown.map(({ glyphs }) =>
      Map.groupBy(
        glyphs.filter(({ mark }) => !mark.isArtifact && mark.mcid !== undefined),
        ({ mark }) => mark.mcid ?? -1,
      ),
    );
    this.#roles = roles;
  }

  tag(element: PDFDict, outerPage?: number): Tag {
    const page = this.#page(element) ?? outerPage;
    return {
      kind: 'tag',
      type: this.#standard(nameAt(element, 'S') ?? ''),
      lang: textAt(element, 'Lang'),
      alt: textAt(element, 'Alt'),
      actualText: textAt(element, 'ActualText'),
      attributes: new Map(
        listAt(element, 'A').flatMap((object) =>
          object instanceof PDFDict
            ? object.entries().map(([key, value]): [string, string] => [key.decodeText(), plainValue(value)])
            : [],
        ),
      ),
      kids: listAt(element, 'K').flatMap((kid) => this.#kid(kid, page)),
    };
  }

  #kid(kid: unknown, page: number | undefined): readonly (Tag | Content | Annotation)[] {
    if (kid instanceof PDFNumber) return [this.#content(kid.asNumber(), page)];
    if (!(kid instanceof PDFDict)) return [];
    const own = this.#page(kid) ?? page;
    const type = nameAt(kid, 'Type');
    if (type === 'MCR') return [this.#content(numberAt(kid, 'MCID') ?? -1, own)];
    if (type !== 'OBJR') return [this.tag(kid, page)];
    const object = kid.lookup(PDFName.of('Obj'));
    if (!(object instanceof PDFDict)) return [];
    const action = object.lookupMaybe(PDFName.of('A'), PDFDict);
    return [
      {
        kind: 'annotation',
        contents: textAt(object, 'Contents'),
        uri: action === undefined ? undefined : textAt(action, 'URI'),
        destination: object.has(PDFName.of('Dest')) || (action?.has(PDFName.of('D')) ?? false),
      },
    ];
  }

  #content(mcid: number, page: number | undefined): Content {
    if (page === undefined) throw new Error(`Marked content ${mcid} is on no page`);
    return { kind: 'content', page, glyphs: this.#contents[page]?.get(mcid) ?? [] };
  }

  #page(element: PDFDict): number | undefined {
    const page = element.get(PDFName.of('Pg'));
    return page instanceof PDFRef ? this.#pages.get(page.toString()) : undefined;
  }

  #standard(type: string): string {
    const role = this.#roles === undefined ? undefined : nameAt(this.#roles, type);
    return role === undefined || role === type ? type : this.#standard(role);
  }
}

function plainValue(value: PDFObject): string {
  return value instanceof PDFName ? value.decodeText() : value.toString();
}

function outlineOf(holder: PDFDict | undefined): readonly string[] {
  const titles: string[] = [];
  for (let item = holder?.lookupMaybe(PDFName.of('First'), PDFDict); item !== undefined; ) {
    titles.push(textAt(item, 'Title') ?? '', ...outlineOf(item));
    item = item.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return titles;
}
