import type { Properties } from 'hast';
import type { Delete, FootnoteReference, Link, Paragraph, PhrasingContent, Text } from 'mdast';
import { type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';
import type { HtmlSpan } from './nodes.ts';

/** Inline content that was written in HTML, as translators get it: Markdown, with tags where Markdown has no mark. */
export function markdownOf(children: readonly PhrasingContent[]): string {
  const paragraph: Paragraph = { type: 'paragraph', children: withLinks(children) };
  const written = toMarkdown(paragraph, {
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
    handlers: { htmlSpan: writeSpan, delete: writeDeletion, footnoteReference: writeCall, html: () => '' },
  });
  return written.replace(/\n$/, '');
}

/** Addresses as they stand in a text, up to the stop behind them. */
const ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\p{N}])www\.)[^\s<>"“”«»\u3000-\u303F\uFF00-\uFFEF]*[^\s<>"“”«»\u3000-\u303F\uFF00-\uFFEF?!.,:;*_~'()[\]{}]/u;

/** Marks in an address would be guarded by backslashes, which are part of it where GFM finds it by itself: it is a link. */
function withLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' || node.type === 'linkReference') return [node];
    if ('children' in node) return [{ ...node, children: withLinks(node.children) }];
    const found = node.type === 'text' ? ADDRESS.exec(node.value) : null;
    if (node.type !== 'text' || found === null) return [node];
    const [address] = found;
    const [before, after] = [node.value.slice(0, found.index), node.value.slice(found.index + address.length)];
    const link: Link = {
      type: 'link',
      url: address.startsWith('www.') ? `http://${address}` : address,
      children: [{ type: 'text', value: address }],
    };
    return [...textOf(before), link, ...withLinks(textOf(after))];
  });
}

const textOf = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);

const writeDeletion: Handle = (node: Delete, _, state: State, info) =>
  `~~${state.containerPhrasing(node, { ...info, before: '~', after: '~' })}~~`;

const writeCall: Handle = ({ label, identifier }: FootnoteReference) => `[^${label ?? identifier}]`;

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
