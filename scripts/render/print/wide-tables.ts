import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { plain } from '../../output/template/plain.ts';
import { widestWord, withPartingWords } from './word-widths.ts';

/** What a row has room for and what stands between two cells, in em of the table's own type, as print.css sets it; a little less. */
const LOOK = { usual: { room: 32, gap: 1.2 }, dense: { room: 36, gap: 0.7 } } as const;

/**
 * Makes tables fit that are wider than the sheet even where every cell breaks between words: they are set smaller and
 * closer (`dense`), and if that is not enough, their longest words may part anywhere. The browser would set the whole
 * statement smaller instead, and in right-to-left languages cut off what stands beyond the edge.
 */
export function withFittingTables(root: Root): Root {
  const tree = structuredClone(root);
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'table') return;
    const columns = columnWidths(node);
    if (fits(columns, LOOK.usual)) return;
    node.properties.className = [...classesOf(node), 'dense'];
    if (fits(columns, LOOK.dense)) return;
    const longest = longestThatFits(columns);
    visit(node, 'element', (cell) => {
      if (isCell(cell)) cell.children = cell.children.flatMap((child) => parting(child, longest));
    });
  });
  return tree;
}

type Look = { readonly room: number; readonly gap: number };

const fits = (columns: readonly number[], { room, gap }: Look): boolean =>
  columns.reduce((sum, width) => sum + width, gap * (columns.length - 1)) <= room;

/** The longest word, in em, that can stay whole in every column. */
function longestThatFits(columns: readonly number[]): number {
  for (let longest = Math.max(...columns); longest > SHORTEST; longest--) {
    const capped = columns.map((width) => Math.min(width, longest));
    if (fits(capped, LOOK.dense)) return longest;
  }
  return SHORTEST;
}

const SHORTEST = 2;

/** The widest word of each column, in em. */
function columnWidths(table: Element): readonly number[] {
  const widths: number[] = [];
  visit(table, 'element', (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((child): child is Element => child.type === 'element' && isCell(child));
    for (const [index, cell] of cells.entries())
      widths[index] = Math.max(widths[index] ?? 0, widestWord(wholeText(cell)));
  });
  return widths;
}

/** The text of an element, with no place to part in what must stay on one line. */
function wholeText(node: ElementContent): string {
  if (node.type === 'element' && isWhole(node)) return plain([node]).replace(/[\s/\p{Pd}]/gu, '0');
  return node.type === 'element' ? node.children.map(wholeText).join('') : plain([node]);
}

const isWhole = (element: Element): boolean => classesOf(element).includes('nb');

function parting(node: ElementContent, longest: number): ElementContent[] {
  if (node.type === 'element') {
    const children = node.children.flatMap((child) => parting(child, longest));
    // Rather half a telephone number than one that is cut off.
    if (!isWhole(node) || widestWord(wholeText(node)) <= longest) return [{ ...node, children }];
    const className = classesOf(node).filter((name) => name !== 'nb');
    return [{ ...node, properties: { ...node.properties, className }, children }];
  }
  if (node.type !== 'text') return [node];
  return withPartingWords(node.value, longest).map(
    ({ text, parts }): ElementContent => (parts ? h('span.parts', text) : { type: 'text', value: text }),
  );
}

const isCell = ({ tagName }: Element): boolean => tagName === 'th' || tagName === 'td';

function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
