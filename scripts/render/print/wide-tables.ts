import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { plain } from '../../compose/hast-nodes.ts';
import { copyOf } from '../../lib/copy-of.ts';
import { matchesIn } from '../../lib/matches-in.ts';
import type { TableFit } from './probe-tables.ts';

/** A figure with what stands in it, such as `$1,284.50` or `12:30`. */
const FIGURES = /[\p{Nd}\p{Sc}](?:[\p{Nd}\p{P}\p{S}]*[\p{Nd}\p{Sc}%‰°])?/gu;

/**
 * The sheet with each table of the text set as it was found to fit: smaller and closer, out into the margin, with columns
 * whose words may part, or unfolded into headers and values. Figures never part. Gives back a new tree.
 *
 * @param fits in the order of the sheet; a table without one stays as it is
 */
export function withTableFits(root: Root, fits: readonly TableFit[]): Root {
  if (fits.every(({ look, columns, isUnfolded }) => look === 'usual' && !columns && !isUnfolded)) return root;
  const tree = copyOf(root);
  let count = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
    const fit = fits[count++];
    if (fit === undefined) return SKIP;
    if (fit.isUnfolded) parent.children[index] = unfolded(node);
    else setAs(node, fit);
    return SKIP;
  });
  return tree;
}

function setAs(table: Element, { look, columns }: TableFit): void {
  if (look === 'usual') return;
  addClass(table, ...(look === 'broad' ? ['dense', 'broad'] : ['dense']));
  if (columns === undefined) return;
  for (const row of rowsOf(table)) {
    for (const [index, cell] of cellsOf(row).entries()) {
      const least = columns[index];
      // Irregular tables: each column may part.
      if (least === null) continue;
      addClass(cell, 'parts');
      if (least !== undefined) cell.properties.style = `min-inline-size: ${least}em`;
      cell.children = cell.children.flatMap(withWholeFigures);
    }
  }
}

function withWholeFigures(node: ElementContent): ElementContent[] {
  if (node.type === 'element') {
    if (classesOf(node).includes('nb')) return [node];
    return [{ ...node, children: node.children.flatMap(withWholeFigures) }];
  }
  if (node.type !== 'text') return [node];
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { 0: figure, index } of matchesIn(node.value, FIGURES)) {
    if (figure.length === 1) continue;
    if (index > end) nodes.push({ type: 'text', value: node.value.slice(end, index) });
    nodes.push(h('span.nb', figure));
    end = index + figure.length;
  }
  if (end < node.value.length) nodes.push({ type: 'text', value: node.value.slice(end) });
  return nodes;
}

/** Each row as a group of rows of its own, with the header before each value. */
function unfolded(table: Element): Element {
  const sections = table.children.filter(isElement);
  const caption = sections.filter(({ tagName }) => tagName === 'caption');
  const rows = rowsOf(table);
  const heads = rows.filter((row) => cellsOf(row).every(({ tagName }) => tagName === 'th'));
  const headers = (index: number): readonly Element[] => heads.flatMap((row) => cellsOf(row)[index] ?? []);
  const records = rows.filter((row) => !heads.includes(row));
  // A table that has headers alone: these are its text.
  if (records.length === 0) {
    const all = heads.flatMap(cellsOf).filter(saysSomething);
    return h('table.record', [
      ...caption,
      h(
        'tbody',
        all.map((cell) => h('tr', [{ ...cell, tagName: 'td' }])),
      ),
    ]);
  }
  const bodies = records.map((row, place) => {
    const lines = cellsOf(row).flatMap((value, index): Element[] => {
      if (!saysSomething(value) && !headers(index).some(saysSomething)) return [];
      const { dataAlign: _, ...properties } = value.properties;
      return [h('tr', [headerOf(headers(index), place === 0), { ...value, tagName: 'td', properties }])];
    });
    return h('tbody', lines);
  });
  return h('table.record', [...caption, ...bodies]);
}

/** The header of a value; the ids in it stand at its first place alone. */
function headerOf(cells: readonly Element[], isFirst: boolean): Element {
  const children = cells.flatMap((cell, index): ElementContent[] => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
    ...(isFirst ? cell.children : copyOf(cell.children).map(nameless)),
  ]);
  return h('th', { scope: 'row' }, children);
}

function nameless(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  const { id: _, ...properties } = node.properties;
  return { ...node, properties, children: node.children.map(nameless) };
}

const saysSomething = (cell: Element): boolean =>
  plain(cell.children) !== '' || cell.children.some((child) => child.type === 'element');

/** The sheet with some of the pieces that are kept on one line set free, since they are too wide. */
export function withLoosePieces(root: Root, loose: readonly number[]): Root {
  if (loose.length === 0) return root;
  const tree = copyOf(root);
  let count = 0;
  visit(tree, 'element', (node) => {
    const classes = classesOf(node);
    if (!classes.includes('nb') || !loose.includes(count++)) return;
    node.properties.className = [...classes.filter((name) => name !== 'nb'), 'loose'];
  });
  return tree;
}

function rowsOf(table: Element): readonly Element[] {
  const rows: Element[] = [];
  visit(table, 'element', (node) => {
    if (node.tagName === 'table' && node !== table) return SKIP;
    if (node.tagName === 'tr') rows.push(node);
    return undefined;
  });
  return rows;
}

const cellsOf = (row: Element): readonly Element[] =>
  row.children.filter(isElement).filter(({ tagName }) => tagName === 'th' || tagName === 'td');

const isElement = (node: ElementContent): node is Element => node.type === 'element';

function addClass(element: Element, ...names: readonly string[]): void {
  element.properties.className = [...classesOf(element), ...names];
}

function classesOf({ properties: { className } }: Element): readonly string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
