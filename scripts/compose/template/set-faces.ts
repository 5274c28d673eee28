import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { type FindRuns, faceClass } from '../../lib/fonts/index.ts';

const HEADLINES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CODE = new Set(['code', 'pre', 'kbd', 'samp']);
/** Their text is nobody's to mark up. */
const UNTOUCHED = new Set(['head', 'script', 'style', 'svg', 'textarea', 'option']);

type Where = { readonly isHeadline: boolean; readonly isCode: boolean };

/** A page in which every stretch that wants a face of its own stands in a span. Gives back a new tree. */
export function withFaces(tree: Root, findRuns: FindRuns): Root {
  const children = tree.children.flatMap((node): Root['children'] =>
    node.type === 'element' ? [marked(node, findRuns, { isHeadline: false, isCode: false })] : [node],
  );
  return { ...tree, children };
}

function marked(element: Element, findRuns: FindRuns, where: Where): Element {
  const { tagName } = element;
  if (UNTOUCHED.has(tagName)) return element;
  const here = {
    isHeadline: where.isHeadline || HEADLINES.has(tagName),
    isCode: where.isCode || CODE.has(tagName),
  };
  const children = element.children.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [marked(node, findRuns, here)];
    return node.type === 'text' ? pieces(node.value, findRuns, here) : [node];
  });
  return { ...element, children };
}

function pieces(text: string, findRuns: FindRuns, where: Where): ElementContent[] {
  const nodes: ElementContent[] = [];
  let position = 0;
  for (const { start, end, face } of findRuns(text, where)) {
    if (start > position) nodes.push({ type: 'text', value: text.slice(position, start) });
    nodes.push(h('span', { className: [faceClass(face)] }, text.slice(start, end)));
    position = end;
  }
  if (position < text.length || nodes.length === 0) nodes.push({ type: 'text', value: text.slice(position) });
  return nodes;
}
