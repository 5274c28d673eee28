import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import { h } from 'hastscript';
import { hasRtlLetter } from '../prose/strong.ts';

/** Elements whose text keeps its own order, and those that show none. */
const KEPT: ReadonlySet<string> = new Set(['bdi', 'bdo', 'code', 'head', 'pre', 'script', 'style']);
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * A page in the pseudo-language ar-XB: each word that reads from the left is turned round by `<bdo dir="rtl">`, so that
 * the text runs as Arabic does and can still be read. Figures, telephone numbers and addresses keep their order, as in
 * Arabic; no control character is put into any text.
 */
export function mirrored<Parent extends Root | Element>(parent: Parent): Parent {
  return { ...parent, children: parent.children.flatMap((node) => mirroredNode(node)) };
}

function mirroredNode(node: ElementContent | RootContent): (ElementContent | RootContent)[] {
  if (node.type === 'text') return turned(node);
  if (node.type !== 'element' || KEPT.has(node.tagName)) return [node];
  const isRoot = node.tagName === 'html';
  return [isRoot || node.properties.lang === undefined ? mirrored(node) : node];
}

function turned({ value }: Text): ElementContent[] {
  const nodes: ElementContent[] = [];
  let position = 0;
  for (const { 0: word, index } of value.matchAll(WORD)) {
    if (hasRtlLetter(word)) continue;
    if (index > position) nodes.push({ type: 'text', value: value.slice(position, index) });
    nodes.push(h('bdo', { dir: 'rtl' }, word));
    position = index + word.length;
  }
  if (position < value.length) nodes.push({ type: 'text', value: value.slice(position) });
  return nodes;
}
