import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** How many headings a sheet has after the statement: those in its `.tail`. */
export function tailHeadings(tree: Root): number {
  let count = 0;
  visit(tree, 'element', ({ properties, children }) => {
    const { className } = properties;
    if (!Array.isArray(className) || !className.includes('tail')) return undefined;
    visit({ type: 'root', children }, 'element', ({ tagName }) => {
      if (/^h[1-6]$/.test(tagName)) count++;
    });
    return SKIP;
  });
  return count;
}
