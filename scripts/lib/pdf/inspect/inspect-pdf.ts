import { isArray, isDict, type PdfDict, pdfFault } from '../file/object.ts';
import { catalogOf, dictEntry, type PdfFile, type PdfPage, pagesOf, pdfNumber, textEntry } from '../file/pdf-file.ts';
import { readPdf } from '../file/read-file.ts';
import { type AttachmentFacts, attachmentFacts } from './attachment-facts.ts';
import { type FontFacts, fontFacts, ShownFonts } from './font-facts.ts';
import { type LinkFacts, linkFacts, type OutlineFacts, outlineFacts } from './link-facts.ts';
import {
  claimsIn,
  differencesBetween,
  infoEntries,
  type MetadataDifference,
  type XmpProperties,
  xmpProperties,
} from './metadata-facts.ts';
import { contentLines, contentsOf, type UntaggedText, untaggedText } from './page-text.ts';
import { type Sizes, sizesByKind } from './sizes.ts';
import {
  annotationsIn,
  isMarkedText,
  isTagFacts,
  type TagFacts,
  type TagKid,
  taggedLines,
  tagTree,
} from './tag-tree.ts';

/**
 * The facts about a page, from 1, with its text a line a block: in the order of the tags, without tags in that of the
 * content.
 */
export type PageFacts = PageSize & UntaggedText & { readonly number: number; readonly lines: readonly string[] };

/** The facts about a PDF, as far as its bytes say. */
export type PdfFacts = {
  /** The version of PDF, from the header. */
  readonly version: string;
  readonly bytes: number;
  /** The title that a viewer shows: XMP's, else that of the information dictionary. */
  readonly title?: string;
  /** The language of the whole (BCP 47). */
  readonly language?: string;
  readonly claims: readonly string[];
  /** Whether it says that it is tagged, and has a tag tree. */
  readonly isTagged: boolean;
  readonly info: Readonly<Record<string, string>>;
  /** Absent where there is no XMP. */
  readonly xmp?: XmpProperties;
  readonly differences: readonly MetadataDifference[];
  readonly pageCount: number;
  readonly pages: readonly PageFacts[];
  readonly tags: readonly TagFacts[];
  readonly outline: readonly OutlineFacts[];
  readonly fonts: readonly FontFacts[];
  readonly links: readonly LinkFacts[];
  readonly attachments: readonly AttachmentFacts[];
  readonly sizes: Sizes;
};

/**
 * The facts about a PDF of this program, remediated or as it was printed. Nothing is judged: only a validator can tell
 * whether claims are true.
 *
 * @throws {PdfError} for any other file
 */
export function inspectPdf(bytes: Uint8Array): PdfFacts {
  const file = readPdf(bytes);
  const pages = pagesOf(file);
  const { dict: catalog } = catalogOf(file);
  const fonts = new ShownFonts(file);
  const contents = contentsOf(file, pages, fonts);
  const tags = tagTree(file, pages, contents);
  const lines = tags === undefined ? contents.pages.map(contentLines) : taggedLines(tags, pages.length);
  const info = infoEntries(file);
  const packet = catalog.get('/Metadata');
  const xmp = packet === undefined ? undefined : xmpProperties(Buffer.from(file.bytes(packet)).toString('utf8'));
  const title = xmp?.['dc:title'] ?? info['Title'];
  const language = textEntry(file, catalog, '/Lang');
  return {
    version: /^%PDF-(\d\.\d)/.exec(file.source.text.slice(0, 8))?.[1] ?? '',
    bytes: bytes.length,
    ...(typeof title === 'string' ? { title } : {}),
    ...(language === undefined ? {} : { language }),
    claims: claimsIn(xmp ?? {}),
    isTagged: tags !== undefined && dictEntry(file, catalog, '/MarkInfo')?.get('/Marked') === true,
    info,
    ...(xmp === undefined ? {} : { xmp }),
    differences: differencesBetween(info, xmp ?? {}),
    pageCount: pages.length,
    pages: pages.map((page) => ({
      number: page.index + 1,
      ...pageSize(file, page),
      lines: lines[page.index] ?? [],
      ...untaggedText(contents.pages[page.index] ?? []),
    })),
    tags: tags ?? [],
    outline: outlineFacts(file, pages),
    fonts: fonts.all.map((font) => fontFacts(file, font)),
    links: linkFacts(file, pages, annotationsIn(tags ?? [])),
    attachments: attachmentFacts(file),
    sizes: sizesByKind(file, pages),
  };
}

/** Width and height in points of 1/72 inch. */
type PageSize = { readonly width: number; readonly height: number };

/** The size of a page (ISO 32000-1, 14.11.2), rotated as it is shown; it can stand on a node above (7.7.3.4). */
function pageSize(file: PdfFile, { dict }: PdfPage): PageSize {
  const box = inherited(file, dict, '/MediaBox');
  if (!isArray(box)) throw pdfFault('a page has no size');
  const [left, bottom, right, top] = box.map((each) => pdfNumber(each));
  const width = Math.abs((right ?? 0) - (left ?? 0));
  const height = Math.abs((top ?? 0) - (bottom ?? 0));
  const turn = inherited(file, dict, '/Rotate');
  return typeof turn === 'number' && turn % 180 !== 0 ? { width: height, height: width } : { width, height };
}

/** The most levels of a page tree; those of ours have a few. */
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

/** The facts about some pages (from 1): their text, their tags and links. Facts about the whole file stay. */
export function ofPages(facts: PdfFacts, wanted: ReadonlySet<number>): PdfFacts {
  return {
    ...facts,
    pages: facts.pages.filter(({ number }) => wanted.has(number)),
    tags: facts.tags.flatMap((tag) => tagOf(tag, wanted)),
    links: facts.links.filter(({ page }) => wanted.has(page)),
  };
}

/** An element with its content on these pages, in a list; empty where it has none there. */
function tagOf(tag: TagFacts, wanted: ReadonlySet<number>): readonly TagFacts[] {
  const kids = tag.kids.flatMap((kid): readonly TagKid[] => {
    if (isTagFacts(kid)) return tagOf(kid, wanted);
    return isMarkedText(kid) && !wanted.has(kid.page) ? [] : [kid];
  });
  return kids.some((kid) => isTagFacts(kid) || isMarkedText(kid)) ? [{ ...tag, kids }] : [];
}
