import type { Nodes, Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { endlessWord, MOST_IN_A_ROW } from '../prose/endless-word.ts';
import { withoutPictures } from '../prose/without-pictures.ts';
import { isTextBlock } from './html/nodes.ts';

type Kind = 'blocks' | 'headings' | 'cells' | 'footnotes' | 'marks' | 'words' | 'letters';

/**
 * How much of each a document may hold: ten times what the longest reports have, and no more than can be composed, checked
 * and printed in seconds. Bytes alone say little: 50 kB can hold 16,666 paragraphs.
 */
const MOST: Readonly<Record<Kind, number>> = {
  blocks: 3000,
  headings: 500,
  cells: 3000,
  footnotes: 600,
  marks: 8000,
  words: 60_000,
  letters: 360_000,
};

const NAMES: Readonly<Record<Kind, string>> = {
  blocks: 'paragraphs, list items and other blocks',
  headings: 'headings',
  cells: 'table cells',
  footnotes: 'footnotes and calls of them',
  marks: 'links, line breaks and marks of emphasis',
  words: 'words',
  letters: 'characters of text',
};

const KINDS: Readonly<Partial<Record<Nodes['type'], Kind>>> = {
  paragraph: 'blocks',
  listItem: 'blocks',
  blockquote: 'blocks',
  code: 'blocks',
  thematicBreak: 'blocks',
  definition: 'blocks',
  html: 'marks',
  table: 'blocks',
  tableRow: 'blocks',
  htmlBlock: 'blocks',
  htmlText: 'cells',
  htmlSpan: 'marks',
  heading: 'headings',
  footnoteDefinition: 'footnotes',
  footnoteReference: 'footnotes',
  emphasis: 'marks',
  strong: 'marks',
  delete: 'marks',
  inlineCode: 'marks',
  link: 'marks',
  linkReference: 'marks',
  image: 'marks',
  imageReference: 'marks',
  break: 'marks',
};

/** Characters of one paragraph or cell, at most: each is read by dozens of checks, some of which look at every pair of its places. */
const MOST_TEXT = 20_000;

/** False, and an error on the file, where a document holds more than any reader wants and any press can print. */
export function isWithinBudget(tree: Root, file: VFile): boolean {
  const counts = new Map<Kind, number>();
  const over = (kind: Kind, more: number): boolean => {
    const count = (counts.get(kind) ?? 0) + more;
    counts.set(kind, count);
    return count > MOST[kind];
  };
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const kind = KINDS[node.type];
    if (kind !== undefined && over(kind, placesOf(node))) return refuse(file, kind, node);
    if (isTextBlock(node) && lengthOf(node) > MOST_TEXT) return refuse(file, 'text', node);
    if (columnsOf(node) > MOST_COLUMNS) return refuse(file, 'columns', node);
    // Cells that a row lacks are filled in: a table costs as many as its width and its length make.
    if (node.type === 'table' && over('cells', node.children.length * widthOf(node)))
      return refuse(file, 'cells', node);
    if ('value' in node && node.type !== 'yaml') {
      const value = node.type === 'html' ? withoutPictures(node.value) : node.value;
      const words = value.match(/\S+/g) ?? [];
      if (over('words', words.length)) return refuse(file, 'words', node);
      if (over('letters', value.length)) return refuse(file, 'letters', node);
      if (node.type !== 'html' && endlessWord(node.value) !== undefined) return refuse(file, 'word', node);
    }
    // Reversed, so that what stands first in the file is counted first.
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return true;
}

/** Of one table: no sheet has room for a tenth, and a browser looks for it for seconds. */
const MOST_COLUMNS = 200;

/** How many cells stand side by side in a table of Markdown, or in a row of HTML. */
function columnsOf(node: Nodes): number {
  if (node.type === 'table') return widthOf(node);
  return node.type === 'htmlBlock' && node.name === 'tr' ? node.children.length : 0;
}

/** A cell of HTML costs as many as it stretches over. */
function placesOf(node: Nodes): number {
  if (node.type !== 'htmlText') return 1;
  const { colSpan, rowSpan } = node.attributes;
  return Math.max(1, Number(colSpan ?? 1)) * Math.max(1, Number(rowSpan ?? 1));
}

const widthOf = ({ children }: Table): number => Math.max(0, ...children.map((row) => row.children.length));

/** What is written in it, addresses too; the places of HTML that is not closed say nothing about that. */
function lengthOf(node: Nodes): number {
  const own = ('value' in node ? withoutPictures(node.value).length : 0) + ('url' in node ? node.url.length : 0);
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), own) : own;
}

const REASONS: Readonly<Record<'text' | 'word' | 'columns', string>> = {
  text: `Unexpected paragraph of more than ${MOST_TEXT} characters`,
  columns: `Unexpected table of more than ${MOST_COLUMNS} columns`,
  word: `Unexpected word of more than ${MOST_IN_A_ROW} characters`,
};

function refuse(file: VFile, kind: Kind | keyof typeof REASONS, place: Nodes): false {
  addMessage(file, {
    ruleId: 'budget',
    severity: 'error',
    reason:
      kind === 'text' || kind === 'word' || kind === 'columns'
        ? REASONS[kind]
        : `Unexpected number of ${NAMES[kind]}, expected at most ${MOST[kind]}`,
    place,
    advice: 'Is this the right file? Publish a long report as several statements.',
  });
  return false;
}
