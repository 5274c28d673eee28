import type { Element, ElementContent, Properties, Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { h } from 'hastscript';
import type { Root as MarkdownRoot, Nodes, Paragraph, Parents, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { copyOf } from '../lib/copy-of.ts';
import { formatOrdinalDigits, type Language, type Words } from '../lib/text/index.ts';
import { linkKind } from '../source/addresses/addresses.ts';
import { resolveImages } from '../source/addresses/pictures.ts';
import { hastData } from '../source/phrasing/nodes.ts';
import { inLanguage, plainOf } from './hast-nodes.ts';
import { isolateAll, isolateText } from './isolate-text.ts';
import { unnestLinks, withPlainElements } from './plain-elements.ts';

/** Turns a localized body into HTML: numbered blocks, notes, figures; nothing that a link or an image may not be. */
export function composeBody(tree: MarkdownRoot, language: Language, words: Words, images: ReadonlySet<string>): Root {
  const markdown = copyOf(tree);
  dropDeadLinks(markdown);
  leadToSections(markdown);
  resolveImages(markdown);
  frameLostImages(markdown, images);
  visit(markdown, markBlocks);
  const html = unified()
    .use(remarkRehype, {
      clobberPrefix: '',
      footnoteLabel: words('notes'),
      footnoteLabelTagName: 'h2',
      footnoteLabelProperties: inLanguage(words.fallback?.('notes')),
      footnoteBackContent: '↑',
      footnoteBackLabel: (reference) => words('back-to-text', { number: reference + 1 }),
    })
    .runSync(markdown);
  const blocks = unnestLinks(html).children.flatMap((node): ElementContent[] => {
    return node.type === 'element' ? [block(tidy(node, language, words), language, words)] : [];
  });
  const plain: Root = { type: 'root', children: withPlainElements(withoutLostPlaces(blocks), language) };
  visit(plain, 'element', keepTitle);
  const body = sanitized(plain);
  return isolateText(body, language);
}

/**
 * Gives the headings that links within the text lead to names of the program's own, so that none is that of another
 * part of the page; blocks have one by their number.
 */
function leadToSections(tree: MarkdownRoot): void {
  const places = new Map<string, string>();
  let count = 0;
  visit(tree, (node) => {
    const { leadHere, number } = node.data ?? {};
    if (leadHere === undefined) return;
    const id = number === undefined ? `section-${++count}` : `p${number}`;
    for (const address of leadHere) places.set(address, `#${id}`);
    if (number === undefined) node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } };
  });
  visit(tree, ['link', 'definition'], (node) => {
    if (node.type === 'link' || node.type === 'definition') node.url = places.get(node.url) ?? node.url;
  });
}

/** Marks what is to survive the step from Markdown to HTML. */
function markBlocks(node: Nodes, _index: number | undefined, parent: Parents | undefined): void {
  const { number, fallback } = node.data ?? {};
  if (node.type === 'paragraph' && parent?.type === 'listItem' && fallback !== undefined) {
    // A tight list loses its paragraphs, and their attributes with them.
    node.children = [{ type: 'emphasis', data: { hName: 'span', hProperties: fallback }, children: node.children }];
    return;
  }
  if (number === undefined && fallback === undefined) return;
  const own = node.data?.hProperties;
  node.data = {
    ...node.data,
    hProperties: { ...own, ...(number === undefined ? {} : { dataNumber: number }), ...fallback },
  };
}

/** A numbered block with its number: inside a paragraph, before anything else. */
function block(given: Element, language: Language, words: Words): Element {
  const node = given.tagName === 'pre' ? numberedCode(given) : given;
  const { dataNumber, ...properties } = node.properties;
  if (typeof dataNumber !== 'number') return node;
  const id = `p${dataNumber}`;
  const digits = formatOrdinalDigits(dataNumber, language);
  const anchor = h('a.pn', { href: `#${id}`, ariaLabel: words('paragraph', { number: digits }) }, digits);
  const data = { number: dataNumber, position: node.data?.position ?? {} };
  if (node.tagName === 'p')
    return { ...node, properties: { ...properties, id }, data, children: [anchor, ...node.children] };
  return { ...h('div.block', { id }, [anchor, { ...node, properties }]), data };
}

