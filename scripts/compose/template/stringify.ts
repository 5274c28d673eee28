import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const processor = unified().use(rehypeStringify).freeze();

/** A page's tree as HTML text. */
export function stringifyHtml(tree: Root): string {
  return `${processor.stringify(tree).trimEnd()}\n`;
}
