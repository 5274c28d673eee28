import type { Root, RootContent } from 'hast';

/** What a page shows, for cutting its fonts: all of it, and what of it stands in the heavier weight. */
export type ShownText = { readonly text: string; readonly strong: string };

/** Elements and classes that the look sets in weight 600. */
const STRONG_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'th', 'dt', 'label']);
const STRONG_CLASSES = new Set(['org', 'status', 'fmt', 'ends', 'pn', 'autonym', 'place', 'desk']);

export function shownText(tree: Root): ShownText {
  const text: string[] = [];
  const strong: string[] = [];
  const walk = (node: RootContent, isStrong: boolean): void => {
    if (node.type === 'text') {
      text.push(node.value);
      if (isStrong) strong.push(node.value);
    }
    if (node.type !== 'element' || node.tagName === 'script' || node.tagName === 'head') return;
    const { className, ariaCurrent } = node.properties;
    const heavy =
      isStrong ||
      STRONG_TAGS.has(node.tagName) ||
      ariaCurrent !== undefined ||
      (Array.isArray(className) && className.some((name) => STRONG_CLASSES.has(String(name))));
    for (const child of node.children) walk(child, heavy);
  };
  for (const node of tree.children) walk(node, false);
  return { text: text.join(''), strong: strong.join('') };
}