/** A numbered code block with the number on the block: remark-rehype puts it on the `code` inside. */
function numberedCode(pre: Element): Element {
  const [code] = pre.children;
  if (code?.type !== 'element') return pre;
  const { dataNumber, ...properties } = code.properties;
  return dataNumber === undefined
    ? pre
    : { ...pre, properties: { ...pre.properties, dataNumber }, children: [{ ...code, properties }] };
}

/** An element as readers need it, where remark-rehype writes it for browsers with scripts. */
function tidy(node: Element, language: Language, words: Words): Element {
  const children = node.children
    .filter((child, index) => !(child.type === 'text' && child.value === '\n' && isBreak(node.children[index - 1])))
    .map((child) => (child.type === 'element' ? tidy(child, language, words) : child));
  if (node.tagName === 'input') return h('span.task', node.properties.checked === true ? '[x]' : '[ ]');
  if (node.tagName === 'section' && node.properties.dataFootnotes !== undefined)
    return h('section.notes', { ariaLabelledBy: 'footnote-label' }, children);
  if (node.tagName === 'a' && node.properties.dataFootnoteRef !== undefined) {
    const number = Number(plainOf(node));
    return h(
      'a',
      { href: node.properties.href, id: node.properties.id, ariaLabel: words('note', { number }) },
      formatOrdinalDigits(number, language),
    );
  }
  // Beside a figure the number would else be one with it, and stand on its wrong side: 28² as ²28.
  if (node.tagName === 'sup' && language.direction === 'rtl' && isNote(node)) return h('sup', { dir: 'rtl' }, children);
  if (node.tagName === 'a' && node.properties.dataFootnoteBackref !== undefined) {
    return h('a.back', { href: node.properties.href, ariaLabel: node.properties.ariaLabel }, children);
  }
  if (node.tagName === 'p' && children.length === 1) {
    const [only] = children;
    if (only?.type === 'element' && only.tagName === 'img') return figure(only, node);
  }
  return { ...node, properties: withSide(node.properties), children };
}

/**
 * The properties of a table cell with its alignment as a data attribute for the style sheets: `align` is obsolete
 * (HTML, 16.2).
 */
function withSide({ align, ...properties }: Properties): Properties {
  return align === undefined || align === null ? properties : { ...properties, dataAlign: align };
}

/** True for `<br>`. The line break in the source after it would be a second one on paper, where white space is kept. */
const isBreak = (node: ElementContent | undefined): boolean => node?.type === 'element' && node.tagName === 'br';

function figure(image: Element, paragraph: Element): Element {
  const { title, ...properties } = image.properties;
  const caption = typeof title === 'string' && title !== '' ? [h('figcaption', title)] : [];
  return h('figure', { ...paragraph.properties }, [{ ...image, properties }, ...caption]);
}

/** The nodes with the words of each link that leads to a place which is not among them. */
function withoutLostPlaces(nodes: readonly ElementContent[]): ElementContent[] {
  const ids = new Set<unknown>();
  visit(
    { type: 'root', children: [...nodes] } satisfies Root,
    'element',
    ({ properties }) => void ids.add(properties.id),
  );
  const walk = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = node.children.flatMap(walk);
    const { href, title } = node.properties;
    if (node.tagName !== 'a' || !String(href).startsWith('#') || ids.has(String(href).slice(1)))
      return [{ ...node, children }];
    return typeof title === 'string' && title !== '' ? [h('abbr', { title }, children)] : children;
  };
  return nodes.flatMap(walk);
}

/** Puts the title of a picture among words into its alternative text: only one that stands alone has a caption. */
function keepTitle({ tagName, properties }: Element): void {
  const { alt, title } = properties;
  if (tagName !== 'img' || typeof title !== 'string' || title === '' || title === alt) return;
  properties.alt = [alt, title].filter((text) => typeof text === 'string' && text !== '').join(' – ');
}

const isNote = ({ children }: Element): boolean =>
  children.some((child) => child.type === 'element' && child.properties.dataFootnoteRef !== undefined);

