import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { RTL_LETTER } from '../../lib/bidi-classes.ts';

const CODE = new Set(['code', 'pre', 'kbd', 'samp']);
const WORD = `${RTL_LETTER}(?:${RTL_LETTER}|\\p{M})*`;
/** Words with one space between them; signs, figures and the gaps between columns belong to the code. */
const RIGHT_TO_LEFT = new RegExp(`${WORD}(?: ${WORD})*`, 'gv');

/**
 * A page in whose code every stretch that runs from right to left stands by itself, so that columns and signs round it stay
 * where they were written. Plain text keeps code as it is: who copies it wants no invisible characters. Gives back a new tree.
 */
export function withCodeIsolates(tree: Root): Root {
  const children = tree.children.flatMap((node): Root['children'] =>
    node.type === 'element' ? [isolatedIn(node, false)] : [node],
  );
  return { ...tree, children };
}

function isolatedIn(element: Element, isInCode: boolean): Element {
  if (element.tagName === 'head' || element.tagName === 'bdi' || element.properties.dir === 'rtl') return element;
  const isCode = isInCode || CODE.has(element.tagName);
  const children = element.children.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [isolatedIn(node, isCode)];
    return node.type === 'text' && isCode ? piecesOf(node.value) : [node];
  });
  return { ...element, children };
}

function piecesOf(text: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  let position = 0;
  for (const { 0: words, index } of text.matchAll(RIGHT_TO_LEFT)) {
    if (index > position) pieces.push({ type: 'text', value: text.slice(position, index) });
    pieces.push(h('bdi', { dir: 'rtl' }, words));
    position = index + words.length;
  }
  if (position < text.length || pieces.length === 0) pieces.push({ type: 'text', value: text.slice(position) });
  return pieces;
}
