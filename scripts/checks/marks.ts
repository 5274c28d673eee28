import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Dropped } from '../source/html/nodes.ts';
import type { Phrases } from '../translation/catalog/trees.ts';

/** The Markdown of a text, as far as it is compared between languages. */
export type Marks = {
  /** Where links, images and footnote references lead, in the order of the text. */
  readonly addresses: readonly string[];
  /** The links alone, with their words. */
  readonly links: readonly LinkMark[];
  /** The text of each piece of code. */
  readonly code: readonly string[];
  /** How many nodes of each mdast type there are, and elements of HTML by their names: `<sup>`. */
  readonly counts: ReadonlyMap<string, number>;
  /** The text of each piece that is struck out. */
  readonly struck: readonly string[];
  /** Elements that cannot be published. */
  readonly dropped: readonly Dropped[];
};

/** A link: where it leads, and the words behind which it stands. */
export type LinkMark = { readonly address: string; readonly text: string };

const NONE: Marks = { addresses: [], links: [], code: [], counts: new Map(), struck: [], dropped: [] };

export function marksOf(phrases: Phrases): Marks {
  if (phrases.length === 1 && phrases[0]?.type === 'text') return NONE;
  const root: Root = { type: 'root', children: [...phrases] };
  const addresses: string[] = [];
  const links: LinkMark[] = [];
  const code: string[] = [];
  const counts = new Map<string, number>();
  const struck: string[] = [];
  const dropped: Dropped[] = [];
  visit(root, (node) => {
    const type = node.type === 'htmlSpan' ? `<${node.name}>` : node.type;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    if (node.data?.dropped !== undefined && node.data.dropped.linked === undefined) dropped.push(node.data.dropped);
    if (node.type === 'link' || node.type === 'image') addresses.push(node.url === '' ? '#' : node.url);
    if (node.type === 'linkReference' || node.type === 'imageReference') addresses.push(`[${node.identifier}]`);
    if (node.type === 'footnoteReference') addresses.push(`[^${node.identifier}]`);
    if (node.type === 'link' || node.type === 'linkReference')
      links.push({ address: addresses.at(-1) ?? '', text: textOf(node) });
    if (node.type === 'inlineCode') code.push(node.value);
    if (node.type === 'delete') struck.push(textOf(node));
  });
  return { addresses, links, code, counts, struck, dropped };
}
