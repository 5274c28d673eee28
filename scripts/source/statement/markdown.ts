import type { Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { endAddresses } from '../addresses/ended-addresses.ts';
import { frontBlock } from '../newsroom/front-block.ts';
import { MEANINGS } from '../phrasing/as-meant.ts';
import { withSteps } from '../tree/places.ts';

const text = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .use(withSteps, [endAddresses, ...MEANINGS])
  .freeze();

/**
 * The mdast of CommonMark and GFM; front matter of any kind (YAML, TOML, JSON) comes first, as a `yaml` node. Emphasis
 * works beside full-width punctuation, and addresses end before it.
 */
export function markdownTree(value: string): Root {
  const front = frontBlock(value);
  if (front === undefined) return text.parse(value);
  // In its place stand blanks, so that all else stands where it stands in the file.
  const head = value.slice(0, front.end);
  const tree = text.parse(head.replaceAll(/[^\n]/g, ' ') + value.slice(front.end));
  const lines = head.trimEnd().split('\n');
  const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: head.trimEnd().length };
  tree.children.unshift({
    type: 'yaml',
    value: front.value,
    position: { start: { line: 1, column: 1, offset: 0 }, end },
  });
  return tree;
}
