import type { Element, ElementContent, Root } from 'hast';

/**
 * A tree in which no link holds another, such as an address or the number of a note within a link's words: HTML knows none,
 * and browsers part them as they see fit. The outer link goes to the words about the inner one.
 */
export function unnestLinks(tree: Root): Root {
  return {
    ...tree,
    children: tree.children.flatMap((node): Root['children'] =>
      node.type === 'doctype' ? [node] : [...unnested(node)],
    ),
  };
}

function unnested(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(unnested);
  if (node.tagName !== 'a' || !children.some(holdsLink)) return [{ ...node, children }];
  return linked(children, node);
}

const holdsLink = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink));

/** Nodes in a link, but for what holds a link of its own. */
function linked(nodes: readonly ElementContent[], link: Element): readonly ElementContent[] {
  const result: ElementContent[] = [];
  let words: ElementContent[] = [];
  const end = (): void => {
    const isBlank = words.every((node) => node.type === 'text' && /^\s*$/.test(node.value));
    result.push(...(isBlank ? words : [{ ...link, children: words }]));
    words = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !holdsLink(node)) {
      words.push(node);
      continue;
    }
    end();
    result.push(node.tagName === 'a' ? node : { ...node, children: [...linked(node.children, link)] });
  }
  end();
  return result;
}
