import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { pdfFault } from '../file/pdf-fault.ts';

/**
 * Simple properties and lists of a packet by prefix and name, such as `dc:title`; structured ones are left out, but for
 * `pdfd:declarations`: the addresses of what is declared.
 */
export type XmpProperties = Readonly<Record<string, string | readonly string[]>>;

/**
 * The properties of an XMP packet (ISO 16684-1, 7). Of alternatives in several languages the default one is taken.
 *
 * @throws {Fault} `pdf-unreadable` for a packet that is no XML
 */
export function xmpProperties(packet: string): XmpProperties {
  const properties: Record<string, string | readonly string[]> = {};
  for (const description of elementsIn(parsed(packet), 'rdf:Description')) {
    for (const [name, value] of Object.entries(description.attributes)) {
      if (!/^(?:xmlns|rdf|xml)\b/.test(name) && typeof value === 'string') properties[name] = value;
    }
    for (const property of children(description)) {
      const value =
        property.name === 'pdfd:declarations' ? elementsIn(property, 'pdfd:conformsTo').map(textIn) : saidBy(property);
      if (value !== undefined) properties[property.name] = value;
    }
  }
  return properties;
}

function parsed(packet: string): Root {
  try {
    return fromXml(packet.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw pdfFault(`its XMP is no XML (${error instanceof Error ? error.message : 'unknown'})`);
  }
}

function saidBy(property: Element): string | readonly string[] | undefined {
  const [holder] = children(property);
  if (holder === undefined) return textIn(property);
  const items = children(holder).filter(({ name }) => name === 'rdf:li');
  if (items.some((item) => children(item).length > 0)) return undefined;
  if (holder.name === 'rdf:Alt') {
    const own = items.find(({ attributes }) => attributes['xml:lang'] === 'x-default') ?? items[0];
    return own === undefined ? undefined : textIn(own);
  }
  return holder.name === 'rdf:Seq' || holder.name === 'rdf:Bag' ? items.map(textIn) : undefined;
}

function elementsIn(node: Nodes, name: string): readonly Element[] {
  if (node.type === 'element' && node.name === name) return [node];
  return 'children' in node ? node.children.flatMap((child) => elementsIn(child, name)) : [];
}

const children = (element: Element): readonly Element[] =>
  element.children.filter((child): child is Element => child.type === 'element');

const textIn = (element: Element): string =>
  element.children.map((child) => ('value' in child && child.type !== 'comment' ? child.value : '')).join('');
