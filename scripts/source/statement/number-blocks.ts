import type { Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

const UNNUMBERED = new Set(['heading', 'thematicBreak', 'definition', 'footnoteDefinition', 'html', 'yaml']);

/**
 * Numbers every top-level block of the source that says something; a list, a table or a quotation counts as one.
 * Translations are laid over this tree, so paragraph 4 is paragraph 4 in every language. A paragraph of which nothing
 * is left, once HTML and pins are out, goes.
 */
export function numberBlocks(tree: Root): void {
  tree.children = tree.children.filter((node) => !isEmpty(node));
  let number = 0;
  for (const node of tree.children) {
    if (!UNNUMBERED.has(node.type)) node.data = { ...node.data, number: ++number };
  }
}

const isEmpty = (node: RootContent): boolean =>
  node.type === 'paragraph' && node.data?.segment === undefined && node.children.every(isBlank);

const isBlank = (node: RootContent): boolean => node.type === 'text' && plainText(node).trim() === '';
