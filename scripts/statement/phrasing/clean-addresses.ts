import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { visit } from 'unist-util-visit';

declare module 'mdast' {
  interface Data {
    /** On a link or a definition: its address as it is written, where marks round it are left out. */
    wrappedAddress?: string;
  }
}

/** `("https://example.org/")` */
const WRAPPED = /^["'(<[“‘]+(https?:\/\/[^\s"'<>()[\]“”‘’]+)["')>\]”’]+$/;

/**
 * Writes addresses of links as HTML has them, blanks as `%20`, and leaves out quotation marks and brackets that stand round
 * a whole address.
 */
export function withCleanAddresses(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push({ transforms: [cleanAddresses] });
}

function cleanAddresses(tree: Root): void {
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const inner = WRAPPED.exec(node.url)?.[1];
    if (inner !== undefined && URL.canParse(inner)) {
      node.data = { ...node.data, wrappedAddress: node.url };
      node.url = inner;
    } else if (node.url.includes(' ')) node.url = node.url.replaceAll(' ', '%20');
  });
}
