import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { asPlainText } from '../../compose/hast-nodes.ts';
import { withMarkersInText } from '../../compose/shown-markers.ts';
import { articleFragments } from '../../compose/template/article.ts';
import { firstStrong, type Language, type Words } from '../../lib/text/index.ts';
import {
  isListed,
  type RenderedDocument,
  type RenderedStatement,
  type Rendition,
  sizeOf,
} from '../../model/artifact.ts';
import { changedAt, type Document, isCurrent, type Masthead, moment, publishedOn } from '../../model/document.ts';
import { pathsOf, publicUrl } from '../../model/paths.ts';
import type { KeptPage } from '../renderer.ts';

/** A file of a statement at its public address. */
export type Enclosure = {
  readonly format: Rendition['format'];
  readonly label?: string | undefined;
  readonly url: string;
  readonly mediaType: string;
  readonly bytes: number;
};

/** One statement as every feed of its language has it. */
export type FeedEntry = {
  /** The page's address, which a statement keeps through corrections and withdrawal: it identifies the entry. */
  readonly url: string;
  readonly document: Document;
  readonly title: string;
  readonly summary: string;
  /** RFC 3339. */
  readonly published: string;
  readonly updated: string;
  readonly html: string;
  /** The public address of its picture. */
  readonly image?: string | undefined;
  readonly enclosures: readonly Enclosure[];
  /** The same statement in other languages. */
  readonly translations: readonly { readonly tag: string; readonly url: string }[];
};

/** The most entries of a feed; the archive has the rest. */
const LENGTH = 50;

/**
 * The statements in a language's feed, by their last change, the newest first: what was corrected or taken back comes up again. None is
 * written out yet.
 */
export function newestIn(
  statements: readonly RenderedStatement[],
  language: Language,
  channel: Channel,
): readonly ListedEntry[] {
  return statements
    .flatMap((statement) => listedIn(statement, language, channel))
    .sort((a, b) => compare(b.updated, a.updated) || compare(b.published, a.published) || compare(a.url, b.url))
    .slice(0, LENGTH);
}

