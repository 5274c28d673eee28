import type { Nodes } from 'mdast';
import { matchesIn } from '../../lib/matches-in.ts';
import { isElementName, REFUSED } from './html-elements.ts';

/** Attributes without a value. Other words in a tag are text: `<name withheld>`, `<a letter of the family>`. */
const ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'hidden open disabled checked reversed controls required readonly multiple selected autofocus async defer nowrap noshade ' +
    'compact ismap novalidate itemscope inert loop muted autoplay default allowfullscreen playsinline download nomodule border ' +
    'align valign width height class id style title lang dir href src alt name target color face size start type value rel'
  ).split(' '),
);

/** A tag whose attributes have no values. */
const BARE_TAG = /^<([A-Za-z][A-Za-z0-9_]*)((?:\s+[^\s<>="'`/]+)*)\s*(\/?)>$/;

/**
 * The name in a tag that is probably not meant as HTML, where nothing closes it: `<Geometry>` or `<Object>` in a type,
 * the `<redacted>` of a name, witness `<A>`, the component `<Trans />`. Undefined for other tags: `<li>`, `<Br>`,
 * `<details open>`.
 */
export function nameOfWords(tag: string): string | undefined {
  const [, name, rest = '', slash = ''] = BARE_TAG.exec(tag) ?? [];
  if (name === undefined) return undefined;
  const element = name.toLowerCase();
  if (!isElementName(element)) return name;
  if (slash !== '') return undefined;
  const words = rest.split(/\s+/).filter((word) => word !== '');
  if (words.length > 0)
    return words.every((word) => /^[\p{L}\p{N}]/u.test(word) && !ATTRIBUTES.has(word.toLowerCase())) &&
      !/[-:]/.test(rest)
      ? name
      : undefined;
  if (/^[A-OQ-Z]$/.test(name)) return name;
  // An element that is not closed, and that would never be published, is a word of the text: "the new <select> is
  // wider".
  if ((REFUSED.has(element) || element === 'dialog') && /^(?:[a-z]+|[A-Z][a-z]+)$/.test(name)) return name;
  return /^[A-Z][a-z]/.test(name) && name.length > 3 ? name : undefined;
}

/**
 * True for `<image src="…">`, which browsers read as `<img>`. One without an address is a word, and one with an
 * expression for it a component: `<Image src={logo} />`.
 */
export const isImageTag = (tag: string): boolean => /^<image\s[^<>{}]*>$/i.test(tag) && /\ssrc=["']/i.test(tag);

const TAG = /<([A-Za-z][A-Za-z0-9_]*)(?![A-Za-z0-9_])[^<>]*>/g;

/**
 * HTML in which words in angle brackets that are no elements are escaped, so that they stand as text.
 *
 * @param closed names of the elements that it, or what stands beside it, closes
 */
export function withWordsInBrackets(html: string, closed: ReadonlySet<string>): string {
  // In a comment or a program nothing is a tag.
  if (/<(?:!--|(?:script|style|pre|textarea|svg|math)(?:>|\s+[a-z-]+=))/i.test(html)) return html;
  return html.replace(TAG, (tag) => {
    const name = nameOfWords(tag);
    return name === undefined || closed.has(name.toLowerCase()) ? tag : `&lt;${tag.slice(1, -1)}&gt;`;
  });
}

/** The names of the elements that a text closes, in small letters. */
export const closedNames = (text: string): ReadonlySet<string> =>
  new Set(matchesIn(text, /<\/([A-Za-z][A-Za-z0-9_]*)/g).map(([, name = '']) => name.toLowerCase()));

/** The names of the elements that the HTML among some nodes closes. */
export const closedAmong = (nodes: readonly Nodes[]): ReadonlySet<string> =>
  closedNames(nodes.map((node) => (node.type === 'html' ? node.value : '')).join('\n'));
