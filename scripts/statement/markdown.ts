import type { Paragraph, PhrasingContent, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

const blocks = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkCjkFriendly)
  .freeze();
const phrases = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).use(withoutBlocks).freeze();

/** CommonMark, GFM and YAML front matter → mdast. Emphasis works beside full-width punctuation. */
export function markdownTree(value: string): Root {
  return blocks.parse(value);
}

/**
 * Parses the Markdown of one segment: `1.` or `#` at its start is text, not a list or a heading.
 *
 * @param definitions the document's link and footnote definitions as Markdown, so that `[x][ref]` and `[^1]` resolve
 */
export function phrasingTree(value: string, definitions = ''): PhrasingContent[] {
  const tree = phrases.parse(definitions === '' ? value : `${value}\n\n${definitions}`);
  const paragraphs = tree.children.filter((node): node is Paragraph => node.type === 'paragraph');
  const inside = paragraphs.filter((node) => (node.position?.start.offset ?? 0) <= value.length);
  return inside.flatMap((node, index) =>
    index === 0 ? node.children : [{ type: 'text', value: ' ' }, ...node.children],
  );
}

/** Switches off everything that starts a block, but definitions. */
function withoutBlocks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: {
      null: [
        'blockQuote',
        'codeFenced',
        'codeIndented',
        'headingAtx',
        'htmlFlow',
        'list',
        'setextUnderline',
        'table',
        'thematicBreak',
      ],
    },
  });
}
