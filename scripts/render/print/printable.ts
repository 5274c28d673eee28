import type { Element, ElementContent, Root, RootContent } from 'hast';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { inOwnName, said, withImages } from '../../compose/hast-nodes.ts';
import { dataUrlOf, newsroomName } from '../../compose/newsroom-name.ts';
import { articleFragments, rootAttributes } from '../../compose/template/article.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import { withCodeIsolates, withFaces } from '../../compose/template/finished-page.ts';
import { copyOf } from '../../lib/copy-of.ts';
import type { FindRuns } from '../../lib/fonts/index.ts';
import type { Tag } from '../../lib/pdf/index.ts';
import type { Language } from '../../lib/text/index.ts';
import type { ShownImage } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import type { Template } from '../../model/templates.ts';
import { checkAddress, groupedCode } from '../../model/text-code.ts';
import { stringifyHtml } from '../stringify.ts';
import { withLineEnds } from './line-ends.ts';
import { mayBeWide } from './measure-sheet.ts';
import type { SheetFit } from './probe-tables.ts';
import { qrCode } from './qr-code.ts';
import { runningHeads } from './running-heads.ts';
import { tagSheet } from './sheet-tags.ts';
import { withLoosePieces, withTableFits } from './wide-tables.ts';

/** What the tree of a sheet is made with: template, paper, images. */
export type PrintSettings = {
  readonly template: Template;
  readonly paper: 'A4' | 'Letter';
  /** The languages that this statement is published in. */
  readonly languages: readonly Language[];
  /** Public address of the page, where the newsroom has one. */
  readonly address?: string | undefined;
  /** Images as data URLs, since the browser fetches nothing. */
  readonly imageOf: (url: string) => ShownImage | undefined;
};

/** How a sheet is set. */
type Setting = {
  readonly language: Pick<Language, 'tag' | 'direction'>;
  /** Step of the fit ladder in print.css, so that the last page is not left with the end mark alone. */
  readonly fit?: string | undefined;
  /** How wide parts fit, once that is measured. */
  readonly wide?: SheetFit | undefined;
};

/**
 * The sheet's content security policy: nothing is fetched; type comes from the browser's own folder of fonts, pictures
 * are in the page.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/** A sheet ready to be printed. */
export type Sheet = {
  /** The self-contained HTML. */
  readonly html: string;
  /** The tags that its PDF must have. */
  readonly tags: Tag;
  /** How many headings at its end come after the statement. */
  readonly tailHeadings: number;
  /** True where it may hold something wider than its place. */
  readonly mayBeWide: boolean;
};

/**
 * The tree of a sheet as it is before it is set: with isolates and the faces of its text, and without places in any source, so that
 * the same sheet is the same value.
 */
export function unsetSheet(tree: Root, findRuns: FindRuns): Root {
  return { type: 'root', children: withFaces(withCodeIsolates(tree), findRuns).children.map(placeless) };
}

function placeless<Node extends RootContent>(node: Node): Node;
function placeless(node: RootContent): RootContent {
  const { position: _, data: __, ...own } = node;
  return own.type === 'element' ? { ...own, children: own.children.map(placeless) } : own;
}

/** A sheet, set: one self-contained HTML text, ready to be printed. The tree stays as it is. */
export function printable(tree: Root, { language, fit, wide }: Setting): Sheet {
  const { tables, loose } = wide ?? { tables: [], loose: [] };
  const set = withLineEnds(withPlainSpace(withTableFits(fit === undefined ? tree : fitted(tree, fit), tables)));
  const tagged = tagSheet(withLoosePieces(set, loose), {
    language: language.tag,
    direction: language.direction,
  });
  return {
    html: stringifyHtml(tagged.tree),
    tags: tagged.tags,
    tailHeadings: tailHeadings(tree),
    mayBeWide: mayBeWide(set),
  };
}

/** The tree at a step of the fit ladder. */
const fitted = (tree: Root, dataFit: string): Root => ({
  ...tree,
  children: tree.children.map((node) =>
    node.type === 'element' && node.tagName === 'html'
      ? { ...node, properties: { ...node.properties, dataFit } }
      : node,
  ),
});

/** A page to be printed or drawn, with any style sheet: which one it needs is known by what the page shows. */
export type StyledTree = (css: string) => Root;

