import type { Element, Properties } from 'hast';
import { languageOf } from '../../lib/text/index.ts';

/** Inline elements that are published unchanged. */
export const SPANS: ReadonlySet<string> = new Set(
  'sup sub abbr kbd mark q cite small ins u samp var dfn bdi ruby rt rp code time span'.split(' '),
);

/** Elements that have a better name, or a mark in Markdown. */
export const RENAMED: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  tt: 'code',
  acronym: 'abbr',
  // Its order is an error where it is another than the letters' own.
  bdo: 'bdi',
  menu: 'ul',
  dir: 'ul',
  listing: 'pre',
  xmp: 'pre',
};

/** Elements that stand on lines of their own; any other stands in a line of text. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr legend li main nav ol optgroup option p pre search section summary table caption thead tbody tfoot tr td th ul'
  ).split(' '),
);

/** Elements that change what a text says: when they hold whole paragraphs, that must not get lost. */
export const MEANINGFUL: ReadonlySet<string> = new Set(['del', 'ins', 'q', 'sup', 'sub', 'ruby']);

/** Elements that cannot be published, with everything that is in them. */
export const REFUSED: ReadonlySet<string> = new Set(
  (
    'script style iframe frame frameset object embed applet select datalist textarea input svg math video audio canvas ' +
    'template map noembed noframes title plaintext'
  ).split(' '),
);

/** Elements that say nothing by themselves, and have no content. */
export const VOID: ReadonlySet<string> = new Set('area base col link meta param source track wbr bgsound'.split(' '));

/** All other elements that HTML has or had: their content is published without them. */
const TRANSPARENT: ReadonlySet<string> = new Set(
  'a big body br button colgroup data del em font head hr html img label meter nobr noscript output picture progress slot strong basefont blink marquee rb rtc'.split(
    ' ',
  ),
);

/** True for an element of HTML, and for one that a page may define (its name has a hyphen). */
export const isElementName = (name: string): boolean =>
  [SPANS, BLOCKS, MEANINGFUL, REFUSED, VOID, TRANSPARENT].some((names) => names.has(name)) ||
  Object.hasOwn(RENAMED, name) ||
  name.includes('-');

/** Nodes of Markdown that stand on lines of their own. */
export const MARKDOWN_BLOCKS: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'thematicBreak',
  'blockquote',
  'list',
  'table',
  'code',
  'definition',
  'footnoteDefinition',
  'htmlBlock',
  'htmlText',
]);

/** Language and direction of an element, where they are valid; the direction follows the language. */
export function languageIn({ properties }: Element): Properties {
  const { dir } = properties;
  const lang = typeof properties.lang === 'string' ? known(properties.lang) : undefined;
  const direction = dir === 'ltr' || dir === 'rtl' ? dir : lang?.direction;
  return { ...(lang === undefined ? {} : { lang: lang.tag }), ...(direction === undefined ? {} : { dir: direction }) };
}

function known(tag: string): { readonly tag: string; readonly direction: 'ltr' | 'rtl' } | undefined {
  try {
    return languageOf(tag);
  } catch {
    return undefined;
  }
}

/** The attributes of an element that are kept in a document. */
export function attributesOf(name: string, element: Element): Properties {
  const { properties } = element;
  const own: Properties = languageIn(element);
  if (name === 'abbr' || name === 'dfn') take(own, 'title', textOfAttribute(properties.title));
  if (name === 'time') take(own, 'dateTime', /^[\dTZ:.+\-PWDHMS ]+$/.exec(String(properties.dateTime ?? ''))?.[0]);
  if (name === 'td' || name === 'th') {
    take(own, 'colSpan', spanOf(properties.colSpan, 1000));
    take(own, 'rowSpan', spanOf(properties.rowSpan, 65_534));
    take(own, 'align', sideOf(element));
  }
  if (name === 'th')
    take(own, 'scope', /^(?:row|col|rowgroup|colgroup)$/i.exec(String(properties.scope))?.[0].toLowerCase());
  return own;
}

function take(into: Properties, name: string, value: string | number | undefined): void {
  if (value !== undefined) into[name] = value;
}

/** How many cells a cell spans, up to the limit of HTML; undefined for one. */
function spanOf(value: unknown, most: number): number | undefined {
  const count = Math.min(most, Math.trunc(Number(value)));
  return count > 1 ? count : undefined;
}

/** The side that a cell's text stands at. */
function sideOf({ properties }: Element): string | undefined {
  const style = typeof properties.style === 'string' ? properties.style : '';
  const side = /(?:^|;)\s*text-align\s*:\s*(left|center|right)/i.exec(style)?.[1] ?? String(properties.align);
  return /^(?:left|center|right)$/i.test(side) ? side.toLowerCase() : undefined;
}

/** The text of an attribute with single blanks; undefined where it has none. */
export function textOfAttribute(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/\s+/g, ' ').trim() : undefined;
}
