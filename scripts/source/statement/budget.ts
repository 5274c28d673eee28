import type { Nodes, Root, Table } from 'mdast';
import type { VFile } from 'vfile';
import { endlessWord, lettersOfLongWords, withoutPictures } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import { isTextBlock } from '../phrasing/nodes.ts';

type Kind = 'blocks' | 'headings' | 'cells' | 'footnotes' | 'marks' | 'letters' | 'long';

/** The kind and the cost of a table cell. Missing cells of a row are filled in, and cost as much. */
const CELL = ['cells', 1.4] as const;
const PARAGRAPH = ['blocks', 1.5] as const;

/**
 * The kind of each node, and the milliseconds of work that it costs, from the source to page, text and PDF. Bytes alone
 * say little: 50 kB can hold 16,666 paragraphs.
 */
const COSTS: Readonly<Partial<Record<Nodes['type'], readonly [Kind, milliseconds: number]>>> = {
  paragraph: PARAGRAPH,
  blockquote: ['blocks', 1.2],
  code: ['blocks', 3.5],
  thematicBreak: ['blocks', 0.9],
  definition: ['blocks', 0.5],
  htmlBlock: ['blocks', 0.5],
  heading: ['headings', 1.1],
  table: ['blocks', 4],
  tableRow: ['blocks', 0.2],
  tableCell: CELL,
  htmlText: CELL,
  footnoteDefinition: ['footnotes', 2],
  footnoteReference: ['footnotes', 2],
  html: ['marks', 0.85],
  htmlSpan: ['marks', 0.85],
  emphasis: ['marks', 0.85],
  strong: ['marks', 0.85],
  delete: ['marks', 0.85],
  inlineCode: ['marks', 0.85],
  link: ['marks', 0.85],
  linkReference: ['marks', 0.85],
  image: ['marks', 0.85],
  imageReference: ['marks', 0.85],
  break: ['marks', 0.85],
};
const LETTER = ['letters', 0.008] as const;
const LONG_LETTER = ['long', 0.025] as const;

/**
 * The most milliseconds of a whole document: several times the cost of the longest reports, and still published in
 * seconds.
 */
const MOST_COST = 6200;

/** The most characters of a whole text: no more than a book has. */
const MOST_LETTERS = 360_000;

const NAMES: Readonly<Record<Kind, string>> = {
  blocks: 'paragraphs, list items and other blocks',
  headings: 'headings',
  cells: 'table cells',
  footnotes: 'footnotes and calls of them',
  marks: 'links, line breaks and marks of emphasis',
  letters: 'characters of text',
  long: 'characters in words of more than 800',
};

/**
 * The most characters of one paragraph or cell: each is read by dozens of checks, some of which look at every pair of
 * its places.
 */
const MOST_TEXT = 20_000;

type Sizes = ReadonlyMap<Kind, { readonly count: number; readonly cost: number }>;

/**
 * True for a document that can be read, checked and printed; false, with an error on the file, for one that holds more.
 */
export function isWithinBudget(tree: Root, file: VFile): boolean {
  const sizes = new Map<Kind, { count: number; cost: number }>();
  let sum = 0;
  const over = ([kind, cost]: readonly [Kind, number], count: number): boolean => {
    const before = sizes.get(kind) ?? { count: 0, cost: 0 };
    sizes.set(kind, { count: before.count + count, cost: before.cost + count * cost });
    sum += count * cost;
    return sum > MOST_COST;
  };
  const waiting: Nodes[] = [tree];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    // An item costs what the blocks in it do.
    const isEmptyItem = node.type === 'listItem' && node.children.length === 0;
    const cost = isEmptyItem ? PARAGRAPH : COSTS[node.type];
    if (cost !== undefined && over(cost, placesOf(node))) return refuse(file, sizeOf(sizes), node);
    if (isTextBlock(node) && lengthOf(node) > MOST_TEXT) return refuse(file, TEXT, node);
    if (columnsOf(node) > MOST_COLUMNS) return refuse(file, COLUMNS, node);
    // Cells that a row lacks are filled in: a table costs as many as its width and its length make.
    if (node.type === 'table' && over(CELL, missingCells(node))) return refuse(file, sizeOf(sizes), node);
    if ('value' in node && node.type !== 'yaml') {
      const value = node.type === 'html' ? withoutPictures(node.value) : node.value;
      const isTooLong = over(LETTER, value.length) || over(LONG_LETTER, lettersOfLongWords(value));
      if (isTooLong) return refuse(file, sizeOf(sizes), node);
      if ((sizes.get('letters')?.count ?? 0) > MOST_LETTERS) return refuse(file, LETTERS, node);
      const mostInARow = node.type === 'html' ? undefined : endlessWord(node.value);
      if (mostInARow !== undefined) return refuse(file, `Unexpected word of more than ${mostInARow} characters`, node);
    }
    // Reversed, so that what stands first in the file is counted first.
    if ('children' in node) for (const child of node.children.toReversed()) waiting.push(child);
  }
  return true;
}

/** The most columns of one table: no sheet has room for a tenth, and a browser takes seconds to find it. */
const MOST_COLUMNS = 200;

/** How many cells stand side by side in a table of Markdown, or in a row of HTML. */
function columnsOf(node: Nodes): number {
  if (node.type === 'table') return widthOf(node);
  return node.type === 'htmlBlock' && node.name === 'tr' ? node.children.length : 0;
}

/** How many columns a cell spans. */
function placesOf(node: Nodes): number {
  if (node.type !== 'htmlText') return 1;
  const { colSpan, rowSpan } = node.attributes;
  return Math.max(1, Number(colSpan ?? 1)) * Math.max(1, Number(rowSpan ?? 1));
}

const missingCells = (table: Table): number =>
  table.children.length * widthOf(table) - table.children.reduce((sum, { children }) => sum + children.length, 0);

const widthOf = ({ children }: Table): number => Math.max(0, ...children.map((row) => row.children.length));

/**
 * The number of characters in a node, addresses included; the places of HTML that is not closed say nothing about that.
 */
function lengthOf(node: Nodes): number {
  const own = ('value' in node ? withoutPictures(node.value).length : 0) + ('url' in node ? node.url.length : 0);
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), own) : own;
}

const TEXT = `Unexpected paragraph of more than ${MOST_TEXT} characters`;
const COLUMNS = `Unexpected table of more than ${MOST_COLUMNS} columns`;
const LETTERS = `Unexpected text of more than ${MOST_LETTERS} characters`;

/** A list of sizes, the costliest first, without those that cost little. */
function sizeOf(sizes: Sizes): string {
  const parts = [...sizes]
    .sort(([, one], [, other]) => other.cost - one.cost)
    .filter(([, { cost }]) => cost > MOST_COST / 20)
    .map(([kind, { count }]) => `${count} ${NAMES[kind]}`);
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