/** The tree of everything that a sheet shows, with `print.css` and the font faces. */
export function sheetTree(document: Document, settings: PrintSettings): StyledTree {
  const { language, masthead, words } = document;
  const others = settings.languages.filter((each) => each.tag !== language.tag);
  const fragments = {
    ...articleFragments(document, {}),
    newsroom: newsroomName(masthead, language, dataUrlOf, true),
    body: onPaper(withImages(document.body, settings.imageOf)),
    also: autonyms(others),
    ...checkFragments(document),
    address: settings.address === undefined ? [] : [h('bdi', { dir: 'ltr' }, bare(settings.address))],
  };
  const ofPage = runningHeads(document, settings.paper);
  return (css) =>
    fillTemplate(settings.template, {
      ...{ language, words, fragments },
      head: [
        h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
        h('title', document.title),
        h('style', `${css}\n${ofPage}`),
      ],
      attributes: rootAttributes(document),
    });
}

/** The fragments that tell how to check whether this sheet says what was published; empty without an address. */
function checkFragments(document: Document): Fragments<'check' | 'qr'> {
  const check = checkAddress(document);
  if (check === undefined) return { check: [], qr: [] };
  const { words } = document;
  return {
    check: [
      h('p', [
        h('span.note', said(words, 'check-copy')),
        { type: 'text', value: ' ' },
        h('a', { href: check.whole }, [h('bdi', { dir: 'ltr' }, bare(check.page))]),
      ]),
      h('p', [
        h('span.note', said(words, 'check-code')),
        { type: 'text', value: ' ' },
        h('bdi.code', { dir: 'ltr' }, groupedCode(document)),
      ]),
    ],
    qr: [qrCode(check.whole)],
  };
}

type Fragments<Name extends string> = Readonly<Record<Name, readonly ElementContent[]>>;

/** An address as paper shows it, without the scheme. */
const bare = (address: string): string => address.replace(/^https?:\/\//, '');

function autonyms(languages: readonly Language[]): readonly ElementContent[] {
  return languages.flatMap((language, index): ElementContent[] => {
    const name = h('bdi', inOwnName(language), language.autonym);
    return index === 0 ? [name] : [{ type: 'text', value: ' · ' }, name];
  });
}

/**
 * A tree without the white space that HTML would collapse: on paper it is kept as it stands, so that lines end in spaces
 * that can be read, and two spaces would be two.
 */
function withPlainSpace(root: Root): Root {
  const tree = copyOf(root);
  minifyWhitespace(tree);
  return tree;
}

/** How many headings a sheet has after the statement: those in its `.tail`. */
function tailHeadings(tree: Root): number {
  let count = 0;
  visit(tree, 'element', ({ properties, children }) => {
    const { className } = properties;
    if (!Array.isArray(className) || !className.includes('tail')) return undefined;
    visit({ type: 'root', children }, 'element', ({ tagName }) => {
      if (/^h[1-6]$/.test(tagName)) count++;
    });
    return SKIP;
  });
  return count;
}

/**
 * Nodes with elements for a screen replaced for paper: nothing opens, a reading stands behind its word, and a table is
 * one to the browser even where it looks like none (of one cell, without a header).
 */
function onPaper(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = onPaper(node.children);
    if (node.tagName === 'ruby') return readAloud(children);
    const element = { ...node, children };
    if (node.tagName === 'table' && !holds(node, 'th'))
      return [{ ...element, properties: { ...node.properties, role: 'table' } }];
    if (node.tagName === 'details') return [renamed(element, 'div', 'details')];
    return node.tagName === 'summary' ? [renamed(element, 'p', 'summary')] : [element];
  });
}

function renamed({ properties, ...element }: Element, tagName: string, className: string): Element {
  const { open: _, ...kept } = properties;
  return { ...element, tagName, properties: { ...kept, className: [className] } };
}

/** The nodes of a word with its reading in brackets, 漢(kan); the author's own brackets are kept. */
function readAloud(children: readonly ElementContent[]): ElementContent[] {
  const hasBrackets = children.some((child) => child.type === 'element' && child.tagName === 'rp');
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'rp') return child.children;
    if (child.tagName !== 'rt') return [child];
    return hasBrackets ? child.children : [h('span', ['(', ...child.children, ')'])];
  });
}

const holds = (element: Element, name: string): boolean =>
  element.children.some((child) => child.type === 'element' && (child.tagName === name || holds(child, name)));