/** Replaces links that lead nowhere, or somewhere they must not, by their text. */
function dropDeadLinks(tree: MarkdownRoot | Paragraph, isKept = isLive): void {
  const dead = new Set<string>();
  const titles = new Map<string, string | null | undefined>();
  visit(tree, 'definition', (node) => {
    if (!isKept(node.url)) dead.add(node.identifier);
    titles.set(node.identifier, node.title);
  });
  visit(tree, (node, index, parent: Parents | undefined) => {
    if (parent === undefined || index === undefined) return undefined;
    const isDead =
      (node.type === 'link' && !isKept(node.url)) || (node.type === 'linkReference' && dead.has(node.identifier));
    if (!isDead || !('children' in node)) return undefined;
    const title = node.type === 'link' ? node.title : titles.get(node.identifier);
    parent.children.splice(index, 1, ...withDescription(node.children, title));
    return index;
  });
}

/** The words of a link that leads nowhere, with its description as an abbreviation has it: it is written out behind them. */
function withDescription(children: readonly PhrasingContent[], title: string | null | undefined): PhrasingContent[] {
  if (!title || children.length === 0) return [...children];
  const attributes = { title };
  return [{ type: 'htmlSpan', name: 'abbr', attributes, children: [...children], data: hastData('abbr', attributes) }];
}

const isLive = (url: string): boolean => !['dead', 'foreign', 'refused'].includes(linkKind(url));

function dropUnknownImages(tree: MarkdownRoot | Paragraph, images: ReadonlySet<string>): void {
  visit(tree, ['image', 'imageReference'], (node, index, parent: Parents | undefined) => {
    if (parent === undefined || index === undefined || (node.type === 'image' && images.has(node.url))) return;
    const title = node.type === 'image' && node.title !== node.alt ? node.title : undefined;
    const texts = [plainText(node), title].filter((text) => typeof text === 'string' && text !== '');
    parent.children.splice(index, 1, { type: 'text', value: texts.join(' – ') });
  });
}

/** Replaces pictures that are not there by what they would show, in a frame. */
function frameLostImages(tree: MarkdownRoot, images: ReadonlySet<string>): void {
  visit(tree, 'image', (node, index, parent: Parents | undefined) => {
    if (parent === undefined || index === undefined || images.has(node.url)) return undefined;
    const texts = [node.alt, node.title].filter((text): text is string => typeof text === 'string' && text !== '');
    const attributes = { className: ['lost-picture'] };
    // A paragraph of nothing else must say something.
    if (texts.length === 0 && parent.children.length === 1) texts.push(node.url.replace(/^.*\//, ''));
    const children: PhrasingContent[] = [{ type: 'text', value: texts.join(' – ') }];
    const frame: PhrasingContent[] =
      texts.length === 0
        ? []
        : [{ type: 'htmlSpan', name: 'span', attributes, children, data: hastData('span', attributes) }];
    parent.children.splice(index, 1, ...frame);
    return index + frame.length;
  });
}

/** Replaces references and pictures in a headline by what they say: there is nothing to refer to there. */
function dropReferences(paragraph: Paragraph): void {
  dropUnknownImages(paragraph, new Set());
  visit(paragraph, ['linkReference', 'footnoteReference'], (node, index, parent: Parents | undefined) => {
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1, ...(node.type === 'linkReference' ? node.children : []));
    return index;
  });
}

/** HTML phrasing made from Markdown phrasing. */
export function composePhrases(children: readonly PhrasingContent[], language: Language): ElementContent[] {
  const paragraph: Paragraph = { type: 'paragraph', children: copyOf([...children]) };
  dropDeadLinks(paragraph, (url) => isLive(url) && linkKind(url) !== 'fragment');
  dropReferences(paragraph);
  const html = unified()
    .use(remarkRehype)
    .runSync({ type: 'root', children: [paragraph] });
  const [first] = html.children;
  if (first?.type !== 'element') return [];
  const clean = sanitized({ type: 'root', children: withPlainElements(first.children, language) });
  return isolateAll(clean.children, language);
}

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
function sanitized(body: Root): Root {
  const clean = sanitize(body, SCHEMA);
  return clean.type === 'root' ? clean : { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}
