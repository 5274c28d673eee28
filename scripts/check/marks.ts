import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Phrases } from '../catalog/trees.ts';

/** The Markdown of a text, as far as it is compared between languages. */
export type Marks = {
  /** Where links, images and footnote references lead, in the order of the text. */
  readonly addresses: readonly string[];
  /** The links alone, with their words. */
  readonly links: readonly LinkMark[];
  /** The text of each piece of code. */
  readonly code: readonly string[];
  /** How many nodes of each mdast type there are. */
  readonly counts: ReadonlyMap<string, number>;
};

/** A link: where it leads, and the words behind which it stands. */
export type LinkMark = { readonly address: string; readonly text: string };

const NONE: Marks = { addresses: [], links: [], code: [], counts: new Map() };

export function marksOf(phrases: Phrases): Marks {
  if (phrases.length === 1 && phrases[0]?.type === 'text') return NONE;
  const root: Root = { type: 'root', children: [...phrases] };
  const addresses: string[] = [];
  const links: LinkMark[] = [];
  const code: string[] = [];
  const counts = new Map<string, number>();
  visit(root, (node) => {
    counts.set(node.type, (counts.get(node.type) ?? 0) + 1);
    if (node.type === 'link' || node.type === 'image') addresses.push(node.url === '' ? '#' : node.url);
    if (node.type === 'linkReference' || node.type === 'imageReference') addresses.push(`[${node.identifier}]`);
    if (node.type === 'footnoteReference') addresses.push(`[^${node.identifier}]`);
    if (node.type === 'link' || node.type === 'linkReference')
      links.push({ address: addresses.at(-1) ?? '', text: textOf(node) });
    if (node.type === 'inlineCode') code.push(node.value);
  });
  return { addresses, links, code, counts };
}
