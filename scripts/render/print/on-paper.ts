import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';

/**
 * Elements that a screen needs, as paper can have them: nothing opens, a reading stands behind its word, and a table is one
 * to the browser even where it looks like none (of one cell, without a header).
 */
export function onPaper(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = onPaper(node.children);
    if (node.tagName === 'ruby') return readAloud(children);
    const element = { ...node, children };
    if (node.tagName === 'table' && !holds(node, 'th'))
      return [{ ...element, properties: { ...node.properties, role: 'table' } }];
    if (node.tagName === 'details') return [renamed(element, 'div', 'details')];
    return node.tagName === 'summary' ? [renamed(element, 'p', 'summary')] : [element];
  });
}

function renamed({ properties, ...element }: Element, tagName: string, className: string): Element {
  const { open: _, ...kept } = properties;
  return { ...element, tagName, properties: { ...kept, className: [className] } };
}

/** 漢(kan): the brackets are the author's where there are any. */
function readAloud(children: readonly ElementContent[]): ElementContent[] {
  const hasBrackets = children.some((child) => child.type === 'element' && child.tagName === 'rp');
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'rp') return child.children;
    if (child.tagName !== 'rt') return [child];
    return hasBrackets ? child.children : [h('span', ['(', ...child.children, ')'])];
  });
}

const holds = (element: Element, name: string): boolean =>
  element.children.some((child) => child.type === 'element' && (child.tagName === name || holds(child, name)));
