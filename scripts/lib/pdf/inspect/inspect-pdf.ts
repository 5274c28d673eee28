import { catalogOf, pagesOf } from '../document/pages.ts';
import { readPdf } from '../file/read-file.ts';
import { type AttachmentFacts, attachmentFacts } from './attachment-facts.ts';
import { dictEntry, textEntry } from './entries.ts';
import { type FontFacts, fontFacts } from './font-facts.ts';
import { type LinkFacts, linkFacts } from './link-facts.ts';
import { claimsIn } from './metadata/claims.ts';
import { type Difference, differencesBetween } from './metadata/differences.ts';
import { infoEntries } from './metadata/info-entries.ts';
import { type XmpProperties, xmpProperties } from './metadata/xmp-properties.ts';
import { type OutlineFacts, outlineFacts } from './outline-facts.ts';
import { type PageSize, pageSize } from './page-size.ts';
import { type Sizes, sizesOf } from './sizes.ts';
import { annotationsIn, type TagFacts } from './tags/tag-facts.ts';
import { tagTree } from './tags/tag-tree.ts';
import { taggedLines } from './tags/tagged-lines.ts';
import { contentsOf } from './text/contents.ts';
import { ShownFonts } from './text/shown-fonts.ts';
import { contentLines, type UntaggedText, untaggedText } from './text/untagged-text.ts';

/** A page, from 1, and its text a line a block: in the order of the tags, without tags in that of the content. */
export type PageFacts = PageSize & UntaggedText & { readonly number: number; readonly lines: readonly string[] };

/** What a PDF is, as far as its bytes say. */
export type PdfFacts = {
  /** Of PDF, from the header. */
  readonly version: string;
  readonly bytes: number;
  /** The one that a viewer shows: XMP's, else that of the information dictionary. */
  readonly title?: string;
  /** BCP 47 tag of the whole. */
  readonly language?: string;
  readonly claims: readonly string[];
  /** Whether it says that it is tagged, and has a tag tree. */
  readonly isTagged: boolean;
  readonly info: Readonly<Record<string, string>>;
  /** Absent where there is no XMP. */
  readonly xmp?: XmpProperties;
  readonly differences: readonly Difference[];
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
 * Reads what a PDF of this program says, mended or as it was printed. Nothing is judged: whether claims are true a
 * validator must say.
 *
 * @throws {Fault} `pdf-unreadable` for any other file
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
    sizes: sizesOf(file, pages),
  };
}
