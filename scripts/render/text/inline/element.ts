import type { Element, Nodes } from 'hast';

/** One string property of an element; a list (class names) is joined by spaces. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === null || value === undefined || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** True when the element carries that class. */
export function hasClass(element: Element, name: string): boolean {
  return (property(element, 'className') ?? '').split(' ').includes(name);
}

/** The characters a node holds, without paragraph anchors, white space as it stands. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && hasClass(node, 'pn')) return '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
