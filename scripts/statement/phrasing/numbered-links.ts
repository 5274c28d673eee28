import type { Link, LinkReference, Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/**
 * Keeps the brackets round links that are numbers alone. Mail and wikis number their sources so: `At least 14[1] people`, with the
 * address of `[1]` below. Without brackets readers would see 141.
 */
export function bracketNumberedLinks(tree: Root): Root {
  visit(tree, ['link', 'linkReference'], (node, index, parent) => {
    if (index === undefined || parent === undefined || (node.type !== 'link' && node.type !== 'linkReference')) return;
    const words = plainText(node);
    if (!NUMBER.test(words)) return;
    if (node.type === 'link' && !JOINING.test(lastWords(parent.children[index - 1]))) return;
    bracket(node);
  });
  return tree;
}

/** A link's words that are the number of a source: `3`, `12`, `3a`. */
export const NUMBER = /^\p{N}{1,4}\p{L}?$/u;
/** What a number right behind it would be read as one with. */
const JOINING = /[\p{L}\p{M}\p{N}%‰°)\]"'”’»]$/u;

const lastWords = (node: Nodes | undefined): string => (node === undefined ? '' : plainText(node));

function bracket(node: Link | LinkReference): void {
  const { position } = node;
  const at = position === undefined ? {} : { position };
  node.children = [{ type: 'text', value: '[', ...at }, ...node.children, { type: 'text', value: ']', ...at }];
  const [open, only, close, ...others] = node.children;
  if (others.length === 0 && open?.type === 'text' && only?.type === 'text' && close?.type === 'text')
    node.children = [{ ...only, value: `[${only.value}]` }];
}
