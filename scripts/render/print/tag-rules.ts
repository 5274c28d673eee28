import type { TagType } from '../../lib/pdf/index.ts';

/** How an element of the sheet is tagged. */
export type TagRule = {
  readonly type: TagType;
  /** The role that makes the browser tag the element: elements that are not named here vanish, with their language. */
  readonly role?: 'group' | 'paragraph';
};

const named = (type: TagType): TagRule => ({ type });
const grouped = (type: TagType): TagRule => ({ type, role: 'group' });

/** The rules by tag name. */
export const TAG_RULES: Readonly<Record<string, TagRule>> = {
  html: named('Document'),
  article: named('Art'),
  section: grouped('Sect'),
  // The browser does not tag a paragraph that is laid out as a row of boxes, unless it has the role.
  p: { type: 'P', role: 'paragraph' },
  pre: grouped('P'),
  h1: named('H1'),
  h2: named('H2'),
  h3: named('H3'),
  h4: named('H4'),
  h5: named('H5'),
  h6: named('H6'),
  blockquote: named('BlockQuote'),
  li: named('LI'),
  dl: grouped('L'),
  dt: grouped('Lbl'),
  dd: grouped('LBody'),
  table: named('Table'),
  caption: named('Caption'),
  tr: named('TR'),
  th: named('TH'),
  td: named('TD'),
  figcaption: named('Caption'),
  img: named('Figure'),
  code: named('Code'),
  em: named('Em'),
  strong: named('Strong'),
};

/** Parts of a table, which the browser prints no tags for. */
export const TABLE_PARTS: Readonly<Record<string, TagType>> = { thead: 'THead', tbody: 'TBody', tfoot: 'TFoot' };

/** Elements of the text that hold blocks and say nothing themselves. */
export const CONTAINERS: ReadonlySet<string> = new Set([
  'body',
  'main',
  'header',
  'footer',
  'div',
  'address',
  'nav',
  'aside',
  'hgroup',
]);

/** The tag of an element that stands for a language or a direction of its own. */
export const SPAN = grouped('Span');

/** The tag of a container with text of its own. */
export const TEXT_CONTAINER = grouped('Div');
