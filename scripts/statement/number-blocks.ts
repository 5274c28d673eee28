import type { Root } from 'mdast';

const UNNUMBERED = new Set(['heading', 'thematicBreak', 'definition', 'footnoteDefinition', 'html', 'yaml']);

/**
 * Numbers every top-level block of the source that says something; a list, a table or a quotation counts as one.
 * Translations are laid over this tree, so paragraph 4 is paragraph 4 in every language.
 */
export function numberBlocks(tree: Root): void {
  let number = 0;
  for (const node of tree.children) {
    if (!UNNUMBERED.has(node.type)) node.data = { ...node.data, number: ++number };
  }
}
