import type {
  Definition,
  Delete,
  Image,
  Link,
  LinkReference,
  Nodes,
  Parents,
  PhrasingContent,
  Root,
  Text,
} from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { matchesIn } from '../../lib/matches-in.ts';
import { once } from '../../lib/once.ts';
import { embeddedPicture } from '../addresses/pictures.ts';
import { nodeSpan, type Places, placesIn, type TreeStep } from '../tree/places.ts';
import { readMarksInWords } from './marks-in-words.ts';
import { hastData } from './nodes.ts';

/**
 * What Markdown takes otherwise than its authors mean it, read the same way in a statement and in each of its texts.
 */
export const MEANINGS: readonly TreeStep[] = [
  (tree, source) => readSpacedNames(tree, source),
  (tree) => cleanAddresses(tree),
  (tree) => lowerFigures(tree),
  (tree) => readMarksInWords(tree),
  (tree) => bracketNumberedLinks(tree),
];

declare module 'mdast' {
  interface Data {
    /** On a link or a definition: its address as it is written, with the marks round it that were removed. */
    wrappedAddress?: string;
  }
}

/** An address with marks round it: `("https://example.org/")`, `[https://example.org/`, "`https://example.org/`" */
const WRAPPED = /^["'(<[“‘`]+(https?:\/\/[^\s"'<>()[\]“”‘’`]+)["')>\]”’`]*$/;

/**
 * Writes addresses of links as HTML has them, with blanks as `%20`, and removes quotation marks and brackets round a
 * whole address. Pictures that stand in the text itself get a name in place of their bytes.
 */
function cleanAddresses(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'definition') nameEmbedded(node);
    if (node.type !== 'link' && node.type !== 'definition') return;
    const inner = WRAPPED.exec(node.url)?.[1];
    if (inner !== undefined && URL.canParse(inner)) {
      node.data = { ...node.data, wrappedAddress: node.url };
      node.url = inner;
    } else if (node.url.includes(' ')) node.url = node.url.replaceAll(' ', '%20');
  });
}

function nameEmbedded(node: Image | Definition): void {
  const picture = node.url.startsWith('data:') ? embeddedPicture(node.url) : undefined;
  if (picture === undefined) return;
  node.data = { ...node.data, embeddedPicture: picture.base64 };
  node.url = picture.name;
}

const SHORT = /^[\p{N}\p{sc=Latn}\p{sc=Grek}+−-]{1,4}$/u;
const ENDS_SYMBOL = /[\p{sc=Latn}\p{sc=Grek})\]]$/u;
/** Letters with tildes on both sides, and more of their kind behind, are a range: `A~B~C`, `Mo~Di~Mi`; but not in `C~n~H~m~`. */
const LETTERS = /^\p{L}+$/u;
const RANGE = /^(?:\p{Lu}{2}|[^\P{L}\p{Lu}]{2})$/u;

/**
 * Turns text between two single tildes right behind a letter into lowered text: `CO~2~`, as Pandoc writes it. GFM would
 * strike it out, which nobody means within a word. Behind a figure a tilde is that of a range: `20~30~40`.
 */
function lowerFigures(tree: Root): void {
  visit(tree, 'delete', (node, index, parent) => {
    const before = parent?.children[(index ?? 0) - 1];
    if (
      parent === undefined ||
      index === undefined ||
      before?.type !== 'text' ||
      !isLowered(node, before, parent.children[index + 1])
    )
      return undefined;
    const { children, position } = node;
    const lowered: PhrasingContent = {
      type: 'htmlSpan',
      name: 'sub',
      attributes: {},
      children,
      position,
      data: hastData('sub', {}),
    };
    parent.children.splice(index, 1, lowered);
    return [SKIP, index + 1];
  });
}

function isLowered(node: Delete, before: Text, after: Nodes | undefined): boolean {
  const { children } = node;
  const [only, ...others] = children;
  if (only?.type !== 'text' || others.length > 0 || !SHORT.test(only.value) || !ENDS_SYMBOL.test(before.value))
    return false;
  if (LETTERS.test(only.value) && after?.type === 'text' && RANGE.test(only.value.charAt(0) + after.value.charAt(0)))
    return false;
  // One tilde: the text begins right behind it.
  return nodeSpan(only)[0] - nodeSpan(node)[0] === 1;
}

/** A picture or a document whose name has blanks, which Markdown takes for text: `![A pier](the pier (1).png)`. */
const SPACED =
  /(!?)\[([^[\]\n]{0,200})\]\(((?=[^\n)]{0,120} )[^\s()<>"'][^()<>"'\n]{0,120}(?:\([^()<>"'\n]{0,50}\)[^()<>"'\n]{0,120})?\.(?:png|jpe?g|gif|svg|webp|avif|pdf|docx?|xlsx?|odt|csv))\)/gi;

/** Turns the text for pictures and links to files with blanks in their names into such. */
function readSpacedNames(tree: Root, source: string): void {
  const placesOf = once(() => placesIn(source));
  visit(tree, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !node.value.includes('](')) return undefined;
    const parts = withSpaced(node, parent.type === 'link' || parent.type === 'linkReference', placesOf);
    if (parts[0] === node) return undefined;
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function withSpaced(node: Text, isInLink: boolean, placesOf: () => Places): (Text | Image | Link)[] {
  const all = matchesIn(node.value, SPACED).filter(
    ({ 1: mark, 2: said }) => mark === '!' || (!isInLink && said !== ''),
  );
  if (all.length === 0) return [node];
  const placeIn = placesOf()(node);
  const parts: (Text | Image | Link)[] = [];
  let end = 0;
  const add = (start: number, stop: number): void => {
    if (stop > start)
      parts.push({ type: 'text', value: node.value.slice(start, stop), position: placeIn(start, stop) });
  };
  for (const { 0: found, 1: mark = '', 2: said = '', 3: url = '', index } of all) {
    add(end, index);
    end = index + found.length;
    const position = placeIn(index, end);
    if (mark === '!') parts.push({ type: 'image', url, alt: said, title: null, position });
    else {
      const words = placeIn(index + 1, index + 1 + said.length);
      const label: Text = { type: 'text', value: said, position: words };
      parts.push({ type: 'link', url, title: null, children: [label], position });
    }
  }
  add(end, node.value.length);
  return parts;
}

/** A link's words that are the number of a source: `3`, `12`, `3a`. */
export const SOURCE_NUMBER = /^\p{N}{1,4}\p{L}?$/u;
/** The end of a text that a number right behind it would be read as one with. */
const JOINING = /[\p{L}\p{M}\p{N}%‰°)\]"'”’»]$/u;
/** A text that ends in a digit, or in `}}`, the end of a fact, which is filled in as a figure. */
const FIGURE_AT_END = /(?:\p{N}|\}\})$/u;
/**
 * The beginning of a text that would be read as one with a figure before it: `1-3`, `p. 3`, `n1`. Units and ordinals
 * are meant to be: `14[th](…)`.
 */
const FIGURE = /^(?:\p{N}|\p{L}[\p{L}. ]{0,8}\p{N})/u;

/**
 * Puts brackets round the words of links that are numbers alone, or would be read as one with a figure before them.
 * Mail and wikis number their sources this way: `At least 14[1] people`, with the address of `[1]` below. Without
 * brackets readers would see 141.
 */
export function bracketNumberedLinks(tree: Root): void {
  bracketIn(tree, '');
}

/**
 * Brackets the links in a node.
 *
 * @returns the text that the node ends with, for what stands right behind it
 */
function bracketIn(node: Parents, before: string): string {
  let last = before;
  for (const child of node.children) {
    if (child.type === 'link' || child.type === 'linkReference') {
      if (isNumbered(child, last)) bracket(child);
      last = plainText(child);
    } else if (child.type === 'text') last = child.value;
    else if (child.type === 'html') last = PARTING.test(child.value) ? '' : last;
    else if ('children' in child) last = bracketIn(child, PHRASES.has(child.type) ? last : '');
    else last = child.type === 'inlineCode' ? child.value : '';
  }
  return PHRASES.has(node.type) ? last : '';
}

const PHRASES: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'htmlSpan']);
/** A tag that separates the text before it from the text behind it. */
const PARTING = /^<\/?(?:br|hr|img|p|div|td|th|li|q|sup|sub)(?![\w-])/i;

function isNumbered(node: Link | LinkReference, before: string): boolean {
  const words = plainText(node);
  if (SOURCE_NUMBER.test(words) && (isOwnName(node) || JOINING.test(before))) return true;
  if (!FIGURE_AT_END.test(before)) return false;
  return FIGURE.test(words) || (isOwnName(node) && /^\p{L}$/u.test(words));
}

/** True for `[1]` and `[1][]`, whose label is their text. */
const isOwnName = (node: Nodes): boolean => node.type === 'linkReference' && node.referenceType !== 'full';

function bracket(node: Link | LinkReference): void {
  const sign = (value: string): Text => ({ type: 'text', value, ...(node.position && { position: node.position }) });
  const [only, ...others] = node.children;
  node.children =
    only?.type === 'text' && others.length === 0
      ? [{ ...only, value: `[${only.value}]` }]
      : [sign('['), ...node.children, sign(']')];
}
