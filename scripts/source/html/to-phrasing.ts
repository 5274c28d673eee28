import type { Comment, Element, ElementContent } from 'hast';
import type { Html, Nodes, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Position } from 'unist';
import { embeddedPicture } from '../addresses/pictures.ts';
import { bracketNumberedLinks } from '../phrasing/as-meant.ts';
import { hastData } from '../phrasing/nodes.ts';
import { blanksOutside, joinedTexts } from '../phrasing/phrases.ts';
import { isBox } from '../styles/declarations.ts';
import { isHidden } from '../styles/hidden-elements.ts';
import { withMarkers } from '../styles/list-style.ts';
import type { HtmlFragment } from './fragment.ts';
import { attributesOf, BLOCKS, MARKDOWN_BLOCKS, REFUSED, SPANS, textOfAttribute, VOID } from './html-elements.ts';
import { fragmentPosition, lostWords, markOf } from './lost.ts';
import { hasWords } from './read-attributes.ts';
import { childrenOf, meantName } from './style.ts';
import { withTitle } from './title.ts';

/** Inline content as mdast. Only known elements are kept, with only the attributes that mean something. */
export function toPhrasing(nodes: readonly ElementContent[], fragment: HtmlFragment): PhrasingContent[] {
  const phrases = nodes.flatMap((node): PhrasingContent[] => {
    const joined = joinOf(node, fragment);
    if (node.type === 'text') return [...joined, { type: 'text', value: node.value.replace(/[ \t\n\r\f]+/g, ' ') }];
    if (node.type === 'comment')
      return [...joined, ...lostDeclaration(node, fragment), ...phrasesOf(fragment.nodeOf(node.value))];
    return node.type === 'element' ? withTitle(node, fromElement(node, fragment), fragment) : [];
  });
  const children = joinedTexts(phrases);
  bracketNumberedLinks({ type: 'root', children });
  return children;
}

function fromElement(element: Element, fragment: HtmlFragment): PhrasingContent[] {
  const phrases = withoutLines(element, fragment);
  const isLine = isBox(element) || (BLOCKS.has(element.tagName) && !/^(?:ul|ol|table)$/.test(element.tagName));
  if (isHidden(element) || !isLine) return phrases;
  const position = fragmentPosition(element, fragment);
  return [{ type: 'break', position }, ...phrases, { type: 'break', position }];
}

function withoutLines(element: Element, fragment: HtmlFragment): PhrasingContent[] {
  const name = meantName(element);
  const position = fragmentPosition(element, fragment);
  const inside = (): PhrasingContent[] => toPhrasing(childrenOf(element, fragment), fragment);
  if (name === 'input' && element.properties.type === 'checkbox')
    return [{ type: 'text', value: element.properties.checked === true ? '[x]' : '[ ]' }];
  const address = isHidden(element) ? undefined : embeddedAddress(element);
  if (address !== undefined) return embeddedLink(element, address, fragment);
  if (REFUSED.has(name) || isHidden(element)) return [...droppedNode(element, fragment)];
  if (VOID.has(name)) return [];
  if (name === 'br' || name === 'hr') return [{ type: 'break', position }];
  if (name === 'img') return imageOf(element, position);
  if (name === 'strong') return blanksOutside(inside(), (children) => ({ type: 'strong', children, position }));
  if (name === 'em') return blanksOutside(inside(), (children) => ({ type: 'emphasis', children, position }));
  if (name === 'del') return blanksOutside(inside(), (children) => ({ type: 'delete', children, position }));
  if (name === 'a') return linkOf(element, inside(), position);
  if (name === 'table') return [...droppedNode(element, fragment)];
  if (name === 'ul' || name === 'ol') return toPhrasing(withMarkers(element), fragment);
  const children = inside();
  const gauge = children.length === 0 ? gaugeOf(element) : '';
  if (gauge !== '') return [markOf(element, fragment, gauge, 'Write its figure as text.')];
  const attributes = attributesOf(name, element);
  const isKept = name === 'span' ? Object.keys(attributes).length > 0 : SPANS.has(name);
  if (!isKept || children.length === 0) return children;
  const [only] = children;
  // Raised by its element and its style alike: it is raised once.
  if (/^su[bp]$/.test(name) && children.length === 1 && only?.type === 'htmlSpan' && only.name === name)
    return children;
  return [{ type: 'htmlSpan', name, attributes, children, position, data: hastData(name, attributes) }];
}

