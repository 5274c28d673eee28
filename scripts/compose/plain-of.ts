import type { Nodes } from 'hast';

/** The characters in a node, as they stand. */
export function plainOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainOf).join('') : '';
}
