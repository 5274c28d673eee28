import { isArray, isDict, type PdfDict } from '../file/object.ts';
import { catalogOf, type Page, pagesOf } from '../file/pages.ts';
import { pdfFault } from '../file/pdf-fault.ts';
import { numberOf, type PdfFile } from '../file/pdf-file.ts';
import { readPdf } from '../file/read-file.ts';
import { plainName } from '../file/strings.ts';
import { type AttachmentFacts, attachmentFacts } from './attachment-facts.ts';
import { contentsOf } from './contents.ts';
import { dictEntry, textEntry } from './entries.ts';
import { type FontFacts, fontFacts } from './font-facts.ts';
import { type LinkFacts, linkFacts } from './link-facts.ts';
import { type OutlineFacts, outlineFacts } from './outline-facts.ts';
import { ShownFonts } from './shown-fonts.ts';
import { type Sizes, sizesOf } from './sizes.ts';
import { annotationsIn, type TagFacts } from './tag-facts.ts';
import { tagTree } from './tag-tree.ts';
import { taggedLines } from './tagged-lines.ts';
import { contentLines, type UntaggedText, untaggedText } from './untagged-text.ts';
import { type XmpProperties, xmpProperties } from './xmp-properties.ts';

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

/** What PDF declarations are called (Well-Tagged PDF 1.0, 6.1). */
const DECLARED: Readonly<Record<string, string>> = {
  'http://pdfa.org/declarations/wtpdf#accessibility1.0': 'WTPDF 1.0 accessibility',
  'http://pdfa.org/declarations/wtpdf#reuse1.0': 'WTPDF 1.0 reuse',
};

/** The standards that a file says it keeps to, such as `PDF/A-2a`: what it claims, which only a validator can confirm. */
function claimsIn(xmp: XmpProperties): readonly string[] {
  const part = (name: string): string | undefined => {
    const value = xmp[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const accessible = part('pdfuaid:part');
  const archival = part('pdfaid:part');
  const level = part('pdfaid:conformance')?.toLowerCase() ?? '';
  return [
    ...(accessible === undefined ? [] : [`PDF/UA-${accessible}`]),
    ...(archival === undefined ? [] : [`PDF/A-${archival}${level}`]),
    ...[xmp['pdfd:declarations'] ?? []].flat().map((address) => DECLARED[address] ?? address),
  ];
}

const DATE = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-]\d\d)'?(\d\d)?'?)?/;

/** What the information dictionary says (ISO 32000-1, 14.3.3), by its own names; dates as in ISO 8601. */
function infoEntries(file: PdfFile): Readonly<Record<string, string>> {
  const value = file.trailer.get('/Info');
  if (value === undefined) return {};
  const info: PdfDict = file.dict(value);
  return Object.fromEntries(
    [...info.keys()].flatMap((name): readonly (readonly [string, string])[] => {
      const text = textEntry(file, info, name);
      return text === undefined ? [] : [[plainName(name), isoDate(text) ?? text]];
    }),
  );
}

/** `D:20220113150000Z` as `2022-01-13T15:00:00Z` (ISO 32000-1, 7.9.4); undefined for what is no date. */
function isoDate(text: string): string | undefined {
  const [all, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone, zoneMinute = '00'] =
    DATE.exec(text) ?? [];
  if (all === undefined) return undefined;
  const offset = zone === undefined || (/^[+-]00$/.test(zone) && zoneMinute === '00') ? 'Z' : `${zone}:${zoneMinute}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}

/** Width and height in points of 1/72 inch. */
type PageSize = { readonly width: number; readonly height: number };

/** The size of a page (ISO 32000-1, 14.11.2), as it is turned; it can stand on a node above (7.7.3.4). */
function pageSize(file: PdfFile, { dict }: Page): PageSize {
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

/** The same fact in both places, as ISO 19005-2, 6.6.2.2 pairs them. */
const PAIRS: Readonly<Record<string, string>> = {
  Title: 'dc:title',
  Author: 'dc:creator',
  Subject: 'dc:description',
  Keywords: 'pdf:Keywords',
  Creator: 'xmp:CreatorTool',
  Producer: 'pdf:Producer',
  CreationDate: 'xmp:CreateDate',
  ModDate: 'xmp:ModifyDate',
};

/** A fact of the information dictionary that XMP does not say, or says in other words. */
type Difference = {
  readonly info: string;
  readonly xmp: string;
  readonly said: string;
  /** What XMP says; absent where it says nothing. */
  readonly instead?: string;
};

function differencesBetween(info: Readonly<Record<string, string>>, xmp: XmpProperties): readonly Difference[] {
  return Object.entries(PAIRS).flatMap(([name, property]): readonly Difference[] => {
    const said = info[name];
    const other = xmp[property];
    const instead = typeof other === 'string' ? other : other?.join('; ');
    if (said === undefined || (instead !== undefined && isSame(said, instead))) return [];
    return [{ info: name, xmp: property, said, ...(instead === undefined ? {} : { instead }) }];
  });
}

/** Dates are the same where they are the same moment. */
function isSame(said: string, instead: string): boolean {
  if (said === instead) return true;
  return /^\d{4}-\d\d-\d\dT/.test(said) && Date.parse(said) === Date.parse(instead);
}