/** The figures of a bar or a gauge, where it has no title: that is reported by itself. */
const gaugeOf = ({ tagName, properties }: Element): string =>
  /^(?:progress|meter)$/.test(tagName) && !hasWords(textOfAttribute(properties.title) ?? '')
    ? [properties.value, properties.max].filter((each) => each !== undefined).join(' of ')
    : '';

function imageOf({ properties }: Element, position: Position | undefined): PhrasingContent[] {
  const url = textOfAttribute(properties.src);
  const alt = textOfAttribute(properties.alt) ?? textOfAttribute(properties.ariaLabel) ?? '';
  if (url === undefined) return alt === '' ? [] : [{ type: 'text', value: alt }];
  const { name = encoded(url), base64 } = embeddedPicture(url) ?? {};
  const data = base64 === undefined ? {} : { data: { embeddedPicture: base64 } };
  return [{ type: 'image', url: name, alt, title: textOfAttribute(properties.title) ?? null, position, ...data }];
}

/** An address with its blanks encoded: they are allowed in HTML, and end it in Markdown. */
const encoded = (url: string): string => url.replaceAll(' ', '%20');

function linkOf(
  { properties }: Element,
  children: PhrasingContent[],
  position: Position | undefined,
): PhrasingContent[] {
  const url = textOfAttribute(properties.href);
  if (url === undefined || children.length === 0) return children;
  return [
    {
      type: 'link',
      url: encoded(url),
      title: textOfAttribute(properties.title) ?? null,
      children: withoutLinks(children),
      position,
    },
  ];
}

/** The attribute of each element with the address that it embeds. */
const EMBEDS: Readonly<Record<string, string>> = {
  iframe: 'src',
  video: 'src',
  audio: 'src',
  embed: 'src',
  object: 'data',
};

