import type { Delete, Nodes, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { hastData } from '../html/nodes.ts';

const SHORT = /^[\p{N}\p{sc=Latn}\p{sc=Grek}+−-]{1,4}$/u;
const ENDS_SYMBOL = /[\p{sc=Latn}\p{sc=Grek})\]]$/u;
/** Letters with tildes on both sides, and more of their kind behind, are a range: `A~B~C`, `Mo~Di~Mi`; but not in `C~n~H~m~`. */
const LETTERS = /^\p{L}+$/u;
const RANGE = /^(?:\p{Lu}{2}|[^\P{L}\p{Lu}]{2})$/u;

/**
 * Lowers what stands between two single tildes right behind a letter: `CO~2~`, as Pandoc writes it. GFM would strike it out,
 * which nobody means within a word. Behind a figure a tilde is that of a range: `20~30~40`.
 */
export function lowerFigures(tree: Root): void {
  visit(tree, 'delete', (node, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    if (
      parent === undefined ||
      index === undefined ||
      before?.type !== 'text' ||
      !isLowered(node, before, parent.children[index + 1])
    )
      return undefined;
    const { children, position } = node;
    const lowered: PhrasingContent = {
      type: 'htmlSpan',
      name: 'sub',
      attributes: {},
      children,
      position,
      data: hastData('sub', {}),
    };
    parent.children.splice(index, 1, lowered);
    return [SKIP, index + 1];
  });
}

function isLowered({ children, position }: Delete, before: Text, after: Nodes | undefined): boolean {
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0 || !SHORT.test(only.value) || !ENDS_SYMBOL.test(before.value))
    return false;
  if (LETTERS.test(only.value) && after?.type === 'text' && RANGE.test(only.value.charAt(0) + after.value.charAt(0)))
    return false;
  // One tilde: the text begins right behind it.
  return (only.position?.start.offset ?? 0) - (position?.start.offset ?? 0) === 1;
}
