import type { ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { matchesIn } from '../../lib/matches-in.ts';

/** Longest piece of an address, in characters, that is kept on one line. */
const LONGEST = 40;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]{20,}|(?<![\w.-])[\w.-]+\/[^\s<>]{24,}/g;
/** Figures with hyphens or dashes between, such as dates, telephone numbers and ranges: `2011–2013`, `10:30–11:45`. */
const FIGURES = /(?<!\p{Nd}[.,:/٫٬]?)\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*(?:[-–]\p{Nd}+(?:[.,:/٫٬]\p{Nd}+)*)+/gu;
/** Where an address may be broken. Not after a hyphen: readers of PDFs would take that for the line's. */
const PARTING = /(?<=[/?&=#])(?![/?&=#])/;

/**
 * The sheet with line ends that can be read out of a PDF: a space stands before each forced line break, and long
 * addresses part where nothing is lost. A new tree is returned.
 */
export function withLineEnds(root: Root): Root {
  return {
    ...root,
    children: root.children.flatMap((child): Root['children'] =>
      child.type === 'doctype' ? [child] : endsOf(child, false),
    ),
  };
}

function endsOf(node: ElementContent, isCode: boolean): ElementContent[] {
  if (node.type === 'text') return isCode ? [spaced(node)] : partings(node);
  if (node.type !== 'element' || KEPT.has(node.tagName)) return [node];
  if (node.tagName === 'br') return [{ type: 'text', value: ' ' }, node];
  const isInCode = isCode || node.tagName === 'pre';
  return [{ ...node, children: node.children.flatMap((child) => endsOf(child, isInCode)) }];
}

const KEPT = new Set(['head', 'style', 'script', 'template', 'title']);

const spaced = (text: Text): Text => ({ ...text, value: text.value.replaceAll('\n', ' \n') });

function partings(text: Text): ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { 0: address, index } of matchesIn(text.value, ADDRESS)) {
    if (!address.includes('-')) continue;
    nodes.push(...wholeFigures(text.value.slice(end, index)));
    for (const [place, piece] of address.split(PARTING).entries()) {
      if (place > 0) nodes.push(h('wbr'));
      nodes.push(piece.length > LONGEST ? { type: 'text', value: piece } : h('span.nb', piece));
    }
    end = index + address.length;
  }
  return [...nodes, ...wholeFigures(text.value.slice(end))];
}

function wholeFigures(text: string): readonly ElementContent[] {
  const nodes: ElementContent[] = [];
  let end = 0;
  for (const { 0: figures, index } of matchesIn(text, FIGURES)) {
    if (figures.length > LONGEST) continue;
    if (index > end) nodes.push({ type: 'text', value: text.slice(end, index) });
    nodes.push(h('span.nb', figures));
    end = index + figures.length;
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
  return nodes;
}
