import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { withEndedAddresses } from './phrasing/ended-addresses.ts';

const blocks = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml', { type: 'json', fence: { open: '{', close: '}' } }])
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(withEndedAddresses)
  .freeze();

/** CommonMark, GFM and front matter (YAML, TOML, JSON) → mdast. Emphasis works beside full-width punctuation, and addresses end before it. */
export function markdownTree(value: string): Root {
  return blocks.parse(value);
}
