import type { Element, ElementContent, RootContent } from 'hast';
import { firstStrong, hasStrong } from '../../../lib/text/index.ts';
import { property, textOf } from '../inline/element.ts';
import { LEFT_TO_RIGHT } from '../inline/isolation.ts';
import type { Setting } from '../setting.ts';
import { beginsWithFigure } from './begins-with-figure.ts';
import { underlined } from './heading.ts';
import { type Lines, prefixed, stack } from './lines.ts';
import { list } from './list.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';

const INDENT = '    ';
/** Line ends apart, what may not stand in a line: controls, soft hyphens, bidirectional controls. */
const DROPPED = /[\p{Cc}\u00ad\u202a-\u202e\u2066-\u2069]/gu;

/** Preformatted text as it stands, four columns in, tabs as four spaces, never wrapped. */
function codeBlock(element: Element, { language }: Setting): Lines {
  const lines = textOf(element)
    .replace(/\r\n?/g, '\n')
    .replace(/(?<!\n)\n+$/, '')
    .split('\n');
  return lines.map((raw) => {
    const line = raw.replaceAll('\t', INDENT).replace(DROPPED, '').trimEnd();
    if (line === '') return '';
    return language.direction === 'rtl' && !hasStrong(line, 'rtl')
      ? `${INDENT}${LEFT_TO_RIGHT}${line}\u2069`
      : INDENT + line;
  });
}

type SetBlock = (element: Element, setting: Setting, width: number) => Lines;

const plain: SetBlock = (element, setting, width) => paragraph(element.children, setting, width);
const ruled: SetBlock = (element, setting, width) => underlined(plain(element, setting, width), '-');
const container: SetBlock = (element, setting, width) => stack(blocksOf(element.children, setting, width));

/** How each block is set. An element that is not here is inline. */
const BLOCKS: Readonly<Record<string, SetBlock>> = {
  p: plain,
  h1: ruled,
  h2: ruled,
  h3: plain,
  h4: plain,
  h5: plain,
  h6: plain,
  figcaption: plain,
  dt: plain,
  summary: plain,
  dd: (element, setting, width) => prefixed(container(element, setting, width - 4), '    '),
  // The caption stands close under what it describes.
  figure: (element, setting, width) => blocksOf(element.children, setting, width).flat(),
  hr: () => ['* * *'],
  pre: codeBlock,
  ul: (element, setting, width) => list(element, setting, width, blocksOf),
  ol: (element, setting, width) => list(element, setting, width, blocksOf),
  blockquote: (element, setting, width) => {
    // Before a figure the usual mark would say “more than”.
    const mark = beginsWithFigure(element) ? '| ' : '> ';
    return prefixed(container(element, setting, width - 2), mark, mark);
  },
  table: (element, setting, width) => table(element, setting, width, blocksOf),
  ...Object.fromEntries(
    ['div', 'section', 'article', 'aside', 'header', 'footer', 'address', 'dl', 'li', 'details'].map((name) => [
      name,
      container,
    ]),
  ),
};

/** Each block among the nodes as lines; inline content between blocks becomes paragraphs of its own. */
export function blocksOf(
  nodes: readonly (ElementContent | RootContent)[],
  setting: Setting,
  width: number,
): readonly Lines[] {
  const blocks: Lines[] = [];
  let loose: (ElementContent | RootContent)[] = [];
  const settle = (): void => {
    blocks.push(paragraph(loose, setting, width));
    loose = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    settle();
    blocks.push(block(node, setting, width));
  }
  settle();
  return blocks.filter((lines) => lines.length > 0);
}

/** One block as lines of at most `width` columns, in the direction it declares. */
export function block(element: Element, setting: Setting, width: number): Lines {
  const set = BLOCKS[element.tagName] ?? plain;
  return set(element, { ...setting, direction: directionOf(element, setting) }, width);
}

/** True for an element that stands on lines of its own. */
export function isBlock(node: ElementContent | RootContent): node is Element {
  return node.type === 'element' && Object.hasOwn(BLOCKS, node.tagName);
}

function directionOf(element: Element, { direction }: Setting): Setting['direction'] {
  const declared = property(element, 'dir');
  if (declared === 'ltr' || declared === 'rtl') return declared;
  if (declared === undefined && property(element, 'lang') === undefined) return direction;
  return firstStrong(textOf(element)) ?? direction;
}
