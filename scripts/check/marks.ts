import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { phrasingTree } from '../statement/markdown.ts';

/** The Markdown of a text, as far as it is compared between languages. */
export type Marks = {
  /** Where links, images and footnote references lead, in the order of the text. */
  readonly addresses: readonly string[];
  /** How many nodes of each mdast type there are. */
  readonly counts: ReadonlyMap<string, number>;
};

const NONE: Marks = { addresses: [], counts: new Map() };

/** Without any of these, or an address that GFM makes a link of by itself, a text is one text node. */
const MARK = /[*_`[\]!<>\\~&@\n]|:\/\/|www\./iu;

/** @param definitions link and footnote definitions of the statement, as Markdown */
export function marksOf(text: string, definitions: string): Marks {
  if (!MARK.test(text)) return NONE;
  const tree: Root = { type: 'root', children: phrasingTree(text, definitions) };
  const addresses: string[] = [];
  const counts = new Map<string, number>();
  visit(tree, (node) => {
    counts.set(node.type, (counts.get(node.type) ?? 0) + 1);
    if (node.type === 'link' || node.type === 'image') addresses.push(node.url === '' ? '#' : node.url);
    if (node.type === 'linkReference' || node.type === 'imageReference') addresses.push(`[${node.identifier}]`);
    if (node.type === 'footnoteReference') addresses.push(`[^${node.identifier}]`);
  });
  return { addresses, counts };
}
