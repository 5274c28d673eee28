import type { Element, ElementContent, Properties } from 'hast';
import type { Delete, FootnoteReference, Heading, Html, Link, Nodes, Paragraph, PhrasingContent, Text } from 'mdast';
import { type Handle, type State, toMarkdown } from 'mdast-util-to-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { raisedText } from '../../lib/text/index.ts';
import { type Flow, type HtmlBlock, type HtmlSpan, hastData } from '../phrasing/nodes.ts';
import { trimmedPhrases } from '../phrasing/phrases.ts';
import { isHidden } from '../styles/hidden-elements.ts';
import type { HtmlFragment } from './fragment.ts';
import { attributesOf, languageIn, REFUSED } from './html-elements.ts';
import { fragmentPosition, markOf } from './lost.ts';
import { hasWords } from './read-attributes.ts';
import { childrenOf, elementsOfStyle, meantName, shiftOf } from './style.ts';
import { lostTitle } from './title.ts';
import { droppedNode, isMarkdownBlock, toPhrasing } from './to-phrasing.ts';

/**
 * Code as it stands, line by line. What code cannot show (a raised letter, text that is struck out or hidden) stands
 * before it as lost.
 */
function code(element: Element, { fragment }: { readonly fragment: HtmlFragment }): Flow[] {
  const lost: Flow[] = [];
  const value = linesOf(element, fragment, lost).replace(/\n$/, '');
  if (value.trim() === '') return lost;
  const inner = element.children.find((child) => child.type === 'element');
  const classes = inner?.type === 'element' ? inner.properties.className : undefined;
  const named = Array.isArray(classes) ? classes.map(String).find((each) => each.startsWith('language-')) : undefined;
  const lang = named?.slice('language-'.length) ?? null;
  return [...lost, { type: 'code', value, lang, position: fragmentPosition(element, fragment) }];
}

function linesOf(element: Element, fragment: HtmlFragment, lost: Flow[]): string {
  return element.children.map((child) => lineOf(child, fragment, lost)).join('');
}

function lineOf(node: ElementContent, fragment: HtmlFragment, lost: Flow[]): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'comment') {
    const known = fragment.nodeOf(node.value);
    if (known === undefined) return '';
    const text = plainText(known, { includeHtml: false });
    if (!isMarkdownBlock(known)) return text;
    // Behind a blank line the Markdown begins again, in the middle of the code: only its paragraphs read as they stand.
    if (known.type !== 'paragraph' && hasWords(text)) lost.push(lostBlock(known, text));
    return `\n\n${text}`;
  }
  if (node.type !== 'element') return '';
  const name = meantName(node);
  if (name !== 'img') lost.push(...lostTitle(node, fragment));
  if (REFUSED.has(name) || name === 'img' || isHidden(node)) {
    lost.push(...droppedNode(node, fragment));
    return '';
  }
  if (name === 'br') return '\n';
  const inside = linesOf(node, fragment, lost);
  if ((name === 'del' || elementsOfStyle(node, fragment).includes('del')) && hasWords(inside))
    lost.push(markOf(node, fragment, `<del> of ${inside.trim()}`, 'Code cannot be struck out: write it as text.'));
  const shift = name === 'sup' || name === 'sub' ? name : shiftOf(node, fragment);
  return shift === undefined ? inside : raisedText(inside, shift);
}

function lostBlock({ type, position }: Nodes, words: string): Html {
  const advice = 'Write code between lines of three backquotes: a blank line ends the HTML.';
  return { type: 'html', value: '', position, data: { dropped: { name: 'pre', words: `${type}: ${words}`, advice } } };
}

/** What builders of blocks need of a fragment. */
export type BuildContext = {
  readonly fragment: HtmlFragment;
  /** Blocks as mdast. */
  readonly flow: (nodes: readonly ElementContent[]) => Flow[];
  /** True for a node on lines of its own. */
  readonly isFlow: (node: ElementContent) => boolean;
};

/** Makes blocks of one element. */
export type Build = (element: Element, reading: BuildContext) => Flow[];

/** The builders of elements with one text, by name: paragraphs, headings, code. */
export const TEXTS: Readonly<Record<string, Build>> = {
  p: (element, { fragment, flow, isFlow }) => {
    if (element.children.some(isFlow)) return flow(element.children);
    const paragraph = paragraphOf(childrenOf(element, fragment), languageIn(element), fragment, element);
    return paragraph === undefined ? [] : [paragraph];
  },
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  pre: code,
  dt: (element, reading) => text('dt', element, reading),
  summary: (element, reading) => text('summary', element, reading),
  dd: (element, reading) => cell('dd', element, reading),
  figcaption: (element, reading) => cell('figcaption', element, reading),
};

/** A paragraph, with its text as Markdown; undefined where nothing is left of it. */
export function paragraphOf(
  nodes: readonly ElementContent[],
  attributes: Properties,
  fragment: HtmlFragment,
  around?: Element,
): Paragraph | undefined {
  const children = trimmedPhrases(toPhrasing(nodes, fragment));
  if (children.length === 0) return undefined;
  const seen =
    around ?? nodes.find((node) => node.type === 'element' || (node.type === 'text' && /\S/.test(node.value)));
  return {
    type: 'paragraph',
    children,
    position: seen === undefined ? undefined : fragmentPosition(seen, fragment),
    data: { markdown: markdownOf(children), hProperties: attributes },
  };
}

