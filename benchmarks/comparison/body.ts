import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkRehype).use(rehypeStringify).freeze();

/** A Markdown file without its front matter. */
export const withoutFront = (text: string): string => text.replace(/^---\n[\s\S]*?\n---\n/, '');

/** The least page of a Markdown text, as anybody would make it with unified. */
export async function leastPage(markdown: string): Promise<string> {
  const body = String(await processor.process(markdown));
  return `<!doctype html><html><head><meta charset="utf-8"><title>Statement</title></head><body>${body}</body></html>`;
}
