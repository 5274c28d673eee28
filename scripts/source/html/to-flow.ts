import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import type { Flow } from '../phrasing/nodes.ts';
import { isBox } from '../styles/declarations.ts';
import { isHidden } from '../styles/hidden-elements.ts';
import { GROUPS } from './build-groups.ts';
import { type Build, type BuildContext, blockOf, paragraphOf, TEXTS } from './build-texts.ts';
import type { HtmlFragment } from './fragment.ts';
import { BLOCKS, languageIn, MEANINGFUL, REFUSED, RENAMED } from './html-elements.ts';
import { fragmentPosition } from './lost.ts';
import { isSeen, spreadIntoLines } from './spread.ts';
import { lostTitle } from './title.ts';
import { droppedNode, isMarkdownBlock } from './to-phrasing.ts';

/** Blocks as mdast; lines of text between them become paragraphs. */
export function toFlow(nodes: readonly ElementContent[], fragment: HtmlFragment): Flow[] {
  const reading: BuildContext = {
    fragment,
    flow: (inner) => flowOf(inner, reading),
    isFlow: (node) => isFlow(node, fragment),
  };
  return reading.flow(spreadIntoLines(nodes, reading));
}

function flowOf(nodes: readonly ElementContent[], reading: BuildContext): Flow[] {
  const blocks: Flow[] = [];
  let line: ElementContent[] = [];
  const settle = (): void => {
    const paragraph = paragraphOf(line, {}, reading.fragment);
    if (paragraph !== undefined) blocks.push(paragraph);
    line = [];
  };
  for (const node of nodes) {
    const isInLine = isRemark(node, reading.fragment) ? line.some(isSeen) : !reading.isFlow(node);
    if (isInLine) {
      line.push(node);
      continue;
    }
    settle();
    blocks.push(...fromBlock(node, reading));
  }
  settle();
  return blocks;
}

/** A comment of the author's, and not one that stands for a node of Markdown. */
const isRemark = (node: ElementContent, fragment: HtmlFragment): boolean =>
  node.type === 'comment' && fragment.nodeOf(node.value) === undefined && fragment.declarationIn(node) === undefined;

/** True for what stands on lines of its own: a block of HTML or of Markdown, and an element with such a block in it. */
function isFlow(node: ElementContent, fragment: HtmlFragment): boolean {
  if (node.type === 'comment') {
    const known = fragment.nodeOf(node.value);
    return known !== undefined && isFlowNode(known);
  }
  if (node.type !== 'element') return false;
  const name = RENAMED[node.tagName] ?? node.tagName;
  if (REFUSED.has(name) || isHidden(node)) return APART.has(name);
  return BLOCKS.has(name) || name === 'hr' || isBox(node) || node.children.some((child) => isFlow(child, fragment));
}

/** Refused elements that stand in no line of text. */
const APART: ReadonlySet<string> = new Set(['script', 'style', 'template']);

function fromBlock(node: ElementContent, reading: BuildContext): Flow[] {
  const { fragment } = reading;
  if (node.type === 'element') return [...lostTitle(node, fragment), ...fromElement(node, reading)];
  if (node.type !== 'comment') return [];
  const known = fragment.nodeOf(node.value);
  if (known !== undefined) return isFlowNode(known) && !isEdge(known) ? [known] : [];
  return [{ type: 'html', value: `<!--${node.value}-->`, position: fragmentPosition(node, fragment) }];
}

/** True for a node that only separates the lines of two paragraphs. */
const isEdge = (node: Nodes): boolean => node.type === 'paragraph' && node.children.length === 0;

const isFlowNode = (node: Nodes): node is Flow => isMarkdownBlock(node) || node.type === 'html';

function fromElement(element: Element, reading: BuildContext): Flow[] {
  const name = RENAMED[element.tagName] ?? element.tagName;
  if (REFUSED.has(name) || isHidden(element)) return [...droppedNode(element, reading.fragment)];
  const build: Build | undefined = TEXTS[name] ?? GROUPS[name];
  if (build !== undefined) return build(element, reading);
  const blocks = reading.flow(element.children);
  if (MEANINGFUL.has(name)) return [toldOf(element, name, reading.fragment), ...blocks];
  const attributes = languageIn(element);
  return blocks.length === 0 || Object.keys(attributes).length === 0
    ? blocks
    : [blockOf('div', attributes, blocks, element, reading)];
}

/** A node that reports an element, such as `<del>` round whole paragraphs, that would be lost on each of them. */
function toldOf(element: Element, name: string, fragment: HtmlFragment): Flow {
  const advice = `Put <${name}> round the text inside each paragraph.`;
  return {
    type: 'html',
    value: `<${name}>`,
    position: fragmentPosition(element, fragment),
    data: { dropped: { name, words: `<${name}>`, advice } },
  };
}