const DEPTHS: Readonly<Record<string, Heading['depth']>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

function heading(element: Element, { fragment }: BuildContext): Flow[] {
  const children = trimmedPhrases(toPhrasing(childrenOf(element, fragment), fragment));
  if (children.length === 0) return [];
  return [
    {
      type: 'heading',
      depth: DEPTHS[element.tagName] ?? 6,
      children,
      position: fragmentPosition(element, fragment),
      data: { markdown: markdownOf(children), hProperties: languageIn(element) },
    },
  ];
}

/** The nodes of an element with one text. */
function text(name: string, element: Element, { fragment }: BuildContext): Flow[] {
  const children = trimmedPhrases(toPhrasing(childrenOf(element, fragment), fragment));
  if (children.length === 0) return [];
  const attributes = attributesOf(name, element);
  const data = { ...hastData(name, attributes), markdown: markdownOf(children) };
  return [{ type: 'htmlText', name, attributes, children, position: fragmentPosition(element, fragment), data }];
}

/** The nodes of an element with one text, or with blocks; an empty cell stays, since others stand beside it. */
export function cell(name: string, element: Element, reading: BuildContext): Flow[] {
  const isGroup = element.children.some(reading.isFlow);
  const found = isGroup ? [] : text(name, element, reading);
  if (!isGroup && (found.length > 0 || !/^t[dh]$/.test(name))) return found;
  const blocks = isGroup ? reading.flow(element.children) : [];
  return [
    onlyText(name, element, blocks, reading) ?? blockOf(name, attributesOf(name, element), blocks, element, reading),
  ];
}

/** The text of a cell with one paragraph, as word processors write it: `<td><p>14</p></td>`. */
function onlyText(
  name: string,
  element: Element,
  [only, ...others]: Flow[],
  { fragment }: BuildContext,
): Flow | undefined {
  if (only?.type !== 'paragraph' || only.data?.markdown === undefined || others.length > 0) return undefined;
  const attributes = { ...only.data.hProperties, ...attributesOf(name, element) };
  const data = { ...hastData(name, attributes), markdown: only.data.markdown };
  return {
    type: 'htmlText',
    name,
    attributes,
    children: only.children,
    position: fragmentPosition(element, fragment),
    data,
  };
}

/** A node for an element that holds blocks, with its place in the file. */
export function blockOf(
  name: string,
  attributes: Properties,
  children: Flow[],
  element: Element,
  { fragment }: BuildContext,
): HtmlBlock {
  const position = fragmentPosition(element, fragment);
  return { type: 'htmlBlock', name, attributes, children, position, data: hastData(name, attributes) };
}

/** Inline content in HTML as translators get it: Markdown, with tags where Markdown has no mark. */
function markdownOf(children: readonly PhrasingContent[]): string {
  const paragraph: Paragraph = { type: 'paragraph', children: withLinks(children) };
  const written = toMarkdown(paragraph, {
    unsafe: [{ character: '~', inConstruct: 'phrasing' }],
    handlers: { htmlSpan: writeSpan, delete: writeDeletion, footnoteReference: writeCall, html: () => '' },
  });
  return written.replace(/\n$/, '');
}

/** Addresses as they stand in a text, up to the stop behind them. */
const ADDRESS =
  /(?:https?:\/\/|(?<![\p{L}\p{N}])www\.)[^\s<>"“”«»\u3000-\u303F\uFF00-\uFFEF]*[^\s<>"“”«»\u3000-\u303F\uFF00-\uFFEF?!.,:;*_~'()[\]{}]/u;

/**
 * The nodes with each address as a link: otherwise marks in it would be escaped by backslashes, which GFM takes for
 * part of the address.
 */
function withLinks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' || node.type === 'linkReference') return [node];
    if ('children' in node) return [{ ...node, children: withLinks(node.children) }];
    const found = node.type === 'text' ? ADDRESS.exec(node.value) : null;
    if (node.type !== 'text' || found === null) return [node];
    const [address] = found;
    const [before, after] = [node.value.slice(0, found.index), node.value.slice(found.index + address.length)];
    const link: Link = {
      type: 'link',
      url: address.startsWith('www.') ? `http://${address}` : address,
      children: [{ type: 'text', value: address }],
    };
    return [...textOf(before), link, ...withLinks(textOf(after))];
  });
}

const textOf = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);

const writeDeletion: Handle = (node: Delete, _, state: State, info) =>
  `~~${state.containerPhrasing(node, { ...info, before: '~', after: '~' })}~~`;

const writeCall: Handle = ({ label, identifier }: FootnoteReference) => `[^${label ?? identifier}]`;

const writeSpan: Handle = (node: HtmlSpan, _, state: State, info) => {
  const opening = `<${node.name}${written(node.attributes)}>`;
  const exit = state.enter('paragraph');
  const inside = state.containerPhrasing(
    { type: 'paragraph', children: node.children },
    { ...info, before: '>', after: '<' },
  );
  exit();
  return `${opening}${inside}</${node.name}>`;
};

function written(attributes: Properties): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name.toLowerCase()}="${escaped(String(value))}"`)
    .join('');
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\n', ' ');
