import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { readFragment, tooDeep } from './fragment.ts';
import { restorePhrasing } from './restore-phrasing.ts';
import { toFlow } from './to-flow.ts';

/**
 * Makes blocks of the HTML in a tree, as a browser would read it: an element may begin in one block of HTML and end in
 * another, with Markdown between. What cannot be published stands as an `html` node with `data.dropped`; comments stay.
 */
export function restoreHtml(tree: Root): void {
  visit(tree, (node) => {
    if (isText(node)) {
      if (node.children.some(({ type }) => type === 'html'))
        node.data = { ...node.data, written: spanOf(node.children) };
      node.children = restorePhrasing(node.children);
      return SKIP;
    }
    if (!isHolder(node) || !node.children.some(isMarkup)) return undefined;
    const deep = tooDeep(node.children);
    if (deep !== undefined) {
      Object.assign(node, { children: [deep] });
      return SKIP;
    }
    const fragment = readFragment(node.children);
    const children: RootContent[] = toFlow(
      fragment.root.children.filter((child) => child.type !== 'doctype'),
      fragment,
    );
    Object.assign(node, { children });
    return undefined;
  });
}

/** A node whose content is one text. What came out of HTML has been restored with it. */
const isText = (node: Nodes): node is Extract<Nodes, { type: 'paragraph' | 'heading' | 'tableCell' }> =>
  (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') &&
  node.data?.markdown === undefined;

function spanOf(children: readonly PhrasingContent[]): readonly [start: number, end: number] {
  return [children[0]?.position?.start.offset ?? 0, children.at(-1)?.position?.end.offset ?? 0];
}

const isHolder = (
  node: Nodes,
): node is Extract<Parents, { type: 'root' | 'blockquote' | 'listItem' | 'footnoteDefinition' }> =>
  node.type === 'root' || node.type === 'blockquote' || node.type === 'listItem' || node.type === 'footnoteDefinition';

/** HTML that is more than the author's comments. */
function isMarkup(node: RootContent): boolean {
  return node.type === 'html' && commentsAside(node.value).rest.trim() !== '' && !hasOpenComment(node.value);
}

/** The comments of a piece of HTML, and what is left without them. */
export function commentsAside(html: string): { readonly comments: readonly string[]; readonly rest: string } {
  const comments: string[] = [];
  let rest = '';
  let from = 0;
  for (;;) {
    const start = html.indexOf('<!--', from);
    const end = start < 0 ? -1 : html.indexOf('-->', start + 4);
    if (end < 0) return { comments, rest: rest + html.slice(from) };
    comments.push(html.slice(start + 4, end));
    rest += html.slice(from, start);
    from = end + 3;
  }
}

/** True where a comment has no end: everything behind it is lost. */
export function hasOpenComment(html: string): boolean {
  const last = html.lastIndexOf('<!--');
  return last >= 0 && !html.includes('-->', last);
}
