import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { frontBlock } from '../newsroom/front-block.ts';
import { withEndedAddresses } from './phrasing/ended-addresses.ts';

const text = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(withEndedAddresses).freeze();
const withFront = text()
  .use(remarkFrontmatter, ['yaml', 'toml', { type: 'json', fence: { open: '{', close: '}' } }])
  .freeze();

/** CommonMark, GFM and front matter (YAML, TOML, JSON) → mdast. Emphasis works beside full-width punctuation, and addresses end before it. */
export function markdownTree(value: string): Root {
  return (frontBlock(value) === undefined ? text : withFront).parse(value);
}
