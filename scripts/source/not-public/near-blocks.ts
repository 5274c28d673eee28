import type { Code, Definition, Heading, Html, Nodes, Paragraph, Parents, Root, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Position } from 'unist';
import { folded, marksOf } from '../../lib/text/index.ts';
import type { LinePlace } from './waiting-line.ts';

/** What a comment names to allow a line about when the text is public. */
export const WAITING_TEXT = 'waiting-text';

/** What says in the Markdown that the block behind it, or that it stands in, is meant as it stands. */
const ALLOWED = /<!--\s*check:\s*allow\s[^<>]*\bwaiting-text\b/;
/** A comment in the form of an address: `[//]: # (to do)`. */
const REMARK = /^(?:\/\/|#|comment)$/i;

type Placed = (Paragraph | Heading | Html | Code | Table | Definition) & { readonly position: Position };

/** A block of text, where it stands, and whether a comment says that it is meant as it stands. */
export type Block = {
  readonly node: Placed;
  readonly place: LinePlace;
  readonly isAllowed: boolean;
  /** In a quotation behind a paragraph, which may have introduced a document. */
  readonly isQuotation: boolean;
};

/** All blocks with lines of their own, in their order; what stands in lists, quotations and notes as well. */
export function blocksOf(tree: Root, source: string): readonly Block[] {
  const blocks: Block[] = [];
  const headline = headlineAt(tree);
  const walk = (parent: Parents, place: LinePlace, isAllowed: boolean, isQuotation: boolean): void => {
    for (const [index, node] of parent.children.entries()) {
      const before = parent.children[index - 1];
      const isMeant = isAllowed || (before?.type === 'html' && ALLOWED.test(before.value));
      if (isBlock(node)) {
        const text = source.slice(node.position.start.offset, node.position.end.offset);
        blocks.push({
          node,
          place: placeOf(node, place, headline),
          isAllowed: isMeant || ALLOWED.test(text),
          isQuotation,
        });
      } else if ('children' in node) {
        const isBehind = isQuotation || isTold(node, before);
        walk(node, isQuoted(node, before) ? 'quote' : placeWithin(node, place), isMeant, isBehind);
      }
    }
  };
  walk(tree, 'text', false, false);
  return blocks;
}

function isBlock(node: Nodes): node is Placed {
  if (node.position === undefined) return false;
  if (node.type === 'definition') return REMARK.test(node.label ?? '');
  return ['paragraph', 'heading', 'html', 'code', 'table'].includes(node.type);
}

/** Where the headline, and the headings above it, end. A smaller heading below it is that of a part. */
function headlineAt(tree: Root): number {
  const first = tree.children.findIndex(({ type }) => type === 'heading');
  let [depth, end] = [6, 0];
  for (const node of tree.children.slice(Math.max(first, 0))) {
    if (node.type !== 'heading' || node.depth > depth) break;
    [depth, end] = [node.depth, node.position?.end.offset ?? 0];
  }
  return end;
}

function placeOf(node: Placed, place: LinePlace, headline: number): LinePlace {
  if (node.type === 'code') return place === 'note' || place === 'quote' ? place : 'code';
  if (node.type !== 'heading') return place;
  return node.position.start.offset !== undefined && node.position.start.offset < headline ? 'title' : 'heading';
}

/** Behind a paragraph that says more than `Please note:`. */
const isTold = (node: Parents, before: Nodes | undefined): boolean =>
  node.type === 'blockquote' &&
  before?.type === 'paragraph' &&
  marksOf(folded(plainText(before))).some(({ isKnown }) => !isKnown);

/** Whether a sentence says of a quotation whose words it has: `The stamp said:`, and not `Please note:`. */
function isQuoted(node: Parents, before: Nodes | undefined): boolean {
  return isTold(node, before) && before !== undefined && /[:：]\s?$/u.test(plainText(before));
}

/** A list of one item is no list of facts. */
function placeWithin(node: Parents, place: LinePlace): LinePlace {
  if (node.type === 'footnoteDefinition') return 'note';
  return node.type === 'list' && node.children.length > 1 && place === 'text' ? 'item' : place;
}
