import type { Properties } from 'hast';
import type {
  AlignType,
  Html,
  Nodes,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
  Text,
} from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { type Flow, type HtmlBlock, hastData, isHolder } from '../phrasing/nodes.ts';
import { spanOfNodes } from '../tree/places.ts';
import { commentsAside, hasOpenComment } from './comments.ts';
import { isRaw, readFragment, tooDeepHtml } from './fragment.ts';
import { BLOCKS } from './html-elements.ts';
import { asLiteral, restorePhrasing, withRestored } from './restore-phrasing.ts';
import { toFlow } from './to-flow.ts';
import { closedAmong, withWordsInBrackets } from './words-in-brackets.ts';

/**
 * Turns the HTML in a tree into blocks, as a browser would read it: an element may begin in one block of HTML and end
 * in another, with Markdown between. What cannot be published stands as an `html` node with `data.dropped`; comments
 * stay.
 */
export function restoreHtml(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'table' && parent !== undefined && index !== undefined && node.children.some(holdsBlocks)) {
      parent.children.splice(index, 1, tableOfBlocks(node));
      return index;
    }
    if (isText(node)) {
      const written = node.children.some(({ type }) => type === 'html') ? spanOfNodes(node.children) : undefined;
      if (written !== undefined) node.data = { ...node.data, written };
      node.children = restorePhrasing(node.children);
      return SKIP;
    }
    if (!isHolder(node) || !node.children.some((child) => isMarkup(child) || holdsBlocks(child))) return undefined;
    const inside = asParagraphs(node.children).flatMap(withBlocks);
    const deep = tooDeepHtml(inside);
    if (deep !== undefined) {
      Object.assign(node, { children: [deep] });
      return SKIP;
    }
    const fragment = readFragment(inside);
    const read: RootContent[] = toFlow(
      fragment.root.children.filter((child) => child.type !== 'doctype'),
      fragment,
    );
    Object.assign(node, { children: [...read, ...fragment.swallowed] });
    return undefined;
  });
}

/** The tag of a block that stands in a line of Markdown. */
const BLOCK_TAG = new RegExp(`^</?(?:${[...BLOCKS, 'hr', 'menu', 'dir'].join('|')})(?![\\w-])`, 'i');

const BOX = /^<(?!img\b)[a-z][^>]*\bdisplay\s*:\s*(?:block|flex|grid|list-item|table)/i;

/** True for a text of Markdown, or a row of such texts, in which a block of HTML begins or ends: `<b><ol>…</ol></b>`. */
function holdsBlocks(node: Nodes): boolean {
  if (node.type === 'tableRow') return node.children.some(holdsBlocks);
  if (node.type !== 'paragraph' && node.type !== 'tableCell') return false;
  const closed = closedAmong(node.children);
  return node.children
    .map((child) => asLiteral(child, closed))
    .some((child) => child.type === 'html' && (BLOCK_TAG.test(child.value) || BOX.test(child.value)));
}

/** The nodes with `<redacted>` on a line of its own as a paragraph. */
function asParagraphs(nodes: readonly RootContent[]): RootContent[] {
  const closed = closedAmong(nodes);
  return nodes.map((node) => {
    if (!isMarkup(node)) return node;
    const written = withWordsInBrackets(node.value, closed);
    if (written === node.value || /[<&](?!lt;|gt;)/.test(written)) return node;
    const { position } = node;
    const text: Text = { type: 'text', value: node.value, ...(position === undefined ? {} : { position }) };
    return { type: 'paragraph', children: [text], ...(position === undefined ? {} : { position }) };
  });
}

/** A paragraph in which blocks stand, as its parts; what stands before and behind it is not in their lines. */
function withBlocks(node: RootContent): RootContent[] {
  if (node.type !== 'paragraph' || !holdsBlocks(node)) return [node];
  const edge: Paragraph = { type: 'paragraph', children: [] };
  return [edge, ...asWritten(node.children), edge];
}

/** The nodes with `<name>`, where that is no element of HTML, as text. */
function asWritten(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const closed = closedAmong(nodes);
  return nodes.map((node) => ('children' in node ? withRestored(node) : asLiteral(node, closed)));
}

/** A table of Markdown with blocks in its cells, as one of HTML. */
function tableOfBlocks(table: Table): HtmlBlock {
  const rows = table.children.map((row, at) => {
    const name = at === 0 ? 'th' : 'td';
    return blockNode(
      'tr',
      {},
      row.children.map((node, index) => cellOf(node, name, table.align?.[index])),
      row,
    );
  });
  const [head, ...others] = rows;
  const parts = [
    ...(head === undefined ? [] : [blockNode('thead', {}, [head], table)]),
    ...(others.length === 0 ? [] : [blockNode('tbody', {}, others, table)]),
  ];
  return blockNode('table', {}, parts, table);
}

function cellOf(cell: TableCell, name: 'th' | 'td', align: AlignType | undefined): Flow {
  const attributes = align ? { align } : {};
  const { position } = cell;
  const fragment = readFragment(asWritten(cell.children));
  const read = toFlow(
    fragment.root.children.filter((child) => child.type !== 'doctype'),
    fragment,
  );
  const children = [...read, ...fragment.swallowed];
  const [only, ...more] = children;
  if (only?.type !== 'paragraph' || more.length > 0) return blockNode(name, attributes, children, cell);
  const data = { ...only.data, ...hastData(name, attributes) };
  return { type: 'htmlText', name, attributes, children: only.children, position, data };
}

const blockNode = (name: string, attributes: Properties, children: Flow[], { position }: Nodes): HtmlBlock => ({
  type: 'htmlBlock',
  name,
  attributes,
  children,
  position,
  data: hastData(name, attributes),
});

/** A node whose content is one text. What came out of HTML has been restored with it. */
const isText = (node: Nodes): node is Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }> =>
  (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') &&
  node.data?.markdown === undefined;

/** HTML that is more than the author's comments. */
function isMarkup(node: RootContent): node is Html {
  return isRaw(node) && commentsAside(node.value).rest.trim() !== '' && !hasOpenComment(node.value);
}
