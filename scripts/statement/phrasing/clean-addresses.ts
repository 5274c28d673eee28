import type { Definition, Image, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { embeddedPicture } from './embedded-picture.ts';

declare module 'mdast' {
  interface Data {
    /** On a link or a definition: its address as it is written, where marks round it are left out. */
    wrappedAddress?: string;
  }
}

/** `("https://example.org/")`, `[https://example.org/`, "`https://example.org/`" */
const WRAPPED = /^["'(<[“‘`]+(https?:\/\/[^\s"'<>()[\]“”‘’`]+)["')>\]”’`]*$/;

/**
 * Writes addresses of links as HTML has them, blanks as `%20`, and leaves out quotation marks and brackets that stand round
 * a whole address. Pictures that stand in the text itself get a name in place of their bytes.
 */
export function cleanAddresses(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'definition') nameEmbedded(node);
    if (node.type !== 'link' && node.type !== 'definition') return;
    const inner = WRAPPED.exec(node.url)?.[1];
    if (inner !== undefined && URL.canParse(inner)) {
      node.data = { ...node.data, wrappedAddress: node.url };
      node.url = inner;
    } else if (node.url.includes(' ')) node.url = node.url.replaceAll(' ', '%20');
  });
}

function nameEmbedded(node: Image | Definition): void {
  const picture = node.url.startsWith('data:') ? embeddedPicture(node.url) : undefined;
  if (picture === undefined) return;
  node.data = { ...node.data, embeddedPicture: picture.base64 };
  node.url = picture.name;
}
