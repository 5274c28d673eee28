import { isNode, type Node, type Text } from './written-tree.ts';

/** Stands between what is in the margin and the words beside it. */
export const APART = '\f';

/** A stretch of text that no other block interrupts: a paragraph, a heading, an item's first line, a cell. */
export type Block = {
  /** With {@link APART} between a number in the margin and the words. */
  readonly text: string;
  /** The same with {@link APART} where words do not follow each other on paper. */
  readonly laidOut: string;
  readonly path: string;
};

const INLINE = new Set(['Link', 'Reference', 'Code', 'Span', 'Figure']);

/** The texts of a tree's blocks in its order; numbers of lists are left out, since the style sheet makes them. */
export function blocksOf(node: Node): readonly Block[] {
  return walk(node, '');
}

function walk(node: Node, path: string): readonly Block[] {
  const blocks: Block[] = [];
  let [text, laidOut] = ['', ''];
  const close = (): void => {
    if (text.trim() !== '') blocks.push({ text, laidOut, path });
    text = laidOut = '';
  };
  const add = (more: string, apart?: Node['apart']): void => {
    text += (apart === 'line' ? APART : '') + more + (apart === 'margin' ? APART : '');
    laidOut += apart === undefined ? more : APART + more + APART;
  };
  const seen = new Map<string, number>();
  for (const kid of node.kids) {
    if (!isNode(kid)) add(kid.text);
    else if (INLINE.has(kid.type) || kid.apart === 'margin') add(inlineText(kid), kid.apart);
    else {
      close();
      const place = (seen.get(kid.type) ?? 0) + 1;
      seen.set(kid.type, place);
      if (!isNumber(kid)) blocks.push(...walk(kid, `${path}/${kid.type}[${place}]`));
    }
  }
  close();
  return blocks;
}

function inlineText(node: Node): string {
  return node.kids.map((kid) => (isNode(kid) ? inlineText(kid) : kid.text)).join('');
}

/** A label that {@link writtenTree} made of an item's place. */
export const isNumber = ({ type, kids }: Node): boolean =>
  type === 'Lbl' && kids.length === 1 && kids.every((kid: Node | Text) => !isNode(kid) && /^\d+$/.test(kid.text));
