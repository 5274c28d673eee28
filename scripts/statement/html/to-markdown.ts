import type { Properties } from 'hast';
import type { Delete, Paragraph, PhrasingContent } from 'mdast';
import { type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';
import type { HtmlSpan } from './nodes.ts';

/** Inline content that was written in HTML, as translators get it: Markdown, with tags where Markdown has no mark. */
export function markdownOf(children: readonly PhrasingContent[]): string {
  const paragraph: Paragraph = { type: 'paragraph', children: [...children] };
  const written = toMarkdown(paragraph, {
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
    handlers: { htmlSpan: writeSpan, delete: writeDeletion, html: () => '' },
  });
  return written.replace(/\n$/, '');
}

const writeDeletion: Handle = (node: Delete, _, state: State, info) =>
  `~~${state.containerPhrasing(node, { ...info, before: '~', after: '~' })}~~`;

const writeSpan: Handle = (node: HtmlSpan, _, state: State, info) => {
  const opening = `<${node.name}${written(node.attributes)}>`;
  const exit = state.enter('paragraph');
  const inside = state.containerPhrasing(
    { type: 'paragraph', children: node.children },
    { ...info, before: '>', after: '<' },
  );
  exit();
  return `${opening}${inside}</${node.name}>`;
};

function written(attributes: Properties): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name.toLowerCase()}="${escaped(String(value))}"`)
    .join('');
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', ' ');
