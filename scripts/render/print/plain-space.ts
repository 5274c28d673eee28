import type { Root } from 'hast';
import { minifyWhitespace } from 'hast-util-minify-whitespace';

/**
 * A tree without the white space that HTML would collapse: on paper it is kept as it stands, so that lines end in spaces
 * that can be read, and two spaces would be two.
 */
export function withPlainSpace(root: Root): Root {
  const tree = structuredClone(root);
  minifyWhitespace(tree);
  return tree;
}
