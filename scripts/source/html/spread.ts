import type { Element, ElementContent } from 'hast';
import { isBox } from '../styles/declarations.ts';
import { isHidden } from '../styles/hidden-elements.ts';
import type { HtmlFragment } from './fragment.ts';
import { BLOCKS, MEANINGFUL, REFUSED, SPANS } from './html-elements.ts';
import { elementsOfStyle, meantName } from './style.ts';

/** A fragment, and which of its nodes stand on lines of their own. */
export type SpreadContext = { readonly fragment: HtmlFragment; readonly isFlow: (node: ElementContent) => boolean };

type Shell = Pick<Element, 'tagName' | 'properties' | 'position'>;

/** Elements with one text, which takes what their style says; and those that may hold blocks in its place. */
const TEXTS: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 dt caption summary pre'.split(' '));
const TEXTS_OR_BLOCKS: ReadonlySet<string> = new Set('p dd td th figcaption'.split(' '));

/**
 * Elements that hold blocks, with their meaning moved into each line of text in them: `<b><ul><li>14</ul></b>` is
 * `<ul><li><b>14</b></ul>`. A block keeps its form, whatever it stands in. A style of a block that holds others is
 * moved likewise.
 */
export function spreadIntoLines(nodes: readonly ElementContent[], lines: SpreadContext, around = ''): ElementContent[] {
  const all = nodes.map((node, at) =>
    node.type === 'element' ? spreadElement(isSmallPrint(nodes, at, lines) ? asSmall(node) : node, lines) : node,
  );
  return LISTS.has(around) ? all : withLists(all);
}

/**
 * True for raised paragraphs with nothing beside them: that is how people set small print, and it is not a power of
 * anything.
 */
function isSmallPrint(nodes: readonly ElementContent[], at: number, { isFlow }: SpreadContext): boolean {
  const node = nodes[at];
  if (node?.type !== 'element' || (node.tagName !== 'sup' && node.tagName !== 'sub') || !node.children.some(isFlow))
    return false;
  const beside = [nodes.slice(0, at).findLast(isSeen), nodes.slice(at + 1).find(isSeen)];
  return beside.every((each) => each === undefined || isFlow(each));
}

const asSmall = (element: Element): Element => ({ ...element, tagName: 'small' });

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol', 'menu', 'dir']);

/** The nodes with items that stand in no list put into one, as they look. */
function withLists(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let list: Element | undefined;
  for (const node of nodes) {
    const isItem = node.type === 'element' && node.tagName === 'li';
    if (isItem && list === undefined) {
      list = { type: 'element', tagName: 'ul', properties: {}, children: [], position: node.position };
      result.push(list);
    }
    if (list !== undefined && (isItem || !isSeen(node))) list.children.push(node);
    else {
      list = undefined;
      result.push(node);
    }
  }
  return result;
}

function spreadElement(element: Element, lines: SpreadContext): ElementContent {
  if (REFUSED.has(element.tagName) || isHidden(element)) return element;
  const shells = shellsOf(element, lines);
  const children = spreadIntoLines(
    shells.reduceRight<readonly ElementContent[]>((inside, shell) => withShell(inside, shell, lines), element.children),
    lines,
    element.tagName,
  );
  if (!isInline(element) || !lines.isFlow(element)) return { ...element, children };
  if (MEANINGFUL.has(meantName(element))) return { ...element, children };
  const { lang, dir, title } = element.properties;
  // A link keeps its title on each of its parts, where it has any.
  const kept = hasTitle(children, title) ? {} : { title };
  return { ...element, tagName: 'div', properties: { lang, dir, ...kept }, children };
}

const hasTitle = (nodes: readonly ElementContent[], title: unknown): boolean =>
  nodes.some((node) => node.type === 'element' && (node.properties.title === title || hasTitle(node.children, title)));

const isInline = ({ tagName }: Element): boolean => !BLOCKS.has(tagName) && tagName !== 'hr' && tagName !== 'br';

/** The elements for an element's meaning on each line in it, from the outermost on. */
function shellsOf(element: Element, { fragment, isFlow }: SpreadContext): Shell[] {
  const holdsBlocks = element.children.some(isFlow);
  const { tagName, position } = element;
  const told = elementsOfStyle(element, fragment).map((name): Shell => ({ tagName: name, properties: {}, position }));
  if (!isInline(element)) return TEXTS.has(tagName) || (TEXTS_OR_BLOCKS.has(tagName) && !holdsBlocks) ? [] : told;
  if (!holdsBlocks && !isBox(element)) return [];
  const name = meantName(element);
  const isKept = /^(?:strong|em|a)$/.test(name) || (SPANS.has(name) && name !== 'span' && !MEANINGFUL.has(name));
  // Its style is left out: each of the shells would become a box of its own.
  const { style: _, ...properties } = element.properties;
  return isKept ? [{ tagName, properties, position }, ...told] : told;
}

/** The nodes with a shell round each line of text in them. */
function withShell(nodes: readonly ElementContent[], shell: Shell, lines: SpreadContext): ElementContent[] {
  const result: ElementContent[] = [];
  let line: ElementContent[] = [];
  const settle = (): void => {
    if (line.some(isSeen) && !hasShell(line, shell)) result.push({ type: 'element', ...shell, children: line });
    else result.push(...line);
    line = [];
  };
  for (const node of nodes) {
    if (!lines.isFlow(node)) line.push(node);
    else {
      settle();
      if (node.type === 'element') result.push({ ...node, children: withShell(node.children, shell, lines) });
      // A block of Markdown gets no shell, but for struck-out text, which must stay struck out: the reader of it
      // reports that.
      else result.push(shell.tagName === 'del' ? { type: 'element', ...shell, children: [node] } : node);
    }
  }
  settle();
  return result;
}

/** The most marks round one line: a hundred elements in each other would otherwise be a hundred on each line. */
const MOST_SHELLS = 6;

/** True for a line that needs no such element, since it is in one already, or in too many others. */
function hasShell(line: readonly ElementContent[], { tagName }: Shell): boolean {
  let depth = 0;
  let [node, ...others] = line.filter(isSeen);
  while (node?.type === 'element' && others.length === 0) {
    depth++;
    if (node.tagName === tagName) return true;
    [node, ...others] = node.children;
  }
  return depth >= MOST_SHELLS && !/^(?:a|del)$/.test(tagName);
}

/** True for all but a text of blanks. */
export const isSeen = (node: ElementContent): boolean => node.type !== 'text' || node.value.trim() !== '';
