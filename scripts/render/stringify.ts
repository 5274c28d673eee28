import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Root as XmlRoot } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { copyOf } from '../lib/copy-of.ts';

const processor = unified().use(rehypeStringify).freeze();

/** A page's tree as HTML text. */
export function stringifyHtml(tree: Root): string {
  return `${processor.stringify(tree).trimEnd()}\n`;
}

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Characters that XML 1.0 does not allow, even as references (production 2). */
const NONE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * A tree as XML text. `xast-util-to-xml` leaves `>` as it is, but `]]>` must not stand in text (XML 1.0, 2.4): one
 * headline with it would end the feed for every reader.
 */
export function stringifyXml(tree: XmlRoot): string {
  const copy = copyOf(tree);
  visit(copy, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    const value = node.value.replace(NONE, '\uFFFD').replace(/[&<>]/g, (sign) => NAMES[sign] ?? sign);
    parent.children[index] = { type: 'raw', value };
  });
  return toXml(copy, { allowDangerousXml: true });
}