/** All that entries of a feed in a language say: each own document with its files, and where the other languages are. */
export const feedFrom = (entries: readonly ListedEntry[], language: Language): Parameters<KeptPage>[0] => ({
  objects: entries.map(({ own }) => own),
  texts: [
    'feeds',
    language,
    entries.map(({ statement, published, updated }) => [
      ...[published, updated],
      statement.map(({ document }) => [document.language.tag, pathsOf(document).page]),
    ]),
  ],
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A statement in a language, and what its place in a feed depends on. */
export type ListedEntry = Pick<FeedEntry, 'url' | 'published' | 'updated'> & {
  readonly statement: RenderedStatement;
  readonly own: RenderedDocument;
};

function listedIn(statement: RenderedStatement, { tag }: Language, { url, now }: Channel): readonly ListedEntry[] {
  const own = statement.find(({ document }) => document.language.tag === tag);
  if (own === undefined || !isCurrent(own.document)) return [];
  const { document } = own;
  const [published, updated] = [moment(publishedOn(document), now), changedAt(document, now)];
  return [{ statement, own, url: publicUrl(url, pathsOf(document).page), published, updated }];
}

/** An entry, written out. */
export function entryOf({ statement, own, published, updated, ...listed }: ListedEntry, channel: Channel): FeedEntry {
  const { document, renditions } = own;
  const { language } = document;
  const { url } = channel;
  return {
    url: listed.url,
    document,
    title: withDirectionMark(document.title, language),
    summary: withDirectionMark(asPlainText(document.summary), language),
    published,
    updated,
    html: wireBody(document, channel),
    image: leadImage(document, channel),
    enclosures: renditions.map((rendition) => ({
      format: rendition.format,
      label: rendition.label,
      url: publicUrl(url, rendition.path),
      mediaType: rendition.mediaType,
      bytes: sizeOf(rendition),
    })),
    translations: statement
      .filter((each) => each !== own && isListed(each.document.language))
      .map((each) => ({ tag: each.document.language.tag, url: publicUrl(url, pathsOf(each.document).page) })),
  };
}

const MARKS = { ltr: '\u200E', rtl: '\u200F' } as const;

/**
 * The text with a direction mark before it where its first strong letter has another direction than its language: plain
 * text in a feed has no other direction.
 */
export function withDirectionMark(text: string, { direction }: Language): string {
  const first = firstStrong(text);
  return first === undefined || first === direction ? text : `${MARKS[direction]}${text}`;
}

/** What all feeds and wires of a newsroom share. */
export type Channel = {
  /** Absolute public address, without a final slash. */
  readonly url: string;
  readonly languages: readonly Language[];
  readonly wordsOf: (tag: string) => Words;
  readonly mastheadOf: (tag: string) => Pick<Masthead, 'name'>;
  /** Milliseconds since 1970, for statements without a date. */
  readonly now: number;
  /** Public addresses of the images that a page shows, by the address that the statement writes. */
  readonly imageOf: (page: string, url: string) => { readonly src: string } | undefined;
};

/** The publisher's name for feeds: the newsroom's, or its address where it has none. */
export function publisherOf({ mastheadOf, url }: Channel, { tag }: Language): string {
  return mastheadOf(tag).name || new URL(url).host;
}

/** The public address of a statement's picture; undefined where it has none, or that is not there. */
export const leadImage = (document: Document, { imageOf }: Channel): string | undefined =>
  document.picture === undefined ? undefined : imageOf(pathsOf(document).page, document.picture.file)?.src;

/** Writes HTML that is well-formed XML as well, so that one body serves feeds and ninjs. */
const processor = unified()
  .use(rehypeStringify, { closeSelfClosing: true, characterReferences: { useNamedReferences: false } })
  .freeze();

/**
 * The text of a statement for feeds and wires: its notices, its text, every address absolute, its language and
 * direction on the outermost element. Numbers of paragraphs are left out.
 */
export function wireBody(document: Document, channel: Channel): string {
  const { language, origin, body } = document;
  const page = pathsOf(document).page;
  const pageOf = (tag: string): string => publicUrl(channel.url, pathsOf({ ...document, language: { tag } }).page);
  const here = pageOf(language.tag);
  const { notice } = articleFragments(document, { originHref: pageOf(origin.tag) });
  const text = body.children.filter((node) => node.type !== 'doctype');
  const carried = [...notice, ...text].flatMap((node) =>
    carry(node, document, here, (url) => channel.imageOf(page, url)?.src ?? url),
  );
  const root: Root = {
    type: 'root',
    children: [h('div', { lang: language.tag, dir: language.direction }, carried)],
  };
  return processor.stringify(root);
}

/** Attributes that mean something without the page's style sheet. */
const KEPT = new Set([
  'lang',
  'dir',
  'href',
  'hrefLang',
  'src',
  'alt',
  'width',
  'height',
  'dateTime',
  'colSpan',
  'rowSpan',
  'start',
  'type',
  'value',
]);

function carry(
  given: ElementContent,
  document: Document,
  here: string,
  imageOf: (url: string) => string,
): ElementContent[] {
  if (given.type === 'text') return [given];
  if (given.type !== 'element' || hasClass(given, 'pn') || given.tagName === 'wbr') return [];
  const node = withMarkersInText(given, document.language);
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => KEPT.has(name)));
  const { href, src } = properties;
  return [
    {
      ...node,
      properties: {
        ...properties,
        ...(typeof href === 'string' ? { href: new URL(href, here).href } : {}),
        ...(typeof src === 'string' ? { src: new URL(imageOf(src), here).href } : {}),
      },
      children: node.children.flatMap((child) => carry(child, document, here, imageOf)),
    },
  ];
}

function hasClass({ properties: { className } }: Element, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
