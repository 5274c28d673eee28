import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';

/** All that the body of a document may hold: what the build makes, and the elements of HTML that a statement may use. */
const SCHEMA: Schema = {
  tagNames: [
    ...['p', 'div', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'br', 'wbr'],
    ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary', 'figure', 'figcaption', 'img'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...['a', 'strong', 'em', 'del', 'ins', 'code', 'span', 'bdi', 'bdo', 'sup', 'sub', 'abbr', 'kbd', 'mark', 'cite'],
    ...['small', 'u', 'samp', 'var', 'dfn', 'time', 'ruby', 'rt', 'rp'],
  ],
  attributes: {
    '*': ['id', 'lang', 'dir', 'className', 'dataAlign', 'ariaLabel', 'ariaLabelledBy'],
    a: ['href', 'title'],
    abbr: ['title'],
    dfn: ['title'],
    details: ['open'],
    img: ['src', 'alt'],
    li: ['value'],
    ol: ['start', ['type', 'a', 'A', 'i', 'I']],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
  },
  // What scripts and styles hold is no text, whatever stands round it.
  strip: ['script', 'style'],
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
  clobber: [],
  required: {},
};

/** The body with nothing in it that a page of ours may not hold: the last gate, behind whatever made it. */
export function sanitized(body: Root): Root {
  const clean = sanitize(body, SCHEMA);
  return clean.type === 'root' ? clean : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}
