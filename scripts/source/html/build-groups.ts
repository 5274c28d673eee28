import type { Element, ElementContent, Properties } from 'hast';
import type { Html, List, ListItem, Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Flow } from '../phrasing/nodes.ts';
import { isHidden } from '../styles/hidden-elements.ts';
import { counterStyle, listStyleOf, lostCounter, noughtsClass } from '../styles/list-style.ts';
import { type Build, type BuildContext, blockOf, cell } from './build-texts.ts';
import { languageIn } from './html-elements.ts';
import { fragmentPosition, markOf } from './lost.ts';
import { lostTitle } from './title.ts';

/** By name, how elements that hold others become nodes: lists, tables, quotations. */
export const GROUPS: Readonly<Record<string, Build>> = {
  hr: (element, { fragment }) => [{ type: 'thematicBreak', position: fragmentPosition(element, fragment) }],
  ul: list,
  ol: list,
  li: (element, { flow }) => flow(element.children),
  blockquote: (element, { flow, fragment }) => {
    const children = flow(element.children);
    const position = fragmentPosition(element, fragment);
    return children.length === 0
      ? []
      : [{ type: 'blockquote', children, position, data: { hProperties: languageIn(element) } }];
  },
  table,
  dl: (element, reading) => [
    ...boxesIn(element).flatMap((box) => lostTitle(box, reading.fragment)),
    ...holder('dl', element, reading, withoutBoxes(element)),
  ],
  details: (element, reading) => holder('details', element, reading),
  figure: (element, reading) => holder('figure', element, reading),
};

/** The nodes of an element that only holds others. */
function holder(name: string, element: Element, reading: BuildContext, nodes = element.children): Flow[] {
  const children = reading.flow(nodes);
  return children.length === 0 ? [] : [blockOf(name, languageIn(element), children, element, reading)];
}

/** Terms and their meanings, without the boxes that may stand round each pair. */
const withoutBoxes = (element: Element): ElementContent[] =>
  element.children.flatMap((child) => (isBox(child) ? child.children : [child]));

const boxesIn = ({ children }: Element): Element[] => children.filter(isBox);

const isBox = (node: ElementContent): node is Element =>
  node.type === 'element' && node.tagName === 'div' && !isHidden(node);

function list(element: Element, { flow, fragment }: BuildContext): Flow[] {
  const items: ListItem[] = [];
  let remarks: Flow[] = [];
  for (const node of element.children) {
    const isItem = node.type === 'element' && node.tagName === 'li' && !isHidden(node);
    const children = isItem ? [...lostTitle(node, fragment), ...flow(node.children)] : flow([node]);
    const last = items.at(-1);
    if (children.length === 0) continue;
    // A list right inside a list belongs to the item before it; a comment makes no item.
    if (!isItem && last !== undefined) last.children.push(...children);
    else if (!isItem && children.every(isComment)) remarks.push(...children);
    else {
      const position = fragmentPosition(node, fragment);
      const all = [...remarks, ...children];
      remarks = [];
      items.push({ type: 'listItem', spread: false, children: all, position, data: { hProperties: numberOf(node) } });
    }
  }
  if (items.length === 0) return remarks;
  const style = listStyleOf(element);
  const { ordered, digits } = style;
  const { start: first, reversed } = element.properties;
  const start = Number(first);
  const isNumbered = ordered && Number.isSafeInteger(start);
  if (ordered && reversed === true) countDown(items, isNumbered ? start : items.length);
  if (digits !== undefined)
    for (const item of items)
      item.data = { ...item.data, hProperties: { ...item.data?.hProperties, className: [noughtsClass(digits)] } };
  const made: List = {
    type: 'list',
    ordered,
    spread: false,
    children: items,
    position: fragmentPosition(element, fragment),
    data: { hProperties: { ...languageIn(element), ...counterStyle(style) } },
  };
  const counter = lostCounter(element);
  const advice = 'Write the sign of each item into its text, and take the style away.';
  const lost = counter === undefined ? [] : [markOf(element, fragment, `numbers in ${counter}`, advice)];
  return [...lost, isNumbered ? { ...made, start } : made];
}

const isComment = (node: Flow): boolean => node.type === 'html' && node.data?.dropped === undefined;

/** Numbers the items from a number downwards. */
function countDown(items: readonly ListItem[], from: number): void {
  let next = from;
  for (const item of items) {
    const own = Number(item.data?.hProperties?.value ?? next);
    item.data = { ...item.data, hProperties: { ...item.data?.hProperties, value: String(own) } };
    next = own - 1;
  }
}

function numberOf(node: ElementContent): Properties {
  const value = node.type === 'element' ? Number(node.properties.value ?? Number.NaN) : Number.NaN;
  return Number.isSafeInteger(value) ? { value: String(value) } : {};
}

const ROWS: ReadonlySet<string> = new Set(['tr', 'thead', 'tbody', 'tfoot']);
const PARTS: ReadonlySet<string> = new Set([...ROWS, 'caption', 'td', 'th']);

/** The nodes of a table with its caption, parts, rows and cells; content outside its cells comes before it. */
function table(element: Element, reading: BuildContext): Flow[] {
  const astray: ElementContent[] = [];
  const remarks: Flow[] = [];
  let moved: Nodes | undefined;
  let hasRows = false;
  const group = (name: string, node: Element): Flow[] => {
    const children = name === 'table' ? inOrder(partsOf(node)) : partsOf(node);
    const attributes = name === 'table' ? languageIn(node) : {};
    return children.length === 0 ? [] : [blockOf(name, attributes, children, node, reading)];
  };
  const partsOf = (node: Element): Flow[] =>
    withSpansToEnd(node).flatMap((child): Flow[] => {
      const isShown = child.type === 'element' && !isHidden(child);
      const name = child.type === 'element' ? child.tagName : '';
      if (!isShown || !PARTS.has(name)) {
        astray.push(child);
        if (hasRows && child.type === 'comment') moved ??= reading.fragment.nodeOf(child.value);
        return [];
      }
      hasRows ||= name === 'tr';
      remarks.push(...lostTitle(child, reading.fragment));
      return ROWS.has(name) ? group(name, child) : cell(name, child, reading);
    });
  const whole = group('table', element);
  const said = moved === undefined ? [] : [movedNode(moved)];
  return [...said, ...reading.flow(astray), ...remarks, ...whole];
}

/** A node that reports content in a table but outside its cells: it is shown above. */
const movedNode = (node: Nodes): Html => ({
  type: 'html',
  value: '',
  position: node.position,
  data: {
    dropped: { name: 'table', words: '', advice: 'Close the table above it with `</table>`.', moved: plainText(node) },
  },
});

/** The contents of a part of a table; a cell with `rowspan=0` reaches to its end. */
function withSpansToEnd({ children }: Element): Element['children'] {
  const rows = children.filter((child): child is Element => child.type === 'element' && child.tagName === 'tr');
  for (const [index, row] of rows.entries())
    for (const cell of row.children)
      if (cell.type === 'element' && Number(cell.properties.rowSpan ?? 1) === 0)
        cell.properties.rowSpan = rows.length - index;
  return children;
}

/** The parts of a table as browsers show them: its caption and its head first, its foot last, wherever they are written. */
function inOrder(parts: readonly Flow[]): Flow[] {
  const named = (name: string): Flow | undefined => parts.find((part) => 'name' in part && part.name === name);
  const [caption, head, foot] = ['caption', 'thead', 'tfoot'].map(named);
  const isMoved = (part: Flow): boolean => part === caption || part === head || part === foot;
  return [caption, head, ...parts.filter((part) => !isMoved(part)), foot].filter((part) => part !== undefined);
}
