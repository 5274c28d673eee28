import type { Link, LinkReference, Nodes, Root, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A link's words that are the number of a source: `3`, `12`, `3a`. */
export const NUMBER = /^\p{N}{1,4}\p{L}?$/u;
/** What a number right behind it would be read as one with. */
const JOINING = /[\p{L}\p{M}\p{N}%‰°)\]"'”’»]$/u;

/**
 * Keeps the brackets round links that are numbers alone. Mail and wikis number their sources so: `At least 14[1] people`, with
 * the address of `[1]` below. Without brackets readers would see 141.
 */
export function bracketNumberedLinks(tree: Root): void {
  visit(tree, ['link', 'linkReference'], (node, index, parent) => {
    if (index === undefined || parent === undefined || (node.type !== 'link' && node.type !== 'linkReference')) return;
    if (!NUMBER.test(plainText(node))) return;
    const before = parent.children[index - 1];
    if (isOwnName(node) || (before !== undefined && JOINING.test(plainText(before)))) bracket(node);
  });
}

/** True for `[1]` and `[1][]`, which are called what they say. */
const isOwnName = (node: Nodes): boolean => node.type === 'linkReference' && node.referenceType !== 'full';

function bracket(node: Link | LinkReference): void {
  const sign = (value: string): Text => ({ type: 'text', value, ...(node.position && { position: node.position }) });
  const [only, ...others] = node.children;
  node.children =
    only?.type === 'text' && others.length === 0
      ? [{ ...only, value: `[${only.value}]` }]
      : [sign('['), ...node.children, sign(']')];
}
