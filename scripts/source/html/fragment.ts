import type { Comment, Element, ElementContent, Root } from 'hast';
import type { Html, Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import type { Point } from 'unist';
import { EXIT, visit } from 'unist-util-visit';
import { matchesIn } from '../../lib/matches-in.ts';
import { markConcealed } from '../styles/concealed.ts';
import { declareStyles } from '../styles/own-sheet.ts';
import { ignoredTags } from './ignored-tags.ts';
import { type Joined, joinedFigures } from './joined-figures.ts';
import { namePictures } from './named-pictures.ts';
import { closedAmong, withWordsInBrackets } from './words-in-brackets.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/**
 * HTML of which some parts are Markdown, parsed as one, since an element may begin before such a part and end behind
 * it.
 */
export type HtmlFragment = {
  readonly root: Root;
  /** The node that a comment of the tree stands for. */
  readonly nodeOf: (comment: string) => Nodes | undefined;
  /** A text in which comments stand as text (in a script, a text area), with the words of the nodes in their place. */
  readonly wordsIn: (text: string, plain: (node: Nodes) => string) => string;
  /**
   * The place in the file of an offset of the fragment; only the line is exact, since prefixes of containers are not in
   * it. For what a browser adds, such as an element that it opens again in the next paragraph, it is the beginning.
   */
  readonly pointAt: (offset: number | undefined) => Point | undefined;
  /** The text of a declaration that browsers take for a comment: `<![CDATA[14]]>`, `<?php 14 ?>`. */
  readonly declarationIn: (comment: Comment) => string | undefined;
  /** The HTML from one offset to another. */
  readonly written: (from: number | undefined, to: number | undefined) => string;
  /** Reports of nodes that a tag without an end swallowed, and of tags that browsers pass over. */
  readonly swallowed: readonly Html[];
  /** Nodes that begin with a figure which would be read as one with the figure before it. */
  readonly joins: ReadonlyMap<ElementContent, Joined>;
};

/**
 * Siblings of which some are HTML, parsed as a browser would.
 *
 * A comment stands for each node that is not HTML: a comment may stand anywhere, and changes nothing.
 */
export function readFragment(nodes: readonly Nodes[]): HtmlFragment {
  const mark = markFor(nodes);
  const pattern = new RegExp(`<!--${mark}(\\d+)-->`, 'g');
  const starts: (readonly [offset: number, node: Nodes])[] = [];
  let html = '';
  const closed = closedAmong(nodes);
  for (const [index, node] of nodes.entries()) {
    starts.push([html.length, node]);
    html += isRaw(node)
      ? withWordsInBrackets(withDoctypes(withLastTagClosed(node.value)), closed)
      : standIn(mark, index);
  }
  const root = parser.parse(html + standIn(mark, nodes.length));
  const swallowed = [
    ...swallowedOf(nodes, foundIn(root, mark, pattern)),
    ...ignoredTags(html, root, (piece) => parser.parse(piece)).map(({ name, words, at }): Html => {
      const start = pointIn(starts, at);
      const dropped = { name, words, advice: 'Browsers pass it over here: write as text what it says.' };
      return { type: 'html', value: '', data: { dropped }, ...(start ? { position: { start, end: start } } : {}) };
    }),
  ];
  visit(root, 'comment', ({ value }, index, parent) => {
    if (value !== `${mark}${nodes.length}` || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return EXIT;
  });
  // In `<xmp>` a comment is text, and so is what it stands for.
  visit(root, 'text', (text) => {
    if (text.value.includes(mark))
      text.value = text.value.replace(pattern, (_, index) => plainOf(nodes[Number(index)]));
  });
  declareStyles(root);
  visit(root, 'element', (element) => {
    if (element.tagName === 'object' && !isEmbedded(element)) element.tagName = 'div';
  });
  const fragment: Omit<HtmlFragment, 'joins'> = {
    root,
    swallowed,
    nodeOf: (comment) => (comment.startsWith(mark) ? nodes[Number(comment.slice(mark.length))] : undefined),
    wordsIn: (text, plain) =>
      text.replace(pattern, (_, index) => {
        const node = nodes[Number(index)];
        return node === undefined ? '' : ` ${plain(node)} `;
      }),
    pointAt: (offset) => pointIn(starts, offset ?? 0),
    declarationIn: ({ value, position }) => {
      const start = position?.start.offset;
      return start === undefined || html.startsWith('<!--', start) || HARMLESS.test(value) ? undefined : value;
    },
    written: (from, to) => (from === undefined || to === undefined ? '' : html.slice(from, to)),
  };
  namePictures(root, fragment);
  markConcealed(root, fragment.nodeOf);
  return { ...fragment, joins: joinedFigures(fragment) };
}

const plainOf = (node: Nodes | undefined): string =>
  node === undefined ? '' : plainText(node, { includeHtml: false });

const standIn = (mark: string, index: number): string => `<!--${mark}${index}-->`;

/**
 * HTML with the last tag closed: `</table` before a blank line lacks only its last sign, and what follows is no
 * attribute of it.
 */
const withLastTagClosed = (html: string): string => html.replace(/<\/?[a-z][^<>"'`]*$/i, (tag) => `${tag.trimEnd()}>`);

/** The numbers of the stand-ins that are where they were put. */
function foundIn(root: Root, mark: string, pattern: RegExp): ReadonlySet<number> {
  const found = new Set<number>();
  visit(root, (node) => {
    if (node.type === 'comment' && node.value.startsWith(mark)) found.add(Number(node.value.slice(mark.length)));
    if (node.type === 'text') for (const [, at] of matchesIn(node.value, pattern)) found.add(Number(at));
    if (node.type === 'element' && node.content !== undefined)
      for (const at of foundIn(node.content, mark, pattern)) found.add(at);
  });
  return found;
}

/**
 * Reports of the nodes whose stand-ins are missing: a tag before them has no end, such as `<img alt="two people`, and
 * they are in it. The stand-in behind the last node shows whether that is whole.
 */
function swallowedOf(nodes: readonly Nodes[], found: ReadonlySet<number>): readonly Html[] {
  const lost = nodes.flatMap((node, index) => (isRaw(node) || found.has(index) ? [] : [{ node, index }]));
  const isTail = !found.has(nodes.length);
  if (lost.length === 0 && !isTail) return [];
  const tag = nodes.findLast((node, index): node is Html => isRaw(node) && index <= (lost[0]?.index ?? nodes.length));
  const from = (tag?.value.lastIndexOf('>') ?? -1) + 1;
  const open = /<([/?!]?[a-z[][^\s<>]*)/i.exec(tag?.value.slice(from) ?? '');
  const words = [
    open === null ? '' : (tag?.value.slice(from + open.index) ?? ''),
    ...lost.map(({ node }) => plainText(node)),
  ]
    .join(' ')
    .replace(/\s+/g, ' ');
  const advice = 'Close the tag: a `>` or a quotation mark is missing.';
  const start = tag === undefined ? undefined : pointIn([[0, tag]], from + (open?.index ?? 0));
  const position = start === undefined ? tag?.position : { start, end: tag?.position?.end ?? start };
  return [{ type: 'html', value: '', position, data: { dropped: { name: open?.[1] ?? 'tag', words, advice } } }];
}

/** True for an `object` that shows a file; notes that are pasted have others round their tables. */
const isEmbedded = ({ properties }: Element): boolean =>
  ['data', 'type', 'classId', 'codeBase'].some((name) => properties[name] !== undefined);

/** Marks that word processors leave in a text: `<![if !supportLists]>`, `<?xml:namespace …>`. */
const HARMLESS = /^(?:\[(?:if\b[^[\]]*|endif)\]|\?xml[\s:].*|\?xml)$/is;

/**
 * HTML with declarations of a document's type as comments, whose text can be read: browsers ignore such a declaration
 * inside of a document. The length stays the same.
 */
const withDoctypes = (html: string): string =>
  html.replace(/<!d(?=octype(?!\s+html\s*(?:>|public\b|system\b)))/gi, '<![');

/** True for a node of HTML that has not been read yet. */
export const isRaw = (node: Nodes): node is Html => node.type === 'html' && node.data?.dropped === undefined;

/** The most levels of elements: more than any page has, and far less than what overflows a stack. */
const MAX_DEPTH = 100;

/** The node that takes the place of siblings nested too deep to be read; undefined where they are not. */
export function tooDeepHtml(nodes: readonly Nodes[]): Html | undefined {
  let depth = 0;
  for (const node of nodes) {
    if (node.type !== 'html') continue;
    for (const [, end, name = ''] of matchesIn(node.value, /<(\/?)([a-z][^\s/>]*)/gi)) {
      if (end === '/') depth = Math.max(0, depth - 1);
      else if (!EMPTY.test(name)) depth++;
      if (depth <= MAX_DEPTH) continue;
      const advice = 'A statement needs nothing like it: is the file damaged?';
      const words = `more than ${MAX_DEPTH} elements in each other`;
      return {
        type: 'html',
        value: '',
        position: node.position,
        data: { dropped: { name, words, advice, mostLevels: MAX_DEPTH } },
      };
    }
  }
  return undefined;
}

/** Names of elements that have no end tag (`br`, `img`), or that are mostly written without one (`p`, `li`, `td`). */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|t[dh])$/i;

/** The beginning of the stand-in comments: one that no comment of the author's has. */
function markFor(nodes: readonly Nodes[]): string {
  const written = nodes.map((node) => (node.type === 'html' ? node.value : '')).join('\n');
  let mark = 'node-';
  while (written.includes(mark)) mark = `x${mark}`;
  return mark;
}

function pointIn(starts: readonly (readonly [offset: number, node: Nodes])[], offset: number): Point | undefined {
  const [from, node] = starts.findLast(([start]) => start <= offset) ?? [];
  const start = node?.position?.start;
  if (start === undefined || from === undefined) return undefined;
  if (node?.type !== 'html') return offset === from ? start : node?.position?.end;
  const lines = node.value.slice(0, offset - from).split('\n');
  return lines.length === 1
    ? { line: start.line, column: start.column + offset - from }
    : { line: start.line + lines.length - 1, column: (lines.at(-1) ?? '').length + 1 };
}
