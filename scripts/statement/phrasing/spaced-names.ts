import type { Image, Link, Root, Text } from 'mdast';
import type { Point } from 'unist';
import { SKIP, visit } from 'unist-util-visit';

/** A picture or a document whose name has blanks, which Markdown takes for text: `![A pier](the pier (1).png)`. */
const SPACED =
  /(!?)\[([^[\]\n]{0,200})\]\(((?=[^\n)]{0,120} )[^\s()<>"'][^()<>"'\n]{0,120}(?:\([^()<>"'\n]{0,50}\)[^()<>"'\n]{0,120})?\.(?:png|jpe?g|gif|svg|webp|avif|pdf|docx?|xlsx?|odt|csv))\)/gi;

/** Makes pictures and links of those whose file has blanks in its name. */
export function readSpacedNames(tree: Root): void {
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.value.includes('](')) return undefined;
    const parts = withSpaced(node, parent.type === 'link' || parent.type === 'linkReference');
    if (parts[0] === node) return undefined;
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function withSpaced(node: Text, isInLink: boolean): (Text | Image | Link)[] {
  const parts: (Text | Image | Link)[] = [];
  let end = 0;
  const add = (start: number, stop: number): void => {
    if (stop > start) parts.push({ type: 'text', value: node.value.slice(start, stop), ...placeIn(node, start, stop) });
  };
  for (const { 0: found, 1: mark = '', 2: said = '', 3: url = '', index } of node.value.matchAll(SPACED)) {
    if (mark === '' && (isInLink || said === '')) continue;
    add(end, index);
    end = index + found.length;
    const place = placeIn(node, index, end);
    if (mark === '!') parts.push({ type: 'image', url, alt: said, title: null, ...place });
    else parts.push({ type: 'link', url, title: null, children: [{ type: 'text', value: said, ...place }], ...place });
  }
  add(end, node.value.length);
  return parts.length === 0 ? [node] : parts;
}

/** Where a part of a text stands, if all of it is on one line and as it is written. */
function placeIn({ value, position }: Text, start: number, end: number): Pick<Text, 'position'> {
  const from = position?.start;
  if (from === undefined || position === undefined) return {};
  if ((position.end.offset ?? 0) - (from.offset ?? 0) !== value.length || value.includes('\n')) return { position };
  const at = (offset: number): Point => ({
    line: from.line,
    column: from.column + offset,
    offset: (from.offset ?? 0) + offset,
  });
  return { position: { start: at(start), end: at(end) } };
}
