import type { Element, ElementContent, Properties } from 'hast';
import type { Heading, Paragraph } from 'mdast';
import { attributesOf, languageIn } from './attributes.ts';
import { code } from './build-code.ts';
import type { Fragment } from './fragment.ts';
import { placeOf } from './lost-mark.ts';
import { type Flow, type HtmlBlock, hastData } from './nodes.ts';
import { childrenOf } from './style.ts';
import { markdownOf } from './to-markdown.ts';
import { toPhrasing } from './to-phrasing.ts';
import { trimmed } from './trimmed.ts';

/** What is needed to make blocks of a fragment. */
export type Reading = {
  readonly fragment: Fragment;
  /** Blocks as mdast. */
  readonly flow: (nodes: readonly ElementContent[]) => Flow[];
  /** True for what stands on lines of its own. */
  readonly isFlow: (node: ElementContent) => boolean;
};

export type Build = (element: Element, reading: Reading) => Flow[];

/** How elements are read that have one text. */
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
  fragment: Fragment,
  around?: Element,
): Paragraph | undefined {
  const children = trimmed(toPhrasing(nodes, fragment));
  if (children.length === 0) return undefined;
  const seen =
    around ?? nodes.find((node) => node.type === 'element' || (node.type === 'text' && /\S/.test(node.value)));
  return {
    type: 'paragraph',
    children,
    position: seen === undefined ? undefined : placeOf(seen, fragment),
    data: { markdown: markdownOf(children), hProperties: attributes },
  };
}

const DEPTHS: Readonly<Record<string, Heading['depth']>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

function heading(element: Element, { fragment }: Reading): Flow[] {
  const children = trimmed(toPhrasing(childrenOf(element, fragment), fragment));
  if (children.length === 0) return [];
  return [
    {
      type: 'heading',
      depth: DEPTHS[element.tagName] ?? 6,
      children,
      position: placeOf(element, fragment),
      data: { markdown: markdownOf(children), hProperties: languageIn(element) },
    },
  ];
}

/** An element with one text. */
function text(name: string, element: Element, { fragment }: Reading): Flow[] {
  const children = trimmed(toPhrasing(childrenOf(element, fragment), fragment));
  if (children.length === 0) return [];
  const attributes = attributesOf(name, element);
  const data = { ...hastData(name, attributes), markdown: markdownOf(children) };
  return [{ type: 'htmlText', name, attributes, children, position: placeOf(element, fragment), data }];
}

/** An element with one text, or with blocks; a cell stays where it is empty, since others stand beside it. */
export function cell(name: string, element: Element, reading: Reading): Flow[] {
  const isGroup = element.children.some(reading.isFlow);
  const found = isGroup ? [] : text(name, element, reading);
  if (!isGroup && (found.length > 0 || !/^t[dh]$/.test(name))) return found;
  const blocks = isGroup ? reading.flow(element.children) : [];
  return [
    onlyText(name, element, blocks, reading) ?? blockOf(name, attributesOf(name, element), blocks, element, reading),
  ];
}

/** A cell of one paragraph is a text, as word processors write it: `<td><p>14</p></td>`. */
function onlyText(name: string, element: Element, [only, ...others]: Flow[], { fragment }: Reading): Flow | undefined {
  if (only?.type !== 'paragraph' || only.data?.markdown === undefined || others.length > 0) return undefined;
  const attributes = { ...only.data.hProperties, ...attributesOf(name, element) };
  const data = { ...hastData(name, attributes), markdown: only.data.markdown };
  return { type: 'htmlText', name, attributes, children: only.children, position: placeOf(element, fragment), data };
}

export function blockOf(
  name: string,
  attributes: Properties,
  children: Flow[],
  element: Element,
  { fragment }: Reading,
): HtmlBlock {
  const position = placeOf(element, fragment);
  return { type: 'htmlBlock', name, attributes, children, position, data: hastData(name, attributes) };
}