/** The address of a film or another page that an element embeds, and that readers can follow. */
function embeddedAddress({ tagName, properties, children }: Element): string | undefined {
  const name = Object.hasOwn(EMBEDS, tagName) ? EMBEDS[tagName] : undefined;
  if (name === undefined) return undefined;
  const source = children.find((child): child is Element => child.type === 'element' && child.tagName === 'source');
  const url = (textOfAttribute(properties[name]) ?? textOfAttribute(source?.properties.src))
    ?.trim()
    .replace(/^\/\//, 'https://');
  return url !== undefined && /^https?:\/\/[^\s/]/i.test(url) ? url : undefined;
}

/** A link with the words of embedded content: its title, or the text for browsers that cannot show it. */
function embeddedLink(element: Element, url: string, fragment: HtmlFragment): PhrasingContent[] {
  const words = lostWords(element, fragment);
  const [said] = droppedNode(element, fragment);
  if (words === '' || said?.data?.dropped === undefined) return said === undefined ? [] : [said];
  const advice = 'Write the link yourself, where its words should be others.';
  const marker: Html = { ...said, data: { dropped: { name: element.tagName, words: '', advice, linked: words } } };
  const children: PhrasingContent[] = [{ type: 'text', value: words }];
  return [marker, { type: 'link', url: encoded(url), children, position: fragmentPosition(element, fragment) }];
}

/** The nodes without links, for the words of a link. */
function withoutLinks(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((node): PhrasingContent[] => {
    if (node.type === 'link' || node.type === 'linkReference') return withoutLinks(node.children);
    return 'children' in node ? [{ ...node, children: withoutLinks(node.children) }] : [node];
  });
}

/** The inline content of a node of Markdown: blocks become their text. */
function phrasesOf(node: Nodes | undefined): PhrasingContent[] {
  if (node === undefined) return [];
  if (node.type === 'paragraph' || node.type === 'heading') return [...node.children, { type: 'break' }];
  if (isMarkdownBlock(node)) return [{ type: 'text', value: plainText(node) }, { type: 'break' }];
  return isPhrase(node) ? [node] : [];
}

/** True for a node of Markdown that stands on lines of its own. */
export const isMarkdownBlock = (node: Nodes): boolean => MARKDOWN_BLOCKS.has(node.type);

const NOT_PHRASES: ReadonlySet<string> = new Set([
  ...MARKDOWN_BLOCKS,
  'root',
  'listItem',
  'tableRow',
  'tableCell',
  'yaml',
]);

const isPhrase = (node: Nodes): node is PhrasingContent => !NOT_PHRASES.has(node.type);

/** The node that takes the place of an element that is left out; none where it has no words. */
export function droppedNode(element: Element, fragment: HtmlFragment): readonly Html[] {
  const { tagName } = element;
  // Browsers hide the cells of a hidden column.
  const words = /^col(?:group)?$/.test(tagName) ? 'its cells' : lostWords(element, fragment);
  if (words === '' && !SEEN.has(tagName)) return [];
  if (element.data?.isReadAloud === true) return [asideOf(element, fragment, words)];
  return [markOf(element, fragment, words, adviceFor(element))];
}

/** Elements that show something without words. */
const SEEN: ReadonlySet<string> = new Set('iframe object embed applet svg video audio canvas math style'.split(' '));

function adviceFor(element: Element): string {
  if (isHidden(element)) return 'It is hidden, or a remark: delete it, or take `hidden`, the class or the style away.';
  return ADVICE[element.tagName] ?? 'Write what it says as text.';
}

const ADVICE: Readonly<Record<string, string>> = {
  script: 'A page of ours runs no scripts: write as text what it would show.',
  style: 'The newsroom has one look: delete it.',
  svg: 'Save the drawing as a file and show it as a picture: ![what it shows](drawing.svg).',
  math: 'Write the formula as text or in code.',
  iframe: 'Write a link to it.',
  video: 'Write a link to it.',
  audio: 'Write a link to it.',
  object: 'Write a link to it.',
  embed: 'Write a link to it.',
  table: 'Put the table on lines of its own.',
};

/** A node that reports what only screen readers say of a link: the published page itself says where its links lead. */
function asideOf(element: Element, fragment: HtmlFragment, aside: string): Html {
  const marked = markOf(element, fragment, '', 'Write it as text where readers need it.');
  const { dropped } = marked.data ?? {};
  return dropped === undefined ? marked : { ...marked, data: { dropped: { ...dropped, aside } } };
}

/** Nodes that report a declaration with words in it: browsers take it for a comment. */
function lostDeclaration(node: Comment, fragment: HtmlFragment): readonly Html[] {
  const said = fragment.declarationIn(node);
  const [, opening = '', words = ''] = /^(\[cdata\[|\[octype|\?\S*|)([\s\S]*)/i.exec(said ?? '') ?? [];
  if (said === undefined || !hasWords(words)) return [];
  const name = opening.startsWith('?') ? opening : `!${opening.replace(/^\[octype/i, 'doctype')}`;
  const advice = 'Browsers take it for a comment: write as text what it says, or take it away.';
  const dropped = { name, words: words.replace(/\]\]$|\?$/, '').trim(), advice };
  return [{ type: 'html', value: '', position: fragmentPosition(node, fragment), data: { dropped } }];
}

/** Nodes that report two figures that would be read as one. */
function joinOf(node: ElementContent, fragment: HtmlFragment): readonly Html[] {
  const found = fragment.joins.get(node);
  if (found === undefined) return [];
  const { name, figures } = found;
  const words = `the gap between ${figures.join(' and ')}`;
  const advice = 'Write <sup>…</sup> where the second is raised, else a blank or a sign; or take tag and style away.';
  return [
    { type: 'html', value: '', position: fragmentPosition(node, fragment), data: { dropped: { name, words, advice } } },
  ];
}
