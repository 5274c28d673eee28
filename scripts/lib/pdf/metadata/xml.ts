/** An element, or its text. Attributes and children stand in the order given. */
export type Xml =
  | string
  | { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly Xml[] };

export function xml(name: string, attributes: Readonly<Record<string, string>>, ...children: readonly Xml[]): Xml {
  return { name, attributes, children };
}

export function stringifyXml(node: Xml): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const inside = node.children.map(stringifyXml).join('');
  return `<${node.name}${attributes.join('')}${inside === '' ? '/' : `>${inside}</${node.name}`}>`;
}

/** Characters that XML 1.0 cannot hold at all (2.2) are left out. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replace(IMPOSSIBLE, '').replace(/[&<>"]/g, (character) => NAMES[character] ?? character);
