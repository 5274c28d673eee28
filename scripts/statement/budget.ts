import type { Nodes, Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { endlessWord } from '../prose/endless-word.ts';
import { withoutPictures } from '../prose/without-pictures.ts';
import { isTextBlock } from './html/nodes.ts';

type Kind = 'blocks' | 'headings' | 'cells' | 'footnotes' | 'marks' | 'letters';

/**
 * Milliseconds of work that each costs, from the source to page, text and PDF. Bytes alone say little: 50 kB can hold 16,666
 * paragraphs.
 */
const COST: Readonly<Record<Kind, number>> = {
  blocks: 0.8,
  headings: 1.3,
  cells: 1,
  footnotes: 2.6,
  marks: 0.8,
  letters: 0.01,
};

/** Of all kinds together: several times what the longest reports have, and what is published in seconds. */
const MOST_COST = 8000;

/** Of the whole text; no more than a book has. */
const MOST_LETTERS = 360_000;

const NAMES: Readonly<Record<Kind, string>> = {
  blocks: 'paragraphs, list items and other blocks',
  headings: 'headings',
  cells: 'table cells',
  footnotes: 'footnotes and calls of them',
  marks: 'links, line breaks and marks of emphasis',
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
  let cost = 0;
  const over = (kind: Kind, more: number): boolean => {
    counts.set(kind, (counts.get(kind) ?? 0) + more);
    cost += COST[kind] * more;
    return cost > MOST_COST;
  };
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const kind = KINDS[node.type];
    if (kind !== undefined && over(kind, placesOf(node))) return refuse(file, sizeOf(counts), node);
    if (isTextBlock(node) && lengthOf(node) > MOST_TEXT) return refuse(file, TEXT, node);
    if (columnsOf(node) > MOST_COLUMNS) return refuse(file, COLUMNS, node);
    // Cells that a row lacks are filled in: a table costs as many as its width and its length make.
    if (node.type === 'table' && over('cells', node.children.length * widthOf(node)))
      return refuse(file, sizeOf(counts), node);
    if ('value' in node && node.type !== 'yaml') {
      const value = node.type === 'html' ? withoutPictures(node.value) : node.value;
      if (over('letters', value.length)) return refuse(file, sizeOf(counts), node);
      if ((counts.get('letters') ?? 0) > MOST_LETTERS) return refuse(file, LETTERS, node);
      const mostInARow = node.type === 'html' ? undefined : endlessWord(node.value);
      if (mostInARow !== undefined) return refuse(file, `Unexpected word of more than ${mostInARow} characters`, node);
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

const TEXT = `Unexpected paragraph of more than ${MOST_TEXT} characters`;
const COLUMNS = `Unexpected table of more than ${MOST_COLUMNS} columns`;
const LETTERS = `Unexpected text of more than ${MOST_LETTERS} characters`;

/** What costs most first, and nothing that costs little. */
function sizeOf(counts: ReadonlyMap<Kind, number>): string {
  const parts = [...counts]
    .sort(([one, ones], [other, others]) => others * COST[other] - ones * COST[one])
    .filter(([kind, count]) => count * COST[kind] > MOST_COST / 20)
    .map(([kind, count]) => `${count} ${NAMES[kind]}`);
  return `Unexpected size of the text: up to here it has ${parts.join('; ')}`;
}

function refuse(file: VFile, reason: string, place: Nodes): false {
  addMessage(file, {
    ruleId: 'budget',
    severity: 'error',
    reason,
    place,
    advice: 'Is this the right file? Publish a long report as several statements.',
  });
  return false;
}
