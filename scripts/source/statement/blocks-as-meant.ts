import type { List, ListItem, Root, RootContent, Table, TableCell } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';
import { BRACKETED, MOST_DIGITS, noughtsClass } from '../styles/list-style.ts';
import { nodeSpan } from '../tree/places.ts';

/**
 * Keeps what Markdown would renumber or leave out: the numbers of a list whose items are not in a row, as dates and
 * articles at the start of lines are, and cells beyond the head of a table. Both are reported on the file. The bracket of
 * `1)` and the nought of `01.` stay without a word.
 */
export function readBlocksAsMeant(tree: Root, file: VFile): void {
  visit(tree, ['list', 'table'], (node) => {
    if (node.type === 'list' && node.ordered === true) {
      keepBracket(node, file);
      keepNoughts(node, file);
      keepNumbers(node, file);
    }
    if (node.type === 'table') widen(node, file);
  });
}

/** Keeps the numbers of a list that are not in a row; equal numbers are left to Markdown to count. */
function keepNumbers(list: List, file: VFile): void {
  const numbers = list.children.map((item) => numberOf(item, file));
  const [first] = numbers;
  if (first === undefined || numbers.includes(undefined)) return;
  if (numbers.every((number) => number === first)) return;
  if (numbers.every((number, index) => number === first + index)) return;
  for (const [index, item] of list.children.entries()) {
    if (index === 0 || numbers[index] === (numbers[index - 1] ?? 0) + 1) continue;
    item.data = { ...item.data, hProperties: { ...item.data?.hProperties, value: String(numbers[index]) } };
  }
  const shown = numbers.slice(0, 8).join(', ');
  addMessage(file, {
    ruleId: 'list-numbers',
    severity: 'warning',
    reason: `Unexpected numbers of a list, which are not in a row: ${shown}${numbers.length > 8 ? ' …' : ''}; they are kept`,
    place: list,
    actual: shown,
    advice: 'Where they are dates or figures, put a backslash before the stop (`24\\. February`); else count on.',
  });
}

function numberOf(item: ListItem, file: VFile): number | undefined {
  const marker = markerOf(item, file);
  return marker === undefined ? undefined : Number(marker.slice(0, -1));
}

/** The number of an item as it is written, with its stop or bracket: `007.`, `1)`. */
function markerOf(item: ListItem, file: VFile): string | undefined {
  const [start] = nodeSpan(item);
  return /^\d{1,9}[.)]/.exec(String(file).slice(start, start + 10))?.[0];
}

/** Marks a list whose numbers have a bracket: the text may speak of “2)”. */
function keepBracket(list: List, file: VFile): void {
  const [first] = list.children;
  if (first === undefined || markerOf(first, file)?.endsWith(')') !== true) return;
  list.data = { ...list.data, hProperties: { ...list.data?.hProperties, className: [BRACKETED] } };
}

/** Marks items whose numbers have noughts before them, as rules and exhibits have; more than can be shown is a warning. */
function keepNoughts(list: List, file: VFile): void {
  for (const item of list.children) {
    const marker = markerOf(item, file);
    if (marker === undefined || !/^0\d/.test(marker)) continue;
    const digits = marker.length - 1;
    if (digits > MOST_DIGITS) {
      warnOfNoughts(marker, item, file);
      return;
    }
    item.data = { ...item.data, hProperties: { ...item.data?.hProperties, className: [noughtsClass(digits)] } };
  }
}

function warnOfNoughts(found: string, item: ListItem, file: VFile): void {
  addMessage(file, {
    ruleId: 'list-numbers',
    severity: 'warning',
    reason: `Unexpected noughts before a number of a list: \`${found}\` becomes \`${Number(found.slice(0, -1))}${found.slice(-1)}\``,
    place: item,
    actual: found,
    advice: `Take them away; or, where they belong to the number, put a backslash before the sign behind it, in each line: \`${found.slice(0, -1)}\\${found.slice(-1)}\`.`,
  });
}

/** Gives the head of a table empty cells, so that it is as wide as its widest row. */
function widen(table: Table, file: VFile): void {
  const [head, ...rows] = table.children;
  if (head === undefined) return;
  const most = Math.max(...rows.map(({ children }) => 1 + children.findLastIndex((cell) => plainText(cell) !== '')));
  const missing = most - head.children.length;
  if (missing <= 0) return;
  const longest = rows.find(({ children }) => children.length >= most);
  addMessage(file, {
    ruleId: 'table-row',
    severity: 'warning',
    reason: `Unexpected row of ${most} cells under ${head.children.length}; the table is made wider, with an empty head`,
    place: longest,
    actual: `${most} cells`,
    advice: 'Put a head above each column; a bar within a cell, also within code, is written `\\|`.',
  });
  head.children.push(...Array.from({ length: missing }, (): TableCell => ({ type: 'tableCell', children: [] })));
  table.align = [...(table.align ?? []), ...Array.from({ length: missing }, () => null)];
}

const UNNUMBERED = new Set(['heading', 'thematicBreak', 'definition', 'footnoteDefinition', 'html', 'yaml']);

/**
 * Numbers every top-level block of the source that has text; a list, a table or a quotation counts as one. Translations
 * are laid over this tree, so paragraph 4 is paragraph 4 in every language. A paragraph that is empty without HTML and
 * pins is removed.
 */
export function numberBlocks(tree: Root): void {
  tree.children = tree.children.filter((node) => !isEmpty(node));
  let number = 0;
  for (const node of tree.children) {
    if (!UNNUMBERED.has(node.type)) node.data = { ...node.data, number: ++number };
  }
}

const isEmpty = (node: RootContent): boolean =>
  node.type === 'paragraph' && node.data?.segment === undefined && node.children.every(isBlank);

const isBlank = (node: RootContent): boolean => node.type === 'text' && plainText(node).trim() === '';
