import type { Code, Definition, Heading, Html, Nodes, Paragraph, Parents, Root, Table } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Position } from 'unist';
import { foldedPhrase, phraseMarks } from '../../lib/text/index.ts';
import { nodeSpan, writtenAs } from '../tree/places.ts';
import type { LinePlace } from './waiting-line.ts';
import type { Wait } from './waiting-meaning.ts';

/** The id that a comment names to allow a line about when the text is public. */
export const WAITING_TEXT = 'waiting-text';
/** Advice on a line that is meant to be read. */
export const MEANT_ADVICE = `Where it is meant as text, write \`<!-- check: allow ${WAITING_TEXT} -->\` above it.`;
/** Advice on each way to hold a text back in front matter. */
export const WAIT_ADVICE: Readonly<Record<Wait, string>> = {
  embargo: 'Write `embargo:` with the time into the front matter',
  draft: 'Write `status: draft` into the front matter',
};

/** A comment in the Markdown that allows the block behind it, or the one that it stands in. */
const ALLOWED = /<!--\s*check:\s*allow\s[^<>]*\bwaiting-text\b/;
/** A comment in the form of an address: `[//]: # (to do)`. */
const REMARK = /^(?:\/\/|#|comment)$/i;

type Placed = (Paragraph | Heading | Html | Code | Table | Definition) & { readonly position: Position };

/** A block of text with its place, and whether a comment allows it. */
export type Block = {
  readonly node: Placed;
  readonly place: LinePlace;
  readonly isAllowed: boolean;
  /** True in a quotation behind a paragraph, which may have introduced a document. */
  readonly isQuotation: boolean;
};

/** All blocks with lines of their own, in their order, those in lists, quotations and notes included. */
export function nearBlocks(tree: Root, source: string): readonly Block[] {
  const blocks: Block[] = [];
  const headline = headlineAt(tree);
  const walk = (parent: Parents, place: LinePlace, isAllowed: boolean, isQuotation: boolean): void => {
    for (const [index, node] of parent.children.entries()) {
      const before = parent.children[index - 1];
      const isMeant = isAllowed || (before?.type === 'html' && ALLOWED.test(before.value));
      if (isBlock(node)) {
        const text = writtenAs(node, source);
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

/** The end of the headline and of the headings above it. A smaller heading below it is that of a part. */
function headlineAt(tree: Root): number {
  const first = tree.children.findIndex(({ type }) => type === 'heading');
  let [depth, end] = [6, 0];
  for (const node of tree.children.slice(Math.max(first, 0))) {
    if (node.type !== 'heading' || node.depth > depth) break;
    [depth, end] = [node.depth, nodeSpan(node)[1]];
  }
  return end;
}

function placeOf(node: Placed, place: LinePlace, headline: number): LinePlace {
  if (node.type === 'code') return place === 'note' || place === 'quote' ? place : 'code';
  if (node.type !== 'heading') return place;
  return nodeSpan(node)[0] < headline ? 'title' : 'heading';
}

/** True behind a paragraph that says more than `Please note:`. */
const isTold = (node: Parents, before: Nodes | undefined): boolean =>
  node.type === 'blockquote' &&
  before?.type === 'paragraph' &&
  phraseMarks(foldedPhrase(plainText(before))).some(({ isKnown }) => !isKnown);

/** Whether a sentence introduces a quotation: `The stamp said:`, and not `Please note:`. */
function isQuoted(node: Parents, before: Nodes | undefined): boolean {
  return isTold(node, before) && before !== undefined && /[:：]\s?$/u.test(plainText(before));
}

/** The place of a line within a node; a list of one item is no list of facts. */
function placeWithin(node: Parents, place: LinePlace): LinePlace {
  if (node.type === 'footnoteDefinition') return 'note';
  return node.type === 'list' && node.children.length > 1 && place === 'text' ? 'item' : place;
}

/** Marks, tags and references right at or within a word: `**EMBARGO**ED`, `&#69;MBARGOED`, `[Sperr](#a)frist`. */
const IN_WORD = /[\p{L}\p{M}][*_`~[<]+\p{L}|[*_`~\]>)]\p{L}|&#?\w{1,31};/u;
/** Underscores round a part of a word, which Markdown leaves as they are: `_Embargo_ed`. */
const UNDERSCORES = /(?<![\p{L}\p{N}_])_(\p{L}{1,40})_(?=\p{L})|(?<=\p{L})_(\p{L}{1,40})_(?![\p{L}\p{N}_])/gu;
/** Tags that do not separate words. */
const INLINE =
  /^<(?:!--[\s\S]*--|\/?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr)\b[^<>]*)>$/i;

/**
 * The lines of a block as readers see them, where marks stand within a word; `undefined` for a line without such marks.
 * A word that is bold in part is one word to a reader.
 */
export function printedLines(block: Nodes, written: readonly string[]): readonly (string | undefined)[] {
  if (!written.some((line) => IN_WORD.test(line))) return [];
  const first = block.position?.start.line ?? 1;
  const lines = written.map(() => '');
  const add = (text: string, line: number | undefined): void => {
    for (const [index, part] of text.split('\n').entries()) {
      const at = (line ?? first) - first + index;
      if (at < lines.length) lines[at] += part;
    }
  };
  const walk = (node: Nodes): void => {
    const line = node.position?.start.line;
    if (node.type === 'text') add(node.value.replace(UNDERSCORES, '$1$2'), line);
    else if (node.type === 'inlineCode') add(node.value, line);
    else if (node.type === 'image') add(node.alt ?? '', line);
    else if (node.type === 'html') add(INLINE.test(node.value) ? '' : ' | ', line);
    else if (node.type === 'footnoteReference') add(' ', line);
    if (node.type === 'tableCell') add(' | ', line);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(block);
  return lines.map((line, at) => (IN_WORD.test(written[at] ?? '') && line !== '' ? line : undefined));
}
