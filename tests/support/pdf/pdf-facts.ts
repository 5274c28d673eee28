import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** What a reader's program finds in a PDF beside its text: title, pages, language, outline, and the tag tree. */
export async function pdfFacts(bytes: Uint8Array): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const mark = catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict);
  const pages = document
    .getPages()
    .map((page) => `${Math.round(page.getWidth())} × ${Math.round(page.getHeight())} pt`);
  const root = catalog.lookup(PDFName.of('StructTreeRoot'));
  return [
    `title: ${document.getTitle()}`,
    `language: ${textOf(catalog.lookup(PDFName.of('Lang')))}`,
    `created: ${document.getCreationDate()?.toISOString()}`,
    `pages: ${pages.join(', ')}`,
    `tagged: ${String(mark?.lookup(PDFName.of('Marked')))}`,
    'outline:',
    ...outlineLines(catalog.lookup(PDFName.of('Outlines')), 1),
    'tags:',
    ...(root instanceof PDFDict ? tagLines(root, 1) : []),
    '',
  ].join('\n');
}

function outlineLines(node: PDFObject | undefined, depth: number): readonly string[] {
  if (!(node instanceof PDFDict)) return [];
  const lines: string[] = [];
  for (let item = node.lookup(PDFName.of('First')); item instanceof PDFDict; item = item.lookup(PDFName.of('Next'))) {
    lines.push(`${'  '.repeat(depth)}${textOf(item.lookup(PDFName.of('Title')))}`, ...outlineLines(item, depth + 1));
  }
  return lines;
}

/** One element a line: its role, its language where it has one of its own, its alternative text. */
function tagLines(element: PDFDict, depth: number): readonly string[] {
  return kidsOf(element).flatMap((kid) => {
    const role = kid.lookup(PDFName.of('S'));
    if (!(role instanceof PDFName)) return [];
    const said = (['ID', 'Lang', 'Alt', 'ActualText'] as const).flatMap((name) => {
      const text = textOf(kid.lookup(PDFName.of(name)));
      return text === '' ? [] : [` ${name}=${text}`];
    });
    const more = [...said, ...attributesOf(kid), ...contentsOf(kid)].join('');
    return [`${'  '.repeat(depth)}${role.decodeText()}${more}`, ...tagLines(kid, depth + 1)];
  });
}

/** How a list is numbered, what a cell heads and what heads it. */
function attributesOf(element: PDFDict): readonly string[] {
  const attributes = element.lookup(PDFName.of('A'));
  if (!(attributes instanceof PDFDict)) return [];
  return attributes
    .entries()
    .filter(([name]) => name !== PDFName.of('O'))
    .map(([name, value]) => ` ${name.decodeText()}=${String(value).replace(/[()]/g, '').replace('/', '')}`);
}

/** The words of a link, from its annotations. */
function contentsOf(element: PDFDict): readonly string[] {
  const texts = kidsOf(element).flatMap((kid) => {
    const annotation = kid.lookup(PDFName.of('Obj'));
    return annotation instanceof PDFDict ? [textOf(annotation.lookup(PDFName.of('Contents')))] : [];
  });
  return [...new Set(texts)].map((text) => ` “${text}”`);
}

function kidsOf(element: PDFDict): readonly PDFDict[] {
  const kids = element.lookup(PDFName.of('K'));
  const all = kids instanceof PDFArray ? Array.from({ length: kids.size() }, (_, index) => kids.lookup(index)) : [kids];
  return all.filter((kid) => kid instanceof PDFDict);
}

function textOf(object: PDFObject | undefined): string {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : '';
}
