import type { Root } from 'hast';
import { h } from 'hastscript';

/** The page with links to its style sheets at the end of its head. Changes the tree, which nobody else holds. */
export function linkStyles(tree: Root, styles: readonly string[]): Root {
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'html') continue;
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName !== 'head') continue;
      for (const style of styles)
        child.children.push(h('link', { rel: 'stylesheet', href: style }), {
          type: 'text',
          value: '\n',
        });
    }
  }
  return tree;
}
